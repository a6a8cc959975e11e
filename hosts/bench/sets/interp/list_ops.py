"""List append, index, store, slice, pop, reverse and sort."""


def main(n):
    total = 0
    for round_number in range(n):
        values = []
        state = round_number + 1
        for _ in range(200):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            values.append(state)
        for i in range(199):
            values[i] = values[i] ^ values[i + 1]
        values.sort()
        tail = values[50:150]
        tail.reverse()
        while len(tail) > 20:
            total += tail.pop()
        total += values[0] + sum(tail)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
