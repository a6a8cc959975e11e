from dataclasses import dataclass, field, replace, asdict
from collections import defaultdict, Counter
from contextlib import contextmanager
from functools import total_ordering, singledispatch
@total_ordering
@dataclass(frozen=True)
class Money:
    cents: int
    def __post_init__(self):
        if not isinstance(self.cents, int): raise TypeError(f'cents must be int, not {type(self.cents).__name__}')
    def __add__(self, o): return Money(self.cents + o.cents)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, n): return Money(self.cents * n)
    def __lt__(self, o): return self.cents < o.cents
    def __str__(self): return f'{self.cents // 100}.{self.cents % 100:02}'
@dataclass
class Item:
    sku: str
    price: Money
    stock: int = 0
    tags: set = field(default_factory=set)
    def take(self, n):
        if n > self.stock: raise OutOfStock(self, n)
        self.stock -= n
class OutOfStock(Exception):
    def __init__(self, item, wanted): super().__init__(f'{item.sku}: wanted {wanted}, have {item.stock}'); self.item = item
class Inventory:
    def __init__(self): self.items, self.log = {}, []
    def add(self, item): self.items[item.sku] = item; return self
    @contextmanager
    def transaction(self, name):
        saved = {k: replace(v) for k, v in self.items.items()}
        self.log.append(f'begin {name}')
        try: yield self; self.log.append(f'commit {name}')
        except OutOfStock as e: self.items = saved; self.log.append(f'rollback {name}: {e}')
        finally: self.log.append(f'end {name}')
    def order(self, **lines): return sum(self._line(s, n) for s, n in lines.items())
    def _line(self, sku, n):
        try: item = self.items[sku]
        except KeyError: raise LookupError(f'unknown sku {sku!r}') from None
        item.take(n); return item.price * n
inv = Inventory().add(Item('nut', Money(5), 100, {'small'})).add(Item('bolt', Money(12), 40)).add(Item('gear', Money(1250), 2, {'big', 'small'}))
with inv.transaction('one'): print('total', inv.order(nut=10, bolt=5))
with inv.transaction('two'): print('total', inv.order(nut=50, gear=3))
print({k: v.stock for k, v in inv.items.items()}, inv.log)
try:
    with inv.transaction('three'): inv.order(cog=1)
except LookupError as e: print(e)
print(inv.items['nut'], Money(5) == Money(5), hash(Money(5)) == hash(Money(5)), max(Money(3), Money(7)), sorted([Money(3), Money(1)]), Money(5) >= Money(5), asdict(inv.items['bolt']))
by_tag = defaultdict(list)
for i in inv.items.values():
    for t in sorted(i.tags): by_tag[t].append(i.sku)
print(dict(by_tag), Counter(t for i in inv.items.values() for t in sorted(i.tags)).most_common(1), str(sum((i.price * i.stock for i in inv.items.values()), Money(0))))
@singledispatch
def describe(x): return f'thing {x!r}'
@describe.register
def _(x: Item): return f'item {x.sku}'
@describe.register(list)
def _(x): return [describe(i) for i in x]
@describe.register
def _(x: Money): return f'money {x}'
print(describe([Item('a', Money(1)), Money(250), 5, [None]]), describe.dispatch(bool) is describe.dispatch(object))
for f in (lambda: setattr(Money(1), 'cents', 2), lambda: Money('x'), lambda: Money(1) + 5, lambda: Money(), lambda: Item('a'), lambda: Money(1) < 5, lambda: replace(Money(1), dollars=2), lambda: 5 + Money(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
inv.order(gear=99)
