events = []
class Data:
    def __get__(self, o, t): events.append('data get'); return 'data'
    def __set__(self, o, v): events.append('data set')
class Non:
    def __get__(self, o, t): events.append('non get'); return 'non'
class Meta(type):
    mattr = 'on meta'
    both = 'meta both'
    mdata = Data()
    def __getattribute__(cls, n):
        if not n.startswith('__'): events.append(f'meta getattribute {n}')
        return super().__getattribute__(n)
    def __getattr__(cls, n): events.append(f'meta getattr {n}'); return f'meta made {n}'
class Base(metaclass=Meta):
    inherited = 'base'
    both = 'class both'
class C(Base):
    d, n, plain = Data(), Non(), 'class plain'
    def __getattribute__(self, name):
        if not name.startswith('__'): events.append(f'getattribute {name}')
        return super().__getattribute__(name)
    def __getattr__(self, name):
        events.append(f'getattr {name}')
        if name == 'bad': raise AttributeError('really bad')
        return f'made {name}'
def show(label, f):
    events.clear()
    try: r = f()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(label, repr(r), events)
c = C(); object.__setattr__(c, '__dict__', {'d': 'inst d', 'n': 'inst n', 'plain': 'inst plain', 'own': 1})
for n in ('d', 'n', 'plain', 'own', 'inherited', 'mattr', 'both', 'zzz', 'bad'):
    show(f'c.{n}', lambda: getattr(c, n))
    if n != 'bad': show(f'C.{n}', lambda: getattr(C, n))
show('C.mdata', lambda: C.mdata); show('set', lambda: setattr(c, 'd', 1)); show('hasattr', lambda: hasattr(c, 'bad')); show('default', lambda: getattr(c, 'bad', 'dflt')); show('object way', lambda: object.__getattribute__(c, 'plain')); show('object fail', lambda: object.__getattribute__(c, 'zzz')); show('type way', lambda: type.__getattribute__(C, 'plain')); show('super', lambda: super(C, c).inherited); show('super none', lambda: super(C, c).zzz); show('dict', lambda: c.__dict__['own']); show('class', lambda: c.__class__.__name__); show('vars', lambda: sorted(vars(c))); show('set class data', lambda: setattr(C, 'mdata', 5)); show('replace descr', lambda: setattr(C, 'd', 'replaced')); show('now c.d', lambda: c.d); show('method', lambda: c.method); show('len', lambda: len(c)); show('call', lambda: c()); show('iter', lambda: iter(c)); show('str', lambda: str(c).startswith('<')); show('add', lambda: c + 1)
del C.__getattr__; show('without getattr', lambda: c.zzz); del C.__getattribute__; show('without getattribute', lambda: c.plain)
Base.inherited = 'changed'; show('after change', lambda: (c.inherited, C.inherited)); C.inherited = 'shadow'; show('shadow', lambda: c.inherited); del C.inherited; show('unshadow', lambda: c.inherited)
class Lazy:
    def __getattr__(self, n): v = len(n); setattr(self, n, v); return v
l = Lazy(); print(l.abc, vars(l), l.abc, l.xy, vars(l))
class Guard:
    __slots__ = ('a',)
    def __getattr__(self, n): return f'guard {n}'
g = Guard(); print(g.a, g.b); g.a = 1; print(g.a)
c.really_missing
