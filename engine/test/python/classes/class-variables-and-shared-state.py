class Counter:
    total, names = 0, []
    def __init__(self, name): self.name = name; Counter.total += 1; self.names.append(name)
    def bump(self): self.total += 10; return self.total
    @classmethod
    def reset(cls): cls.total = 0; return cls.__name__
class Sub(Counter): total = 100
a, b, s = Counter('a'), Counter('b'), Sub('s')
print(Counter.total, a.total, a.names is b.names, a.names, Sub.total, s.total, a.bump(), Counter.total, vars(a), a.total, b.total, s.bump(), vars(s), Sub.total)
del a.total; print(a.total, Sub.reset(), Sub.total, Counter.total, Counter.reset(), Counter.total)
a.names = ['own']; print(a.names, b.names); Counter.names += ['plus']; print(b.names, s.names, a.names); b.names += ['inst']; print('names' in vars(b), Counter.names, b.names is Counter.names)
Counter.extra = 'dynamic'; print(a.extra, s.extra); del Counter.extra; print(hasattr(a, 'extra'))
class Defaults:
    options = {'debug': False}
    def __init__(self, **kw): self.options = {**self.options, **kw}
print(Defaults(debug=True).options, Defaults.options, Defaults(x=1).options)
class Cached:
    _cache = {}
    def __new__(cls, k): return cls._cache.setdefault(k, object.__new__(cls))
    def __init__(self, k): self.k = k; self.inits = getattr(self, 'inits', 0) + 1
print(Cached(1) is Cached(1), Cached(1).inits, Cached(2).inits, len(Cached._cache))
class Tree:
    registry = {}
    def __init_subclass__(cls): cls.registry = {**cls.registry, cls.__name__: len(cls.__mro__)}
class Oak(Tree): pass
class Old(Oak): pass
print(Tree.registry, Oak.registry, Old.registry)
class Meta(type):
    count = 0
    def __call__(cls, *a): cls.count += 1; return super().__call__(*a)
class X(metaclass=Meta): pass
class Y(X): pass
X(); X(); Y(); print(X.count, Y.count, Meta.count, 'count' in vars(X))
Counter.missing += 1
