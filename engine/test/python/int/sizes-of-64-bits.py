# Positions and counts between what a double holds exactly and what a C size holds, and beyond.
import itertools
from collections import deque
from operator import delitem, setitem


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def inserted(sequence, position):
    sequence.insert(position, 2)
    return sequence


def show(name, action, size):
    try:
        result = action(size)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(f"  {name}: {result}")


cases = {
    "insert": lambda n: inserted([1], n),
    "insert into a deque": lambda n: inserted(deque([1]), n),
    "insert into a bytearray": lambda n: inserted(bytearray(b"a"), n),
    "pop": lambda n: [1].pop(n),
    "list item": lambda n: [1][n],
    "tuple item": lambda n: (1,)[n],
    "str item": lambda n: "a"[n],
    "bytes item": lambda n: b"a"[n],
    "range item": lambda n: range(3)[n],
    "deque item": lambda n: deque([1])[n],
    "memoryview item": lambda n: memoryview(b"a")[n],
    "set item": lambda n: setitem([1], n, 1),
    "delete item": lambda n: delitem([1], n),
    "empty list times": lambda n: [] * n,
    "empty str times": lambda n: "" * n,
    "empty tuple times": lambda n: n * (),
    "empty bytes times": lambda n: n * b"",
    "slice": lambda n: [1, 2][n:],
    "slice end": lambda n: [1, 2][:n],
    "replace": lambda n: "aaa".replace("a", "b", n),
    "split": lambda n: "a b".split(None, n),
    "find": lambda n: "abc".find("c", n),
    "index": lambda n: [1].index(1, n),
    "combinations": lambda n: list(itertools.combinations([], n)) if n < 0 else None,
    "expandtabs": lambda n: "a\tb".expandtabs(n),
}
for size in (2**53, 2**53 + 1, -(2**53) - 1, 2**63 - 1, -(2**63), 2**63, -(2**63) - 1, 10**30):
    print(size)
    for name, action in cases.items():
        if not (name == "combinations" and size > 0):
            show(name, action, size)
print("__index__")
for size in (2**62, -(2**62), 2**64):
    for name, action in cases.items():
        if name not in ("combinations", "expandtabs"):
            show(name, action, Index(size))
