import array
b = bytearray(range(16))
m = memoryview(b)
for f in 'bBhHiIlLqQnNfd?c': 
    c = m.cast(f); print(f, c.itemsize, len(c), c.shape, c.strides, c.format, c[0], c[-1] if f not in 'fd' else '')
i = m.cast('i'); i[0] = -1; i[1:3] = memoryview(array.array('i', [5, 6])); print(i.tolist(), b)
for s in ['i[0] = 2**31', 'i[0] = 1.5', 'i[0] = "a"', 'm.cast("h")[0] = 40000', 'm.cast("f")[0] = "x"', 'm.cast("?")[0] = 5; print(b[0])', 'm.cast("c")[0] = b"Z"; print(b[0])', 'm.cast("c")[0] = 5', 'm.cast("c")[0] = b"ab"', 'm.cast("x")', 'm.cast("ii")', 'm.cast(5)', 'm[1:].cast("i")', 'm[::2].cast("B")', 'i.cast("h")', 'i.cast("B").cast("h")', 'm.cast("B", [4, 4])', 'm.cast("B", [4, 5])', 'm.cast("B", [0])', 'm.cast("B", [-1, 16])', 'm.cast("B", "a")', 'm.cast("i", [2, 2])', 'm.cast("i", (2, 2)).cast("B")', 'm.cast("B", [2, 2, 4])', 'm.cast("@i")', 'm.cast("<i")', 'm.cast("")', 'm.cast("d")[0] = 10', 'i == m', 'i[0:1] = m[0:1]', 'm.cast("b")[0] = -129', 'm.cast("Q")[0] = -1', 'm.cast("B", shape=[16])', 'm.cast("B", [16.0])']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
n = memoryview(bytes(range(24))).cast('B', [2, 3, 4])
print(n.ndim, n.shape, n.strides, n.tolist(), n[1, 2, 3], n[0, -1, 0], len(n), n.nbytes, n.c_contiguous, n.f_contiguous, n.tobytes() == bytes(range(24)))
t = memoryview(bytearray(12)).cast('i', [3]) ; t[1] = 7; print(t.tolist())
g = memoryview(bytearray(12)).cast('h', [2, 3]); g[1, 2] = -5; print(g.tolist(), g[1, 2])
for s in ['n[0]', 'n[0, 0]', 'n[0, 0, 0, 0]', 'n[2, 0, 0]', 'n[0, 0, 4]', 'n[0, :, 0]', 'n["a", 0, 0]', 'list(n)', 'g[0] = 1', 'g[0, 3] = 1', 'g[0, 0] = 99999', 'g[0:1] = 5', 'n == n', 'g == n', 'g.cast("B").tolist()', 'n.tobytes("F")[:6]', 'n.tobytes(order="C")[:3]', 'n.tobytes("X")', 'memoryview(b"").cast("B", [0])', 'n[()]', 'n[...]']:
    try: print(s, eval(s))
    except SyntaxError: 
        try: exec(s)
        except Exception as e: print(s, '->', type(e).__name__, e)
    except Exception as e: print(s, '->', type(e).__name__, e)
a = array.array('d', [1.5, 2.5]); v = memoryview(a); v[0] = 9; print(a, v.format, v.itemsize, v.tolist(), v == a, v == array.array('f', [9, 2.5]), v.cast('B').nbytes)
z = memoryview(b'\x05').cast('B', []); print(z.ndim, z.shape, z[()], z.tolist(), z.nbytes)
try: len(z)
except TypeError as e: print(e)
n[9, 9, 9]
