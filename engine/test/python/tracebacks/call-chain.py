def first(a):
    return second(a, b=1)


def second(a, b):
    result = third(
        a,
        b,
    )
    return result


def third(x, y):
    values = [x, y]
    return values[5]


first('start')
