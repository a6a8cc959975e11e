import sys
import _plain
import _plain as alias
from _plain import value, get as getter, Thing
print(alias is _plain, value, getter(), _plain.__doc__, Thing.__module__, repr(_plain).split(' from ')[0], type(_plain).__name__)
_plain.set_value(5); print(value, _plain.value, getter())
import _plain; print('imported once')
from _plain import *; print('_private' in globals(), '__dunder' in globals(), value)
from _withall import *; print(shown, _also, 'hidden' in globals())
try: from _badall import *
except AttributeError as e: print(e)
import _hooks; print(_hooks.lazy, dir(_hooks))
from _hooks import lazy; print(lazy)
for s in ['_hooks.nope', 'from _hooks import nope', '_plain.nope', 'from _plain import nope', 'import _plain.sub', 'import _missing_module', 'from _missing_module import x', 'import _hooks.lazy']:
    try: exec(s); print(s, 'ok')
    except (AttributeError, ImportError) as e: print(s, '->', type(e).__name__, str(e).split(' (/')[0].split(' (imp')[0].split(' (_')[0], getattr(e, 'name', None))
print('_plain' in sys.modules, sys.modules['_plain'] is _plain)
del sys.modules['_plain']; import _plain as second; print(second is alias, second.value)
_plain.added = 1; print(alias.added); del _plain.added; print(hasattr(_plain, 'added'))
def local_import():
    import _withall as w
    from _withall import shown as s
    return w.hidden, s, 'w' in globals()
print(local_import())
class InClass:
    from _withall import hidden
    import _withall as mod
print(InClass.hidden, InClass.mod.shown)
m = __import__('_plain'); print(m is second)
print(__import__('_withall') is InClass.mod)
second.nope
