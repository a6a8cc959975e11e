"""Decimals among other numbers in dicts and sets, logical operations beyond the precision, NaNs, and what a context refuses."""
import math
from decimal import *

D = Decimal
print({1: 'int'}.get(D(1)), {1.5: 'float'}.get(D('1.5')), {True: 'bool'}.get(D(1)), {2 ** 80: 'long'}.get(D(2 ** 80)))
print({D(1): 'decimal'}.get(1), {D('1.5'): 'decimal'}.get(1.5), D(1) in {1, 2}, 2 in {D(2)})
counts = {1: 0, 2.0: 0, D(3): 0}
for key in (D(1), D(2), 3, 3.0, 1.0, D('2.00')):
    counts[key] += 1
print(counts)

context = Context(prec=9, traps=[])
setcontext(context)
print(10.0 in {D('10.0'): 'a', 1.0: 'b'}, context.flags[FloatOperation])

context = Context(prec=1, Emin=-1, Emax=1, traps=[])
setcontext(context)
for text in ('10', '110', '2', '1e1', '-1', 'NaN'):
    a = D(text)
    print(text, a.logical_invert(), a.logical_and(D('11')), a.logical_or(D(1)), a.logical_xor(D('11')),
          context.flags[InvalidOperation])
    context.clear_flags()
print(context._apply(D('0.26')))

setcontext(Context())
nan = D('NaN')
print(hash(nan) == object.__hash__(nan), nan in {nan}, len({nan, D('NaN')}))
for text in ('nan', '-nan', 'nan12', '-nan12'):
    print(text, math.copysign(1, float(D(text))))
print(math.copysign(1, float('nan')), math.copysign(1, float('-nan')), math.copysign(1, float('+NaN')))


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


context = getcontext()
for name, value in [('prec', 'xyz'), ('prec', 0), ('prec', 1 << 70), ('rounding', -1), ('Emax', None), ('capitals', 2),
                    ('flags', []), ('flags', {}), ('traps', {'InvalidOperation': 0}), ('flags', 5), ('traps', None)]:
    attempt(setattr, context, name, value)
attempt(Context, prec=(1, 2))
attempt(Context, flags=5)
attempt(Context, traps=[1])
attempt(Context, traps=(Overflow,))
attempt(Context, traps=[Overflow, Inexact])
attempt(lambda: context.traps == {})
attempt(lambda: context.traps == dict(context.traps))
attempt(setcontext, 5)
context.traps = {**context.traps, Inexact: True}
print(context)

setcontext(Context(prec=9))
manager = localcontext(prec=20)
setcontext(Context(prec=5))
with manager:
    print(getcontext().prec)
print(getcontext().prec)
flags = getcontext().flags
print(flags == {Inexact: False}, flags != dict(flags), {**flags, 1: 2} == flags)
