"""Short ways of the library: counts of texts, empty containers, defaults of keywords, insertion into lists."""
import bisect
from collections import Counter, OrderedDict, defaultdict, namedtuple
from itertools import groupby, zip_longest

long = "the quick brown fox " * 5
for text in ("", "abca", long, "dé" * 40 + "€a€" + "b" * 70 + "é", "x" * 50 + "\U0001f600x" * 3):
    counts = Counter(text)
    print(list(counts.items()), counts.total() == len(text))
counts = Counter(a=2 ** 53 - 1, b=0.5, c=True)
counts.update("abc" * 20)
print(counts)


class Total:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Total(self.value + other)


counts = Counter()
counts["a"] = Total(1)
counts.update("ab" * 30)
print(counts["a"].value, counts["b"])


class Loud(Counter):
    def get(self, key, default=None):
        return 5


print(Loud("ab" * 30)["a"])


class Words(dict):
    def __init__(self, *args):
        super().__init__(*args, made=1)


for kind in (list, dict, set, Words, OrderedDict, frozenset, tuple, str, int, float, bytes, bytearray, object):
    print(kind.__name__, [type(each).__name__ for each in (kind(), kind.__new__(kind), kind(*()), kind(**{}))])
table = defaultdict(Words)
print(table["a"], defaultdict(set)["b"], defaultdict(list)["c"])
print(list() is list(), list() == [], dict() == {}, set() == set())


def named(first, *, größe=1, second="two", 𐐨=3):
    return first, größe, second, 𐐨


print(named(1), named(1, second=2), named(1, 𐐨=4))
named.__kwdefaults__["second"] = "changed"
print(named(1), named(1, größe=2))
named.__kwdefaults__ = {"größe": 0}
for arguments in ({}, {"second": 1}, {"second": 1, "𐐨": 2}):
    try:
        print(named(1, **arguments))
    except TypeError as error:
        print(error)

for length in (3, 100, 200):
    ordered = []
    for number in range(length):
        bisect.insort(ordered, number * 37 % 101)
    print(ordered == sorted(ordered), len(ordered))


class Kept(list):
    def insert(self, index, item):
        print("insert", index, item)
        super().insert(index, item)


kept = Kept([1, 5])
bisect.insort(kept, 3)
bisect.insort_left(kept, -4, key=abs)
print(kept)
numbers = list(range(100))
for at in (0, 50, -1, 99, -200, 200, 39, 40, 41):
    numbers.insert(at, -at)
print(numbers)

Point = namedtuple("Point", "x y")
print(Point(1, 2)._replace(y=3), Point(1, 2)._replace())
try:
    Point(1, 2)._replace(z=1, w=2)
except ValueError as error:
    print(error)
print([(key, list(group)) for key, group in groupby("aabbbc")], list(zip_longest()))
print(list(zip_longest("ab", "cde")), list(zip_longest("abc", "d", fillvalue=0)), list(zip_longest("ab", (), "c")))
groups = groupby([1, 1, 2])
print(next(groups)[0], next(groups)[0], next(groups, None))
