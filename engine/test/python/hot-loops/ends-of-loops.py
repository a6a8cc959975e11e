# Loops that end in other ways than by running out, after they have become hot.
from array import array


def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            break
    else:
        return None
    return index, item


numbers = array('d', [i * 0.5 for i in range(4000)])
print(find(numbers, 1750.0), find(numbers, -1.0), find(numbers, 0.0))


def overrun(buffer, n):
    done = 0
    try:
        for i in range(n):
            buffer[i] += 1
            done += 1
    except IndexError as error:
        return done, str(error)
    return done


buffer = array('i', [0] * 3000)
print(overrun(buffer, 3000), overrun(buffer, 3001), sum(buffer))


def divide(values, by):
    total = 0.0
    for value in values:
        try:
            total += value / by[int(value) % 7]
        except ZeroDivisionError:
            total -= 1.0
    return total


print(divide(numbers, [1.0, 2.0, 0.0, 4.0, 5.0, -0.5, 0.25]))


def grow(n):
    product = 1
    for i in range(1, n):
        product *= 3
        if i % 30 == 0:
            product //= 205891132094649
    return product


print(grow(2000), grow(100))


def pairs(a, b):
    total = 0
    for x, y in zip(a, b):
        total += x * y
    return total


print(pairs(range(2000), [i % 7 for i in range(1500)]), pairs(numbers, numbers))


def mixed(n):
    low, high = 0, n
    while low < high:
        low, high = low + 1, high - 1
        if low & 64:
            continue
    return low, high, 2 ** 62 + low


print(mixed(5001), mixed(4))

matrix = memoryview(array('d', range(60 * 50))).cast('B').cast('d', (60, 50))
total = 0.0
for i in range(60):
    for j in range(-1, -51, -1):
        total += matrix[i, j] * (i - j)
print(total, matrix[-1, -1])


def meet(low, high):
    while low < high:
        low, high = low + 1, high - 2
    return low, high


def flee(low, high):
    steps = 0
    while high > low:
        high -= 3
        low += 1
        steps += low ^ high
    return low, high, steps


print(meet(0, 5001), meet(-7, 9000), flee(0, 12001), flee(-5, 3))
