"""Objects that one trace knows as constants reach another as arguments: what it changes in them counts all the same."""


class Counter:
    def __init__(self):
        self.count = 0
        self.mean = 0.5

    @property
    def last(self):
        return self._last

    @last.setter
    def last(self, value):
        self._last = value


counter = Counter()
numbers = [0] * 4


def of_global(n):
    for i in range(n):
        counter.count += i
    return counter.count


def of_argument(it, n):
    for i in range(n):
        it.count += i
        it.mean = it.mean * 0.5 + i
    return it.count


def growing_global(n):
    for i in range(n):
        numbers.append(i)
    return len(numbers)


def growing_argument(them, n):
    for i in range(n):
        them.append(i)
    return len(them)


for _ in range(4):
    print(of_global(30), counter.count, of_argument(counter, 30), counter.count, counter.mean)
    print(growing_global(30), len(numbers), growing_argument(numbers, 30), len(numbers), sum(numbers))


def set_last(value):
    counter.last = value


for value in range(40, 48):
    set_last(value)
    print(counter.last, end=' ')
print()
