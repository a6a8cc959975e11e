W, H = 12, 8
img = bytearray(W * H); view = memoryview(img); grid = view.cast('B', [H, W])
for y in range(H):
    for x in range(W): grid[y, x] = (x * 20 + y * 30) % 256
print(bytes(view[:W]), grid[7, 11], grid.shape, grid.strides, [view[y * W:(y + 1) * W].tolist()[:4] for y in range(3)])
def blur(src, dst):
    s, d = src.cast('B', [H, W]), dst.cast('B', [H, W])
    for y in range(H):
        for x in range(W):
            cells = [s[j, i] for j in range(max(0, y - 1), min(H, y + 2)) for i in range(max(0, x - 1), min(W, x + 2))]; d[y, x] = sum(cells) // len(cells)
out = bytearray(W * H); blur(view, memoryview(out)); print(out[:W].hex(' '), sum(out), out[W * 4 + 5])
rows = [view[i:i + W] for i in range(0, W * H, W)]; rows[0][:], rows[1][:] = bytes(rows[1]), bytes(rows[0]); print(bytes(rows[0][:4]), bytes(view[W:W + 4]), rows[0] == view[:W])
column = view[3::W]; print(column.tolist(), column.strides, column.contiguous, len(column)); column[:] = bytes(len(column)); print([grid[y, 3] for y in range(H)], column.tobytes()); flip = view[::-1]; print(flip[0] == view[-1], flip[:3].tolist())
words = memoryview(bytearray(16)).cast('H'); words[0] = 0x1234; words[1:3] = memoryview(b'\x01\x02\x03\x04').cast('H'); print(words.tolist(), bytes(words.cast('B')[:6]), words.itemsize, words.nbytes, words.format)
d = memoryview(bytearray(24)).cast('d'); d[0], d[1] = 1.5, -2; print(d.tolist(), d.cast('B')[7], sum(d), max(d), list(map(abs, d)), 1.5 in d)
def threshold(v, t):
    for i, p in enumerate(v): v[i] = 255 * (p > t)
    return v
t = threshold(memoryview(bytearray(out)), 120)
for y in range(H): print(''.join('#' if p else '.' for p in t[y * W:(y + 1) * W]))
hist = [0] * 4
for p in out: hist[p >> 6] += 1
print(hist, bytes(t[:3]), t.obj is out, t.readonly, t.toreadonly().readonly)
def fails():
    yield lambda: grid[8, 0]
    yield lambda: grid[0, 12]
    yield lambda: grid.__setitem__((0, 0), 300)
    yield lambda: view.__setitem__(slice(0, 2), b'abc')
    yield lambda: img.append(1)
    yield lambda: memoryview(bytes(4)).__setitem__(0, 1)
    yield lambda: words.__setitem__(0, 70000)
    yield lambda: view.cast('B', [3, 5])
    yield lambda: column.cast('H')
    yield lambda: d.__setitem__(0, 'x')
    yield lambda: view[0.5]
    yield lambda: grid[0]
    yield lambda: view.cast('i', [2, 12]).tolist()[0][0] > 0
    yield lambda: blur(view[:10], view)
for f in fails():
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for m in (grid, column, flip, *rows): m.release()
view.release(); img += b'!'; print(len(img)); view[0]
