class T:
    def __init__(self, v): self.v = v
    def __bool__(self): print('bool', self.v); return self.v
    def __repr__(self): return f'T({self.v})'
class L:
    def __init__(self, n): self.n = n
    def __len__(self): print('len', self.n); return self.n
    def __repr__(self): return f'L({self.n})'
t, f = T(True), T(False)
print(t and f, f and t, t or f, f or t, not t, not f)
print(t and f or t, not (t and t))
print(L(0) or L(1), bool(L(2)), not L(0))
if t and not f:
    print('if')
while f or L(0):
    print('never')
print([x for x in [t, f, L(0), L(3)] if x])
for v in [0, 0.0, 0j, '', b'', [], (), {}, set(), frozenset(), range(0), None, False, bytearray(), memoryview(b''), object(), ' ', [0], (None,), -1, 1e-300, ..., int, len]:
    print(type(v).__name__, bool(v), not v, end='; ')
print()
class Bad:
    def __init__(self, r): self.r = r
    def __bool__(self): return self.r
class BadLen:
    def __init__(self, r): self.r = r
    def __len__(self): return self.r
for v in [Bad(1), Bad(None), Bad('x'), BadLen(-1), BadLen('a'), BadLen(1.0), BadLen(2**100), BadLen(True)]:
    try:
        print(bool(v))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        if v: print('t')
    except Exception as e:
        print(type(e).__name__, e)
class NoBool: __bool__ = None
try:
    not NoBool()
except TypeError as e:
    print(e)
print(1 < 2 and 'a' or 'b', 0 and 1/0, 1 or 1/0, None or 0 or [] or 'last', 1 and 2 and 3)
print(True + True, True * 5, -True, ~True, True & False, True | False, True ^ True, True & 3, isinstance(True & True, bool), True << 3)
print((1 if [] else 2) if () else (3 if 1 else 4), 1 if 0 else 2 if 0 else 3)
