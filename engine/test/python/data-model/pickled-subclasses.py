# Subclasses of built-in types are pickled and copied with their attributes, members of __slots__ too.
import copy
import pickle


class S(set):
    __slots__ = ('x', '__dict__')


class F(frozenset):
    __slots__ = ('x', '__dict__')


class B(bytearray):
    __slots__ = ('x', '__dict__')


class P(set):
    pass


for value in (S([1]), F([1]), B(b'1'), P([1])):
    value.x = 'x'
    value.y = 'y'
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        print(type(again).__name__, again == value, again.x, again.y, end=' ')
    again = copy.copy(value)
    print(again == value, again.x, again.y, copy.deepcopy(value).y)
print(set([1]).__reduce__(), bytearray(b'a').__reduce__())
