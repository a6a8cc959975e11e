# Iterators of built-in types are copied and pickled where they stand.
import copy
import pickle


class Items:
    def __getitem__(self, i):
        if i > 4:
            raise IndexError
        return i

    def __len__(self):
        return 5


def show(iterator, steps):
    for _ in range(steps):
        next(iterator)
    again = pickle.loads(pickle.dumps(iterator))
    print(list(again), list(copy.copy(iterator)), list(iterator), list(pickle.loads(pickle.dumps(iterator))))


sources = ([1, 2, 3], (1, 2, 3), 'abc', {1: 2, 3: 4}, {1: 2, 3: 4}.items(), {1: 2, 3: 4}.values(), {5, 6, 7}, range(5),
           range(2**70, 2**70 + 5), b'abc', bytearray(b'abc'), Items())
for source in sources:
    show(iter(source), 1)
    if not isinstance(source, set):
        show(reversed(source), 1)
for made in (enumerate('abc', 4), zip('abc', [1, 2, 3]), zip('abc', [1, 2, 3], strict=True), map(abs, [-1, 2, 3]),
             map(pow, [1, 2], [3, 4]), filter(None, [1, 0, 2, 0, 3])):
    next(made)
    print(list(pickle.loads(pickle.dumps(made))), list(copy.deepcopy(made)))

strict = pickle.loads(pickle.dumps(zip('ab', 'c', strict=True)))
try:
    list(strict)
except ValueError as error:
    print(error)

print(iter(int, 1).__reduce__()[1])
done = iter(int, 0)
list(done)
print(done.__reduce__()[1])


def stepped(iterator, state):
    iterator.__setstate__(state)
    return list(iterator)


print(stepped(iter([1, 2, 3]), 2), stepped(iter([1, 2, 3]), -4), stepped(iter((1, 2, 3)), 9))
print(stepped(iter(range(10)), 8), stepped(iter(range(10)), 20), stepped(iter(range(4)), -20))
print(stepped(reversed([1, 2, 3]), 0), stepped(reversed([1, 2, 3]), 50), stepped(reversed(Items()), 2))
