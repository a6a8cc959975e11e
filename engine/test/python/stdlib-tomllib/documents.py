# Documents of every kind, and what is told of faulty ones.
import tomllib, io
good = ['', 'a=1', 'a = 1 # c\n\nb="x\\u00e9\\n"\n', "a='''\nx'y''z'''''", 'a="""\nq\\\n   w "" x"""""', '[a]\nb.c.d=1\nb.c.e=2\n[a.x]\ny=1\n[[p]]\nn=1\n[p.q]\nz=1\n[[p]]\n[p.q]\n',
 'a=[1,2,[3,"x",],\n #c\n {x=1,y.z=2,y.w=3}]', 'd=1979-05-27T07:32:00Z\ne=1979-05-27 00:32:00.999999-07:00\nf=1979-05-27\ng=07:32:00.5\nh=1979-05-27T00:32:00+00:00', 'i=+1_000\nj=0xdead_beef\nk=0o17\nl=0b11\nm=-0\nn=1e5\no=6.26e-3\np=-inf\nq=+nan\nr=inf\ns=1_0.0_1', '"a b".\'c\'."" = true\nb=false', 'a={}\nb=[]\nc=""\nd=\'\'', '\r\na=1\r\n', '3.14=1', 'a.b=1\na.c=2', '[a.b.c]\nx=1\n[a]\ny=2', '[[a.b]]\n[a]\nx=1', 'x="\\U0001F600"']
bad = ['a', 'a=', '=1', 'a=1 b=2', '[a', '[a]]', '[[a]', '[]', 'a=1\na=2', '[a]\n[a]', 'a=1\n[a]', 'a=1\n[a.b]', 'a={b=1}\n[a.b]', 'a={b=1}\n[a]\n', 'a={b=1}\na.c=2', 'a.b=1\n[a]\n', 'a.b.c=1\n[a.b]', '[a.b]\n[a]\nb.c=1', 'a=[1\n', 'a=[1 2]', 'a={b=1', 'a={b=1,}', 'a={b=1,b=2}', 'a={b=1,b.c=2}', 'a={b.c=1,b=2}', 'a={b={},b.c=1}', 'a={b=[],b.c=1}', 'a="x', 'a="x\n"', 'a="\\x"', 'a="\\', 'a="\\u12"', 'a="\\ud800"', 'a="\\UFFFFFFFF"', "a='x", "a='x\n'", "a='''x", 'a="""x', 'a="""x\\ y"""', 'a=tru', 'a=nope', 'a=01', 'a=1__0', 'a=1.', 'a=.5', 'a=0x', 'a=2021-02-30', 'a=2021-13-01', 'a=25:00:00', '# \x01', 'a=1 # \x7f', 'a="\x00"', "a='\x00'", '\x00', '[[a]]\n[a]', 'a=[]\n[[a]]', '[a]\n[[a]]', 'a=[{}]\n[[a]]', '[[a.b]]\n[[a]]','a.b=1\n[[a]]', 'a={\nb=1}', '"""a"""=1', 'é=1', 'a.=1', 'a..b=1', 'a=1\r', '[a]b=1', '[a]\nb=1\n[a.b]', '[a]\nb=1\n[a.b.c]', '[[a]]\nb=1\n[[a.b]]', 'a = "a\\\n b"', '[a]\nb={c=1}\nb.d=2', '[a.b]\nc=1\n[a]\nb=2', 'a=["x"', 'a=[,]', 'a="""\\ ', 'a="""""\\']
for s in good:
    print(tomllib.loads(s), repr(tomllib.loads(s, parse_float=lambda x: ('f', x))))
for s in bad:
    try: print('OK??', repr(s), tomllib.loads(s))
    except Exception as e: print(repr(s), repr(e))
for f in (lambda: tomllib.load(io.StringIO('a')), lambda: tomllib.loads(b'a'), lambda: tomllib.loads('a=1.5', parse_float=lambda x: []), lambda: tomllib.loads(3)):
    try: f()
    except Exception as e: print(repr(e))
print(tomllib.load(io.BytesIO('a="é"'.encode())))
print(tomllib.TOMLDecodeError, tomllib.loads.__name__, tomllib.__all__)
