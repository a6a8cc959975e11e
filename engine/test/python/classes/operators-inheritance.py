class Base:
    def __init__(self, v): self.v = v
    def __add__(self, o): return type(self)(self.v + (o.v if isinstance(o, Base) else o))
    def __radd__(self, o): return type(self)(o + self.v)
    def __eq__(self, o): return isinstance(o, Base) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'{type(self).__name__}({self.v!r})'
    def __getitem__(self, k): return type(self)(self.v[k])
    def __call__(self, f): return type(self)(f(self.v))
class Child(Base):
    def __radd__(self, o): return ('child radd', o)
    def __mul__(self, n): return Child(self.v * n)
    __rmul__ = __mul__
class Grand(Child):
    __add__ = None
    def __imul__(self, n): self.v *= n; return self
print(Base(1) + 2, 2 + Base(1), Base(1) + Base(2), Base(1) + Child(2), Child(1) + Base(2), Child(2) * 3, 3 * Child(2), Base('ab')[0], Child([1, 2])(sum), sum([Base(1), Base(2)], Base(0)), {Base(1): 'x'}[Child(1)], sorted([Child(3), Base(1)]), Base(1) == Child(1), Base(1) != Base(2))
g = Grand(2); h = g; g *= 5; print(g, h is g); g = Child(1); g *= 3; print(g)
for f in (lambda: Grand(1) + 1, lambda: 1 - Base(1), lambda: Base(1) - 1, lambda: Grand(1) + Base(1), lambda: Base(1) + None, lambda: None + Grand(1), lambda: Base(1) * 2, lambda: 2 * Base(1), lambda: Base(1) > 5, lambda: Base(1) < 5, lambda: Base(5)[0], lambda: -Base(1), lambda: Base(1) @ Base(2), lambda: Base([1]) + Base('a'), lambda: [1] * Child(2), lambda: Base(1)(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Left:
    def __add__(self, o): return NotImplemented
class Right:
    def __radd__(self, o): raise ValueError('right refuses')
Left() + Right()
