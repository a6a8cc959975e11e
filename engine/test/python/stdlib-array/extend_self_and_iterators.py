# An array that is added to itself; iterators that are copied and pickled.
import array
import copy
import itertools
import pickle
import collections
import weakref

a = array.array('i', [1, 2, 3])
a += a
print(a)
it = iter(a)
next(it)
print(list(copy.copy(it)), list(pickle.loads(pickle.dumps(it))), list(it))

for make in (lambda: itertools.count(5), lambda: itertools.count(1, 2), lambda: itertools.repeat('x', 3),
             lambda: itertools.compress('abcd', [1, 0, 1, 1]), lambda: itertools.filterfalse(None, [0, 1, 0]),
             lambda: itertools.starmap(pow, [(2, 3), (3, 2)]), lambda: itertools.takewhile(len, ['a', '', 'b'])):
    it = make()
    next(it)
    print(list(itertools.islice(copy.copy(it), 3)), list(itertools.islice(copy.deepcopy(make()), 3)))
print(repr(pickle.loads(pickle.dumps(itertools.count(7)))), repr(copy.copy(itertools.repeat(1))))

od = collections.OrderedDict(b=1, a=2)
od.note = ['kept']
print(hasattr(od.copy(), 'note'), copy.copy(od).note is od.note, copy.deepcopy(od).note, pickle.loads(pickle.dumps(od)).note)
print(od.__reduce__()[2], collections.OrderedDict().__reduce__()[2])


class Missing(collections.OrderedDict):
    def __missing__(self, key):
        return 0

try:
    Missing().pop('a')
except KeyError as error:
    print('KeyError', error)


class Queue(collections.deque):
    pass

queue = Queue([1, 2], 5)
queue.name = 'q'
again = pickle.loads(pickle.dumps(queue))
print(again, again.name, copy.deepcopy(queue).name, again.maxlen)


class Number:
    def __index__(self):
        return 4

    def __abs__(self):
        return 5

    def __bytes__(self):
        return b'6'

    def __reversed__(self):
        return iter([7])

number = Number()
proxy = weakref.proxy(number)
print('abcdefg'[proxy], abs(proxy), bytes(proxy), list(reversed(proxy)), hex(proxy), int(proxy))
try:
    next(proxy)
except TypeError as error:
    print(error)
