b = bytearray(b'Hello World')
for e in ['b.upper()', 'b.split()', 'b.replace(b"o", b"0")', 'b.find(b"W")', 'b.title()', 'b.strip(b"Hd")', 'b.join([b"a", b"b"])', 'b.partition(b" ")', 'b.center(15, b"*")', 'b.decode()', 'b.hex()', 'b.startswith(b"He")', 'b.isalpha()', 'b.count(b"l")', 'b.translate(None, b"l")', 'b.splitlines()', 'b.swapcase()', 'b.zfill(13)', 'b.expandtabs()', 'b.rsplit(b"o", 1)', 'b[2:4]', 'b[::-1]', 'b[0]', 'b * 2', 'b % ()', 'bytearray(b"%d-%s") % (5, b"x")', 'b.lower()', 'b.capitalize()', 'b.index(b"o", 5)', 'b.rfind(b"l")', 'b.removeprefix(b"He")', 'bytearray.fromhex("0aff")', 'bytearray.maketrans(b"a", b"b")[97]', 'b.__alloc__() > 0', 'b.copy()', 'sorted(b)[0]', 'max(b)', 'b"World" in b', 'str(b)', 'repr(b)', 'f"{b}"', 'bytes(b)', 'list(b)[:3]', 'b == "Hello World"', 'b.endswith((b"x", b"ld"))', 'b.nope()', 'b.isupper(1)', 'len(b)', 'b.ljust(3)', 'b.lstrip()', 'b.istitle()']:
    try: r = eval(e); print(e, r, type(r).__name__)
    except Exception as x: print(e, '->', type(x).__name__, x)
print(repr(bytearray(b"it's")), repr(bytearray(b'"')), bytearray(b'\x00\xff'), [bytearray(b'q')])
class BA(bytearray):
    def __init__(self, *a): super().__init__(*a); self.tag = 't'
x = BA(b'abc')
print(x, repr(x), x.tag, type(x + b'd').__name__, type(x.upper()).__name__, type(x[:1]).__name__, type(x.copy()).__name__, x == b'abc')
print([n for n in dir(bytearray) if n not in dir(bytes)])
def sieve(n):
    s = bytearray([1]) * (n + 1); s[0:2] = b'\0\0'
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(s) if f]
print(sieve(60), len(sieve(10000)))
def brainfuck(p, data=b''):
    tape, ptr, pc, out, data = bytearray(30), 0, 0, bytearray(), list(data)
    jump, stack = {}, []
    for i, c in enumerate(p):
        if c == '[': stack.append(i)
        elif c == ']': j = stack.pop(); jump[i], jump[j] = j, i
    while pc < len(p):
        c = p[pc]
        if c == '>': ptr += 1
        elif c == '<': ptr -= 1
        elif c == '+': tape[ptr] = tape[ptr] + 1 & 255
        elif c == '-': tape[ptr] = tape[ptr] - 1 & 255
        elif c == '.': out.append(tape[ptr])
        elif c == ',': tape[ptr] = data.pop(0) if data else 0
        elif c == '[' and not tape[ptr] or c == ']' and tape[ptr]: pc = jump[pc]
        pc += 1
    return out
print(brainfuck('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.'), brainfuck(',[.,]', b'echo'))
brainfuck('+]')
