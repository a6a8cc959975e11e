# Lists of lists, arrays and views in hot loops: rows by index, rows in turn, rows that are one and the same, rows that change.
from array import array


def matrix(n, m, of=float):
    return [[of(i * 7 + j * 3) for j in range(m)] for i in range(n)]


def smooth(d, n, m):
    s = 0.0
    for i in range(n):
        for j in range(m):
            s += d[i][j] * 0.5
            d[i][j] = s
    return s


a = matrix(40, 50)
print(smooth(a, 40, 50), a[3][4], a[-1][-1])
print(smooth(a, 40, 50), smooth(matrix(3, 700), 3, 700))

# small rows, and three dimensions
points = [[float(i), float(i % 5), 1.0] for i in range(300)]


def moments(ps):
    sx = sy = sz = 0.0
    for p in ps:
        x, y, z = p
        sx += x * y
        sy += p[1] - z
        p[2] += 0.25
    for i in range(len(ps)):
        sz += ps[i][2] * ps[i][-3]
    return sx, sy, sz


for _ in range(12):
    print(moments(points))

cube = [[[i * j * k % 11 for k in range(12)] for j in range(11)] for i in range(10)]


def sums(c):
    total = 0
    for i in range(len(c)):
        for j in range(len(c[i])):
            for k in range(len(c[i][j])):
                total += c[i][j][k] * (i + 1)
                c[i][j][k] = total % 13
    return total


for _ in range(4):
    print(sums(cube))

# one row in several places
row = [0.0] * 40
shared = [row] * 30


def add(d, n, m):
    for i in range(n):
        for j in range(m):
            d[i][j] += i + 0.5
    return d[0] is d[n - 1], d[1] is row


print(add(shared, 30, 40), row[:3], shared[17][39])

# rows of several kinds
mixed = [[1] * 40, [2.5] * 40, array('i', [3] * 40), array('f', [0.5] * 40), bytearray(40), memoryview(array('d', [1.25] * 40))]


def total(rows, m):
    s = 0
    for i in range(len(rows)):
        for j in range(m):
            s += rows[i][j]
    return s


for _ in range(30):
    t = total(mixed, 40)
print(t)
try:
    total(mixed + [[1.0] * 39], 40)
except IndexError as e:
    print(e)


# rows that change their kind, grow, and are replaced
def grow(rows, n):
    for i in range(n):
        r = rows[i % len(rows)]
        r.append(i)
        if i == n - 7:
            r.append('text')
        if i == n - 5:
            rows[0] = [i]
        if i == n - 3:
            rows.append([])
    return [len(r) for r in rows], rows[0], rows[-1]


print(grow([list(range(5)) for _ in range(4)], 900))


def halve(d, n):
    for k in range(n):
        for i in range(len(d)):
            for j in range(len(d[i])):
                if k > n - 3:
                    d[i][j] = d[i][j] / 2
                else:
                    d[i][j] += 1
    return d


print(halve([[i + j for j in range(5)] for i in range(6)], 60))


def swap_rows(d, n):
    s = 0
    for i in range(n):
        p = i % len(d)
        d[p], d[-1] = d[-1], d[p]
        for j in range(len(d[p])):
            s = (s * 31 + d[p][j]) % 1000003
    return s


print(swap_rows([[i * 10 + j for j in range(33)] for i in range(7)], 300))

# jagged, empty, cyclic
jagged = [[float(j) for j in range(i)] for i in range(60)]


def triangle(d):
    s = 0.0
    for r in d:
        for x in r:
            s += x
    for i, r in enumerate(d):
        for j, x in enumerate(r):
            s -= x * (j == i - 1)
    for r, q in zip(d, d[1:]):
        s += len(q) - len(r)
        for x, y in zip(r, q):
            s += x * y
    return s


for _ in range(3):
    print(triangle(jagged))
me = [[1, 2]]
me.append(me)


def look(m, n):
    s = 0
    for i in range(n):
        s += m[0][i % 2] + len(m[1]) + m[1][1][1][0][1]
    return s


print(look(me, 3000))


def rows_out_of_range(d, n):
    s = 0
    try:
        for i in range(n):
            s += d[i % 50][i % 3]
            if i == n - 10:
                del d[40:]
    except IndexError as e:
        return s, str(e)
    return s


print(rows_out_of_range([[1, 2, 3] for _ in range(50)], 4000))


# loops over constant tuples are part of the loop around them
def life(g, h, w):
    new = [[0] * w for _ in range(h)]
    for y in range(h):
        for x in range(w):
            n = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if dy or dx:
                        n += g[(y + dy) % h][(x + dx) % w]
            new[y][x] = 1 if n == 3 or (n == 2 and g[y][x]) else 0
    return new


g = [[(x * x + y * 3) % 5 == 0 and 1 or 0 for x in range(40)] for y in range(36)]
for _ in range(6):
    g = life(g, 36, 40)
    print(sum(map(sum, g)))


def search(d, n):
    found = 0
    for i in range(n):
        for k in (1, 2, 3, 5, 8, 13, 21):
            if d[i % 20][k % 10] == k:
                found += k
                break
            if k > 12:
                continue
            found -= 1
        else:
            found += 100
    return found


print(search([[(i * j) % 9 for j in range(10)] for i in range(20)], 2500))

# a list of lists that was seen before: its rows have been replaced, or are lists of something else
w = matrix(20, 40)
for turn in range(8):
    smooth(w, 20, 40)
    w[turn] = [float(turn)] * 40
    if turn == 4:
        w[2] = [1] * 40
    if turn == 5:
        w[3] = ['x'] * 40
    try:
        print(smooth(w, 20, 40))
    except TypeError as e:
        print(e)
        w[3] = w[4]
        w.append(w[0])
