"""lru_cache asks each argument for its hash once a call, whatever the keys are and whatever happens during the call."""
import functools

hashes = []


class Key:
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __hash__(self):
        hashes.append(self.name)
        return hash(self.value)

    def __eq__(self, other):
        return isinstance(other, Key) and self.value == other.value or self.value == other


for maxsize in (None, 2, 0):
    @functools.lru_cache(maxsize=maxsize)
    def pair(left, right=0):
        return id(left) if left is None else (getattr(left, 'name', left), right)

    hashes.clear()
    one, two, three = Key('one', 1), Key('two', 2), Key('three', 3)
    print(pair(1, 2), pair(one, 2), pair(one, 2), pair(two, 5), pair(three, 5), pair(one, 2), pair(2, 5), pair(1.0, 2))
    print(hashes, pair.cache_info())
    hashes.clear()
    pair.cache_clear()
    print(pair('text', 1), pair('text', 1), pair(two), pair(two), pair((1, 2)), pair((1, 2)), hashes, pair.cache_info())


for maxsize in (None, 3):
    @functools.lru_cache(maxsize=maxsize)
    def nested(number, other):
        if isinstance(number, Key):
            return 0
        if number == 5:
            # The cache meets its first key with an equality of its own while a call for a plain one is under way.
            nested(Key('inner', 7), 1)
        if number == 6:
            nested.cache_clear()
        return nested(number - 1, other) + 1 if number > 0 else 0

    print(nested(4, 0), nested(9, 0), nested(9, 0), nested(5, 0), nested.cache_info())


@functools.lru_cache(maxsize=None)
def unhashable(value):
    return value


for value in ([], {}, (1, [])):
    try:
        unhashable(value)
    except TypeError as error:
        print(error)


class Broken:
    def __hash__(self):
        raise ValueError('no hash')


try:
    unhashable(Broken())
except ValueError as error:
    print(error)
print(unhashable.cache_info())
