# Every function of doubles at points of all sizes: the C library's bits, CPython's gamma, domain and range errors.
import math

points = [0, -0.0, 1, -1, 0.5, -0.5, 2, 3.7, -2.5, 10, 100.5, 170.3, 171.7, -150.3, -180.5, 201, -201.5, 1e-20, 1e-21, 1e-310,
          -1e-310, 1e300, -1e300, 5e-324, math.inf, -math.inf, math.nan, 2 ** 53, 10 ** 25, True, 22, 23, 24.0, 709.9, -745.2,
          1e-05, 0.1, 7.25, 0.3]

def show(function, *args):
    try:
        return repr(function(*args))
    except Exception as error:
        return f'{type(error).__name__}: {error}'

for name in ('acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma '
             'isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp').split():
    print(name, *[show(getattr(math, name), point) for point in points], sep='\n  ')

for name in 'atan2 copysign fmod log nextafter pow remainder hypot isclose'.split():
    for first in points[::3]:
        print(name, first, [show(getattr(math, name), first, second) for second in points[::4]])

state = 12345
for round in range(200):
    state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    x = (state / 2 ** 64 - 0.5) * 40
    print(math.gamma(x), math.lgamma(x), math.erf(x), math.erfc(x), math.sin(x * 1e5), math.exp(x), math.tanh(x),
          math.hypot(x, x * 3, 7), math.dist((x, 1), (2, x)), math.fsum([x, 1e16, -1e16, x]))

print(math.log(10 ** 500), math.log2(2 ** 5000), math.log10(10 ** 1000), math.log(10 ** 500, 10))
for args in [(), (1, 2, 3), (0,), (-1,), (10 ** 400, 0), (2, 1), ('x',)]:
    print(show(math.log, *args))
