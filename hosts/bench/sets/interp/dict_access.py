"""Dict reads, writes, membership and counting, with string and integer keys."""


def main(n):
    words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"]
    counts = {}
    squares = {}
    total = 0
    for i in range(n):
        word = words[i & 7]
        counts[word] = counts.get(word, 0) + i
        key = i & 1023
        if key in squares:
            total += squares[key]
        else:
            squares[key] = key * key
    return total + counts["alpha"] + counts["theta"] + len(squares)


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
