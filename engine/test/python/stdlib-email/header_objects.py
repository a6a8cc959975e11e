# EmailMessage: headers as objects, content, folding.
import email, sys
from email.message import EmailMessage
from email import policy
from email.headerregistry import Address, Group
from email.parser import BytesParser, Parser
m=EmailMessage()
m['Subject']='Pép á long subject with ünicode in it and yet more words so that it has to be folded at a good place'
m['From']=Address('Pepé Le Pew','pepe','example.com')
m['To']=(Address('Penelope Pussycat','penelope','example.com'),Address('Fabrette, X.','fabrette','example.com'),Address(addr_spec='third.person@some.longer.example.org'))
m['Cc']='Group: a@b.c, "D E" <d@e.f>;, plain@x.y'
m['Date']='Mon, 20 Nov 1995 19:12:08 -0500'
m['Message-ID']='<123@host>'
m['X-Long']='word '*40
m.set_content('Salut!\n\nCela ressemble à un excellent recipie.\n')
m.add_alternative('<html><body><p>Salut!</p>é</body></html>\n',subtype='html')
m.get_payload()[1].add_related(b'\x89PNGxxx','image','png',cid='<c1>')
m.add_attachment(b'data'*30,maintype='application',subtype='octet-stream',filename='fïle name that is rather long so that it needs to be split into several pieces é.bin')
m.add_attachment('text att',filename='a.txt')
import email.generator as g
n=0
def fixed(cls,text=None):
    global n; n+=1; return 'B%d'%n
g.Generator._make_boundary=classmethod(fixed)
print(m.as_string()); print(bytes(m)[:300]); print(str(m)[:300])
k=BytesParser(policy=policy.default).parsebytes(bytes(m))
print(k.keys()); print([ (type(v).__name__,str(v)) for v in k.values()])
print(k['from'].addresses, k['to'].addresses[1].display_name, k['cc'].groups, k['date'].datetime, repr(k['subject']))
print(k.get_body().get_content_type(), k.get_body(('plain',)).get_content(), [a.get_filename() for a in k.iter_attachments()], [type(a.get_content()) for a in k.iter_attachments()])
print(k['content-type'].params, k['content-type'].content_type)
for p in k.walk(): print(p.get_content_type(), p.get('content-disposition'), p.is_attachment())
print(k.as_string()==m.as_string())
for s in ['a@b.c','"Q, x" <a@b>','X <a@b> (c)','a b <c@d>','<>','a@b, , c@d','=?utf-8?q?=C3=89ric?= <e@f>','grp:;','J. Doe <j@d>','Jö <j@d>','"a b"@c.d', 'a@[1.2.3.4]','x','  spaced <a@b> ']:
    e=EmailMessage(); e['To']=s; h=e['To']; print(repr(s),repr(str(h)),h.addresses,[type(d).__name__ for d in h.defects], repr(e.as_string()))
for s in ['text/plain','text/html; charset=utf-8','text/plain; charset="a b"; x=y','bad','multipart/mixed; boundary="=_x"','text/plain; name*=utf-8\'\'%C3%A9','text/plain; a*0=b; a*1=c','']:
    e=EmailMessage(); e['Content-Type']=s; h=e['Content-Type']; print(repr(s),repr(str(h)),dict(h.params),h.content_type,[type(d).__name__ for d in h.defects],repr(e.as_string()))
for s in ['plain','=?utf-8?q?=C3=A9?= =?utf-8?q?=C3=A8?= x','a =?bad','=?utf-8?b?w6k?=','é'*60,'word '*20+'é '+'word '*20,'x'*100,'a=?utf-8?q?b?=', 'abc é é def é','tab\there', ' lead','trail ', '日本語のとても長い件名'*6]:
    e=EmailMessage(); e['Subject']=s; h=e['Subject']; print(repr(s),repr(str(h)),[type(d).__name__ for d in h.defects],repr(e.as_string()))
try: m['Subject']='again'
except ValueError as x: print(x)
try: m['X']='a\nb'
except ValueError as x: print(x)
for a in (lambda:Address('a','b','c.d'),lambda:Address(addr_spec='bad'),lambda:Address(addr_spec='a@b c'),lambda:Address('x','y z','w'),lambda:Address('a\nb')):
    try: x=a(); print(repr(x),str(x))
    except Exception as z: print(type(z).__name__,z)
print(policy.default.clone(max_line_length=40), policy.SMTP, policy.strict, policy.compat32+policy.SMTP if 0 else '')
e=EmailMessage(policy=policy.SMTP); e['To']='a@b'; e.set_content('x'*200+'\né\n'); print(bytes(e))
e=EmailMessage(); e.set_content('é'*100); print(e); e=EmailMessage(); e.set_content('ascii '*50); print(e)
e=EmailMessage(policy=policy.SMTPUTF8); e['Subject']='é'; e['To']='ü@b'; print(bytes(e))
