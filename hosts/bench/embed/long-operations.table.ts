/**
 * Operations that take long at once: each is one call of a built-in function or method, and must be stopped in its midst. `setup` makes
 * what the operation works on, outside of what is measured.
 */

/** An operation, as Python. */
export interface LongOperation {
  readonly setup: string;
  readonly act: string;
}

export const longOperations = {
  'reading JSON': {
    setup: 'import json\nx = json.dumps([{"a": i, "b": [i] * 3} for i in range(20000)])',
    act: 'json.loads(x)',
  },
  'a long text of JSON': { setup: 'import json\nx = json.dumps("a\\n" * 1000000)', act: 'json.loads(x)' },
  'writing JSON': {
    setup: 'import json\nx = [{"a": i, "b": [i] * 3} for i in range(20000)]',
    act: 'json.dumps(x)',
  },
  'a long int as text': {
    setup: 'import sys\nsys.set_int_max_str_digits(0)\nn = 7 ** 300000',
    act: 'str(n)',
  },
  'text as a long int': {
    setup: 'import sys\nsys.set_int_max_str_digits(0)\ns = "7" * 500000',
    act: 'int(s)',
  },
  'divisions of long ints': { setup: 'n = 7 ** 600000\nm = 3 ** 400000', act: 'n // m' },
  'powers modulo': { setup: 'n = 7 ** 10000', act: 'pow(3, n, n + 2)' },
  'compiling many lines': { setup: 's = "x = f(1, a.b)\\n" * 20000', act: 'compile(s, "lines", "exec")' },
  'evaluating a long display': { setup: 's = "[" + "1," * 100000 + "]"', act: 'eval(s)' },
  replacing: { setup: 's = "ab" * 1000000', act: 's.replace("a", "xyz")' },
  'cutting at spaces': { setup: 's = "ab " * 500000', act: 's.split()' },
  'cutting at commas': { setup: 's = "ab," * 500000', act: 's.split(",")' },
  joining: { setup: 'x = ["ab"] * 500000', act: '",".join(x)' },
  counting: { setup: 's = "ab" * 1000000', act: 's.count("ab")' },
  'a search that meets the worst': {
    setup: 's = "a" * 200000\nt = "a" * 20000 + "b" + "a" * 20000',
    act: 's.find(t)',
  },
  'the same from the end': {
    setup: 's = "a" * 200000\nt = "a" * 20000 + "b" + "a" * 20000',
    act: 's.rfind(t)',
  },
  'replacing in bytes': { setup: 's = b"ab" * 500000', act: 's.replace(b"a", b"xyz")' },
  'cutting bytes': { setup: 's = b"ab," * 300000', act: 's.split(b",")' },
  'counting in bytes': { setup: 's = b"ab" * 1000000', act: 's.count(b"ab")' },
  'the worst search in bytes': {
    setup: 's = b"a" * 200000\nt = b"a" * 20000 + b"b" + b"a" * 20000',
    act: 's.find(t)',
  },
  'folding case': { setup: 's = "aB cd,\\u00e9" * 200000', act: 's.casefold()' },
  'title case': { setup: 's = "aB cd,\\u00e9" * 200000', act: 's.title()' },
  'upper case of wide text': { setup: 's = "aB\\u4e2d" * 500000', act: 's.upper()' },
  'escaping what is not ASCII': { setup: 's = "aB cd,\\u00e9" * 200000', act: 'ascii(s)' },
  encoding: { setup: 's = "aB cd,\\u00e9" * 300000', act: 's.encode("utf-16")' },
  'encoding with escapes': { setup: 's = "aB cd,\\u00e9" * 200000', act: 's.encode("unicode_escape")' },
  'decoding by a table': { setup: 's = b"aB cd,e" * 300000', act: 's.decode("cp1252")' },
  'matches in a long text': {
    setup: 'import re\ns = "aB cd,e" * 300000',
    act: 're.findall("[a-z]+", s)',
  },
  'one match of a long text': {
    setup: 'import re\ns = "aB cd,e" * 300000',
    act: 're.fullmatch("(?:.|\\n)*", s)',
  },
  'replacing by a pattern': {
    setup: 'import re\ns = "aB cd,e" * 300000',
    act: 're.sub("a", "rr", s)',
  },
  'letters of bytes': { setup: 's = b"aB cd,e" * 500000', act: 's.swapcase()' },
  'deleting bytes': { setup: 's = b"aB cd,e" * 500000', act: 's.translate(None, b"a")' },
  'hexadecimal digits': { setup: 'import binascii\ns = bytes(2000000)', act: 'binascii.hexlify(s)' },
  digests: { setup: 'import hashlib\ns = bytes(20000000)', act: 'hashlib.sha256(s)' },
  'a list of a buffer': { setup: 's = memoryview(bytes(1000000))', act: 's.tolist()' },
  'packing many numbers': {
    setup: 'import struct\nx = range(300000)',
    act: 'struct.pack("<300000i", *x)',
  },
  'sorting floats': {
    setup: 'import random\nx = [random.random() for _ in range(200000)]',
    act: 'sorted(x)',
  },
  'sorting ints': {
    setup: 'import random\nx = [random.getrandbits(30) for _ in range(300000)]',
    act: 'sorted(x)',
  },
  'sorting texts': {
    setup: 'import random\nx = [str(random.random()) for _ in range(100000)]',
    act: 'sorted(x)',
  },
  'repeating a list': { setup: 'x = [1, "a", None]', act: 'x * 500000' },
  'a list of a range': { setup: '', act: 'list(range(1000000))' },
  'the text of a list': { setup: 'x = list(range(200000))', act: 'repr(x)' },
  'a set of a list': { setup: 'x = list(range(300000))', act: 'set(x)' },
  'a dict of pairs': { setup: 'x = [(i, i) for i in range(200000)]', act: 'dict(x)' },
  'copying a dict': { setup: 'x = dict.fromkeys(range(200000))', act: 'x.copy()' },
  'adding floats': { setup: 'x = [0.5] * 1000000', act: 'sum(x)' },
  'the greatest of texts': { setup: 'x = ["a", "b"] * 500000', act: 'max(x)' },
  'comparing nested lists': {
    setup: 'x = []\ny = []\nfor i in range(30): x, y = [x, x], [y, y]',
    act: 'x == y',
  },
  'sets of both': {
    setup: 'x = set(range(200000))\ny = set(range(100000, 400000))',
    act: 'x | y; x & y; x - y; x ^ y',
  },
  'hashing a tuple of tuples': { setup: 'x = ()\nfor i in range(40): x = (x, x)', act: 'hash(x)' },
  'classes in nested tuples': {
    setup: 'x = int\nfor i in range(40): x = (x, x)',
    act: 'isinstance("a", x)',
  },
  'hashing a text': { setup: 's = "ab" * 2000000', act: '{s + "c": 1}' },
  'comparing bytes': { setup: 's = b"ab" * 5000000\nt = b"ab" * 5000000', act: 's == t' },
  'deleting every other byte': { setup: 's = bytearray(2000000)', act: 't = s[:]; del t[::2]' },
  'filling bytes': { setup: '', act: 'bytes(20000000); b"a" * 20000000' },
  'comparing buffers': {
    setup: 'x = memoryview(bytearray(4000000)).cast("d")\ny = memoryview(bytearray(4000000)).cast("d")',
    act: 'x == y',
  },
  'swapping the bytes of an array': {
    setup: 'import array\nx = array.array("d", bytes(8000000))',
    act: 'x.byteswap()',
  },
  'UTF-8 there and back': { setup: 's = "a\\u1234" * 1000000', act: 's.encode().decode()' },
  'a normal form': {
    setup: 'import unicodedata\ns = "a\\u00e9" * 1000000',
    act: 'unicodedata.normalize("NFD", s)',
  },
  'expanding tabs': { setup: 's = "a\\t" * 500000', act: 's.expandtabs()' },
  'a template of many fields': { setup: 's = "{0}" * 300000', act: 's.format(1)' },
  'a template of many conversions': { setup: 's = "%d" * 300000\nt = (1,) * 300000', act: 's % t' },
  'an int of many bytes': {
    setup: 'x = bytes(range(1, 256)) * 40000',
    act: 'int.from_bytes(x, "big").to_bytes(len(x), "big")',
  },
  'products of long decimals': {
    setup: 'from decimal import *\ngetcontext().prec = 400000\nx = Decimal(7) / Decimal(3)',
    act: 'x * x; str(x)',
  },
  'roots of long decimals': {
    setup: 'from decimal import *\ngetcontext().prec = 100000',
    act: 'Decimal(7).sqrt()',
  },
  'deriving a key by hashing': {
    setup: 'import hashlib',
    act: 'hashlib.pbkdf2_hmac("sha256", b"a", b"b", 3000000)',
  },
  'deriving a key by memory': {
    setup: 'import hashlib',
    act: 'hashlib.scrypt(b"a", salt=b"b", n=2**16, r=8, p=1, maxmem=2**28)',
  },
  'compressing zeros': { setup: 'import zlib\ns = bytes(20000000)', act: 'zlib.compress(s)' },
  'random bytes': { setup: 'import os', act: 'os.urandom(10000000)' },
  'a heap of a list': {
    setup: 'import heapq, random\nx = [random.random() for _ in range(300000)]',
    act: 'heapq.heapify(x[:])',
  },
  'looking through a deque': {
    setup: 'import collections\nx = collections.deque([0.5] * 500000)',
    act: 'x.count(1); x.copy(); x.rotate(100000)',
  },
  'a distance of many dimensions': {
    setup: 'import math\nx = [0.5] * 300000\ny = [1.5] * 300000',
    act: 'math.dist(x, y); math.fsum(x)',
  },
  'lines of a stream': { setup: 'import io\nx = b"ab\\n" * 300000', act: 'io.BytesIO(x).readlines()' },
  pickling: {
    setup: 'import pickle\nx = [{"a": i, "b": [i] * 3} for i in range(20000)]',
    act: 'pickle.loads(pickle.dumps(x))',
  },
  'slices of lists': {
    setup: 'x = list(range(1000000)); y = [1, "a"] * 500000',
    act: 'x[::2]; y[::2]; y[1:]; y[::-1]',
  },
  'lists together': {
    setup: 'y = [1, "a"] * 400000',
    act: 'y + y; y.copy(); list(reversed(y))',
  },
  'reversing in place': {
    setup: 'y = [1, "a"] * 400000',
    act: 'y.reverse()',
  },
  'inserting at the front': {
    setup: 'y = [1, "a"] * 400000',
    act: 'for i in range(1000): y.insert(0, i)\ndel y[:1000]',
  },
  'position in a list': {
    setup: 'y = ["a"] * 1000000',
    act: 'y.count("b"); "b" in y',
  },
  'assigning slices': {
    setup: 'y = [1, "a"] * 400000',
    act: 'z = y[:]; z[::2] = z[1::2]; z[:400000] = z[400000:]; del z[::3]',
  },
  tuples: {
    setup: 'y = (1, "a") * 400000',
    act: 'y + y; y[::2]; y * 2; tuple(y[1:]); y == y + (1,); tuple(range(500000))',
  },
  'texts repeated': {
    setup: '',
    act: 's = "ab" * 5000000; s[::2]; s[::-1]; s + "c" == s',
  },
  'a long text cut': {
    setup: 's = "ab\\n" * 500000',
    act: 's.splitlines(); s.partition("c"); s.strip("ab"); s.translate({97: "xx"})',
  },
  'wide texts': {
    setup: 's = "a\\U0001f600" * 500000',
    act: 's[::-1]; s.upper(); s + s; s * 2; s.find("c"); s.split("a"); s.replace("a", "bb"); hash(s + "a")',
  },
  shifts: {
    setup: 'n = 7 ** 3000000',
    act: 'n << 100000; n >> 1000; n & (n >> 1); n | 1; ~n; -n; n + n; n ^ (n << 1)',
  },
  'hex of long ints': {
    setup: 'n = 7 ** 3000000',
    act: 'hex(n); bin(n); oct(n); f"{n:x}"; n.bit_count(); n.bit_length()',
  },
  'greatest common divisors': {
    setup: 'import math\nn = 7 ** 20000 * 3 ** 10000\nm = 5 ** 20000 * 3 ** 10000',
    act: 'math.gcd(n, m); math.lcm(n, m)',
  },
  'roots of long ints': {
    setup: 'import math\nn = 7 ** 600000',
    act: 'math.isqrt(n)',
  },
  combinations: {
    setup: 'import math',
    act: 'math.comb(200000, 100000); math.perm(40000)',
  },
  'joined bytes': {
    setup: 'x = [b"ab"] * 500000',
    act: 'b",".join(x); bytearray().join(x)',
  },
  'growing bytes': {
    setup: 'x = bytes(1000000)',
    act: 'y = bytearray()\nfor i in range(20): y += x; y.extend(x); y.insert(0, 1)',
  },
  'bytes of ints': {
    setup: 'x = list(range(256)) * 4000',
    act: 'bytes(x); bytearray(x); list(bytes(x))',
  },
  'bytes and texts': {
    setup: 'x = bytes(range(256)) * 8000',
    act: 'x.hex(); bytes.fromhex(x.hex()); repr(x); x.decode("latin-1"); x.translate(bytes(256))',
  },
  'base 64': {
    setup: 'import base64\nx = bytes(range(256)) * 20000',
    act: 'base64.b64decode(base64.b64encode(x)); base64.b32encode(x[:300000]); base64.b85encode(x[:300000])',
  },
  checksums: {
    setup: 'import zlib, binascii\nx = bytes(30000000)',
    act: 'zlib.crc32(x); zlib.adler32(x); binascii.crc32(x); binascii.crc_hqx(x, 0)',
  },
  decompressing: {
    setup: 'import zlib\nx = zlib.compress(bytes(20000000))',
    act: 'zlib.decompress(x)',
  },
  'bz2 and lzma': {
    setup: 'import bz2, lzma\nx = bytes(range(256)) * 1000',
    act: 'bz2.decompress(bz2.compress(x)); lzma.decompress(lzma.compress(x))',
  },
  'unpacking many numbers': {
    setup: 'import struct\nx = bytes(2400000)',
    act: 'struct.unpack("<300000d", x); list(struct.iter_unpack("<d", x))',
  },
  arrays: {
    setup: 'import array\nx = array.array("d", bytes(8000000))',
    act: 'x + x; x * 2; x.tolist(); array.array("d", x.tolist()); x[::2]; x.reverse(); x.count(1.0); x.tobytes(); x == x[:]; x.insert(0, 1.0); x.pop(0)',
  },
  'many keys': {
    setup: 'x = {str(i): i for i in range(200000)}',
    act: 'list(x); list(x.items()); {**x}; x | x; x == dict(x); sorted(x); dict(zip(x, x)); repr(x)',
  },
  comprehensions: {
    setup: 'x = range(300000)',
    act: '{i: i for i in x}; {i for i in x}; [i for i in x]; dict.fromkeys(x); list(enumerate(x)); list(zip(x, x)); list(map(str, x))',
  },
  'sets of texts': {
    setup: 'x = {str(i) for i in range(200000)}\ny = {str(i) for i in range(100000, 300000)}',
    act: 'x | y; x & y; x - y; x ^ y; x <= y; x.isdisjoint(y); frozenset(x); x.copy(); sorted(x); x == y; list(x)',
  },
  'counting kinds': {
    setup: 'import collections\nx = "abc" * 300000',
    act: 'collections.Counter(x); collections.Counter(x).most_common()',
  },
  deques: {
    setup: 'import collections\nx = list(range(500000))',
    act: 'y = collections.deque(x); y.extend(x); y.reverse(); y.rotate(250000); y.insert(250000, 1); del y[300000]; y == collections.deque(x); list(y); y.index(499999); y.clear()',
  },
  itertools: {
    setup: 'import itertools\nx = range(300000)',
    act: 'list(itertools.accumulate(x)); list(itertools.chain(x, x)); list(itertools.islice(itertools.cycle(x), 600000)); itertools.tee(x); list(itertools.groupby(x)); list(itertools.permutations(range(8)))',
  },
  'random choices': {
    setup: 'import random\nx = list(range(300000))',
    act: 'random.shuffle(x[:]); random.sample(x, 100000); random.choices(x, k=100000); random.getrandbits(10000000); random.randbytes(5000000)',
  },
  copies: {
    setup: 'import copy\nx = [[i, str(i)] for i in range(50000)]',
    act: 'copy.deepcopy(x); copy.copy(x)',
  },
  'a long pattern': {
    setup: 'import re\np = "|".join("w%d" % i for i in range(5000))',
    act: 're.purge(); re.compile(p)',
  },
  'many groups': {
    setup: 'import re\ns = "key=value; " * 100000',
    act: 're.findall("(\\\\w+)=(\\\\w+)", s); re.split("; ", s); list(re.finditer("=", s)); re.sub("=", lambda m: "-", s); re.escape(s)',
  },
  'trees of source': {
    setup: 'import ast\ns = "x = f(1, a.b)\\n" * 10000',
    act: 'ast.dump(ast.parse(s)); ast.unparse(ast.parse(s)); list(ast.walk(ast.parse(s)))',
  },
  'a long text in source': {
    setup:
      's = "x = " + repr("ab\\u00e9" * 300000); t = "\\n" * 1000000; u = "#" + "a" * 3000000; v = "x = " + "7" * 4000',
    act: 'compile(s, "x", "exec"); compile(t, "x", "exec"); compile(u, "x", "exec"); compile(v, "x", "exec")',
  },
  tokens: {
    setup: 'import tokenize, io\ns = "x = f(1, a.b)\\n" * 10000',
    act: 'list(tokenize.generate_tokens(io.StringIO(s).readline))',
  },
  'lines of csv': {
    setup: 'import csv, io\ns = "a,b,\\"c d\\"\\n" * 100000',
    act: 'list(csv.reader(io.StringIO(s)))\no = io.StringIO(); csv.writer(o).writerows([["a", 1]] * 50000)',
  },
  'streams of text': {
    setup: 'import io\ns = "ab\\n" * 500000',
    act: 'o = io.StringIO(s); o.readlines(); o.seek(0); o.read(); o.write(s); o.getvalue(); list(io.StringIO(s)); io.TextIOWrapper(io.BytesIO(s.encode())).read()',
  },
  'numbers in texts': {
    setup: 'x = [i / 7 for i in range(200000)]; y = list(map(repr, x))',
    act: 'list(map(repr, x)); list(map(float, y)); "%s" % x; str(x); f"{x}"; ",".join(map(str, x))',
  },
  'sums of products': {
    setup: 'import math, statistics\nx = [i / 7 for i in range(300000)]',
    act: 'math.fsum(x); math.prod(x); statistics.fmean(x); min(x); max(x); all(x); any([0] * 300000); sum([[1]] * 1000, [])',
  },
  marshalled: {
    setup: 'import marshal\nx = [(i, str(i), i / 7) for i in range(100000)]',
    act: 'marshal.loads(marshal.dumps(x))',
  },
  XML: {
    setup: 'import xml.etree.ElementTree as e\ns = "<a>" + "<b c=\\"1\\">d</b>" * 30000 + "</a>"',
    act: 'e.tostring(e.fromstring(s))',
  },
  'identity of texts': {
    setup: 's = "ab" * 3000000; t = "ab" * 2999999 + "ac"',
    act: 's == t; s < t; s.startswith(t); s.endswith(t[1:]); t in s; s.count("c"); s.isalpha(); s.isdigit(); s.isidentifier(); s.isprintable(); s.isascii(); s.encode("ascii"); s.zfill(7000000); s.center(7000000)',
  },
  printing: {
    setup: 'x = list(range(100000))',
    act: 'repr(x); str(tuple(x)); repr(dict.fromkeys(x)); repr(set(x)); format("ab" * 1000000, ">3000000")',
  },
  'memory views': {
    setup: 'x = memoryview(bytearray(8000000)); y = x.cast("d")',
    act: 'x[::2].tobytes(); bytes(x); y.tolist(); x[:] = bytes(8000000); x.hex(); y == y; bytes(x[::3]); x.cast("B", [2000, 4000]).tobytes("F")',
  },
  'interning names': {
    setup: 'import keyword\nx = ["n%d" % i for i in range(100000)]',
    act: 'class A: pass\na = A()\nfor n in x: setattr(a, n, 1)\nvars(a).copy(); dir(a)',
  },
  heaps: {
    setup: 'import heapq\nx = [i * 7919 % 300007 for i in range(300000)]',
    act: 'heapq.nsmallest(1000, x); heapq.nlargest(100000, x); list(heapq.merge(x, x))',
  },
  'complex templates': {
    setup: 's = "%(a)s" * 200000',
    act: 's % {"a": 1}; "{a}" .join(["b"] * 200000).format(a=1)',
  },
  'ends of generators': {
    setup: 'def g():\n    yield from range(1000000)',
    act: 'list(g()); tuple(g()); sum(g()); set(g()); dict.fromkeys(g()); "".join("a" for _ in g()); max(g()); sorted(g())',
  },
  'scrypt and digests': {
    setup: 'import hashlib\nx = bytes(20000000)',
    act: 'hashlib.md5(x); hashlib.blake2b(x); hashlib.sha3_256(x); hashlib.shake_128(x).digest(5000000); hashlib.sha1(x).hexdigest()',
  },
} as const satisfies Record<string, LongOperation>;
