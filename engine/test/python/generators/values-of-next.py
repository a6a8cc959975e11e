# What ends an iterator with a value tells it by __next__() too; anext() with a default; what may be awaited.
import types


def generator():
    yield 1
    return 'value'


async def values():
    yield 1
    yield 2


iterator = generator()
next(iterator)
for attempt in range(2):
    try:
        iterator.__next__()
    except StopIteration as error:
        print(error.args, error.value)

step = values().__anext__()
try:
    step.__next__()
except StopIteration as error:
    print(error.args)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as error:
        return error.value


async def consume():
    source = values()
    found = [await anext(source, 'end') for _ in range(4)]
    print(found)


class Source:
    def __init__(self, made): self.made = made
    def __aiter__(self): return self
    def __anext__(self): return self.made


class Awaitable:
    def __init__(self, made): self.made = made
    def __await__(self): return self.made


@types.coroutine
def wrapped():
    yield
    return 5


async def refuse():
    for made in (Awaitable(42), generator(), iter('abc'), wrapped(), Awaitable(iter([1]))):
        for defaults in ((), ('default',)):
            try:
                print(await anext(Source(made), *defaults))
            except (TypeError, RuntimeError) as error:
                print(type(error).__name__)


run(consume())
run(refuse())
