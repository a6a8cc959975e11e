def a(i, j): return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v): return [sum(a(i, j) * v[j] for j in range(len(v))) for i in range(len(v))]
def times_transposed(v): return [sum(a(j, i) * v[j] for j in range(len(v))) for i in range(len(v))]


def norm(n, rounds=10):
    u = [1.0] * n
    for _ in range(rounds):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    vbv = sum(x * y for x, y in zip(u, v))
    vv = sum(y * y for y in v)
    return (vbv / vv) ** 0.5


for n in (1, 2, 10, 40):
    print(n, f'{norm(n):.9f}', repr(norm(n)))


def power_iteration(matrix, steps=60):
    v = [1.0] * len(matrix)
    for _ in range(steps):
        w = [sum(m * x for m, x in zip(row, v)) for row in matrix]
        top = max(abs(x) for x in w)
        v = [x / top for x in w]
    return top, v


print(power_iteration([[2, 1], [1, 3]]))
print(power_iteration([[4, 1, 0], [1, 3, 1], [0, 1, 2]], 100))


def lu(m):
    n = len(m)
    m = [row[:] for row in m]
    for k in range(n):
        for i in range(k + 1, n):
            m[i][k] /= m[k][k]
            for j in range(k + 1, n):
                m[i][j] -= m[i][k] * m[k][j]
    return m


for row in lu([[4.0, 3, 2], [2, 5, 1], [1, 2, 6]]):
    print(row)
lu([[0, 1], [1, 0]])
