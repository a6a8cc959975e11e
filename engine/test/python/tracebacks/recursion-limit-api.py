import sys
print(sys.getrecursionlimit())
for bad in [0, -1, 'x', 1.5, None, 1]:
    try:
        sys.setrecursionlimit(bad)
        print('set', bad)
    except Exception as e:
        print(type(e).__name__, e)
    sys.setrecursionlimit(1000)
sys.setrecursionlimit(5000)
def f(n): return n and f(n - 1) + 1
print(f(4000))
sys.setrecursionlimit(150)
def g(n):
    try:
        return g(n + 1)
    except RecursionError:
        return n
print(100 < g(0) < 151)
def h():
    return [h() for _ in range(1)]
try:
    h()
except RecursionError as e:
    print(str(e).startswith('maximum recursion depth exceeded'))
def lam(): return (lambda: lam())()
lam()
