import sys, math as m, os.path
import os.path as p
import collections.abc
from math import sqrt, pi as PI
from os import (path, sep,)
from collections import *
print(m.floor(2.5), p is os.path is path, sqrt(16), PI, type(sep).__name__)
print(collections.abc.Sized.__name__, deque([1]), Counter('aab'))
def f():
    import math
    from math import floor as fl
    return math is m, fl(3.7)
print(f())
class C:
    import math
    from math import ceil
    def m(self): return self.math.sqrt(4)
print(C().m(), C.ceil(1.2))
for s in ['import nope_module', 'import nope.sub', 'import math.sub', 'from math import nope', 'from nope import x', 'import os.nope', 'from os import nope, path', 'from . import x', 'from .x import y', 'from .. import z', 'import sys.x.y', 'from collections.abc import Nope']:
    try:
        exec(s, {'__name__': '__main__'})
        print(s, 'ok')
    except ImportError as e:
        print(s, '->', type(e).__name__, e.msg if 'from \'' not in str(e) else str(e).split(' (')[0], e.name)
for s in ['import', 'import x as', 'import x.y as z.w', 'from x import', 'from x import ()', 'from x import (a, b', 'from x import a.b', 'from x import *, a', 'def f():\n from x import *', 'class A:\n from math import *', 'import (x)', 'from x import a as b.c', 'import x, ', 'from x import a,', 'import *', 'from import x', 'import a as 1', 'from . import (a as b,)', 'from ... import x', 'from .... import x', 'import .x', 'from .x.y import z as w', 'import x as y, z', 'from 1 import x', 'import x y']:
    try:
        compile(s, '<s>', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(repr(s), '->', e.msg, e.offset)
print(__import__('math') is m, __import__('os.path').__name__, __import__('os.path', fromlist=['x']).__name__ in ('posixpath', 'ntpath'))
for call in ['__import__()', '__import__(5)', '__import__("")', '__import__("math", level=-1)', '__import__("a..b")']:
    try:
        eval(call)
    except Exception as e:
        print(call, '->', type(e).__name__, e)
sys.modules['fake'] = 'any object'
import fake
print(fake)
sys.modules['blocked'] = None
import blocked
