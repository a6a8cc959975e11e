"""The most flips of pancakes that any permutation needs, and a checksum over all: lists of small integers."""


def kernel(n):
    order = list(range(n))
    flipped = [0] * n
    counts = [0] * n
    most = 0
    checksum = 0
    sign = 1
    r = n
    while True:
        while r != 1:
            counts[r - 1] = r
            r -= 1
        if order[0] != 0:
            for i in range(n):
                flipped[i] = order[i]
            flips = 0
            first = flipped[0]
            while first != 0:
                low = 1
                high = first - 1
                while low < high:
                    value = flipped[low]
                    flipped[low] = flipped[high]
                    flipped[high] = value
                    low += 1
                    high -= 1
                value = flipped[first]
                flipped[first] = first
                first = value
                flips += 1
            if flips > most:
                most = flips
            checksum += sign * flips
        sign = -sign
        while True:
            if r == n:
                return checksum * 100 + most
            value = order[0]
            for i in range(r):
                order[i] = order[i + 1]
            order[r] = value
            counts[r] -= 1
            if counts[r] > 0:
                break
            r += 1


def setup(n, noise):
    return (n,), []


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
