"""Keys that are tuples, and tuples in tuples: equal keys are found whatever they are made of, and are asked in CPython's order."""
from collections import namedtuple

Point = namedtuple("Point", "x y")


class Telling:
    """Says when it is hashed and compared."""

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print("hash", self.value)
        return hash(self.value)

    def __eq__(self, other):
        other = other.value if isinstance(other, Telling) else other
        print("eq", self.value, other)
        return self.value == other

    def __repr__(self):
        return f"Telling({self.value})"


class Unhashable:
    __hash__ = None


def make():
    return {
        (1, 2): "a", ((1, 2), 3): "b", (-1,): "minus one", (-2,): "minus two", frozenset([1]): "set", (1.5, "x"): "float",
        (None, True): "none", b"q": "bytes", "k": "text", 7: "seven",
    }


table = make()
print(table[1.0, 2], table[(True, 2.0), 3], table[-1.0,], table[-2 + 0j,], table[1.5, "x"], table[None, 1])
print(table[Point(1, 2), 3])
print(table[Point(1, 2)], table[frozenset([1.0])], table[b"q"], table["k"], table[7.0])

table = make()
print(table.get((Telling((1, 2)), 3)))
print(table.get((Telling(-2),)), table.get((Telling(-1),)), table["k"], table[7], table[7.0])
table[Telling(5),] = "five"
print(table[5,], list(table))
del table[-1,]
print(len(table), (-1,) in table)
for key in (1, []), (1, Unhashable()):
    try:
        table[key]
    except TypeError as error:
        print(error)

many = {(i, -i, str(i % 7), (i, 2.5)): i for i in range(5000)}
print(sum(many[i, -i, str(i % 7), (float(i), 2.5)] for i in range(5000)))
nan = float("nan")
print((nan,) in {(nan,): 1}, (float("nan"),) in {(nan,): 1})
print({(2**40, 2**70): "large"}[float(2**40), float(2**70)])
print((1, (2, "x", (3, 4))) == (1, (2, "x", (3, 4.0))), (1, (2, (3,))) == (1, (2, (3, 4))), [(1, 2)].index((1, True + 1)))
