# Code pages of one byte a character, UTF-7, Punycode and IDNA.
import codecs
import random
import zlib

names = ('cp037 cp1006 cp1026 cp1125 cp1140 cp273 cp424 cp500 cp720 cp737 cp775 cp852 cp855 cp856 cp857 cp858 '
         'cp860 cp861 cp862 cp863 cp864 cp865 cp869 cp875 hp_roman8 iso8859_16 koi8_t kz1048 mac_arabic '
         'mac_croatian mac_farsi mac_greek mac_iceland mac_latin2 mac_romanian mac_turkish palmos ptcp154 '
         'tis_620 cp437 cp850 cp866 cp874 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 '
         'iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso8859_10 '
         'iso8859_11 iso8859_13 iso8859_14 iso8859_15 koi8_r koi8_u mac_cyrillic mac_roman latin_1 ').split()
for name in names:
    text = bytes(range(256)).decode(name, 'replace')
    back = [char.encode(name, 'replace') for char in text]
    print(name, codecs.lookup(name).name, zlib.crc32(ascii((text, back)).encode()))

r=random.Random(4)
def show(f):
    try: return ascii(f())
    except Exception as e: return type(e).__name__+' '+ascii(str(e))
for t in ['', 'hi', 'a+b', '~\\', 'Ünïcode ☃ x', '😀😀-', 'é-', 'éa', '\ud801', 'x\udc01y', 'Hi Mom \u263a!', '日本語']:
    b=t.encode('utf-7'); print(ascii(t), b, show(lambda: b.decode('utf-7')), show(lambda: t.encode('punycode')), show(lambda: t.encode('punycode').decode('punycode')), show(lambda: t.encode('idna')))
alpha=b'+-AaZz/9 ~\\\xc1!@'
for i in range(60):
    b=bytes(r.choice(alpha) for _ in range(r.randrange(1,9)))
    for e in ('strict','replace','ignore','backslashreplace'): print(b, e, show(lambda: b.decode('utf-7',e)))
for d in ['bücher.example','faß.de','www.python.org.','a..b','ΣΊΣ.gr','אבג.il','אa.il','x'*64+'.é','é\u3002com','xn--bcher-kva.ch','Ａ.com','\u00ad.x','é\u2028','İx.com']:
    print(d.encode('unicode-escape'), show(lambda: d.encode('idna')), show(lambda: d.encode('idna').decode('idna')))
for b in [b'xn--bcher-kva.ch', b'XN--BCHER-KVA.CH.', b'xn--zzz!!', b'a.b', b'\xff', b'xn--99999999']: print(b, show(lambda: b.decode('idna')), show(lambda: b.decode('punycode')))
import encodings.idna
import encodings.punycode
for n in ['utf-7','U7','idna','punycode','IDNA','cp037','latin10','roman8']: print(codecs.lookup(n).name)
d=codecs.getincrementaldecoder('utf-7')()
print([d.decode(bytes([c])) for c in b'a+AKM-b'])

