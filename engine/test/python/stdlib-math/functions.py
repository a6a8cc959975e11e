import math
xs = [0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 10.0, 1e-10, 1e10, 123.456, -3.7]
for n in ('sin', 'cos', 'tan', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'exp', 'expm1', 'erf', 'erfc', 'fabs', 'degrees', 'radians', 'cbrt', 'exp2', 'asin', 'acos', 'atanh', 'acosh', 'log', 'log2', 'log10', 'log1p', 'sqrt', 'gamma', 'lgamma', 'floor', 'ceil', 'trunc', 'ulp', 'frexp', 'modf', 'isfinite', 'isinf', 'isnan'):
    out = []
    for x in xs:
        try: out.append(getattr(math, n)(x))
        except (ValueError, OverflowError) as e: out.append(str(e))
    print(n, out)
print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)
print(math.atan2(1, -1), math.atan2(-0.0, -1), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(), math.dist([1, 2], [4, 6]), math.copysign(3, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.remainder(-5, 3), math.pow(2, .5), math.pow(-8, 3), math.ldexp(.75, 4), math.nextafter(1, 2), math.nextafter(0, -1), math.fsum([.1] * 10), math.prod([1, 2, 3.5]), math.prod([], start=5), math.log(8, 2), math.log(10**400), math.log2(2**1000), math.log10(10**300))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan), math.isclose(100, 101, rel_tol=.02))
for s in ['math.sqrt(-1)', 'math.log(0)', 'math.log(-1)', 'math.log(2, 1)', 'math.log(0, 2)', 'math.acos(2)', 'math.exp(1000)', 'math.pow(0, -1)', 'math.pow(-8, 1/3)', 'math.fmod(1, 0)', 'math.sin(math.inf)', 'math.gamma(-1)', 'math.gamma(200)', 'math.cosh(1000)', 'math.ldexp(1, 2000)', 'math.floor(math.nan)', 'math.ceil(math.inf)', 'math.sqrt("a")', 'math.sqrt()', 'math.sqrt(1, 2)', 'math.sin(1j)', 'math.sqrt(None)', 'math.dist([1], [1, 2])', 'math.hypot("a")', 'math.fsum(["a"])', 'math.fsum([1e308, 1e308])', 'math.fsum([math.inf, -math.inf])', 'math.atan2(1)', 'math.isclose(1, 1, rel_tol=-1)', 'math.sqrt(10**400)', 'math.trunc("a")', 'math.prod(5)', 'math.prod(["a", 2])', 'math.copysign(1)', 'math.remainder(1, 0)', 'math.pi()', 'math.nope', 'math.log("a")', 'math.log(1, 2, 3)', 'math.sqrt(x=4)', 'math.pow(10, 400)', 'math.expm1(1000)', 'math.log1p(-1)', 'math.atanh(1)', 'math.frexp(math.inf)', 'math.modf(-math.inf)', 'math.ulp(math.inf)', 'math.floor(-2.5)', 'math.ceil(2**70)', 'math.exp(-1000)', 'math.tan(math.pi / 2)', 'math.sin(math.pi)', 'math.sin(1e22)', 'math.fmod(5.5, -2)']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
class F:
    def __float__(self): return 2.25
    def __floor__(self): return 'floor!'
    def __ceil__(self): return 'ceil!'
    def __trunc__(self): return 'trunc!'
print(math.sqrt(F()), math.floor(F()), math.ceil(F()), math.trunc(F()), math.isnan(True), math.floor(5), math.sqrt(True), repr(math.sin), math.__name__)
math.sqrt(-4)
