"""Generators: plain, chained, delegating, sent to, and a generator expression."""


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(values):
    for value in values:
        if value % 2 == 0:
            yield value


def both(n):
    yield from count(n)
    yield from evens(count(n))


def accumulator():
    total = 0
    while True:
        value = yield total
        total += value


def main(n):
    total = 0
    for value in both(n):
        total += value
    sink = accumulator()
    next(sink)
    for i in range(n):
        last = sink.send(i)
    return total + last + sum(value * 2 for value in evens(count(n)))


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
