class Odd:
    def __eq__(self, o): raise ValueError('eq')
    def __bool__(self): raise TypeError('bool')
    def __len__(self): raise KeyError('len')
    def __iter__(self): raise IndexError('iter')
    def __getattr__(self, n): raise LookupError(n)
    def __call__(self): raise OSError('call')
    def __hash__(self): raise ArithmeticError('hash')
    def __contains__(self, x): raise RuntimeError('contains')
    def __getitem__(self, k): raise BufferError('item')
    def __format__(self, s): raise EOFError('format')
    def __add__(self, o): raise AssertionError('add')
    def __enter__(self): raise MemoryError('enter')
    def __exit__(self, *a): pass
    def __index__(self): raise OverflowError('index')
    def __repr__(self): raise NotImplementedError('repr')
    def __lt__(self, o): raise FloatingPointError('lt')
    def __neg__(self): raise ReferenceError('neg')
    def __del__(self): pass
o = Odd()
def w():
    with o: pass
for f in [lambda: o == 1, lambda: o != 1, lambda: not o, lambda: bool(o), lambda: len(o), lambda: list(o), lambda: o.x, lambda: hasattr(o, 'x'), lambda: getattr(o, 'x', 1), lambda: o(), lambda: {o}, lambda: 1 in o, lambda: o[1], lambda: o[1:2], lambda: f'{o}', lambda: '{}'.format(o), lambda: o + 1, lambda: 1 + o, w, lambda: [1][o], lambda: range(o), lambda: repr(o), lambda: str(o), lambda: '%s' % o, lambda: '%d' % o, lambda: o < 1, lambda: sorted([o, o]), lambda: max(o, o), lambda: -o, lambda: o in [o], lambda: 1 in [o], lambda: [o].index(1), lambda: [o].count(1), lambda: (o,) == (1,), lambda: {1: o} == {1: 2}, lambda: print(o), lambda: [*o], lambda: dict(o), lambda: int(o), lambda: hash(o), lambda: {}.get(o), lambda: o and 1, lambda: 1 if o else 2, lambda: any([o]), lambda: sum([o]), lambda: 'a' * o, lambda: chr(o), lambda: round(o), lambda: abs(o), lambda: isinstance(o, int), lambda: isinstance(1, o), lambda: iter(o), lambda: next(o), lambda: reversed(o), lambda: vars(o), lambda: dir(o) and 'dir ok', lambda: ~o, lambda: 'abc'[o:], lambda: b'' .join(o), lambda: ''.join([o]), lambda: o.x + o.y, lambda: type(o)(), lambda: o is o, lambda: (lambda *a: a)(*o), lambda: (lambda **k: k)(**o)]:
    try:
        r = f(); print('value', r if isinstance(r, (int, str)) else type(r).__name__)
    except Exception as e: print(type(e).__name__, e)
    except BaseException as e: print('base', type(e).__name__, e)
if o:
    pass
