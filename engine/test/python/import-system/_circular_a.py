print('a starts')
import _circular_b
x = 'a.x'
def from_b(): return _circular_b.y
print('a ends')
