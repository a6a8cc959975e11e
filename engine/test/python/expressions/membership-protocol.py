class WithContains:
    def __contains__(self, x): print('contains', x); return x == 1 and 'yes'
class WithIter:
    def __iter__(self): print('iter'); return iter([1, 2, 3])
class WithGetitem:
    def __getitem__(self, i):
        print('getitem', i)
        if i > 2: raise IndexError
        return i * 10
class Blocked:
    __contains__ = None
    def __iter__(self): return iter([1])
for c in [WithContains(), WithIter(), WithGetitem()]:
    print(1 in c, 10 in c, 99 not in c)
try:
    1 in Blocked()
except TypeError as e:
    print(e)
class Noisy:
    def __init__(self, n): self.n = n
    def __eq__(self, other): print('eq', self.n, other if not isinstance(other, Noisy) else other.n); return False
n = Noisy('x')
print(n in [n], n in [1, n], 5 in [Noisy('a'), Noisy('b')])
print([n] == [n], [Noisy(1)] == [Noisy(1)])
print([1, n].index(n), [1, 2, n].count(n))
try:
    [1].index(n)
except ValueError as e:
    print(type(e).__name__)
gen = (i for i in range(10))
print(3 in gen, list(gen))
print('x' in {'x': 1}.values(), 1 in {'x': 1}.values(), ('x', 1) in {'x': 1}.items(), ('x', 2) in {'x': 1}.items(), 5 in {'x': 1}.items())
def boom():
    yield 1
    raise KeyError('in the generator')
print(1 in boom())
print(2 in boom())
