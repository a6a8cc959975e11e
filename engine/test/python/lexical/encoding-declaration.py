# -*- coding: utf-8 -*-
ä = 'größe'
变量 = 'chinese'
print(ä, 变量, len(ä))
print(ascii(ä), ascii(变量))
ﬁ = 'ligature is normalised'
print(fi)
print(sorted(n for n in globals() if not n.startswith('_')))
class Ünicode:
    été = 1
    def ñ(self): return 'méthode'
print(Ünicode().ñ(), Ünicode.été, Ünicode.__name__)
µ = 5  # micro sign normalises to greek mu
print(μ)
def f(α, β=2): return α + β
print(f(α=1))
try:
    print(ö)
except NameError as e:
    print(e)
print('x²'.isidentifier(), 'x2'.isidentifier(), 'é'.isidentifier(), '2x'.isidentifier(), '_'.isidentifier())
