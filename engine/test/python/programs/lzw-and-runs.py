def compress(data):
    table, w, out = {bytes([i]): i for i in range(256)}, b'', []
    for b in data:
        c = w + bytes([b])
        if c in table: w = c
        else: out.append(table[w]); table[c] = len(table); w = bytes([b])
    return out + [table[w]] if w else out
def decompress(codes):
    table = {i: bytes([i]) for i in range(256)}; it = iter(codes)
    try: w = out = table[next(it)]
    except StopIteration: return b''
    for k in it:
        if k in table: entry = table[k]
        elif k == len(table): entry = w + w[:1]
        else: raise ValueError(f'bad code {k} after {len(out)} bytes')
        out += entry; table[len(table)] = w + entry[:1]; w = entry
    return out
for text in (b'TOBEORNOTTOBEORTOBEORNOT', b'', b'a', b'aaaaaaaaaaaaaaaa', bytes(range(256)) * 2, b'ab' * 50, 'ünïcödé ☃'.encode() * 4):
    c = compress(text); assert decompress(c) == text; print(len(text), len(c), c[:14])
def pack(values, width):
    acc = n = 0; out = bytearray()
    for v in values:
        acc |= v << n; n += width
        while n >= 8: out.append(acc & 255); acc >>= 8; n -= 8
    return bytes(out) + (bytes([acc]) if n else b'')
def unpack(data, width):
    acc = n = 0; out = []
    for b in data:
        acc |= b << n; n += 8
        while n >= width: out.append(acc & (1 << width) - 1); acc >>= width; n -= width
    return out
vals = [5, 1, 7, 0, 3, 6]; p = pack(vals, 3); print(p.hex(), unpack(p, 3)[:6] == vals, unpack(pack([1000, 2000, 3000], 12), 12))
def rle(s): 
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1] = (c, out[-1][1] + 1)
        else: out.append((c, 1))
    return out
print(rle('aaabccdddd'), ''.join(c * n for c, n in rle('zzyyx')))
def bwt(s): t = s + '\0'; return ''.join(r[-1] for r in sorted(t[i:] + t[:i] for i in range(len(t))))
def unbwt(b):
    rows = [''] * len(b)
    for _ in b: rows = sorted(c + r for c, r in zip(b, rows))
    return next(r for r in rows if r.endswith('\0'))[:-1]
print(repr(bwt('banana')), unbwt(bwt('mississippi river')))
def mtf(s): 
    alphabet, out = sorted(set(s)), []
    for c in s: i = alphabet.index(c); out.append(i); alphabet.insert(0, alphabet.pop(i))
    return out
print(mtf('bananaaa'), mtf(bwt('banana')))
def arithmetic(s):
    lo, hi, freq = 0, 1, {c: s.count(c) for c in sorted(set(s))}; den = 1
    for ch in s:
        below = sum(n for c, n in freq.items() if c < ch); span = hi - lo; lo, hi, den = lo * len(s) + span * below, lo * len(s) + span * (below + freq[ch]), den * len(s)
    return lo, hi, den
lo, hi, den = arithmetic('abracadabra'); print(lo, hi, den, hi - lo)
def deltas(v): return [b - a for a, b in zip([0] + v, v)]
def zigzag(n): return n << 1 ^ n >> 63
print(deltas([3, 7, 7, 20, 5]), [zigzag(n) for n in (0, -1, 1, -2, 2**40)])
for bad in ([300], [65, 300], ['x'], [-1]):
    try: print(decompress(bad))
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
compress('text')
