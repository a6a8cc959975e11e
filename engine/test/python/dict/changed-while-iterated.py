# A dict that gets other keys while it is iterated over, or is cleared while it is compared.
for view in (lambda d: d, lambda d: d.keys(), lambda d: d.values(), lambda d: d.items()):
    d = {0: 0}
    try:
        for _ in view(d):
            del d[0]
            d[0] = 0
            print('once')
    except RuntimeError as error:
        print(error)


class X:
    def __hash__(self): return 13
    def __eq__(self, other):
        left.clear()
        return True


left = {X(): 0}
right = {X(): X()}
print(left == right)


class Counted:
    def __init__(self): self.hashed = self.compared = 0
    def __hash__(self):
        self.hashed += 1
        return 42
    def __eq__(self, other):
        self.compared += 1
        return self is other


first, second = Counted(), Counted()
d = {first: 1}
print(d.setdefault(second, []), second.hashed, first.compared + second.compared, d.setdefault(first, 2))

import sys
nested = {}
for _ in range(sys.getrecursionlimit() + 100):
    nested = {1: nested}
deep = []
for _ in range(sys.getrecursionlimit() + 100):
    deep = [deep]
for value in (nested, deep, nested.values()):
    try:
        repr(value)
    except RecursionError as error:
        print(error)
