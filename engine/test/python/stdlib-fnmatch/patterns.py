"""The module fnmatch: results and errors."""
import fnmatch as f
for p in ('*.py','a?c','[a-c]x','[!a-c]x','[]]','[!]]','[a','[a-]','[-a]','[z-a]','[!z-a]','*a*b*c*','**','','a.b','[a-c-e]','[\\]','[a\\-z]','[^a]','[[a]','[a&&b]','a[--0]b','[!]','[]','[!','x*','*x','[a-c--e]','[b-ac]','[a||b]','[~~]','éü*'):
    print(repr(p), f.translate(p))
for n,p in (('a.py','*.py'),('A.py','*.py'),('abc','a?c'),('bx','[a-c]x'),('dx','[!a-c]x'),(']','[]]'),('a\nb','a*b'),('aXbYc','*a*b*c*'),(b'ab',b'a*')): print(f.fnmatch(n,p), f.fnmatchcase(n,p))
print(f.filter(['a.py','b.txt','c.py'],'*.py'))
try: f.fnmatch('a',b'a')
except TypeError as e: print(e)
