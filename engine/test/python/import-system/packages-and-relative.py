import sys
import _pkg
print(_pkg.first.name, _pkg.first_name, _pkg.__name__, _pkg.__package__, _pkg.first.__package__, hasattr(_pkg, 'deep'))
import _pkg.deep.leaf
print(_pkg.deep.leaf.where, _pkg.deep.up_name, _pkg.deep.leaf.first_name, _pkg.deep.leaf.__version__, hasattr(_pkg, 'deep'))
import _pkg.deep.leaf as leaf; print(leaf.where)
from _pkg import deep; print(deep is _pkg.deep)
from _pkg.deep import leaf as l2, up_name; print(l2 is leaf, up_name)
print(sorted(n for n in sys.modules if n.startswith('_pkg')))
for f in [leaf.beyond, _pkg.first.sibling]:
    try: f()
    except (ImportError, SyntaxError) as e: print(type(e).__name__, e.msg)
for s in ['import _pkg.nope', 'from _pkg import nope', 'from _pkg.nope import x', 'import _pkg.first.x', 'from . import x', 'from .x import y', 'from .. import z', 'from _pkg.deep import *; print(sorted(n for n in dir() if not n.startswith("__")))', 'import _namespace.inside; print(_namespace.inside.value, _namespace.__file__ if hasattr(_namespace, "__file__") else "no file")', 'from _namespace import inside; print(inside.value)', 'from _namespace import nope', 'import _namespace.nope', 'from _pkg import first as f, deep as d; print(f.name, d.__name__)']:
    try: exec(s, {'__name__': '__main__'})
    except (ImportError, AttributeError) as e: print(s, '->', type(e).__name__, str(e).split(' (/')[0].split(' (imp')[0].split(' (unk')[0])
for s, pkg in [('from . import first; print(first.name)', '_pkg'), ('from .first import name; print(name)', '_pkg'), ('from .. import first; print(first.name)', '_pkg.deep'), ('from ... import x', '_pkg.deep'), ('from . import first', 'no_such_package'), ('from . import leaf; print(leaf.where)', '_pkg.deep')]:
    try: exec(s, {'__name__': pkg + '.made', '__package__': pkg})
    except ImportError as e: print(s, pkg, '->', type(e).__name__, str(e).split(' (')[0])
print(__import__('_pkg.deep.leaf').__name__, __import__('_pkg.deep.leaf', fromlist=['where']).__name__, __import__('deep', {'__package__': '_pkg', '__name__': '_pkg'}, None, ['leaf'], 1).__name__)
from _pkg.first import missing
