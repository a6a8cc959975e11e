"""Closures: cells read and written, functions made and called in a loop, lambdas."""


def make_counter(step):
    count = 0

    def increment(amount):
        nonlocal count
        count += amount * step
        return count

    return increment


def compose(f, g):
    return lambda x: f(g(x))


def main(n):
    counter = make_counter(2)
    total = 0
    for i in range(n):
        counter(i)
        adder = lambda value: value + i
        total += compose(adder, adder)(i)
    return total + counter(0)


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
