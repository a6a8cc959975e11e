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
} as const satisfies Record<string, LongOperation>;
