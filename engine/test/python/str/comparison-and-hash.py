words = ['apple', 'Apple', 'äpfel', 'zebra', '', 'a', 'aa', 'ab', '1', '10', '2', 'é', 'e\u0301', '😀', '\uffee', '\ue000', ' ', '_', 'Z', 'ß', 'ss']
print(sorted(words), sorted(words, key=str.casefold), sorted(words, key=len), sorted(words, reverse=True), min(words), max(words))
print('é' == 'e\u0301', len('é'), len('e\u0301'), '\uffee' < '😀', '😀' > '\ue000', '😀a' < '😀b', '' < '\x00', 'a' * 1000 < 'a' * 1001, 'abc' <= 'abc', 'abc' >= 'abcd', 'b' > 'abc')
a = 'some string'; b = ''.join(['some', ' ', 'string'])
print(a == b, hash(a) == hash(b), {a: 1}[b], a in {b}, {a, b} == {a}, len({a, b}), a != b, hash('') == 0, hash('a') == hash('a'), a.__eq__(b), a.__ne__('x'), a.__eq__(None))
d = {}
for w in 'the cat and the dog and the bird'.split(): d[w] = d.get(w, 0) + 1
print(d, sorted(d.items(), key=lambda kv: (-kv[1], kv[0])))
for x, y in [('a', 1), ('a', None), ('a', b'a'), ('a', ['a']), ('1', 1), ('a', 1.5), ('a', ()), ('a', object)]:
    print(x == y, x != y, end=' ')
    for op in ('<', '<=', '>', '>='):
        try: eval(f'x {op} y')
        except TypeError as e: print(str(e).replace("'type'", 't'), end='; ')
    print()
import sys
i1, i2 = sys.intern('interned text'), sys.intern(''.join(['interned', ' text']))
print(i1 is i2)
for bad in (5, None):
    try: sys.intern(bad)
    except TypeError as e: print(e)
print(ord('a'), ord('é'), ord('😀'), chr(97), chr(0x1f600), chr(0), chr(0x10ffff) == '\U0010ffff', [ord(c) for c in 'aé😀'])
for f in [lambda: ord(''), lambda: ord('ab'), lambda: ord(5), lambda: ord(b'a'), lambda: ord(b'ab'), lambda: chr(-1), lambda: chr(0x110000), lambda: chr('a'), lambda: chr(1.5), lambda: chr(2**70), lambda: ord(bytearray(b'z')), lambda: ord(None)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
'abc' < 5
