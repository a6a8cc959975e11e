class Currency:
    rates = {'EUR': 1.0, 'USD': 1.08, 'JPY': 160.5}
    def __init__(self, amount, code='EUR'):
        if code not in self.rates: raise LookupError(f'unknown currency {code!r}')
        self.cents, self.code = round(amount * 100), code
    def to(self, code): return Currency(self.cents / 100 / self.rates[self.code] * Currency(0, code).rate, code)
    @property
    def rate(self): return self.rates[self.code]
    def _with(self, o):
        if not isinstance(o, Currency): return NotImplemented
        return o if o.code == self.code else o.to(self.code)
    def __add__(self, o): o = self._with(o); return o if o is NotImplemented else Currency((self.cents + o.cents) / 100, self.code)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __eq__(self, o): return isinstance(o, Currency) and self.cents == self._with(o).cents
    def __lt__(self, o): return self.cents < self._with(o).cents
    def __mul__(self, k): return Currency(self.cents * k / 100, self.code) if isinstance(k, (int, float)) else NotImplemented
    def __format__(self, spec):
        s = f'{self.cents / 100:{spec or ",.2f"}}'
        return f'{s} {self.code}'
    def __str__(self): return format(self)
    def __repr__(self): return f'Currency({self.cents / 100!r}, {self.code!r})'
    def split(self, n): q, r = divmod(self.cents, n); return [Currency((q + (i < r)) / 100, self.code) for i in range(n)]
a, b = Currency(10.5), Currency(20, 'USD')
print(a, b, a + b, b + a, sum([a, a, a]), a * 3, a == Currency(10.5), a < b, b.to('JPY'), f'{a:10.3f}', repr(a * .1), max(a, b), sorted([b, a]), a.split(4), Currency(1234567.891), sum((Currency(.1) for _ in range(10)), Currency(0)))
def change(cents, coins=(200, 100, 50, 20, 10, 5, 2, 1)):
    out = {}
    for c in coins:
        n, cents = divmod(cents, c)
        if n: out[c] = n
    if cents: raise ValueError(f'{cents} left over')
    return out
def best(target, coins):
    table = [0] + [None] * target
    for t in range(1, target + 1): table[t] = min((table[t - c] + 1 for c in coins if c <= t and table[t - c] is not None), default=None)
    return table[target]
def ways(n, coins): return 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[-1], coins) + ways(n, coins[:-1])
print(change(388), change(0), best(6, (1, 3, 4)), best(7, (2, 4)), ways(100, (1, 5, 10, 25, 50)), [best(n, (1, 5, 12)) for n in range(16)])
def loan(p, rate, months):
    r = rate / 1200; pay = p * r / (1 - (1 + r) ** -months); left = p
    for m in range(1, months + 1):
        interest = left * r; left -= pay - interest
        if m in (1, months // 2, months): yield m, round(pay, 2), round(interest, 2), abs(round(left, 2))
print(*loan(10000, 6, 24), sep='\n')
for f in (lambda: Currency(1, 'XXX'), lambda: a + 5, lambda: 5 + a, lambda: a < 5, lambda: a * 'x', lambda: change(7, (5,)), lambda: a.split(0), lambda: f'{a:q}', lambda: Currency('x'), lambda: change(1.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a.to('GBP')
