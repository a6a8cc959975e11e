"""struct.pack, unpack, pack_into, unpack_from and iter_unpack of small records, by format and by Struct."""
import struct

HEADER = struct.Struct("<4sHHIQ")
POINT = struct.Struct("<ddd")


def main(n):
    buffer = bytearray(HEADER.size + POINT.size)
    rows = b"".join(struct.pack("<Hhif", i, -i, i * 1000, i / 2) for i in range(200))
    total = 0
    for i in range(n):
        HEADER.pack_into(buffer, 0, b"PVPR", 1, i & 0xFFFF, i, i * i)
        POINT.pack_into(buffer, HEADER.size, i * 0.5, -1.0, i)
        magic, version, flags, number, square = HEADER.unpack_from(buffer)
        x, y, z = POINT.unpack_from(buffer, HEADER.size)
        data = struct.pack(">IhB", number, -5, i & 0xFF)
        total += sum(struct.unpack(">IhB", data)) + flags + square % 7 + int(x + y + z)
        if i % 100 == 0:
            for a, b, c, d in struct.iter_unpack("<Hhif", rows):
                total += a + b + c + int(d)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
