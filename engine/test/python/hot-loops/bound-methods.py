# Bound methods that globals and modules hold are called in hot loops.
import types


class Scale:
    def __init__(self, by):
        self.by = by

    def add(self, a, b=1.5):
        return a + b

    def fail(self, a):
        if a == 2900:
            raise ValueError(a)
        return a


held = Scale(2).add
module = types.ModuleType('module')
module.add = Scale(3).add
module.fail = Scale(4).fail
pick = [Scale(1).add, Scale(5).add]


def by_global(n):
    s = 0.0
    for i in range(n):
        s += held(i, 2.5) + held(b=i, a=1)
    return s


def by_module(n):
    s = 0.0
    for i in range(n):
        s += module.add(i) * 0.5
    return s


def raising(n):
    s = 0
    try:
        for i in range(n):
            s += module.fail(i)
    except ValueError as e:
        return s, str(e), e.__traceback__.tb_next.tb_lineno
    return s


def changed(n):
    s = 0.0
    for i in range(n):
        s += held(i)
        if i == n - 500:
            globals()['held'] = pick[0]
    return s


def recursive(depth, n):
    s = 0.0
    for i in range(n):
        s += held(i, depth)
    return s if depth == 0 else s + recursive(depth - 1, n)


for f in (by_global, by_module, raising, changed):
    print(f.__name__, f(3000), f(7))
print(recursive(3, 1500))
