# Slices of a memoryview that hold nothing, and comparisons of bytes with other bytes-like objects.
for view in (memoryview(b""), memoryview(b"abcdef")):
    for part in (slice(None, None, -1), slice(-5, -9), slice(3, 1), slice(1, 3, -2), slice(-(2**31), -(2**31), -(2**31))):
        selected = view[part]
        print(part, len(selected), selected.tolist(), bytes(selected), selected == b"")

values = [b"ab", bytearray(b"ab"), memoryview(b"ab")]
for left in values:
    for right in values:
        print(type(left).__name__, type(right).__name__, left == right, left != right, end=" ")
        try:
            print(left < right, left >= right)
        except TypeError as error:
            print(error)
print(b"ab".__lt__(bytearray(b"b")), b"ab".__eq__(memoryview(b"ab")), bytearray(b"ab").__eq__(memoryview(b"ab")))
