# Variables that only locals() and its like read, in functions whose loops are hot.
def with_locals(n):
    for i in range(n):
        twice = i * 2
        half = i / 2
    return locals()


print(with_locals(4000))


def with_eval(n):
    total = 0
    for i in range(n):
        last = i
        total += i
    return eval('last + total')


print(with_eval(3000), with_eval(3))


def with_vars(n):
    for i in range(n):
        pair = (i, i + 0.5)
    return sorted(vars()), vars()['pair']


print(with_vars(2500))
