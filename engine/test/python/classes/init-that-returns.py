# An __init__ that returns a value fails in whoever made the object, not in itself.
def lines(error):
    found, traceback = [], error.__traceback__
    while traceback is not None:
        found.append((traceback.tb_frame.f_code.co_name, traceback.tb_lineno))
        traceback = traceback.tb_next
    return found


class Returns:
    def __init__(self, value):
        return value


class Tries:
    def __init__(self):
        try:
            return 5
        except TypeError:
            print("never here")
        finally:
            print("finally")


class Inherits(Returns):
    pass


def make(*args):
    return Returns(*args)


def attempt(action):
    try:
        print(type(action()).__name__)
    except TypeError as error:
        print(error, lines(error))


for _ in range(2):
    attempt(lambda: Returns(1))
    attempt(lambda: Returns(None))
    attempt(lambda: Returns([]))
    attempt(Tries)
    attempt(lambda: Inherits("text"))
    attempt(lambda: make(2))
    attempt(lambda: Returns.__init__(Returns(None), 3))
    attempt(lambda: Returns.__call__(4) if False else type.__call__(Returns, 4))
    attempt(lambda: [Returns(value) for value in (None, 0)])


def inside():
    for index in range(3):
        try:
            Returns(index)
        except TypeError as error:
            print(index, error)
    return "done"


print(inside())
