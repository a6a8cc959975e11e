"""Tuples of plain items compare as any, and hashes have 64 bits."""
import operator
import random
random.seed(5)
nan=float('nan'); inf=float('inf')
pool=[0,1,-1,2,1.0,2.5,-0.0,nan,inf,-inf,'a','b',True,False,None,(1,),(1.0,),(nan,),(),2**40,2**70,-2**63,2**63, 1e300, (1,(2,)),(1,(2.0,)), [1]]
out=[]
for k in range(300):
    a=tuple(random.choice(pool) for _ in range(random.randrange(4)))
    b=tuple(random.choice(a) if a and random.random()<.7 else random.choice(pool) for _ in range(random.randrange(4)))
    if random.random()<.3: b=a[:]
    r=[]
    for op in (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge):
        try: r.append(op(a, b))
        except TypeError as e: r.append(str(e))
    out.append(r)
    try: hash(a)
    except TypeError: pass
import zlib
print(zlib.crc32(str(out).encode()))
for v in (2**61-2, 2**61, -2**61-5, 2**64+3, -2**63, 2**63-1, 1e22, -1.5e300, 0.1, (1,2), (-1,-2), (2**62,), ((),()), (1.5,'x'*0)):
    print(hash(v))
class H:
    def __init__(s,v): s.v=v
    def __hash__(s): return s.v
for v in (2**63-1,-2**63,2**64+7,-2**64-9,-1,2**61-1,2**62, -2**62-3): print(hash(H(v)), hash((H(v),)), hash(frozenset([H(v)])))
