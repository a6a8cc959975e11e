import sys
depth = 0
def forever():
    global depth
    depth += 1
    return forever()
try:
    forever()
except RecursionError as e:
    print(type(e).__name__, e, isinstance(e, RuntimeError))
print(900 < depth < 1001)
def safe(n): return 0 if n == 0 else 1 + safe(n - 1)
print(safe(900))
class R:
    def __getattr__(self, n): return getattr(self, n + 'x')
try:
    R().a
except RecursionError as e:
    print(str(e)[:32])
class Rep:
    def __repr__(self): return repr(self)
try:
    repr(Rep())
except RecursionError as e:
    print(str(e)[:32])
nested = []
for _ in range(100000): nested = [nested]
try:
    repr(nested)
except RecursionError as e:
    print(e)
try:
    nested == nested.copy()
    a, b = [], []
    for _ in range(100000): a, b = [a], [b]
    a == b
except RecursionError as e:
    print(e)
sys.setrecursionlimit(200)
print(sys.getrecursionlimit())
forever()
