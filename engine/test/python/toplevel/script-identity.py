# What a script finds about itself.
import sys
print(__name__)
print(__file__.replace('\\', '/').split('/')[-2:])
print(__doc__, __package__, __spec__)
print(sys.argv[1:], sys.argv[0].endswith('script-identity.py'))
print(sys.modules['__main__'].__name__, sys.modules['__main__'].__dict__ is globals())
print(type(__builtins__).__name__, __builtins__.__name__)
print(type(__loader__).__name__)
print(sys.path[0].split('/')[-1])
print('__annotations__' in globals())
x: int = 3
print(__annotations__)
print(globals()['x'], locals() is globals())
globals()['made'] = 7
print(made)
print(sorted(n for n in dir() if n.startswith('__')))
