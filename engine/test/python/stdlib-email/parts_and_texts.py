# Messages as they are built with the classes of email.mime, written, and read again.
import email, email.utils as u
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.base import MIMEBase
from email.mime.application import MIMEApplication
from email.mime.image import MIMEImage
from email import encoders
from email.header import Header, decode_header, make_header
m=MIMEMultipart(boundary='BOUND')
m['Subject']='Héllo wörld this is a rather long subject that must be folded somewhere because it is long é'
m['From']='a@b.c'; m['To']=', '.join('person%d@example.com'%i for i in range(8))
m.attach(MIMEText('plain text\nFrom me\n'))
m.attach(MIMEText('<p>ünï</p>','html','utf-8'))
m.attach(MIMEText('latin é\n','plain','iso-8859-1'))
p=MIMEBase('application','octet-stream'); p.set_payload(b'\0\1\2'*50); encoders.encode_base64(p); p.add_header('Content-Disposition','attachment',filename='naïve "x".bin'); m.attach(p)
m.attach(MIMEApplication(b'abc', Name='x.bin')); m.attach(MIMEImage(b'\211PNG\r\n\032\nxx'))
t=m.as_string(); print(t)
k=email.message_from_string(t)
print(k.keys(), k.get_content_type(), k.get_boundary(), k.is_multipart(), k.defects)
for q in k.walk(): print(q.get_content_type(), q.get_content_charset(), q.get_filename(), q.get_payload(decode=True), q.get_params())
print(decode_header(k['Subject'])); print(str(make_header(decode_header(k['Subject']))))
h=Header('x'*100+' yy '*30, header_name='Foo'); print(h.encode())
h=Header('Größe '*20, 'iso-8859-1', header_name='Sub'); print(h.encode()); print(str(h))
h=Header('abc'); h.append('dé','utf-8'); h.append('plain'); print(h.encode(), str(h))
for a in ['a@b','"A, B" <c@d>','x y <z@w> (comment)','a@b (Name)','bad','"quo\\"te" <a@b>','a b@c','=?utf-8?q?=C3=A9?= <e@f>','','j.d@x.y.z','J. D. <j@d>', '<>']:
    print(repr(a), u.parseaddr(a), u.getaddresses([a,'q@r']))
for d in ['Mon, 20 Nov 1995 19:12:08 -0500','20 Nov 1995 19:12 GMT','Thursday, 01-Jan-70 00:00:00 GMT','Mon Nov  2 10:11:12 2020','1 Jan 99 1:2:3 +0130','bad','Mon, 1 Jan 2001 00:00:00 -0000','','Wed Apr 01 2015 10:00:00 EST',None,'3 Feb 2003 10.20.30 +0000']:
    print(d,u.parsedate_tz(d),u.parsedate(d))
    try: print(repr(u.parsedate_to_datetime(d)))
    except Exception as e: print(type(e).__name__,e)
print(u.formatdate(0),u.formatdate(1e9,usegmt=True),u.formataddr(('Ünï','a@b')),u.formataddr(('a, b','a@b')),u.formataddr(('','a@b')))
print(u.quote('a"\\b'),u.unquote('"x\\"y"'),u.decode_rfc2231("utf-8'en'x%20y"),u.encode_rfc2231('é x','utf-8','de'))
print(u.decode_params([('a',''),('b*0',"'x'"),('b*1','y'),("c*","utf-8''%C3%A9")]))
raw=b'From x\nSubject: =?utf-8?b?w6k=?= b\nX: a\n  b\n\tc\nContent-Type: text/plain; charset=utf-8; name*0="ab"; name*1=cd\nContent-Transfer-Encoding: 8bit\n\n\xc3\xa9 body\n'
k=email.message_from_bytes(raw); print(k.items(), k.get_unixfrom(), k.get_filename(), repr(k.get_payload()), k.get_payload(decode=True)); print(k.as_string()); print(k.as_bytes()); print(bytes(k)==raw)
k=email.message_from_string('Content-Type: multipart/mixed; boundary="x"\n\npre\n--x\n\na\n--x\nContent-Type: message/rfc822\n\nSubject: in\n\nbody\n--x--\nepi\n')
print(k.preamble,k.epilogue,[p.get_content_type() for p in k.walk()]); print(k.as_string())
for bad in ['Content-Type: multipart/mixed\n\nx','Content-Type: multipart/mixed; boundary=x\n\nx','Content-Type: multipart/mixed; boundary=x\n\n--x\n\ny\n',' cont\nA: b\n\n','A: b\nnot header\n\nbody',':x\nA: b\n\n','A: b\nFrom y\nC: d\n\n']:
    k=email.message_from_string(bad); print(repr(bad),k.defects,k.items(),repr(k.get_payload()) if not k.is_multipart() else [str(x) for x in k.get_payload()]); print(repr(k.as_string()))
k=email.message_from_string('A: 1\nB: 2\nA: 3\nContent-Type: text/plain; a=b; charset="x"\n\n'); print(k['a'],k.get_all('A'),'b' in k,len(k)); k.replace_header('a','9'); del k['b']; k.set_param('a','new val'); k.set_type('text/html'); k.del_param('charset'); k.add_header('X','y',a_b='c',d=None); print(k)
ds='Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\nContent-Type: text/plain\n\nx\n--B\nContent-Type: message/delivery-status\n\nA: 1\n\nB: 2\nC: 3\n\n--B--\n'
k=email.message_from_string(ds); print([ (p.get_content_type(),p.items()) for p in k.walk()]); print(k.as_string()==ds); 
from email.iterators import _structure,body_line_iterator; _structure(k); print(list(body_line_iterator(k)))
from email.generator import DecodedGenerator
import sys; DecodedGenerator(sys.stdout).flatten(email.message_from_string(t))
