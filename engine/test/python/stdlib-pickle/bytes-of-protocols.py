"""What each protocol makes of objects of many kinds: sizes, digests and short pickles whole."""
import pickle, io, copyreg, datetime, collections, decimal, fractions, functools, operator
class Node:
    def __init__(self, v): self.v=v; self.kids=[]
    def __eq__(self,o): return type(o) is Node and self.__dict__==o.__dict__
class Slots:
    __slots__=('a','b')
class NewArgs(tuple):
    def __new__(cls,a,*,k): return tuple.__new__(cls,(a,k))
    def __getnewargs_ex__(self): return (self[0],),{'k':self[1]}
class L(list): pass
class D(dict): pass
class St:
    def __getstate__(self): return 42
    def __setstate__(self,s): self.s=s
Pt=collections.namedtuple('Pt','x y')
s=Slots(); s.a=1
n=Node(1); n.kids.append(n); n.kids.append(Node('é'))
rec=[]; rec.append(rec); rt=([],); rt[0].append(rt)
l=L([1,2]); l.x=5
d=D(a=1); d.y=6
big=list(range(2500)); 
objs=[None,True,False,0,1,255,256,65535,65536,-1,-2**31,2**31,2**31-1,-2**31-1,2**63,-2**63,2**100,-2**100,2**2050,-128*256**0,-129,-2**39,1.5,-0.0,float('inf'),1e300,'','abc','é','\U0001f600','a'*300,'\ud800','x\n\\\r\0\x1a\u1234',b'',b'abc',b'\xff'*300,bytearray(b''),bytearray(b'xyz'),(),(1,),(1,2),(1,2,3),(1,2,3,4),[],[1],[1,2],{},{'a':1},{1:2,3:4},set(),{1},frozenset(),frozenset([1,2]),[1,[2,[3]]],['a','a',('b','b')],
 int,len,print,Node,type(None),type(...),type(NotImplemented),NotImplemented,...,Node.__init__,collections.OrderedDict([('a',1)]),collections.Counter('aab'),collections.deque([1,2],5),collections.defaultdict(list,{1:[2]}),datetime.timedelta(1,2,3),decimal.Decimal('1.50'),fractions.Fraction(1,3),complex(1,2),range(3),slice(1,2,3),s,n,NewArgs(1,k=2),l,d,St(),Pt(1,2),rec,rt,ValueError('x',1),KeyError('k'),functools.partial(int,base=2),operator.itemgetter(1),big,{i:str(i) for i in range(1500)},set(range(1500)), list[int], int|str, iter([1,2]), enumerate, property, 'q'*70000, b'z'*70000, [b'z'*70000,'a'], bytearray(70000), object()]

for i,o in enumerate(objs):
    for p in range(6):
        try:
            b=pickle.dumps(o,p)
        except Exception as e:
            print(i,p,type(e).__name__,str(e).split(' at 0x')[0]); continue
        try: r=pickle.loads(b); eq = r==o or type(r) is type(o)
        except Exception as e: eq=(type(e).__name__,str(e))
        import hashlib
        print(i,p,len(b),hashlib.md5(b).hexdigest()[:8] if not isinstance(o,(set,frozenset)) else '', eq, b if len(b)<80 else '')
