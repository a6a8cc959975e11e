b = b'The quick brown fox'
print(b[0], b[-1], b[:3], b[::-1], b[4:9], list(b[:4]), b'qu' in b, 113 in b, b.find(b'q'), b.find(113), b.rfind(b'o'), b.index(b'fox'), b.count(b'o'), b.count(111), b.count(b''), b.startswith((b'x', b'Th')), b.endswith(b'fox', 3))
print(b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase(), b.center(23, b'*'), b.ljust(21, b'.'), b.rjust(21), b'-42'.zfill(6), b.split(), b.rsplit(None, 1), b.split(b'o'), b'a\nb\r\nc'.splitlines(), b'a\n'.splitlines(True), b.partition(b' '), b.rpartition(b'o'), b'  x '.strip(), b'xxax'.strip(b'x'), b'abc'.lstrip(b'ba'), b'abc'.rstrip(b'cb'))
print(b.replace(b'o', b'00'), b.replace(b'o', b'', 1), b'ab'.replace(b'', b'-'), b', '.join([b'a', bytearray(b'b'), memoryview(b'c')]), b'a\tb'.expandtabs(4), b'abc'.translate(bytes.maketrans(b'ab', b'xy')), b'abc'.translate(None, b'b'), b'abc'.translate(None, delete=b'c'), b.removeprefix(b'The '), b.removesuffix(b'fox'))
for n in ['isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper']: print(n, [getattr(v, n)() for v in (b'', b'a', b'A1', b'12', b' \t', b'\xe9', b'Ab Cd', b'aB')])
print(b'a' + b'b', b'ab' * 2, 2 * b'x', b'a' < b'b', b'a' == 'a', b'a' == bytearray(b'a'), b'\xff' > b'a', hash(b'a') == hash(b'a'), sorted([b'b', b'a', b'']), max(b'abc'), bytes(reversed(b'abc')), b'x' in [b'x'], {b'k': 1})
for f in [lambda: b.find('q'), lambda: b.find(300), lambda: b.index(b'zz'), lambda: b.count(None), lambda: b + 'x', lambda: 'x' + b, lambda: b < 'a', lambda: b'a' in 'a', lambda: 'a' in b, lambda: b.join(['a']), lambda: b.join([1]), lambda: b.split(''), lambda: b.split(b''), lambda: b.replace('a', 'b'), lambda: b.startswith('T'), lambda: b.startswith(['T']), lambda: b.startswith((b'T', 5)), lambda: b.translate(b'short'), lambda: b.translate('x'), lambda: bytes.maketrans(b'a', b'bc'), lambda: bytes.maketrans('a', 'b'), lambda: b.center(30, b'xx'), lambda: b.center(30, '*'), lambda: b.strip('T'), lambda: b.decode('ascii', 'nope'), lambda: b['a'], lambda: b[1.0], lambda: b.partition(b''), lambda: b * 1.5, lambda: b[::0], lambda: b - b'a', lambda: b.nope, lambda: 256 in b, lambda: b.zfill('a'), lambda: b.hex(1), lambda: b.removeprefix('T'), lambda: b % (1, 2), lambda: b.encode()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for st in ['b[0] = 1', 'del b[0]', 'b.x = 1', 'b[0:1] = b""']:
    try: exec(st)
    except Exception as e: print(type(e).__name__, e)
print([n for n in dir(bytes) if not n.startswith('_')])
