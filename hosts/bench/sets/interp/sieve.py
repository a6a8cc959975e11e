"""Primes below n by the sieve of Eratosthenes, one flag at a time (slice assignment would leave the interpreter no work)."""


def main(n):
    flags = [True] * n
    flags[0] = flags[1] = False
    i = 2
    while i * i < n:
        if flags[i]:
            for multiple in range(i * i, n, i):
                flags[multiple] = False
        i += 1
    count = 0
    for flag in flags:
        if flag:
            count += 1
    return count


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
