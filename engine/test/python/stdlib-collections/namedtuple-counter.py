from collections import Counter, namedtuple
P = namedtuple('P', 'x y', defaults=[5]); p = P(1); print(p,p.x,p[1],p._asdict(),p._replace(y=2),P._make([3,4]),P._fields,P._field_defaults,P.__doc__,P.x)
for s in ["P()","P(1,2,3)","p._replace(z=1)","P._make([1])","namedtuple('a','1b')","namedtuple('a','a a')","namedtuple('a','_b')","namedtuple('class','a')","p.foo","P.x.__doc__"]:
    try: print(s,eval(s))
    except Exception as e: print(s,type(e).__name__,e)
try: p.x=1
except AttributeError as e: print(e)
print(namedtuple('N','a class a _b',rename=True)._fields, P.__module__, p==(1,5), hash(p)==hash((1,5)))
class Q(P):
    def s(self): return self.x+self.y
print(Q(1,2), Q(1,2).s())
c=Counter('abracadabra'); print(c, c.most_common(2), c['z'], sorted(c.elements()), c.total()); c.update('aa'); c.subtract('b'); print(c)
print(c+Counter('z'), c-Counter('a'), c&Counter('aab'), c|Counter('zz'), +c, -c, Counter(a=1)<=Counter(a=2), Counter(), Counter({'a':-1}), Counter(a=3,b=0)==Counter(a=3))
c['x']=-1; c+=Counter(); print(c); del c['nope']; print(c.copy(), Counter.most_common(c))
x,y=p; print(x,y)
match p:
    case P(x=1,y=b): print('m',b)
