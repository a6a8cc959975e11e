"""The most flips of a pancake stack over all permutations of n."""


def main(n):
    current = list(range(n))
    counts = [0] * n
    most = 0
    checksum = 0
    sign = 1
    remaining = n
    while True:
        while remaining != 1:
            counts[remaining - 1] = remaining
            remaining -= 1
        first = current[0]
        if first:
            stack = current[:]
            flips = 0
            while first:
                low, high = 1, first - 1
                stack[0], stack[first], first = first, first, stack[first]
                while low < high:
                    stack[low], stack[high] = stack[high], stack[low]
                    low += 1
                    high -= 1
                flips += 1
            if flips > most:
                most = flips
            checksum += sign * flips
        sign = -sign
        while True:
            if remaining == n:
                return checksum * 100 + most
            current.insert(remaining, current.pop(0))
            counts[remaining] -= 1
            if counts[remaining] > 0:
                break
            remaining += 1


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
