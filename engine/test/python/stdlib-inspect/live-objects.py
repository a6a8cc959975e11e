import builtins
def print(*args, **kwargs):
    """Prints without addresses, which differ from run to run."""
    texts = []
    for text in map(str, args):
        first, *rest = text.split(' at 0x')
        texts.append(first + ''.join(part.lstrip('0123456789abcdef') for part in rest))
    builtins.print(*texts, **kwargs)
import inspect, functools, sys
from inspect import signature, Parameter, Signature
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def f0(): pass
def f1(a, b=1, /, c:int=2, *args:str, d, e:'x'=5, **kw)->bool: 'doc'
def f2(a, /, b): pass
def f3(*, a, b=3): pass
async def co(x): pass
def gen(x): yield
async def ag(): yield
class C:
    """C doc

    more
      indent
    """
    x=1
    def __init__(self, a, b=2): pass
    def m(self, q): "m doc"
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(z, *, y): pass
    @property
    def p(self): "p doc"; return 1
    def __call__(self, w): pass
class D(C):
    def m(self, q): pass
class N:
    def __new__(cls, n, *r): return object.__new__(cls)
class E: pass
class Meta(type):
    def __call__(cls, m): return 1
class WM(metaclass=Meta): pass
class Cb:
    def __call__(self, a, b): pass
for fn in (f0,f1,f2,f3,co,gen,C,D,N,E,WM,C.m,C(1).m,C.cm,C.sm,C(1).sm,Cb(),Cb,lambda x,*y:0, functools.partial(f1,1), functools.partial(f2,b=3), functools.partial(f1,c=9,d=4), C(1), functools.lru_cache(f1), functools.wraps(f2)(lambda *a:0)):
    t(lambda: signature(fn))
s=signature(f1); print(s.parameters, list(s.parameters), s.return_annotation, s.empty, repr(s)); 
for p in s.parameters.values(): print(repr(p), p, p.kind, repr(p.kind), p.kind.description, p.default, p.annotation, p.name, p.empty)
print(Parameter.empty, Signature.empty, Parameter.POSITIONAL_ONLY, int(Parameter.VAR_KEYWORD), s==signature(f1), hash(s)==hash(signature(f1)), s!=signature(f2))
b=s.bind(1,2,3,4,5,d=6,z=7); print(b, b.args, b.kwargs, b.arguments, b.signature==s); b2=s.bind(1,d=3); print(b2.arguments); b2.apply_defaults(); print(b2.arguments, b2.args, b2.kwargs); print(s.bind_partial(1), s.bind_partial(d=3).arguments)
t(lambda: s.bind()); t(lambda: s.bind(1)); t(lambda: s.bind(1,d=2,a=3).arguments); t(lambda: signature(f2).bind(1,2,3)); t(lambda: signature(f2).bind(a=1,b=2)); t(lambda: signature(f2).bind(1,b=2,c=3)); t(lambda: signature(f2).bind(1,2,b=3)); t(lambda: signature(f0).bind(1)); t(lambda: signature(f3).bind(1)); t(lambda: signature(f3).bind())
t(lambda: signature(5)); t(lambda: signature(len)); t(lambda: signature(print)); t(lambda: signature(int)); t(lambda: signature(str)); t(lambda: signature([].append)); t(lambda: signature(dict.get))
print(s.replace(parameters=[Parameter('q',Parameter.POSITIONAL_ONLY)]), s.replace(return_annotation=int), Parameter('a',Parameter.KEYWORD_ONLY,default=3,annotation=int), Parameter('a',Parameter.VAR_POSITIONAL).replace(name='b'))
t(lambda: Parameter('1a',Parameter.KEYWORD_ONLY)); t(lambda: Parameter('if',Parameter.KEYWORD_ONLY)); t(lambda: Parameter('a',Parameter.VAR_KEYWORD,default=1)); t(lambda: Parameter('a',7)); t(lambda: Parameter(3,Parameter.KEYWORD_ONLY)); t(lambda: Signature([Parameter('a',Parameter.KEYWORD_ONLY),Parameter('b',Parameter.POSITIONAL_ONLY)])); t(lambda: Signature([Parameter('a',1),Parameter('a',1)])); t(lambda: Signature([Parameter('a',1,default=2),Parameter('b',1)])); t(lambda: Signature.from_callable(f2))
for n in sorted(x for x in dir(inspect) if x.startswith('is') and x not in ('iskeyword','isgetsetdescriptor','ismemberdescriptor')):
    fn=getattr(inspect,n)
    try: print(n, ''.join('1' if fn(o) else '0' for o in (f0,co,gen,ag,C,C.m,C(1).m,C.cm,C.sm,C.p,len,[].append,list.append,int.__add__,inspect,5,'x',type,C.__dict__['p'],C.__dict__['sm'],sys._getframe(),f0.__code__,lambda:0, int, C.__dict__['cm'],object.__init__,Cb(), functools.partial(f0), dict.__dict__['fromkeys'])))
    except BaseException as e: print(n, type(e).__name__, e)
print(inspect.getdoc(C), '|', inspect.getdoc(D.m), '|', inspect.getdoc(D), '|', inspect.getdoc(f1), inspect.getdoc(C.p), inspect.getdoc(f0), '|', repr(inspect.cleandoc('  a\n    b\n      c\n\n  ')), repr(inspect.cleandoc('\n\n   x\n\ty\n')))
print([n for n,v in inspect.getmembers(C) if not n.startswith('__')], inspect.getmembers(C, inspect.isfunction)[-2:][0][0], inspect.getmro(D), inspect.getmodule(f0), inspect.getmodule(C).__name__, inspect.getmodulename('/a/b/c.py'), inspect.getfile(f0)==__file__, inspect.getsourcefile(C)==__file__)
print(inspect.getsource(f1), inspect.getsource(C.m), inspect.getsourcelines(D), inspect.getsourcelines(f2), inspect.getsource(lambda: 3)); t(lambda: inspect.getsource(5)); t(lambda: inspect.getsource(len)); t(lambda: inspect.getfile(int)); t(lambda: inspect.getsource(int))
@functools.lru_cache
def deco(x):
    # comment
    def inner(
        y
    ):
        return y

    return inner
print(inspect.getsource(deco), inspect.getsource(deco(1)))
# a comment
# two
def commented(): pass
print(repr(inspect.getcomments(commented)))
print(inspect.getfullargspec(f1), inspect.getfullargspec(C.m), inspect.getfullargspec(C(1).m), inspect.getfullargspec(C)); print(inspect.unwrap(functools.wraps(f2)(lambda:0)) is f2)
def outer():
    fr=inspect.currentframe(); st=inspect.stack(); return fr.f_code.co_name, st[0].function, st[1].function, st[0].lineno, st[0].code_context, st[0].index, len(st), type(st[0]).__name__, inspect.getframeinfo(fr)[1:5], st[1][2:4]
print(outer())
def g2():
    x=1
    y=yield x
g=g2(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); g.close(); print(inspect.getgeneratorstate(g))
c=co(1); print(inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
def clo(a):
    def inner(): return a+zz+len('')
    return inner
zz=1; print(inspect.getclosurevars(clo(3))); print(inspect.getcallargs(f1,1,2,3,d=4)); print(inspect.getattr_static(C(1),'p'), inspect.getattr_static(C,'x'), inspect.getattr_static(C,'nope',9)); t(lambda: inspect.getattr_static(C,'nope'))
print([a[:3] for a in inspect.classify_class_attrs(D) if not a.name.startswith('__')])
print(inspect.formatannotation(int), inspect.formatannotation('x'), inspect.get_annotations(f1), inspect.CO_GENERATOR, inspect.isabstract(C), inspect.indentsize('   \tx'), inspect.getlineno(sys._getframe()), inspect.getabsfile(f0)==__file__, inspect.getargs(f1.__code__), inspect.getargvalues(sys._getframe())[0], inspect.getclasstree([C,D]))
try: 1/0
except Exception as e: ti=inspect.trace(); print(ti[0].lineno, ti[0].function, ti[0].code_context)
from typing import List, Optional
def ann(a:List[int], b:Optional[str]=None, *c:'Fwd')->List[str]: pass
print(signature(ann)); print(signature(ann).parameters['a'])
