"""Primes below n by the sieve of Eratosthenes over a bytearray."""


def kernel(n, flags):
    for i in range(n):
        flags[i] = 1
    flags[0] = 0
    flags[1] = 0
    i = 2
    while i * i < n:
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = 0
        i += 1
    count = 0
    for i in range(n):
        count += flags[i]
    return count


def setup(n, noise):
    flags = bytearray(n)
    return (n, flags), [flags]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
