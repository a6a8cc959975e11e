import sys
try: import _fails
except ValueError as e: print(e, '_fails' in sys.modules)
try: import _fails
except ValueError as e: print('again', e)
try: import _syntax
except SyntaxError as e: print(e.msg, e.lineno, e.offset, repr(e.text), e.filename.endswith('_syntax.py'))
import _circular_a; print(_circular_a.from_b())
sys.modules['_blocked'] = None
for s in ('import _blocked', 'from _blocked import x', 'import _blocked.sub'):
    try: exec(s)
    except ImportError as e: print(type(e).__name__, e, e.name)
class Fake: attr = 'fake attribute'
sys.modules['_fake'] = Fake; import _fake; from _fake import attr; print(_fake is Fake, attr)
try: from _fake import nope
except ImportError as e: print(str(e).split(' (')[0])
try: import _fake.sub
except ImportError as e: print(e)
try:
    try: import _not_there
    except ImportError: raise RuntimeError('fallback failed too')
except RuntimeError as e: print(repr(e.__context__), e.__context__.name)
try: import _not_there
except ModuleNotFoundError as e: print(e.msg, e.path, e.args, isinstance(e, ImportError))
def late(): import _late_missing
try: late()
except ImportError as e: print(e.__traceback__.tb_next.tb_frame.f_code.co_name)
print(sys.path[0].endswith('import-system'), isinstance(sys.path, list), '_circular_b' in sys.modules)
import _fails
