WIDTH, HEIGHT, LIMIT = 72, 24, 60
SHADES = ' .:-=+*#%@'


def escape(c):
    z = 0j
    for n in range(LIMIT):
        z = z * z + c
        if abs(z) > 2:
            return n
    return LIMIT


def escape_real(cr, ci):
    x = y = 0.0
    n = 0
    while x * x + y * y <= 4 and n < LIMIT:
        x, y = x * x - y * y + cr, 2 * x * y + ci
        n += 1
    return n


total = 0
for row in range(HEIGHT):
    line = ''
    for col in range(WIDTH):
        n = escape(complex(-2.2 + 3.2 * col / WIDTH, -1.2 + 2.4 * row / HEIGHT))
        total += n
        line += '@' if n == LIMIT else SHADES[n % len(SHADES)]
    print(line.rstrip())
print(total)
print(sum(escape_real(-2 + 3 * i / 80, -1.5 + 3 * j / 40) for i in range(80) for j in range(40)))


def julia(c, z):
    for n in range(30):
        if abs(z) > 2:
            return n
        z = z * z + c
    return 30


for row in range(10):
    print(''.join('#' if julia(-0.8 + 0.156j, complex(-1.6 + 3.2 * col / 60, -1 + row / 5)) == 30 else '.' for col in range(60)))
z = 0j
for i in range(6):
    z = z * z + (-0.4 + 0.6j)
    print(z, abs(z), z.real, z.imag, z.conjugate())
escape('not a number')
