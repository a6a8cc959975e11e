# A server of files in a process of its own, and clients of it; cookies; robots.txt.
import sys, subprocess, os, time, json, tempfile
SERVER='''
import sys, os
from http.server import HTTPServer, SimpleHTTPRequestHandler, BaseHTTPRequestHandler
class H(SimpleHTTPRequestHandler):
    protocol_version='HTTP/1.1'
    def do_POST(self):
        n=int(self.headers.get('Content-Length',0)); b=self.rfile.read(n)
        if self.path=='/chunk':
            self.send_response(200); self.send_header('Transfer-Encoding','chunked'); self.end_headers()
            for p in (b'abc', b, b'xyz'): self.wfile.write(b'%x\\r\\n%s\\r\\n'%(len(p),p))
            self.wfile.write(b'0\\r\\n\\r\\n'); return
        self.send_response(201,'Made'); self.send_header('Content-Length',str(len(b))); self.send_header('Set-Cookie','a=b; Path=/'); self.end_headers(); self.wfile.write(b[::-1])
    def do_GET(self):
        if self.path=='/redir': self.send_response(302); self.send_header('Location','/f.txt'); self.send_header('Content-Length','0'); self.end_headers(); return
        if self.path=='/cookie': 
            c=(self.headers.get('Cookie') or 'none').encode(); self.send_response(200); self.send_header('Content-Length',str(len(c))); self.end_headers(); self.wfile.write(c); return
        if self.path=='/auth':
            if self.headers.get('Authorization')!='Basic dTpw': self.send_response(401); self.send_header('WWW-Authenticate','Basic realm="r"'); self.send_header('Content-Length','0'); self.end_headers(); return
            self.path='/f.txt'
        if self.path=='/quit': self.send_response(200); self.send_header('Content-Length','0'); self.end_headers(); self.close_connection=True; self.server.stop=True; return
        super().do_GET()
    def log_message(self,*a): pass
os.chdir(sys.argv[1])
class S(HTTPServer): stop=False
s=S(('127.0.0.1',0),H); print(s.server_address[1],flush=True)
while not s.stop: s.handle_request()
s.server_close()
'''
import http.client, urllib.request, urllib.error
with tempfile.TemporaryDirectory() as t:
    __import__('pathlib').Path(t+'/f.txt').write_text('hello file\n'); os.mkdir(t+'/d'); __import__('pathlib').Path(t+'/d/x<y.txt').write_text('q')
    __import__('pathlib').Path(t+'/s.py').write_text(SERVER)
    p=subprocess.Popen([os.environ.get('SRV') or sys.executable, t+'/s.py', t], stdout=subprocess.PIPE)
    port=int(p.stdout.readline())
    c=http.client.HTTPConnection('127.0.0.1',port,timeout=10)
    c.request('GET','/f.txt'); r=c.getresponse(); print(r.status,r.reason,r.version,r.getheader('content-length'),r.getheader('Content-Type'),r.read(),r.isclosed())
    c.request('POST','/x',body='abc',headers={'X-A':'1'}); r=c.getresponse(); print(r.status,r.reason,r.read(2),r.read(),r.getheader('set-cookie'))
    c.request('POST','/chunk',body=b'body'); r=c.getresponse(); print(r.chunked,r.read())
    c.request('GET','/none'); r=c.getresponse(); print(r.status); print(r.read().decode())
    c.request('HEAD','/f.txt'); r=c.getresponse(); print(r.status,r.read(),r.headers['Content-Length'])
    c.request('POST','/x',body=iter([b'ab',b'cd']),headers={'Content-Length':'4'}); print(c.getresponse().read())
    c.close()
    u='http://127.0.0.1:%d'%port
    with urllib.request.urlopen(u+'/redir') as r: print(r.status,r.url==u+'/f.txt',r.read(),r.headers['content-type'],r.getcode())
    print(urllib.request.urlopen(u+'/d/').read().decode())
    try: urllib.request.urlopen(u+'/none')
    except urllib.error.HTTPError as e: print(e,e.code,repr(e),len(e.read())>100,e.headers['content-type'])
    print(urllib.request.urlopen(u+'/x',data=b'post').read())
    o=urllib.request.build_opener(urllib.request.HTTPCookieProcessor()); o.open(u+'/x',data=b'p').read(); print(o.open(u+'/cookie').read())
    m=urllib.request.HTTPPasswordMgrWithDefaultRealm(); m.add_password(None,u,'u','p'); o=urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(m)); print(o.open(u+'/auth').read())
    try: urllib.request.urlopen(u+'/auth')
    except urllib.error.HTTPError as e: print(e)
    r=urllib.request.Request(u+'/f.txt',headers={'If-Modified-Since':'Fri, 01 Jan 2100 00:00:00 GMT','user-agent':'me'}); print(r.get_method(),r.header_items(),r.host==u[7:],r.selector)
    try: urllib.request.urlopen(r)
    except urllib.error.HTTPError as e: print(e)
    f,h=urllib.request.urlretrieve(u+'/f.txt',t+'/copy'); print(open(f).read(),h['content-length'])
    print(urllib.request.urlopen('file://'+t+'/f.txt').read(), urllib.request.urlopen('data:text/x;base64,aGk=').read(), urllib.request.urlopen('data:,a%20b').headers['content-type'])
    urllib.request.urlopen(u+'/quit').read(); p.wait(10)
    for bad in ('http://127.0.0.1:1/','foo://x','nourl','file:///no/such','http://'):
        try: urllib.request.urlopen(bad)
        except Exception as e: print(type(e).__name__,e)
for bad in ({'a b':'c'},{'a':'b\nc'}):
    try: c=http.client.HTTPConnection('h'); c.putrequest('GET','/'); [c.putheader(*i) for i in bad.items()]
    except ValueError as e: print(e)
for f in (lambda:c.getresponse(),lambda:http.client.HTTPConnection('h:x'),lambda:http.client.HTTPConnection('h').putrequest('G\n','/'),lambda:http.client.HTTPConnection('h').putrequest('G','/ x')):
    try: f()
    except Exception as e: print(type(e).__name__,e)
from http import HTTPStatus, HTTPMethod
print(HTTPStatus.OK, repr(HTTPStatus(404)), HTTPStatus.NOT_FOUND.phrase, HTTPMethod.GET, repr(HTTPMethod.POST), http.client.responses[418])
from http.cookies import SimpleCookie, CookieError
k=SimpleCookie(); k['a']='x y'; k['b']='"q";,é'; k['b']['path']='/p'; k['b']['httponly']=True; k['b']['max-age']=5; k['b']['samesite']='Lax'; print(k)
k=SimpleCookie('a=1; b="x\\"y\\054"; $Path=/; c=z; secure'); print(k.items()); print(k['b'].value)
for bad in ('a b','path'):
    try: k[bad]='1'
    except CookieError as e: print(e)
from urllib import robotparser
R=robotparser.RobotFileParser(); R.parse('User-agent: *\nDisallow: /a\nAllow: /\nCrawl-delay: 3\n\nUser-agent: bot # x\nDisallow:\nRequest-rate: 1/5\nSitemap: http://s\n'.splitlines()); print(R, R.can_fetch('x','http://h/a/b'), R.can_fetch('bot/1','/a'), R.crawl_delay('z'), R.request_rate('bot'), R.site_maps())
