log = []
def t(v): log.append(v); return True
def f(v): log.append(v); return False
def show(label, value): print(label, value, log); log.clear()
show('and', t(1) and t(2) and f(3) and t(4)); show('or', f(1) or t(2) or t(3)); show('mixed', f(1) and t(2) or f(3) or t(4) and f(5)); show('not', not (t(1) and f(2))); show('cond', t(1) if f(2) else t(3)); show('nested', (t(1) if t(2) else f(3)) and (f(4) or t(5)))
show('chain', 1 < (t(1) + 1) < (t(2) + 5)); show('chain stops', 5 < (t(1) + 1) < (t(2) + 5)); show('all', all(map(t, (1, 2)))); show('all stops', all(f(v) for v in (1, 2))); show('any', any(t(v) for v in (1, 2))); show('list', [t(1), f(2)][t(3)]); show('in', t(1) in (f(2), t(3))); show('bitand', t(1) & f(2) | t(3)); show('xor', t(1) ^ t(2)); show('walrus', (x := f(1)) or (x := t(2)) and x)
values = [0, 1, '', 'a', [], [0], None, 0.0, -1, (), {}, set(), range(0), range(1), b'', ' ', False, True, ..., NotImplementedError, float('nan')]
print([bool(v) for v in values]); print([v or 'D' for v in values[:8]], [v and 'T' for v in values[:8]], [not v for v in values[:8]], [0 if v else 1 for v in values].count(1), list(filter(None, values))[:4], sum(map(bool, values)))
print(True + True, True * 3, True / 2, -True, True == 1.0, True is not 1 if False else '', [False, True].index(1), {True: 'a'}[1], 'yes'[True], True < 2, sorted([True, False, 0, 2]), min(False, 0), max(1, True), isinstance(True, int), bool.__bases__, (True).bit_length(), int('1') is True, str(True), f'{True:>6}|{False:d}|{True:.1f}', '%d' % False, repr([True, None]), True & 6, True | 6, True ^ 1, type(True ^ False), type(True & 1), ~False)
while f('w') or len(log) < 3: log.append('body')
show('while', None); print([a and b or c for a in (0, 1) for b in (0, 'b') for c in (0, 'c')]); assert t('assert') or f('never'), f('message never evaluated'); show('assert', None)
class Odd:
    def __repr__(self): return 'Odd'
    def __bool__(self): log.append('bool'); return len(log) % 2 == 1
o = Odd(); show('odd', [not o, not o, bool(o), o and 1, (o or 2) is o])
class Raises:
    def __bool__(self): raise ValueError('undecidable')
t('x') or Raises(); f('y') and Raises(); log.clear()
for g in (lambda: Raises() and 1, lambda: not Raises(), lambda: [v for v in 'a' if Raises()], lambda: 1 if Raises() else 2, lambda: all([Raises()]), lambda: (1 < 2) == Raises(), lambda: list(filter(None, [Raises()])), lambda: max(Raises(), key=bool), lambda: sorted([1, 2], key=lambda v: not Raises())):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
if t(1) and Raises(): pass
