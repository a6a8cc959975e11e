print('b starts')
import _circular_a
print('b sees x in a:', hasattr(_circular_a, 'x'))
try: from _circular_a import x
except ImportError as e: print(str(e).split(' (most')[0])
y = 'b.y'
print('b ends')
