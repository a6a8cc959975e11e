"""sorted and list.sort with keys: lambda, itemgetter, attrgetter, tuples, str.lower, reverse, cmp_to_key; bisect."""
import bisect
from functools import cmp_to_key
from operator import attrgetter, itemgetter


class Row:
    def __init__(self, number, name):
        self.number = number
        self.name = name


def compare(left, right):
    return left.number - right.number


def main(n):
    rows = [Row(i * 7919 % 1009, "Name%d" % (i * 31 % 997)) for i in range(500)]
    pairs = [(row.number % 10, row.name) for row in rows]
    total = 0
    for i in range(n):
        total += sorted(rows, key=lambda row: row.number)[i % 500].number
        total += sorted(rows, key=attrgetter("name", "number"))[i % 500].number
        total += sorted(pairs)[i % 500][0]
        total += sorted(pairs, key=itemgetter(1), reverse=True)[i % 500][0]
        total += len(sorted((row.name for row in rows), key=str.lower)[0])
        total += sorted(rows[:100], key=cmp_to_key(compare))[50].number
        floats = [row.number * 0.5 for row in rows]
        floats.sort(key=lambda value: (-value, 1))
        total += int(floats[7])
        ordered = []
        for row in rows[:200]:
            bisect.insort(ordered, row.number)
        total += bisect.bisect_left(ordered, 500)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
