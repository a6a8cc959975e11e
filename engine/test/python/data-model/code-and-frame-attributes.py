def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    """doc"""
    x = [i for i in range(a)]
    def inner(): return x
    lam = lambda: None
    return inner
c = f.__code__
for n in ('co_name', 'co_qualname', 'co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_varnames', 'co_cellvars', 'co_freevars', 'co_firstlineno'): print(n, getattr(c, n))
print(c.co_flags & 0x04 != 0, c.co_flags & 0x08 != 0, c.co_flags & 0x20 != 0, c.co_consts[0], c.co_filename.endswith('code-and-frame-attributes.py'), type(c.co_code).__name__, c == f.__code__, hash(c) == hash(c))
def g(): yield
async def co(): pass
async def ag(): yield
for fn in (g, co, ag, lambda: 0): print(fn.__code__.co_name, [hex(fn.__code__.co_flags & m) for m in (0x20, 0x80, 0x200)])
for s in ['c.co_name = 1', 'c.nope', 'c.replace(co_name="renamed").co_name', 'c.replace(nope=1)', 'type(c)()', 'c()', 'c.co_lines', 'c < c', 'del c.co_name', 'c.replace(co_firstlineno=99).co_firstlineno']:
    try: r = eval(s); print(s, '=', r if not callable(r) else 'callable')
    except SyntaxError:
        try: exec(s)
        except Exception as e: print(s, '->', type(e).__name__, e)
    except Exception as e: print(s, '->', type(e).__name__, e)
import sys
def frame_test(p):
    loc = 'value'
    fr = sys._getframe()
    return fr.f_code.co_name, fr.f_lineno, sorted(fr.f_locals), fr.f_globals is globals(), fr.f_back.f_code.co_name, fr.f_builtins is not None, fr.f_trace, type(fr).__name__
print(frame_test(1))
def caller_name(): return sys._getframe(1).f_code.co_name
def some_caller(): return caller_name()
print(some_caller(), (lambda: caller_name())(), [caller_name() for _ in 'a'])
class K:
    name = caller_name()
    def m(self): return caller_name()
print(K.name, K().m())
def locals_at_depth():
    secret = 42
    def peek(): return sys._getframe(1).f_locals['secret']
    return peek()
print(locals_at_depth())
fr = g(); print(fr.gi_frame.f_lineno, fr.gi_frame.f_locals, fr.gi_code is g.__code__); next(fr); print(fr.gi_frame.f_lineno)
for s in ['sys._getframe(-1).f_code.co_name', 'sys._getframe("a")', 'sys._getframe(50)', 'sys._getframe().f_lineno', 'sys._getframe().nope']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
import types
print(isinstance(c, types.CodeType), isinstance(sys._getframe(), types.FrameType), isinstance(g(), types.GeneratorType), isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance(sys, types.ModuleType), isinstance(K().m, types.MethodType), isinstance(lambda: 0, types.LambdaType), isinstance(int.real, types.GetSetDescriptorType), isinstance(str.join, types.MethodDescriptorType), isinstance(f.__closure__, type(None)), isinstance(NotImplemented, types.NotImplementedType), isinstance(None, types.NoneType), isinstance(..., types.EllipsisType), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), isinstance(vars(K), types.MappingProxyType), isinstance((lambda x: lambda: x)(1).__closure__[0], types.CellType))
f(1)
