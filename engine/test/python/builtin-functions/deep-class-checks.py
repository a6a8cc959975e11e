# isinstance and issubclass on what nests, or derives from itself, for ever.
class Own:
    @property
    def __bases__(self):
        return (self, None)


class Cycle:
    @property
    def __bases__(self):
        return (self, self, self)


nested = (int,)
for _ in range(5000):
    nested = (nested,)
for check in (lambda: issubclass(Own(), int), lambda: issubclass(Cycle(), int), lambda: isinstance('', nested),
              lambda: issubclass(str, nested)):
    try:
        print(check())
    except RecursionError:
        print('RecursionError')
print(isinstance(1, (str, (float, (int,)))), issubclass(bool, ((), (str, (int,)))))


class Method:
    def foo(self, cls):
        return 'spam', cls.__name__


class Bound:
    bar = classmethod(Method().foo)

    @classmethod
    @classmethod
    def twice(cls):
        return cls.__name__


print(Bound.bar(), Bound().bar(), Bound.twice())

import operator, pickle
for made in (operator.methodcaller('split', maxsplit=1), operator.methodcaller('split', ' ', maxsplit=1)):
    print(made, pickle.loads(pickle.dumps(made))('a b c'))
try:
    print >>1
except TypeError as error:
    print(error)
