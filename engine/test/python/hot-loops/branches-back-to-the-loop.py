"""Ways through a loop that the first recording did not take: they come back to the loop's middle, with what it relies on or without."""
from array import array


def longest_chain(limit):
    best = longest = 0
    for start in range(1, limit):
        value, length = start, 1
        while value != 1:
            if value % 2 == 0:
                value //= 2
            else:
                value = 3 * value + 1
            length += 1
        if length > longest:
            longest, best = length, start
    return best, longest


def pairs(items, count):
    total = 0.0
    for i in range(count):
        for j in range(i + 1, count):
            total += items[i] * items[j]
            items[j] += 0.5
    return total


def peaks(items):
    best, where, rises, falls = -1.0, -1, 0, 0
    for i in range(1, len(items)):
        if items[i] > items[i - 1]:
            rises += 1
            if items[i] > best:
                best, where = items[i], i
        else:
            falls += 1
    return best, where, rises, falls


def stores_what_the_loop_knows(items, rounds):
    total = 0.0
    for i in range(rounds):
        total += items[4]
        if i % 37 == 36:
            items[4] = total % 3.0
    return total


def index_that_jumps(items, rounds):
    at = total = 0
    for i in range(rounds):
        total += items[at]
        at += 1
        if at == 7:
            at = i % 3
    return total


def leaves_its_array(items):
    total = i = 0
    try:
        while True:
            total += items[i]
            i += 1 if items[i] % 5 else 3
    except IndexError:
        return total, i


numbers = array("q", [(i * i) % 11 for i in range(3000)])
floats = array("d", [((i * 7919) % 101) / 7 for i in range(3000)])
print(longest_chain(700))
for size in (1, 2, 3, 5, 40):
    print(pairs(array("d", range(60)), size))
print(peaks(floats))
print(stores_what_the_loop_knows(floats, 2500))
print(index_that_jumps(numbers, 2500))
print(leaves_its_array(numbers))
