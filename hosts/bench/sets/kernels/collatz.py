"""The longest chain of the Collatz function that starts below a limit: integers alone."""


def kernel(limit):
    longest = 0
    best = 0
    for start in range(1, limit):
        value = start
        length = 1
        while value != 1:
            if value % 2 == 0:
                value //= 2
            else:
                value = 3 * value + 1
            length += 1
        if length > longest:
            longest = length
            best = start
    return best * 1000 + longest


def setup(n, noise):
    return (n,), []


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
