for s in ['1', '1j', '1+2j', '-1-2j', ' 1+1j ', '(1+2j)', '( 1j )', 'j', '-j', '+j', '1e5+2e-3j', '.5j', 'inf', 'nanj', '-inf+nanj', 'infj', '1_0+2_0j', '1 + 2j', '1+2', '1j+2', '1+j', 'i', '', '1+2i', '(1', '1)', '((1))', '1+2jj', '1++2j', '1+-2j', '١j', '1e', '1J', 'jj', '--j', '1_j', '\t1j\n', '0x1', 'a', '1-j', '1e+5j', 'infinity-infinityj']:
    try: print(repr(s), complex(s))
    except ValueError as e: print(repr(s), '->', e)
class C:
    def __complex__(self): return 1 + 2j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 4
class B:
    def __complex__(self): return 5
class S(complex): pass
for args in [(), (1,), (1, 2), (1.5, -0.0), (1j, 2j), (1j, 1), (1, 1j), (C(),), (F(),), (I(),), (F(), I()), (B(),), (C(), 1), (S(1),), ('1', 2), (1, '2'), (None,), ([],), (True, False), (1, None), (b'1',), (10**400,), (1, C()), ('1j', 0)]:
    try: r = complex(*args); print(r, type(r).__name__)
    except Exception as e: print(type(e).__name__, e)
print(complex(real=1), complex(imag=2), complex(imag=1, real=3), complex('1').imag)
for spec in ['', '.2f', '+.1e', '10.1f', '<20', '>20.3f', '^20', 'g', '.3g', 'e', ',.1f', '#g', 'n', '08', '=10', 'd', 'x', '%', 's', 'c']:
    try: print(spec, format(1234.5 - 0.25j, spec), end=' | ')
    except ValueError as e: print(spec, e, end=' | ')
print()
print(sorted(n for n in dir(complex) if not n.startswith('_')), complex.__mro__, (1 + 2j).__complex__(), S(1j) + 1, type(S(1j) + 1).__name__, (1+2j).__getnewargs__())
try: (1j).real = 5
except AttributeError as e: print(e)
print({1: 'a', 1 + 0j: 'b'}, (1 + 2j) in [1 + 2j], 1j == 'a', 1j != None, (1j).__eq__(1), 1j .__add__(2), (2).__add__(1j), (1j).__radd__(2))
complex('1 +2j')
