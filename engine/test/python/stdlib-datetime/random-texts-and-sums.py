"""Texts of ISO 8601 and arithmetic over many random values: a digest of each hundred lines."""
import hashlib
import random
from datetime import *
r=random.Random(7)
seen = []


def print_line(*parts):
    seen.append(' '.join(map(str, parts)))
    if len(seen) == 100:
        print(hashlib.md5('\n'.join(seen).encode()).hexdigest(), parts[0])
        seen.clear()


def t(f,*a):
    try: return repr(f(*a))
    except (ValueError,OverflowError,TypeError,ZeroDivisionError) as e: return type(e).__name__+str(e)
bases=['2020-01-01T12:34:56.789012+01:30','20200229T235959,123Z','2020-W53-7T01:02','2020W011','2020-W01','12:34','T0102','010203.5-0530','01:02:03:04','2021-02-29','2020-W01-13:00','2020W0112','20201231 24','0001-01-01T00:00:00-23:59:59.999999']
for b in bases:
  for k in range(40):
    s=list(b)
    for _ in range(r.randrange(3)):
        i=r.randrange(len(s)+1)
        c=r.choice('0123456789-:.,TWZ+ x')
        op=r.randrange(3)
        if op==0 and s and i<len(s): s[i]=c
        elif op==1: s.insert(i,c)
        elif s and i<len(s): del s[i]
        if not s: s=['1']
    s=''.join(s)
    print_line(repr(s), t(date.fromisoformat,s), t(time.fromisoformat,s), t(datetime.fromisoformat,s))
def rd():
    k=r.randrange(4)
    if k==0: return timedelta(r.randrange(-10**9+1,10**9),r.randrange(86400),r.randrange(10**6))
    if k==1: return timedelta(microseconds=r.randrange(-10**6,10**6))
    if k==2: return timedelta(days=r.uniform(-10,10),hours=r.uniform(-1e4,1e4),microseconds=r.uniform(-9,9),weeks=r.uniform(-3,3))
    return timedelta(r.randrange(-1000,1000),r.randrange(86400))
import operator as o
for k in range(150):
    a,b=rd(),rd(); n=r.choice([0,1,-1,3,7,10**12,-10**30,r.randrange(-100,100)]); f=r.choice([0.0,0.5,1.5,-2.25,1e-7,1e10,r.uniform(-9,9)])
    print_line(a.__repr__(), str(b), t(o.add,a,b), t(o.sub,a,b), t(o.mul,a,n), t(o.mul,f,a), t(o.truediv,a,b),t(o.truediv,a,n),t(o.truediv,a,f),t(o.floordiv,a,b),t(o.floordiv,a,n),t(o.mod,a,b),t(divmod,a,b), a<b, a==b, t(abs,a), t(o.neg,a), a.total_seconds(), hash(a))
for k in range(150):
    d=datetime(r.randrange(1,10000),r.randrange(1,13),r.randrange(1,29),r.randrange(24),r.randrange(60),r.randrange(60),r.choice([0,r.randrange(10**6)]),r.choice([None,timezone.utc,timezone(timedelta(minutes=r.randrange(-1439,1440)))]))
    e=datetime.fromordinal(r.randrange(1,3652060)).replace(tzinfo=d.tzinfo)
    print_line(repr(d),str(d),d.isocalendar(),d.toordinal(),d.weekday(),t(o.sub,d,e),t(o.add,d,rd()),d<e,d.timetuple(),t(d.utctimetuple),t(d.timestamp) if d.year>1900 else '', d.ctime(), d.strftime('%a %A %b %d %j %U %W %V %G %y %H %I %p %M %S %f %z %Z %c %x %X %%'), t(d.astimezone,timezone(timedelta(hours=3))), d.isoformat(timespec='milliseconds'), t(lambda:datetime.strptime(d.isoformat(' ','microseconds')[:26],'%Y-%m-%d %H:%M:%S.%f')))
    x=r.choice([r.uniform(-6e10,2e11),r.randrange(-10**9,10**10), r.randrange(10**9)+0.5e-6, r.randrange(10**9)+1.5e-6])
    print_line(x,t(datetime.utcfromtimestamp,x),t(datetime.fromtimestamp,x,timezone.utc),t(date.fromtimestamp,x,))
