# Run once by the build, with a compiler that starts at once: what V8 has compiled of the engine by its end goes into its code cache, so
# that a program's first hot loop does not wait for V8 to compile the compiler.
from array import array
from math import sqrt, sin


def kernel(x, y, items, n):
    total = 0
    energy = 0.0
    state = 12345
    for i in range(n):
        state = (state * 1103515245 + 12345) & 0xFFFFFFFF
        if state & 1:
            energy += sqrt(x[i % 50]) * y[i % 50] + sin(0.5)
        else:
            total += items[i % 50] // 3 + i % 7
        y[i % 50] = abs(energy - x[i % 50]) / 3.0
        items[-1] = total & 1023
    for i in range(1, 49):
        for j in range(1, 20):
            y[i] = 0.25 * (x[i - 1] + x[i + 1]) + min(y[i], 1.0)
    for a, b in zip(x, y):
        energy -= a * b
    while total > 10:
        total >>= 1
    return total, energy


values = array('d', range(50))
others = array('d', range(50))
numbers = list(range(50))
for _ in range(4):
    kernel(values, others, numbers, 400)
