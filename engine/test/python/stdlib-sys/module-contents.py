import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 11), type(sys.version_info).__name__, sys.version_info.releaselevel, sys.hexversion >> 16 == 0x030b, sys.byteorder, sys.maxsize, sys.maxunicode, sys.platform, sys.api_version, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit, sys.int_info.default_max_str_digits, sys.hash_info.width, sys.hash_info.modulus == 2**61 - 1, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_repr_style)
print(sys.argv[1:], sys.flags.optimize, sys.flags.debug, sys.getrecursionlimit(), sys.getswitchinterval(), sys.dont_write_bytecode, sys.warnoptions, isinstance(sys.path, list), 'sys' in sys.modules, sys.modules['sys'] is sys, 'math' in sys.builtin_module_names or True, 'os' in sys.stdlib_module_names, sys.copyright[:13], isinstance(sys.executable, str), sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno(), sys.stdout.name, sys.stdin.mode, sys.__stdout__ is sys.stdout)
print(sys.getsizeof(0) > 0, sys.getsizeof('') > 0, sys.getrefcount(object()) > 0, sys.intern('a') == 'a', sys.is_finalizing(), sys.gettrace(), sys.getprofile(), sys._getframe().f_lineno, callable(sys.settrace), sys.exc_info(), sys.exception(), sys.displayhook.__name__, sys.excepthook.__name__, sys.implementation.version[:2], sys.thread_info is not None)
for s in ['sys.nope', 'sys.exit("a", "b")', 'sys.setrecursionlimit()', 'sys.setrecursionlimit("a")', 'sys.intern(5)', 'sys.getsizeof()', 'sys.version_info.nope', 'sys.version_info()', 'sys.float_info[0] == sys.float_info.max', 'sys.float_info.max_exp', 'sys.getsizeof(5, 1, 2)', 'sys._getframe(1000)', 'sys.displayhook()', 'sys.excepthook()', 'sys.exc_info(1)', 'sys.stdout.write(5)', 'sys.stdin.write("x")', 'sys.stdout.read()', 'sys.set_int_max_str_digits(5)', 'sys.get_int_max_str_digits()', 'sys.getrecursionlimit(1)', 'sys.version_info < (3,)', 'sys.flags.nope']:
    try: print(s, eval(s))
    except (Exception, SystemExit) as e: print(s, '->', type(e).__name__, e)
sys.displayhook(5); sys.displayhook(None); sys.displayhook('s'); import builtins; print(builtins._)
def my_display(v): print('displayed', v)
sys.displayhook = my_display; exec(compile('1 + 1', 's', 'single')); sys.displayhook = sys.__displayhook__
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): self.t.append('<flush>')
w = W(); sys.stdout, old = w, sys.stdout; print('a', 'b'); print('c', flush=True); sys.stdout = old; print(w.t)
sys.stdout = None; print('lost'); sys.stdout = old
del sys.stdout
try: print('nothing')
except RuntimeError as e: sys.stdout = old; print(e)
events = []
def tracer(frame, event, arg): events.append((frame.f_code.co_name, event)); return None
def traced(): return 1
print(sys.getsizeof([]) <= sys.getsizeof([1, 2, 3]), hasattr(sys, 'ps1'), sys.path_hooks is not None, isinstance(sys.meta_path, list), sys.pycache_prefix, sys.orig_argv is not None)
sys.stderr.write('direct to stderr\n'); sys.stderr.flush(); print('to err', file=sys.stderr)
sys.excepthook(ValueError, ValueError('shown by hand'), None)
sys.stdout.write(b'bytes')
