import sys
class Money:
    def __init__(self, v): self.v = self.check(v)
    @staticmethod
    def check(v):
        if v < 0: raise ValueError(f'negative: {v}')
        return v
    def __add__(self, o): return Money(self.v + o.v)
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v.missing)
    def __format__(self, s): return format(self.v, s)
    def __contains__(self, x): return x in self.v
    def __setattr__(self, n, v): object.__setattr__(self, n.lower(), v)
    def __del__(self): pass
for f in [lambda: Money(-1), lambda: Money(1) + 5, lambda: Money(1) == 1, lambda: sorted([Money(2), 1]), lambda: {Money(1): 1}, lambda: f'{Money(1):zz}', lambda: 1 in Money(5), lambda: setattr(Money(1), 5, 1), lambda: max(Money(1), None), lambda: sum([Money(1), Money(2)])]:
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
print(Money(1) + Money(2) < Money(1) + None)
