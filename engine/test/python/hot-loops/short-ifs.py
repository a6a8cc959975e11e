"""Ifs whose sides only compute: the compiler computes both sides and selects."""


def count_below(values, limit):
    below = 0
    above = 0
    for value in values:
        if value < limit:
            below += 1
        else:
            above += 1
    return below, above


def wrap(values, box):
    total = 0.0
    half = 0.5 * box
    for value in values:
        x = value
        if x > half:
            x -= box
        elif x < -half:
            x += box
        total += x
    return total


def extremes(values):
    least = values[0]
    greatest = values[0]
    place = -1
    i = 0
    for value in values:
        if value < least:
            least = value
        if value > greatest:
            greatest = value
            place = i
        i += 1
    return least, greatest, place


def not_greater(values, first):
    best = first
    for value in values:
        best = value if value <= best else best
    return best


def collatz(limit):
    steps = 0
    for start in range(1, limit):
        value = start
        while value != 1:
            if value % 2 == 0:
                value //= 2
            else:
                value = 3 * value + 1
            steps += 1
    return steps


def grow(times, factor):
    """The side that is not taken overflows for long before it is taken."""
    value = 1
    turns = 0
    for i in range(times):
        if i % 50 == 49:
            value = 1
        else:
            value = value * factor
        turns = turns + value % 7
    return turns, value


def late_overflow(times):
    value = 3
    for i in range(times):
        if i > times - 4:
            value = value * 4000000000000000001
        else:
            value = value + 1
    return value


def sort_pairs(pairs):
    total = 0
    for k in range(0, len(pairs) - 1):
        a = pairs[k]
        b = pairs[k + 1]
        if a > b:
            a, b = b, a
        total += 3 * a + b
    return total


def floors(count):
    total = 0
    for i in range(-count, count):
        n = i
        if n % 3 == 1:
            n = n // 4
        elif n & 1:
            n = n >> 2
        else:
            n = (n ^ 5) | 2
        total = total * 3 % 1000003 + n
    return total


def clamp(values, low, high):
    total = 0
    for value in values:
        v = int(value * 10.0)
        if v < low:
            v = low
        elif v > high:
            v = high
        total += v * v
    return total


def changes_type(count):
    x = 0.0
    seen = 0
    for i in range(count):
        if i % 5 == 0:
            x = 0
        else:
            x = x + 0.5
        if isinstance(x, int):
            seen += 1
    return x, seen


def unbound_on_one_side(count, at):
    total = 0
    try:
        for i in range(count):
            if i < at:
                late = i * 2
            total += late if i < at else 1
            if i == count - 1:
                del late
        total += late
    except UnboundLocalError as error:
        return total, str(error)
    return total, late


def divides(values):
    total = 0.0
    try:
        for value in values:
            if value != 0.0:
                total += 1.0 / value
            else:
                total -= 1.0
            if value < -0.5:
                total = total / (value + 2.0)
    except ZeroDivisionError as error:
        return total, str(error)
    return total


def reads_locals(count):
    x = 0
    names = []
    for i in range(count):
        if i & 1:
            x += 1
        else:
            x -= 2
        if i == count - 1:
            names = sorted(locals())
    return x, names


def negated(values):
    total = 0.0
    for value in values:
        size = -value if value < 0.0 else value
        total += size
    return total


def negated_ints(count):
    total = 0
    least = -9223372036854775807
    for i in range(count):
        n = least + i if i % 2 else i
        if n < 0:
            n = -n
        total ^= n
    return total


def big_negation(count):
    total = 0
    value = -9223372036854775807
    for i in range(count):
        n = value
        if i > 3:
            n = -n
        total ^= n
        if i == count - 3:
            value -= 1
    return total


def truth(values):
    flags = 0
    zeros = 0
    for value in values:
        if value:
            flags += 2
        else:
            zeros -= 1
    return flags, zeros


def store(values, out):
    for i in range(len(values)):
        v = values[i]
        if v >= 0.75:
            v -= 0.75
        elif v < 0.25:
            v += 0.25
        out[i] = v
    return sum(out)


def main():
    nan = float("nan")
    values = []
    state = 12345
    for i in range(600):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        values.append(state / 2147483648.0)
    signed = [value * 4.0 - 2.0 for value in values]
    with_nan = [nan if k % 97 == 5 else value for k, value in enumerate(signed)]
    zeros = [0.0, -0.0, 0.0, -0.0] * 60
    print(count_below(values, 0.3), count_below(with_nan, 0.3), count_below(range(900), 77))
    print(wrap(signed, 1.5), wrap(with_nan, 1.5), wrap(zeros, 1.0))
    print(extremes(signed), extremes(with_nan), extremes(zeros), extremes(zeros[1:]))
    print(extremes([nan] + signed), extremes(list(range(400, 0, -1)) + [7] * 200))
    print(not_greater(signed, 9.0), not_greater(zeros, 0.0), not_greater(zeros[1:], 0.0), not_greater(with_nan, nan))
    print(collatz(200))
    print(grow(700, 3), grow(700, 2), grow(300, 10))
    print(late_overflow(500))
    print(sort_pairs([(k * 7919) % 503 for k in range(700)]), sort_pairs(signed))
    print(floors(400))
    print(clamp(signed, -7, 9), clamp(values, 2, 5))
    print(changes_type(300))
    print(unbound_on_one_side(300, 300), unbound_on_one_side(300, 120))
    print(divides(values), divides([k - 3.0 for k in range(300)]), divides([1.0] * 200 + [-2.0]))
    print(reads_locals(301))
    print(negated(signed), negated(zeros), negated(with_nan))
    print(negated_ints(400), big_negation(300))
    print(truth([k % 3 for k in range(400)]), truth(signed), truth(zeros), truth(with_nan))
    print(store(values, [0.0] * len(values)), store(with_nan[:50] + signed, [0.0] * 650))


main()
