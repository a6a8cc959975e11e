def a():
    raise KeyError('a')
def b():
    try:
        a()
    except KeyError:
        raise IndexError('b')
def c():
    try:
        b()
    except IndexError as e:
        raise TypeError('c') from e
def d():
    try:
        c()
    except TypeError:
        {}.missing
d()
