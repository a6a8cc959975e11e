# Variables that a hot loop shares with what is around it.
def after_the_loop(n):
    i = -1
    for i in range(n):
        pass
    return i


print(after_the_loop(5000), after_the_loop(0), after_the_loop(3))

print([last := i for i in range(4000)][-1], last)


def walrus():
    total = 0
    sums = [total := total + v for v in range(3000)]
    return sums[-1], total


print(walrus())


def closure(n):
    count = 0

    def bump(by):
        nonlocal count
        count += by
        return count

    total = 0
    for i in range(n):
        total += bump(i)
    return total, count


print(closure(5000), closure(3000), closure(10))

seed = 42
u, v = [0.0] * 40, [1.0] * 40


def draw():
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return seed >> 33


total = 0
for _ in range(6000):
    total ^= draw()
print(total, seed)

for step in range(2500):
    v[step % 40] = u[(step + 1) % 40] + 0.5
    u, v = v, u
print(sum(u), sum(v))

x = 0
for k in range(3000):
    x += 0.25 if k > 1500 else 1
print(x, type(x).__name__)
