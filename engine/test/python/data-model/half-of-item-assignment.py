# A class with only one of __setitem__ and __delitem__ is asked for the other.
class Settable:
    def __setitem__(self, key, value):
        print("set", key)


class Deletable:
    def __delitem__(self, key):
        print("delete", key)


class Neither:
    pass


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


def delete(target, key):
    del target[key]


def assign(target, key):
    target[key] = 1


for target in (Settable(), Deletable(), Neither(), (1,), "a", 1, None):
    for key in (0, "k", slice(1)):
        attempt(lambda: assign(target, key))
        attempt(lambda: delete(target, key))
