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
  pickling: {
    setup: 'import pickle\nx = [{"a": i, "b": [i] * 3} for i in range(20000)]',
    act: 'pickle.loads(pickle.dumps(x))',
  },
} as const satisfies Record<string, LongOperation>;
