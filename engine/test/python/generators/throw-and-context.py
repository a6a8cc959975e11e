"""What a generator that is thrown into, or closed, does to the context of exceptions."""
import sys
from contextlib import ExitStack, contextmanager


@contextmanager
def raising(error):
    try:
        yield
    finally:
        raise error


def chain(error):
    found = []
    while error is not None and len(found) < 8:
        found.append(str(error))
        error = error.__context__
    return found


def errors():
    return [Exception(number) for number in range(5)]


e = errors()
try:
    with raising(e[4]), raising(e[3]), raising(e[2]):
        raise e[1]
except Exception as error:
    print(chain(error))

e = errors()
try:
    with ExitStack() as stack:
        for number in (4, 3, 2):
            stack.enter_context(raising(e[number]))
        raise e[1]
except Exception as error:
    print(chain(error))


def answering(error):
    try:
        yield
    finally:
        raise error


def started(error):
    generator = answering(error)
    next(generator)
    return generator


thrown = Exception('thrown')
try:
    raise Exception('outer')
except Exception:
    try:
        started(Exception('answer')).throw(thrown)
    except Exception as error:
        print(chain(error), chain(thrown))


def indifferent():
    yield


thrown = Exception('thrown')
try:
    raise Exception('outer')
except Exception:
    generator = indifferent()
    next(generator)
    try:
        generator.throw(thrown)
    except Exception as error:
        print(chain(error))
        try:
            raise error
        except Exception:
            print(chain(error))


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        return 1 // 0

    def __repr__(self):
        return 'Broken()'


def delegating():
    yield from Broken()


sys.unraisablehook = lambda args: print('unraisable', args.exc_type.__name__, args.object)
for finish in (lambda g: g.send(1), lambda g: g.close()):
    generator = delegating()
    next(generator)
    try:
        print(finish(generator))
    except Exception as error:
        print(repr(error))
