"""Chains of itertools and generator expressions: islice, chain, groupby, accumulate, product, combinations, zip_longest."""
from itertools import (accumulate, chain, combinations, count, cycle, groupby, islice, pairwise, permutations,
                       product, repeat, starmap, takewhile, tee, zip_longest)
from operator import itemgetter, mul


def main(n):
    total = 0
    rows = sorted((i * 7 % 13, i) for i in range(100))
    for _ in range(n):
        total += sum(islice(chain.from_iterable([j, j + 1] for j in range(200)), 10, 300))
        for key, group in groupby(rows, key=itemgetter(0)):
            total += key * sum(number for _, number in group)
        total += list(accumulate(range(1, 200)))[-1]
        total += sum(a * b for a, b in product(range(15), repeat=2))
        total += sum(1 for a, b, c in combinations(range(12), 3) if a + b > c)
        total += sum(p[0] for p in permutations(range(4)))
        total += sum(starmap(mul, zip(range(200), cycle((1, 2, 3)))))
        total += sum(takewhile(lambda value: value < 150, count(3, 3)))
        first, second = tee(range(100))
        total += sum(a - b for a, b in zip_longest(first, islice(second, 50), fillvalue=0))
        total += sum(b - a for a, b in pairwise(range(0, 300, 3))) + sum(repeat(2, 50))
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
