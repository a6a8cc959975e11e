def outer(a, b):
    c = a
    def inner(d=b, *, e: int = 1):
        nonlocal c
        c += d
        return [c + a + k for k in d if k]
    class C(B, metaclass=M):
        """doc"""
        x: int = c
        def __init__(self):
            super().__init__()
    return lambda: (c, inner, C)
