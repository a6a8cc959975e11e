"""The module urllib-parse: results and errors."""
from urllib.parse import *
import urllib.parse as u
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
urls=['http://user:pa:ss@Host.COM:8080/p/a;x=1?q=2&r#frag','https://example.com','//net/path','/abs','rel/x','mailto:a@b','file:///etc/x','http://[::1]:80/x','http://[fe80::1%25eth0]/','http://[v1.x]/','http://[::1','http://h:99999/','http://h:abc/','svn+ssh://x/y','1http:x','http:','?q','#f','a;b/c;d','http://x/a;b/c;d',' \thttp://x\n/y','HTTP://X','x:y:z','http://a@b@c/','http://:80/','tel:+1;x','http://h:/']
for x in urls:
    t(lambda: urlsplit(x)); t(lambda: urlparse(x)); t(lambda: (urlsplit(x).username,urlsplit(x).password,urlsplit(x).hostname)); t(lambda: urlsplit(x).port); t(lambda: urlunparse(urlparse(x))); t(lambda: urldefrag(x)); t(lambda: urlsplit(x.encode()));t(lambda: urlsplit(x,'ftp',False))
base='http://a/b/c/d;p?q'
for r in ['g:h','g','./g','g/','/g','//g','?y','g?y','#s','g#s',';x','g;x','','.','./','..','../','../g','../..','../../g','../../../g','/./g','/../g','g.','..g','./../g','./g/.','g/./h','g/../h','http:g','g?y/./x','mailto:x']:
    print(r, urljoin(base,r), urljoin('http://a/b//c/',r), urljoin('x',r), urljoin(base.encode(),r.encode()))
for f in (lambda: quote('a b/c?é~'),
          lambda: quote('a b/c',safe=''),
          lambda: quote_plus('a b+c'),
          lambda: quote(b'\xff a'),
          lambda: quote('é',encoding='latin-1'),
          lambda: quote(b'a',encoding='x'),
          lambda: quote(5),
          lambda: quote_from_bytes('a'),
          lambda: quote(''),
          lambda: quote('/é',safe='é/'),
          lambda: quote_plus(b'a b',safe=b'/'),
          lambda: unquote('a%20b%C3%A9'),
          lambda: unquote('%zz%4'),
          lambda: unquote('é%C3%A9'),
          lambda: unquote('%ff'),
          lambda: unquote('%ff',errors='strict'),
          lambda: unquote(b'a%20'),
          lambda: unquote(5),
          lambda: unquote_plus('a+b%2B'),
          lambda: unquote_to_bytes('a%20\xe9'),
          lambda: unquote_to_bytes(b'%41%4g'),
          lambda: unquote_to_bytes(''),
          lambda: parse_qs('a=1&b=2&a=3&c=&d'),
          lambda: parse_qsl('a=1&b=2&a=3&c=&d'),
          lambda: parse_qsl('a=1&c=&d',keep_blank_values=True),
          lambda: parse_qsl('a=1&d',strict_parsing=True),
          lambda: parse_qsl('a=1;b=2',separator=';'),
          lambda: parse_qsl('a=1',separator=''),
          lambda: parse_qsl('a=1&b=2',max_num_fields=1),
          lambda: parse_qsl(b'a=%41&b=c+d'),
          lambda: parse_qsl('a=b=c&=x'),
          lambda: urlencode({'a':1,'b c':'d&e'}),
          lambda: urlencode([('a',[1,2]),('b','xy'),('c',b'z')],doseq=True),
          lambda: urlencode([('a',[1,2])]),
          lambda: urlencode('abc'),
          lambda: urlencode(5),
          lambda: urlencode({'é':'ü'},encoding='latin-1'),
          lambda: urlencode({'a b':'c d'},quote_via=quote),
          lambda: urlencode({}),
          lambda: urlsplit('http://x',b'y'),
          lambda: urljoin('a',b'b'),
          lambda: urlsplit('http://u@h:1/p').encode(),
          lambda: urlsplit(b'http://u@h:1/p').decode().geturl(),
          lambda: urldefrag(b'a#b').geturl(),
          lambda: urlparse('http://x/y')._replace(path='/z').geturl(),
          lambda: unwrap('<URL:http://x>'),
          lambda: urlsplit(5),
          lambda: urlunsplit(('http','','','',''))): t(f)
