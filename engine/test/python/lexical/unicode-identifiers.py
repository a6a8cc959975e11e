def fläche(länge, breite=2): return länge * breite
π = 3.14159; Δx = 0.5; ñ = ['ñ']; 变量 = {'键': '值'}; _ü = 1; ª = 'feminine ordinal is normalised to a'
print(fläche(3), fläche(länge=2, breite=5), π * Δx, ñ, 变量, _ü, a, fläche.__name__, fläche.__code__.co_varnames)
class Größe:
    __slots__ = ('höhe',)
    def __init__(self, höhe): self.höhe = höhe
    def __repr__(self): return f'Größe({self.höhe=})'
print(Größe(5), Größe(1).höhe, getattr(Größe(2), 'höhe'), {k: v for k, v in {'ключ': 1}.items()}, [é for é in 'ab'], (lambda ω: ω + 1)(1))
𝐱 = 'mathematical bold x is x'; print(x, 'x' in globals(), '𝐱' in globals()); ſ = 1; print(s)
try: fläche(3, höhe=1)
except TypeError as e: print(e)
try: print(grösse)
except NameError as e: print(e)
import math as математика; print(математика.floor(2.5)); from math import pi as число; print(число > 3)
for ь in range(2): print(ь, end=' ')
with open(__file__, encoding='utf-8') as ф: print(ф.readline().split('(')[0])
match {'ä': 1}:
    case {'ä': wért}: print(wért)
print(Größe(1).breite)
