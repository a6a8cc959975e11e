"""unwrap() gives up on objects that are wrapped anew each time they are asked."""
import inspect


class Endless:
    def __init__(self, depth=0):
        self.depth = depth

    def __call__(self):
        pass

    @property
    def __wrapped__(self):
        return Endless(self.depth + 1)

    def __repr__(self):
        return f'<endless {self.depth}>'


def plain(a, b=1):
    pass


def wrapper(*args):
    pass


wrapper.__wrapped__ = plain
print(inspect.unwrap(wrapper) is plain, inspect.signature(wrapper))
wrapper.__wrapped__ = wrapper
for each in (Endless(), wrapper):
    for ask in (inspect.unwrap, inspect.signature):
        try:
            ask(each)
        except ValueError as error:
            print(type(error).__name__, str(error).split(' at ')[0])
