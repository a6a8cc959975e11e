import sys
def f(*a): return a
for src in (lambda: [y := 1, y / 0], lambda: f(*(x := 5)), lambda: f(*[1, *2]), lambda: {**{'a': 1}, **[1]}, lambda: f(**{1: 2}), lambda: (z := undefined_thing) + 1, lambda: [*1], lambda: (*(), *None), lambda: {*5}):
    try: src()
    except Exception: sys.excepthook(*sys.exc_info())
while (n := f(1)[0] - 1) >= 0:
    print(n, f(1)[(m := 3)])
