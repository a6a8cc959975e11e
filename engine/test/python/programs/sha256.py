def primes(n):
    out, k = [], 2
    while len(out) < n:
        if all(k % p for p in out if p * p <= k): out.append(k)
        k += 1
    return out
def frac_root(p, k):
    target = p << (32 * k)
    lo, hi = 0, 1 << 40
    while lo < hi:
        mid = (lo + hi + 1) // 2
        if mid ** k <= target: lo = mid
        else: hi = mid - 1
    return lo & 0xFFFFFFFF
H0 = [frac_root(p, 2) for p in primes(8)]
K = [frac_root(p, 3) for p in primes(64)]
def rotr(x, n): return (x >> n | x << 32 - n) & 0xFFFFFFFF
def sha256(msg):
    if not isinstance(msg, (bytes, bytearray)): raise TypeError(f'need bytes, got {type(msg).__name__}')
    length = len(msg) * 8
    msg = bytes(msg) + b'\x80' + bytes((55 - len(msg)) % 64) + length.to_bytes(8, 'big')
    h = list(H0)
    for off in range(0, len(msg), 64):
        w = [int.from_bytes(msg[off + i:off + i + 4], 'big') for i in range(0, 64, 4)]
        for i in range(16, 64):
            s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append(w[i - 16] + s0 + w[i - 7] + s1 & 0xFFFFFFFF)
        a, b, c, d, e, f, g, hh = h
        for i in range(64):
            t1 = hh + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i]
            t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, hh = t1 + t2 & 0xFFFFFFFF, a, b, c, d + t1 & 0xFFFFFFFF, e, f, g
        h = [x + y & 0xFFFFFFFF for x, y in zip(h, (a, b, c, d, e, f, g, hh))]
    return b''.join(x.to_bytes(4, 'big') for x in h)
print([hex(v) for v in H0[:3]], hex(K[63]))
for m in (b'', b'abc', b'hello world', b'a' * 55, b'a' * 56, bytes(range(200))): print(len(m), sha256(m).hex())
def merkle(leaves):
    level = [sha256(l) for l in leaves]
    while len(level) > 1:
        if len(level) % 2: level.append(level[-1])
        level = [sha256(a + b) for a, b in zip(level[::2], level[1::2])]
    return level[0].hex()
print(merkle([b'a', b'b', b'c']), merkle([b'x']))
def mine(prefix, zeros):
    n = 0
    while not sha256(prefix + str(n).encode()).hex().startswith('0' * zeros): n += 1
    return n
print(mine(b'pitviper', 2))
def hmac(key, msg):
    key = sha256(key) if len(key) > 64 else key
    key = key.ljust(64, b'\0')
    return sha256(bytes(k ^ 0x5c for k in key) + sha256(bytes(k ^ 0x36 for k in key) + msg)).hex()
print(hmac(b'key', b'The quick brown fox jumps over the lazy dog'))
sha256('text')
