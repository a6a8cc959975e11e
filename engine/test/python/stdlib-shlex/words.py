"""The module shlex: results and errors."""
import shlex, io
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
cases=['a b c',"it's","'a b' \"c d\"",'a\\ b','"a\\"b\\n"',"'a\\b'",'# x','a # b','a#b','','""','a""b',"a'b c'd",'x;y|z','$(ls -l) && echo "hi"','a\nb\t c','a,b=c','é ü','"unclosed','a\\','~/x *.py --opt=1','"" ""',' x ','\\','a;;b&&c||d>>e','(a)']
for c in cases:
    t(lambda: shlex.split(c)); t(lambda: shlex.split(c,comments=True)); t(lambda: shlex.split(c,posix=False)); t(lambda: list(shlex.shlex(c))); t(lambda: list(shlex.shlex(c,posix=True))); t(lambda: list(shlex.shlex(c,punctuation_chars=True))); t(lambda: list(shlex.shlex(c,posix=True,punctuation_chars=True)));t(lambda: list(shlex.shlex(c,posix=True,punctuation_chars='|;')))
for s in ('','abc','a b',"it's",'a/b.c-d_e@f%g+h=i:j,k','é','$x','a\nb'): print(shlex.quote(s))
print(shlex.join(['a b','c',"d'e"]))
x=shlex.shlex('a b\nc "d'); print(x.get_token(),x.lineno,x.error_leader()); x.push_token('zz'); print(x.get_token(),x.get_token(),x.get_token(), x.lineno)
t(x.get_token)
x=shlex.shlex('one two'); x.push_source('sub source','f'); print(list(x))
x=shlex.shlex("a=b c", posix=True); x.whitespace_split=True; x.whitespace='='; print(list(x))
t(lambda: shlex.split(5))
