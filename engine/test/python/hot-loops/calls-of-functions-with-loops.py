# Loops that call functions with hot loops of their own: what returns, raises, counts frames, changes variables.
import sys
import traceback
from array import array

values = array('d', [0.5 * i for i in range(64)])


def total(n, scale=1.0):
    result = 0.0
    for i in range(n):
        result += values[i] * scale
    return result


def plain(calls):
    result = 0.0
    for k in range(calls):
        result += total(20 + k % 3)
    return result


print(plain(300), plain(3))


def defaults_and_keywords(calls):
    result = 0.0
    for k in range(calls):
        result += total(10, scale=0.5) + total(scale=2.0, n=5)
    return result


print(defaults_and_keywords(200))


def rows(n, grid):
    for i in range(n):
        for j in range(n):
            grid[i * n + j] += i - j


def steps(n, count):
    first = array('q', bytes(8 * n * n))
    second = array('q', bytes(8 * n * n))
    for _ in range(count // 2):
        rows(n, first)
        rows(n, second)
    return sum(first), sum(second), first[1], second[n]


print(steps(6, 200))


def middle(n, seed):
    result = seed
    for i in range(n):
        result = (result * 31 + inner(n, i)) & 0xFFFF
    return result


def inner(n, i):
    count = 0
    while count < n:
        count += 1 + (i & 1)
    return count


def outer(calls):
    result = 0
    for k in range(calls):
        result ^= middle(7 + k % 2, k)
    return result


print(outer(200))


def find(n, wanted):
    for i in range(n):
        if i == wanted:
            return i
        if values[i] > 25.0:
            raise ValueError(i)
    return -1


def search(calls):
    hits = misses = errors = 0
    for k in range(calls):
        try:
            if find(20 + (k % 40), k % 61) >= 0:
                hits += 1
            else:
                misses += 1
        except ValueError as error:
            errors += error.args[0]
    return hits, misses, errors


print(search(500))


def beyond(limit):
    for k in range(1000):
        total(limit + k)


try:
    beyond(30)
except IndexError as error:
    frame = error.__traceback__
    while frame is not None:
        code = frame.tb_frame.f_code
        print(code.co_name, frame.tb_lineno - code.co_firstlineno, sorted(frame.tb_frame.f_locals))
        frame = frame.tb_next


def divide(n, by):
    result = 0
    for i in range(n):
        result += n // (by - i)
    return result


def divides(by):
    k = 0
    for k in range(500):
        divide(9, by - k)
    return k


try:
    divides(300)
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)


def depth(n):
    for _ in range(n):
        frame = sys._getframe()
    names = []
    while frame is not None:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def depths(calls):
    names = None
    for k in range(calls):
        total(10)
        names = depth(5)
    return names


print(depths(100))


def local_names(n):
    x = 0
    for i in range(n):
        x += i
    return sorted(locals().items())


def all_locals(calls):
    seen = 0
    for k in range(calls):
        seen += len(local_names(12))
    return seen, local_names(3), sorted(locals())


print(all_locals(100))

counter = 0


def count_up(n):
    global counter
    for i in range(n):
        counter += 1


def count_all(calls):
    at = []
    for k in range(calls):
        count_up(10)
        if k % 50 == 0:
            at.append(counter)
    return at, counter


print(count_all(200), counter)


def closures(calls):
    sum_of = 0

    def add(n):
        nonlocal sum_of
        for i in range(n):
            sum_of += i

    for k in range(calls):
        add(10)
        sum_of -= k
    return sum_of


print(closures(200), closures(3))


def made_anew(calls):
    result = 0
    for k in range(calls):
        def part(n):
            found = 0
            for i in range(n):
                found += i * k
            return found
        result += part(10)
    return result


print(made_anew(150))


def from_generator(calls):
    for k in range(calls):
        yield total(10 + k % 4)


print(sum(from_generator(200)))


def steps_generator(n):
    result = 0
    for i in range(n):
        result += i
        yield result


def sums_generator(calls):
    result = 0
    for k in range(calls):
        for each in steps_generator(10):
            result += each
    return result


print(sums_generator(200))


class Counter:
    def __init__(self, n):
        self.n = n
        self.sum = 0
        for i in range(n):
            self.sum += i

    def run(self):
        result = 0
        for i in range(self.n):
            result += i
        return result


def methods(calls):
    result = 0
    for k in range(calls):
        result += Counter(10).run() + Counter.run(Counter(5))
    return result


print(methods(200))


def fact(n):
    result = 1
    for i in range(2, n):
        result = result * i & 0xFFFFFFFF
    if n > 3:
        result += fact(n - 2)
    return result


def facts(calls):
    result = 0
    for k in range(calls):
        result += fact(12)
    return result


print(facts(200))


def replaced(calls):
    global inner
    result = 0
    for k in range(calls):
        result += inner(6, k)
        if k == calls // 2:
            inner = lambda n, i: -n * i
    return result


print(replaced(300))


def types_change(calls):
    result = []
    for k in range(calls):
        x = sum_from(10, 0 if k % 60 < 50 else 0.5)
        if k % 50 == 49:
            result.append(x)
    return result


def sum_from(n, start):
    for i in range(n):
        start += i
    return start


print(types_change(400))


def temporaries(calls):
    result = 0.0
    for k in range(calls):
        result += k * 2 + total(8) * (total(6) - (k + total(3, k)))
        point = (k, total(4), result)
        result += point[0] + point[1] * 2.0
    return result


print(temporaries(200))


def two_lists(calls):
    items = [0] * 12
    for k, step in zip(range(calls), [1, 2, 3] * calls):
        fill(items, step)
    return items


def fill(items, step):
    for i in range(len(items)):
        items[i] += step * i


print(two_lists(200))


def recursing(n):
    total(5)
    for i in range(12):
        pass
    return 1 + recursing(n + 1)


def limits(calls):
    deepest = 0
    for k in range(calls):
        try:
            recursing(0)
        except RecursionError:
            deepest += total(10)
    return deepest


sys.setrecursionlimit(120)
print(limits(60))


def down(n):
    if n == 0:
        result = 0.0
        for k in range(100):
            result += total(10)
        return result
    return down(n - 1)


def edge():
    base = 0
    frame = sys._getframe()
    while frame is not None:
        base += 1
        frame = frame.f_back
    room = 120 - base
    for n in (room - 5, room - 4, room - 3, room, room + 1):
        try:
            print(n - room, down(n))
        except RecursionError as error:
            print(n - room, type(error).__name__)


edge()
