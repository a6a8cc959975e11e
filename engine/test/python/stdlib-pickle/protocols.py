import pickle, collections, enum, functools
class A:
    def __init__(s): s.x=1; s.y=[s]
class S:
    __slots__=('a','b')
class E(enum.Enum): X=1
class N(A):
    def __reduce__(self): return (N, (), {'x':5})
Pt=collections.namedtuple('Pt','x y')
def f(): pass
a=A(); s=S(); s.a=3; s.b='q'
vals=[None,True,0,1,-1,255,256,65536,-2**31,2**31,2**70,-2**70,1.5,float('inf'),'','abc','\u1234\U0001f600','x'*300,b'',b'abc',b'x'*300,bytearray(b'zz'),(),(1,),(1,2),(1,2,3),(1,2,3,4),[],[1],[1,2],{},{1:2},{1:2,'a':3},set(),{1},frozenset([1]),range(3),slice(1,2),complex(1,2),E.X,Pt(1,2),f,len,int,A,collections.OrderedDict(a=1),collections.Counter('aab'),collections.deque([1,2],3),collections.defaultdict(list,{1:[2]}),ValueError('x',1),type(None),...,NotImplemented,functools.partial(f,1),list(range(2500)),dict.fromkeys(range(1200)),'a\nb\\c']
import sys, copy
for p in range(6):
    for v in vals:
        try:
            d=pickle.dumps(v,p)
        except Exception as e: print(p, str(v)[:50], type(e), e); continue
        r=pickle.loads(d)
        ok = type(r) is type(v) and (r==v or repr(r)==repr(v))
        print(p, str(v)[:30].split(' at ')[0], len(d), ok, d[:60] if not isinstance(v,(set,frozenset)) else '')
    for o in (a,s):
        d=pickle.dumps; 
        try:
            d=pickle.dumps(o,p); r=pickle.loads(d); print(p,len(d), d, r.x if hasattr(r,'x') else (r.a,r.b), hasattr(r,'y') and r.y[0] is r)
        except Exception as e: print(p, type(e), e)
l=[]; l.append(l); r=pickle.loads(pickle.dumps(l)); print(r[0] is r)
t=([],); t[0].append(t); r=pickle.loads(pickle.dumps(t)); print(r[0][0] is r)
for bad in (b'', b'\x80\x09.', b'x', b'.', b'(', b'K', b'cfoo\nbar\n.', b'c__main__\nzork\n.', b'h\x01.', b'\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00.', b'Pfoo\n.', b'S\x27a\n.'):
    try: print(pickle.loads(bad))
    except Exception as e: print(bad, type(e), e)
def g():
    class L: pass
    return L
for o in (lambda: 1, g(), g()(), sys, (i for i in ()), open):
    try: print(len(pickle.dumps(o)))
    except Exception as e: print(type(e), str(e).split(' at 0x')[0])
import io
class P(pickle.Pickler):
    def persistent_id(self,o): return 'pid' if o is a else None
class U(pickle.Unpickler):
    def persistent_load(self,p): return p*2
f=io.BytesIO(); P(f).dump([1,a]); f.seek(0); print(U(f).load())
