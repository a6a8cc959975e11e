import sys
source = '''
import __main__
value = __main__.not_yet_defined
'''
module = type(sys)('made'); sys.modules['made'] = module
try: exec(source, module.__dict__)
except AttributeError as e: print(e)
not_yet_defined = 'now'
exec(source, module.__dict__); import made; print(made.value)
import _circular_b
print(_circular_b.y)
_circular_b.nothing
