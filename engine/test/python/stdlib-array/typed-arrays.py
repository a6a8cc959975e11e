from array import array, typecodes
import array as mod
print(typecodes, mod.ArrayType is array)
for t in typecodes:
    a = array(t, 'ab' if t == 'u' else [1, 2, 3]); print(t, a, a.itemsize, len(a), a.typecode, a.tolist() if t != 'u' else a.tounicode())
a = array('i', [3, 1, 2]); a.append(9); a.extend([7, 8]); a.extend(array('i', [5])); a.insert(1, 100); a.fromlist([6]); a[0] = -1; print(a, a[0], a[-1], a[1:3], a[::-1], a.pop(), a.pop(0), a.remove(9), a.index(7), a.count(2), 8 in a, list(a), a.reverse(), a, sum(a), max(a), sorted(a), a == array('i', a), a == array('l', a), a < array('i', [9]), a + array('i', [0]), a * 2, bool(array('b')), a.buffer_info()[1], a.tobytes()[:4], hash(tuple(a)) == hash(tuple(a)))
a[1:3] = array('i', [55]); del a[0]; del a[-1:]; a[::2] = array('i', [1] * len(a[::2])); a += array('i', [2]); a *= 2; print(a, a.copy() if hasattr(a, 'copy') else '', a.__copy__())
b = array('B'); b.frombytes(b'\x01\xff'); print(b, b.tobytes(), bytes(b), array('B', b'xyz'), array('b', bytearray(b'ab')), array('h', b'\x01\x00\x02\x00'), array('d', [1, 2.5]), array('f', [0.1]), array('i', range(3)), array('i', (x * x for x in range(3))), array('u', 'é☃'), repr(array('d')), array('q', [2**62, -2**63]), array('Q', [2**64 - 1]), array('i', array('b', [1, -1])))
s = array('H', [1, 256]); s.byteswap(); print(s, memoryview(s).format, memoryview(a).nbytes == len(a) * 4)
for src in ['array("i", [1.5])', 'array("i", ["a"])', 'array("b", [128])', 'array("B", [-1])', 'array("i", [2**31])', 'array("Q", [-1])', 'array("q", [2**63])', 'array("x")', 'array("ii")', 'array(5)', 'array()', 'array("i", 5)', 'array("i", "ab")', 'array("u", [1])', 'array("d", ["x"])', 'array("h", b"abc")', 'a[99]', 'a["x"]', 'a.append("x")', 'a.append(1.5)', 'a.append(2**40)', 'a.remove(999)', 'a.index(999)', 'array("i").pop()', 'a + [1]', 'a + array("b", [1])', 'a * "x"', 'a < 5', 'hash(a)', 'a.extend(array("b", [1]))', 'a.extend(5)', 'a.fromlist(5)', 'a.fromlist([1, "a"])', 'a.frombytes("x")', 'a.frombytes(b"abc")', 'a.nope', 'array("f", [1e40])', 'array("d", [10**400])', 'a.tounicode()', 'a.insert("x", 1)', 'a.pop(99)', 'a.typecode', 'array("i", [1], [2])', 'a == [1]', 'array("i", [True, False])', 'array("d", [True])', 'array("i", [1, 2, 3]).index(2, 2)', 'a.__setitem__(0, 2**31)', 'a.__setitem__(slice(0, 1), [1])', 'a.__setitem__(0, "a")', 'array("i", x=1)', 'a.append()']:
    try: print(src, '=', eval(src))
    except Exception as e: print(src, '->', type(e).__name__, e)
class A(array):
    def total(self): return sum(self)
x = A('i', [1, 2]); print(x, x.total(), type(x[:1]).__name__, isinstance(x, array)); m = memoryview(a)
try: a.append(1)
except BufferError as e: print(e)
m[0] = 77; print(a[0]); m.release(); a.append(5); print(a[-1])
import io; out = io.BytesIO(); array('H', [1, 2, 3]).tofile(out); print(out.getvalue())
inp = array('H')
try: inp.fromfile(io.BytesIO(out.getvalue()), 5)
except EOFError as e: print(e, inp)
n = 1000; sieve = array('b', [1]) * n
for i in range(2, 32):
    if sieve[i]: sieve[i * i::i] = array('b', [0]) * len(range(i * i, n, i))
print(sum(sieve) - 2, [i for i in range(2, 50) if sieve[i]], it := next(iter(array('d', [1.5]))))
array('b', [1, 2, 300])
