# Complex functions everywhere: ordinary points, both sides of branch cuts, zeros of both signs, infinities and nans.
import cmath

inf, nan = float('inf'), float('nan')
parts = [-inf, -711.0, -2.5, -1.0, -1e-310, -0.0, 0.0, 1e-200, 0.5, 1.0, 20.0, 711.5, 1e200, 1e308, inf, nan]

def show(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f'{type(error).__name__}: {error}'

names = ('acos acosh asin asinh atan atanh cos cosh exp isfinite isinf isnan log log10 phase polar sin sinh sqrt tan '
         'tanh').split()
for name in names:
    for real in parts:
        print(name, real, *[show(getattr(cmath, name), complex(real, imag)) for imag in parts])
for length in parts:
    print('rect', length, *[show(cmath.rect, length, angle) for angle in parts])

values = [0, 1, 2, -1, 1j, 0.5, 3 + 4j, 'x', None, 10 ** 400, inf, nan]
for first in values:
    print(*[show(cmath.log, first, second) for second in values])
    print(*[show(cmath.isclose, first, second, rel_tol=0.5) for second in values])
print(show(cmath.isclose, 1, 2, rel_tol=-1), show(cmath.sin), show(cmath.isclose, 1, 1.1, abs_tol=0.2))

class Complex:
    def __complex__(self): return 1 + 2j
class NoComplex:
    def __complex__(self): return 1
class Float:
    def __float__(self): return 2.5
class Index:
    def __index__(self): return 3
for of in Complex, NoComplex, Float, Index, object:
    print(show(cmath.sqrt, of()), show(complex, of()), show(complex, 1, of()))

state = 99
for round in range(100):
    state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    real = (state / 2 ** 64 - 0.5) * 10
    state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    z = complex(real, (state / 2 ** 64 - 0.5) * 4)
    print([show(getattr(cmath, name), z) for name in names], z ** 2.5, z ** 7, z ** -3, 2 ** z, z ** z, abs(z))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
