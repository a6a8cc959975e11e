class OrderedMeta(type):
    @classmethod
    def __prepare__(m, n, b): return Tracking()
    def __new__(m, n, b, ns):
        cls = super().__new__(m, n, b, dict(ns))
        cls._order = ns.order
        return cls
class Tracking(dict):
    def __init__(self): super().__init__(); self.order = []
    def __setitem__(self, k, v):
        if not k.startswith('__'):
            if k in self: raise TypeError(f'{k} defined twice')
            self.order.append(k)
        super().__setitem__(k, v)
    def __missing__(self, k):
        if k.startswith('AUTO_'): self[k] = len(self.order); return self[k]
        raise KeyError(k)
class Rec(metaclass=OrderedMeta):
    z = 1
    a = 2
    AUTO_one
    AUTO_two
    def m(self): pass
    b = AUTO_one + 10
print(Rec._order, Rec.AUTO_one, Rec.AUTO_two, Rec.b)
try:
    class Dup(metaclass=OrderedMeta):
        x = 1
        x = 2
except TypeError as e: print(e)
class Registry(type):
    classes = {}
    def __init__(cls, n, b, ns): super().__init__(n, b, ns); Registry.classes[n] = cls
    def __getitem__(cls, n): return Registry.classes[n]
    def __iter__(cls): return iter(sorted(Registry.classes))
    def __len__(cls): return len(Registry.classes)
    def __contains__(cls, n): return n in Registry.classes
class Base(metaclass=Registry): pass
class One(Base): pass
class Two(One): pass
print(list(Base), len(Two), Base['Two'] is Two, 'One' in Base)
class Singleton(type):
    _i = {}
    def __call__(cls, *a):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a)
        return cls._i[cls]
class S(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(S(1) is S(2), S(3).v)
class Mini(type):
    def __new__(m, n, b, ns):
        members = {k: v for k, v in ns.items() if not k.startswith('_')}
        cls = super().__new__(m, n, b, {k: v for k, v in ns.items() if k not in members})
        cls._members = {}
        for k, v in members.items():
            o = object.__new__(cls); o.name, o.value = k, v; cls._members[k] = o
        return cls
    def __getattr__(cls, n):
        try: return cls._members[n]
        except KeyError: raise AttributeError(f'{cls.__name__} has no member {n!r}') from None
    def __iter__(cls): return iter(cls._members.values())
class Colour(metaclass=Mini):
    RED, GREEN = 1, 2
    BLUE = 3
    __repr__ = lambda s: f'<{type(s).__name__}.{s.name}: {s.value}>'
print(list(Colour), Colour.RED is Colour.RED, Colour.BLUE.value, isinstance(Colour.RED, Colour))
Colour.PINK
