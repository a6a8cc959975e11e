# Built-in functions that take all that a generator yields: what the generator sees, and what is left of it.
import sys


def counted(items, log):
    for item in items:
        log.append(item)
        try:
            yield item
        except Exception as error:
            log.append(("caught", error))
            yield 1000
    log.append("end")


class Number:
    def __init__(self, value):
        self.value = value

    def __radd__(self, other):
        return Number(other + self.value)

    def __repr__(self):
        return "Number(%r)" % self.value


class Truth:
    def __init__(self, value, log):
        self.value = value
        self.log = log

    def __bool__(self):
        self.log.append("asked")
        return self.value


log = []
print(sum(counted([1, 2, True, 3.5, False, 2 ** 53, 0.25], log)), log)
print(sum(counted([2 ** 53 - 1, True, 2 ** 53, -5], log)), sum(counted([], log)), sum(counted([1.5, 2, True], log), 2.0))
print(sum(counted([True, True], log)), sum(counted([[1], [2]], log), []), sum(counted([1j, 2, 1.5], log)))
print(sum(i for i in range(0)), sum((float("inf"), -float("inf"))), sum(x for x in [0.1] * 10))

# The consumer's error leaves the generator suspended: it does not see it, and goes on afterwards.
log = []
generator = counted([1, 2, "three", 4, 5], log)
try:
    sum(generator)
except TypeError as error:
    print(error, log)
print(list(generator), log)

log = []
print(sum(counted([1, Number(2)], log)), log)

log = []
generator = counted([0, "", False, Truth(False, log), Truth(True, log), 7], log)
print(any(generator), len(log), next(generator), list(generator))
log = []
generator = counted([True, 1, Truth(True, log), Truth(False, log), 7], log)
print(all(generator), len(log), next(generator), list(generator))

print(min(counted([3, 1, 2], [])), max(counted([3, 1, 2.5, 4.5, 4], [])), min(counted([2.5, 2, 2.0], [])), max(counted("hello", [])))
print(max((x for x in [1.0, float("nan"), 2.0])), min(iter(counted([True, 1, 1.0], []))))
try:
    max(counted([1, "a"], []))
except TypeError as error:
    print(error)
try:
    min(x for x in ())
except ValueError as error:
    print(error)

print(sorted(set(counted([1, "a", (2,), 1, True, "a"], [])), key=str), len({*counted(range(5), [])}))
print(dict(counted([(1, 2), ["a", "b"], ("a", "c"), "xy", (1.0, 3)], [])))
for bad in [(1, 2, 3)], [(1, 2), 5], [([], 1)]:
    log = []
    try:
        dict(counted(bad, log))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, len(log))


# A generator sees the list that it fills grow, and its own state.
def growing(target):
    for i in range(4):
        yield (i, len(target))


target = []
target.extend(growing(target))
print(target)


def asking():
    try:
        next(me)
    except ValueError as error:
        yield str(error)
    yield me.gi_running
    yield sys._getframe().f_back.f_code.co_name
    yield me.gi_frame.f_lineno > 0


me = asking()
print(list(me), me.gi_frame)


def nested(depth):
    if depth == 0:
        yield 1
        return
    yield sum(nested(depth - 1))
    yield from nested(depth - 1)
    yield max(len(list(nested(depth - 1))), 1)


print(sum(nested(4)), tuple(nested(3)))


# An exception of the generator itself, out of the middle.
def failing():
    yield 1
    yield 2
    raise KeyError("inside")


for consume in sum, list, tuple, set, max, any, all, sorted, lambda each: ",".join(str(x) for x in each):
    generator = failing()
    try:
        print(consume(generator), next(generator))
        next(generator)
    except KeyError as error:
        print("KeyError", error, generator.gi_frame)
    try:
        print(next(generator))
    except StopIteration as error:
        print("over", error.value)


# What is handled while a generator runs stays its own.
def handling():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError:
            yield sys.exc_info()[1]


try:
    raise OSError("outer")
except OSError:
    print(list(handling()), sys.exc_info()[1])


def stopping():
    yield 1
    next(iter(()))


try:
    list(stopping())
except RuntimeError as error:
    print(error, repr(error.__cause__))
print(sum(x for x in (y for y in (z for z in range(100)))), [*map(str, (x for x in range(3)))])
first, *rest = (x for x in range(4))
print(first, rest)


def seen(log):
    value = yield 1
    log.append(value)
    value = yield 2
    log.append(value)


log = []
print(list(seen(log)), log)
