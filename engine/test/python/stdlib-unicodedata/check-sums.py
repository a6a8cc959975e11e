"""unicodedata: check sums of the properties of every ninety-seventh character."""
import unicodedata
import zlib

for name in ("category", "bidirectional", "combining", "mirrored", "east_asian_width", "decomposition"):
    of = getattr(unicodedata, name)
    print(name, zlib.crc32("|".join(str(of(chr(code))) for code in range(0, 0x32000, 97)).encode()))
for name in ("decimal", "digit", "numeric"):
    of = getattr(unicodedata, name)
    print(name, zlib.crc32("|".join(repr(of(chr(code), None)) for code in range(0, 0x32000, 97)).encode()))
