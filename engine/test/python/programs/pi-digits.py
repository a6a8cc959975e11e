def digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


source = digits()
for row in range(10):
    print(''.join(str(next(source)) for _ in range(10)), f'\t:{(row + 1) * 10}')


def arctan_inverse(x, unit):
    power = total = unit // x
    n, sign = 3, -1
    while power:
        power //= x * x
        total += sign * (power // n)
        n, sign = n + 2, -sign
    return total


def machin(places):
    unit = 10 ** (places + 10)
    return 4 * (4 * arctan_inverse(5, unit) - arctan_inverse(239, unit)) // 10 ** 10


print(machin(50), str(machin(300))[-20:], str(machin(100)).startswith(''.join(map(str, (d for d, _ in zip(digits(), range(90)))))))


def e_digits(n):
    a, b, c = 10 ** (n + 5), 10 ** (n + 5), 1
    while b:
        b //= c
        a += b
        c += 1
    return str(a)[:n]


def sqrt_digits(v, n):
    target = v * 10 ** (2 * n)
    x = 10 ** (n + 1)
    while True:
        y = (x + target // x) // 2
        if y >= x:
            return x
        x = y


print(e_digits(60), sqrt_digits(2, 50), sqrt_digits(3, 30))
counts = {}
for d in str(machin(500)):
    counts[d] = counts.get(d, 0) + 1
print(dict(sorted(counts.items())), sum(map(int, str(machin(200)))))


def continued(v, n):
    out, (a, b) = [], v
    while b and len(out) < n:
        out.append(a // b)
        a, b = b, a % b
    return out


print(continued((machin(40), 10 ** 40), 20), continued((415, 93), 10))
machin(-20)
