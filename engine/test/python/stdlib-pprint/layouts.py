import pprint, collections, dataclasses, types
from pprint import pformat
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
print(pprint.__all__)
big={'name':'x'*20,'values':list(range(30)),'nested':{'a':[1,2,{'b':(1,2,3)}],'c':{'d':'e'*50,'f':{1,2,3}}},'t':('a',),'s':set(),'fs':frozenset({1}),'e':[],'ed':{}}
for a in ({}, dict(indent=4), dict(width=30), dict(depth=2), dict(compact=True), dict(sort_dicts=False), dict(width=20,compact=True), dict(indent=2,width=50,compact=True)): print(pformat(big,**a)); print('--')
pprint.pprint([1,2,3]); pprint.pprint('short'); pprint.pprint('long words here '*10); pprint.pprint({'k':'long words here '*10}); pprint.pprint(['aaa bbb '*15, 'c'], width=40); pprint.pprint(b'bytes '*30); pprint.pprint(bytearray(b'x y '*30)); pprint.pp({'b':1,'a':2}); pprint.pp({'b':1,'a':2},sort_dicts=True); pprint.pprint('x'*100); pprint.pprint('line1\nline2\n'*5,width=30)
l=[1]; l.append(l); t(lambda: pprint.isrecursive(l)); t(lambda: pprint.isreadable(l)); t(lambda: pprint.isreadable([1,{'a':2}])); t(lambda: pprint.isreadable(object)); d={}; d['d']=d
print(pformat(l)[:25], pprint.saferepr({'b':1,'a':[2]}), pprint.saferepr('x'), pprint.saferepr((1,)))
pprint.pprint({2:1,'a':2,None:3,(1,2):4}); pprint.pprint(collections.OrderedDict([('k%d'%i,'v'*10) for i in range(6)])); pprint.pprint(collections.defaultdict(list,{'a':[1]*5,'bb':['x'*30]*3})); pprint.pprint(collections.Counter('abracadabra'*3)); pprint.pprint(collections.Counter({'k'*15+str(i):i for i in range(6)})); pprint.pprint(collections.deque(range(40))); pprint.pprint(collections.deque(['x'*20]*5,maxlen=9)); pprint.pprint(collections.ChainMap({'a'*30:1},{'b'*40:2})); pprint.pprint(types.MappingProxyType({'a'*30:1,'b'*40:2})); pprint.pprint(types.SimpleNamespace(aaaa='x'*30,bb='y'*30,cc=[1]*10)); pprint.pprint(collections.UserDict({'a'*40:1,'b'*40:2})); pprint.pprint(collections.UserList(['x'*40]*3)); pprint.pprint(collections.UserString('x y '*30))
@dataclasses.dataclass
class P:
    name: str
    items: list
    sub: object = None
    hidden: int = dataclasses.field(default=1, repr=False)
pprint.pprint(P('a',[1])); pprint.pprint(P('a'*30,list(range(20)),P('b'*40,['c'*30]*2)))
NT=collections.namedtuple('NT','a b'); pprint.pprint(NT('x'*50,'y'*50)); pprint.pprint({1:NT(1,2)})
class R:
    def __init__(s,n): s.n=n
    def __repr__(s): return f'R({s.n})'
pprint.pprint([R(i) for i in range(30)]); pprint.pprint({R(1):R(2)}); pprint.pprint({'x'*80}); pprint.pprint({'b'*30,'a'*30,'c'*30}); pprint.pprint(frozenset(['b'*30,'a'*30,'c'*30])); pprint.pprint((('x'*60,),)); pprint.pprint(('x'*90,)); pprint.pprint({1,'a',None} and {1}); pprint.pprint([[[[[1]]]]],depth=3); pprint.pprint({'a':{'b':{'c':1}}},depth=2); pprint.pprint((1,(2,(3,))),depth=1); pprint.pprint({'a':{1:2}},depth=1)
t(lambda: pformat([],width=0)); t(lambda: pformat([],indent=-1)); t(lambda: pformat([],depth=0)); pprint.pprint(list(range(5)),width=5); pprint.pprint([123456789]*3,underscore_numbers=True); pprint.pprint(1234567,underscore_numbers=True); pprint.pprint([1.5,True,None,2j]); pprint.PrettyPrinter(indent=3,width=20).pprint({'a':[1,2,3,4,5,6,7]}); import io; s=io.StringIO(); pprint.pprint([1],stream=s); print(repr(s.getvalue()))
class L(list): pass
class L2(list):
    def __repr__(self): return 'L2!'
pprint.pprint(L(range(40))); pprint.pprint(L2(range(40))); pprint.pprint({'a'*10*i:list('abc'*i) for i in range(1,6)}); pprint.pprint({(i,'x'*i):{'y'*i:i} for i in range(8)})
class MyPP(pprint.PrettyPrinter):
    def format(self,o,c,m,l): 
        if isinstance(o,str): return o.upper(),True,False
        return super().format(o,c,m,l)
MyPP().pprint(['a',{'b':'c'}])
