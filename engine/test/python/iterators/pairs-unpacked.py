"""Pairs of dict.items(), enumerate and zip in for loops that unpack them at once, and in loops that keep them."""

table = {"a": 1, "b": 2, "c": 3}
for key, value in table.items():
    print(key, value)
for pair in table.items():
    key, value = pair
    print(pair, key, value)
for number, (key, value) in enumerate(table.items(), 2**53 - 2):
    print(number, key, value)
for number, [first, *rest] in enumerate(["xyz", "uv"]):
    print(number, first, rest)
for first, second in zip("abc", [1, 2, 3, 4]):
    print(first, second)
for first, second in zip((1, 2), range(5, 7), strict=True):
    print(first, second)
for first, second, third in zip([1], [2], [3]):
    print(first, second, third)

# What an iterator is at after a loop that was left.
left, right = iter([1, 2, 3]), iter([4])
for first, second in zip(left, right):
    print(first, second)
print(next(left), next(right, "none"))
numbered = enumerate("abcd")
for number, letter in numbered:
    if number == 1:
        break
print(next(numbered))

# Comprehensions, and a tuple that is held elsewhere.
print([a + b for a, b in zip([1, 2], [3, 4])], {v: k for k, v in table.items()})
print([(pair, a) for pair in zip([1], [2]) for a, b in [pair]])


def grow():
    for key, value in growing.items():
        growing[key * 2] = value


growing = {"a": 1}
try:
    grow()
except RuntimeError as error:
    print("RuntimeError:", error)
for pairs in (enumerate, zip):
    try:
        for a, b, c in pairs("ab"):
            print("no")
    except ValueError as error:
        print("ValueError:", error)
try:
    for a, b in zip([1, 2], [1], strict=True):
        print(a, b)
except ValueError as error:
    print("ValueError:", error)
try:
    for (key, value) in table:
        pass
except ValueError as error:
    print("ValueError:", error)


class Backwards(enumerate):
    def __next__(self):
        number, item = super().__next__()
        return item, number


for item, number in Backwards("xy"):
    print(item, number)


class Failing:
    def __init__(self, end):
        self.left = 2
        self.end = end

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise self.end
        return self.left


try:
    for number, item in enumerate(Failing(KeyError("at the end"))):
        print(number, item)
except KeyError as error:
    print("KeyError:", error, number, item)
for number, item in enumerate(Failing(StopIteration)):
    print(number, item)
for first, second in zip("abcd", Failing(ZeroDivisionError("shows the line"))):
    print(first, second)
