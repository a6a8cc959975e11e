def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8): crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
print(hex(crc32(b'123456789')), crc32(b''), crc32(bytes(100)))
def adler(d):
    a, b = 1, 0
    for x in d: a = (a + x) % 65521; b = (b + a) % 65521
    return b << 16 | a
print(adler(b'Wikipedia'))
ALPHA = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
def b64(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)), 'big')
        q = [ALPHA[n >> s & 63] for s in (18, 12, 6, 0)]
        out += bytes(q[:len(chunk) + 1]) + b'=' * (3 - len(chunk))
    return bytes(out)
def unb64(text):
    bits = n = 0
    out = []
    for c in text.rstrip(b'='):
        bits = bits << 6 | ALPHA.index(c); n += 6
        if n >= 8: n -= 8; out.append(bits >> n & 255)
    return bytes(out)
for m in [b'', b'M', b'Ma', b'Man', b'hello world', bytes(range(20))]: print(b64(m), unb64(b64(m)) == m)
def xor(d, key): return bytes(c ^ key[i % len(key)] for i, c in enumerate(d))
print(xor(b'secret', b'ab'), xor(xor(b'secret', b'ab'), b'ab'))
def md5ish(d):
    h = [0x67452301, 0xefcdab89, 0x98badcfe]
    for i, c in enumerate(d): h[i % 3] = ((h[i % 3] << 5 | h[i % 3] >> 27) ^ c * 0x9E3779B1) & 0xFFFFFFFF
    return b''.join(x.to_bytes(4, 'little') for x in h).hex()
print(md5ish(b'abc'), md5ish(b'message digest'))
def hexdump(d):
    for o in range(0, len(d), 16):
        row = d[o:o + 16]
        print(f'{o:04x}  {row.hex(" "):<47}  {"".join(chr(c) if 32 <= c < 127 else "." for c in row)}')
hexdump(b'Hello\x00World\xff\n' + bytes(range(60, 90)))
def utf8(s):
    out = bytearray()
    for c in map(ord, s):
        if c < 0x80: out.append(c)
        elif c < 0x800: out += bytes([0xC0 | c >> 6, 0x80 | c & 63])
        elif c < 0x10000: out += bytes([0xE0 | c >> 12, 0x80 | c >> 6 & 63, 0x80 | c & 63])
        else: out += bytes([0xF0 | c >> 18, 0x80 | c >> 12 & 63, 0x80 | c >> 6 & 63, 0x80 | c & 63])
    return bytes(out)
print(utf8('aé☃😀') == 'aé☃😀'.encode())
def varint(n):
    out = b''
    while n > 127: out += bytes([n & 127 | 128]); n >>= 7
    return out + bytes([n])
print([varint(n) for n in (0, 127, 128, 300, 2**40)])
unb64(b'not*valid')
