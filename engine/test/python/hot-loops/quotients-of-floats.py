# Floor division of floats in hot loops: the sign of a quotient that is zero.


def quotient(w, n, d):
    y = 0.0
    for i in range(n):
        y = w // d
    return y


divisors = (-0.75, 0.75, 3.0, -1e300, 1e-3, 1e300)
for w in (1.5, 0.25, 16.0, 0.0, -0.0, 7.0, -0.25, -1.5, 1e308, 5e-324, -5e-324, 0.75):
    print(w, [quotient(w, 30, d) for d in divisors])


def after(n):
    # A variable of a closure that only the way out of the loop reads.
    count = 0

    def up(by):
        nonlocal count
        count += by
        return count

    total = 0.0
    for i in range(n):
        total += i // 0.75
    up(n)
    return total, count


def calls(times):
    seen = 0.0
    for k in range(times):
        total, count = after(8 + k % 3)
        seen += total + count
    return seen


print(calls(2000))
