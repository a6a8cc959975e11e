"""The module configparser: results and errors."""
import configparser as c, io
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, getattr(e,'args',None))
T='''[DEFAULT]
base = /x
; comment
[one]
path: %(base)s/y
Multi = a
   b

   c
num=5
fl = 1.5
flag = Yes
empty =
pct = 100%%
[two]
# c
path = z ; inline
k : v=w
'''
def P(s=T,cls=c.ConfigParser,**k):
    p=cls(**k); p.read_string(s); return p
def W(p,**k):
    o=io.StringIO(); p.write(o,**k); return repr(o.getvalue())
p=P()
for f in (lambda: p.sections(),
          lambda: dict(p['one']),
          lambda: p.get('one','path'),
          lambda: p.get('one','path',raw=True),
          lambda: p.get('one','path',vars={'base':'/v'}),
          lambda: repr(p.get('one','multi')),
          lambda: p.getint('one','num'),
          lambda: p.getfloat('one','fl'),
          lambda: p.getboolean('one','flag'),
          lambda: p.getboolean('one','num'),
          lambda: p.getint('one','fl'),
          lambda: p.get('one','nope'),
          lambda: p.get('nope','x'),
          lambda: p.get('one','nope',fallback='f'),
          lambda: p.getint('nope','x',fallback=3),
          lambda: p.items('two'),
          lambda: p.items('two',raw=True),
          lambda: p.items('nope'),
          lambda: list(p.items()),
          lambda: p.options('two'),
          lambda: p.options('nope'),
          lambda: p.has_option('one','BASE'),
          lambda: p.has_option('','base'),
          lambda: p.has_option('zz','base'),
          lambda: W(p),
          lambda: W(p,space_around_delimiters=False),
          lambda: p['one'].get('x','d'),
          lambda: p['one'].getint('num'),
          lambda: p['one'].getboolean('zz'),
          lambda: p['zz'],
          lambda: p['one']['zz'],
          lambda: p['one'],
          lambda: p['one'].name,
          lambda: len(p['one']),
          lambda: len(p),
          lambda: list(p),
          lambda: 'one' in p,
          lambda: 'DEFAULT' in p,
          lambda: p.defaults(),
          lambda: p.add_section('one'),
          lambda: p.add_section('DEFAULT'),
          lambda: p.add_section(5),
          lambda: p.set('one','q',5),
          lambda: p.set('one','q','%x'),
          lambda: p.set('zz','q','x'),
          lambda: p.set('one','q','ok'),
          lambda: p['one']['q'],
          lambda: p.remove_option('one','q'),
          lambda: p.remove_option('one','q'),
          lambda: p.remove_option('zz','q'),
          lambda: p.remove_section('two'),
          lambda: p.remove_section('two'),
          lambda: p.popitem(),
          lambda: p.popitem(),
          lambda: p.read('/nonexistent'),
          lambda: P('x=1'),
          lambda: P('[a]\nx\n y'),
          lambda: P('[a]\n=5\nfoo'),
          lambda: P('[a]\n[a]'),
          lambda: P('[a]\nx=1\nX=2'),
          lambda: P('[a]\n[a]\nx=1\nx=2',strict=False)['a']['x'],
          lambda: dict(P('[a]\nx\ny=',allow_no_value=True)['a']),
          lambda: W(P('[a]\nx\ny=',allow_no_value=True)),
          lambda: dict(P('[a]\nx=1 ; c\ny=2#d # e',inline_comment_prefixes=(';','#'))['a']),
          lambda: dict(P('[a]\nx=1\n\n y\nz=2',empty_lines_in_values=False)['a']),
          lambda: dict(P('[a]\nx is 1\ny->2',delimiters=(' is ','->'))['a']),
          lambda: dict(P('[a]\nx=%(y)s\ny=%(x)s')['a']),
          lambda: P('[a]\nx=%(y)s')['a']['x'],
          lambda: P('[a]\nx=%(y')['a']['x'],
          lambda: P('[a]\nx=%y')['a']['x'],
          lambda: P('[a]\nx=%y',interpolation=None)['a']['x'],
          lambda: P('[a]\nx=%y',cls=c.RawConfigParser)['a']['x'],
          lambda: P('[a]\nx=${y} ${b:z} $$\ny=1\n[b]\nz=${q}\nq=3',interpolation=c.ExtendedInterpolation())['a']['x'],
          lambda: P('[a]\nx=${b:y:z}',interpolation=c.ExtendedInterpolation())['a']['x'],
          lambda: P('[a]\nx=${b:y}',interpolation=c.ExtendedInterpolation())['a']['x'],
          lambda: P('[a]\nx=$y',interpolation=c.ExtendedInterpolation())['a']['x'],
          lambda: P('[a]\nx=${y',interpolation=c.ExtendedInterpolation())['a']['x'],
          lambda: P('[a]\nx=1',interpolation=5),
          lambda: P('[a]\nx=1,2',converters={'list':lambda v:v.split(',')}).getlist('a','x'),
          lambda: P('[a]\nx=1,2',converters={'list':lambda v:v.split(',')})['a'].getlist('x'),
          lambda: list(P('').converters),
          lambda: c.ConfigParser({'a':1})['DEFAULT']['a'],
          lambda: c.RawConfigParser({'a':1}).defaults(),
          lambda: c.ConfigParser().read_dict({'s':{'a':1,'b':None}}),
          lambda: c.ConfigParser().read_dict({'s':{'a':1,'A':2}}),
          lambda: (lambda q:(q.read_dict({'s':{'a':1},'t':{}}),W(q)))(c.ConfigParser()),
          lambda: P('[a]\nx=1\n[DEFAULT]\ny=2\n[b]\n',default_section='a').sections(),
          lambda: c.ParsingError(),
          lambda: c.NoSectionError('x').section,
          lambda: c.MissingSectionHeaderError('f',1,'l'),
          lambda: c.DuplicateSectionError('s'),
          lambda: c.DuplicateOptionError('s','o','src',3),
          lambda: P('  [a]\n  x=1\n   y=2')['a']['x'],
          lambda: P('[a]\nx = "q"\n\ty\n# c\n\tz')['a']['x'],
          lambda: P('[a]b\nx=1').sections(),
          lambda: P('[a=b]\nx=1').sections(),
          lambda: P('\ufeff[a]'),
          lambda: P('[a]\r\nx=1\r\n')['a']['x'],
          lambda: P('[a]\nx:=1')['a']['x'],
          lambda: P('[a]\nk\u2028=1').options('a')): t(f)
q=P(); q['new']={'a':'1'}; q['one']={'z':'2'}; del q['two']; t(lambda: W(q)); t(lambda: q.__delitem__('DEFAULT')); t(lambda: q.__delitem__('zz')); del q['new']['a']; t(lambda: q['new'].__delitem__('a'))
q.optionxform=str; q.read_string('[Case]\nAbC=1'); t(lambda: list(q['Case'])); t(lambda: q['one'].parser is q); t(lambda: q['Case']==q['Case'])
