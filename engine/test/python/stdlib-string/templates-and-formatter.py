import string
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
for n in ('ascii_letters','ascii_lowercase','ascii_uppercase','digits','hexdigits','octdigits','punctuation','printable','whitespace'): print(n, repr(getattr(string,n)))
print(string.__all__)
t(lambda: string.capwords('hello  wORLD foo')); t(lambda: string.capwords('a-b c-d','-')); t(lambda: string.capwords('  x y '))
T=string.Template
t(lambda: T('$who likes ${what} $$5').substitute(who='A',what='B')); t(lambda: T('$who').substitute({'who':3})); t(lambda: T('$who').substitute()); t(lambda: T('$who $x').safe_substitute(x=1)); t(lambda: T('a $').substitute()); t(lambda: T('a\nb $1').substitute()); t(lambda: T('a $ ${bad').safe_substitute()); t(lambda: T('$a').substitute({'a':1},a=2)); t(lambda: T('$a ${b} $c $$ $a').get_identifiers()); t(lambda: T('$').is_valid()); t(lambda: T('$a').is_valid()); t(lambda: T('$a').template); t(lambda: T('$Abc_1 $_x $é').safe_substitute(Abc_1=1,_x=2)); t(lambda: T('${a b}').substitute()); t(lambda: T('$a $b').substitute({'a':1})); t(lambda: T('$ $5').get_identifiers()); t(lambda: T.delimiter+T.idpattern); t(lambda: T('$a').substitute({'a':1},{'b':3})); t(lambda: T('x$').safe_substitute()); t(lambda: T('$ſ').safe_substitute())
F=string.Formatter()
t(lambda: F.format('{} {1} {}',1,2)); t(lambda: F.format('{} {}',1,2)); t(lambda: F.format('{0} {a.real!r:>5} {b[0]} {b[k]}' if 0 else '{0} {a.real!r:>5} {b[0]}',1,a=5,b=[7])); t(lambda: F.format('{:{w}}|',3,w=5)); t(lambda: F.format('{x}')); t(lambda: F.format('{0}')); t(lambda: F.format()); t(lambda: F.format('{!z}',1)); t(lambda: F.format('{!s:4}|{!a}',1,'é')); t(lambda: F.vformat('{a} {0}',(1,),{'a':3})); t(lambda: list(F.parse('a{b!r:c}d{{}}{}'))); t(lambda: list(F.parse('{a'))); t(lambda: list(F.parse('a}'))); t(lambda: list(F.parse('{a!}'))); t(lambda: F.get_field('a.b[c]',(),{'a':type('X',(),{'b':{'c':9}})})); t(lambda: F.format('{:{:{}}}',1,2,3)); t(lambda: F.format('{0}{}',1,2)); t(lambda: F.format('{{}} {}',1)); t(lambda: list(F.parse(''))); t(lambda: list(F.parse('{:{x}}{0[a]}'))); t(lambda: F.format('{a[b].c}', a={'b':type('Q',(),{'c':4})}))
class MyF(string.Formatter):
    def get_value(self,k,a,kw): return kw.get(k,f'<{k}>') if isinstance(k,str) else super().get_value(k,a,kw)
    def check_unused_args(self, used, args, kw): print('used',sorted(map(str,used)),args,kw)
    def convert_field(self,v,c): return v.upper() if c=='u' else super().convert_field(v,c)
    def format_field(self,v,s): return f'[{v}:{s}]'
t(lambda: MyF().format('{a!u:x} {z} {0}', 1, 2, a='q'))
