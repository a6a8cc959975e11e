"""What profilers count: calls, recursion, generators, constructors, calls that fail; sys.setprofile's events."""
import cProfile
import pstats
import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Box:
    def __init__(self):
        self.content = fill()


def fill():
    return [item for item in count(3)]


def count(n):
    for i in range(n):
        yield i


def fail():
    raise ValueError('on purpose')


def main():
    fib(10)
    Box()
    Box()
    try:
        fail()
    except ValueError:
        pass
    return 'done'


profiler = cProfile.Profile()
print(profiler.runcall(main))
stats = pstats.Stats(profiler).strip_dirs().sort_stats('line')
for func in stats.fcn_list:
    if func[0] != '~':
        primitive, calls, own, total, callers = stats.stats[func]
        print(func, primitive, calls, own <= total, sorted((caller[1:], counts[:2]) for caller, counts in callers.items()))

tables = pstats.Stats(profiler)
print(len(tables.get_sort_arg_defs()), pstats.SortKey.TIME)

events = []


def listen(frame, event, arg):
    if event in ('call', 'return'):
        events.append((frame.f_code.co_name, event, arg if isinstance(arg, (int, type(None))) else type(arg).__name__))


def both():
    fill()
    try:
        fail()
    except ValueError:
        return Box().content[0]


sys.setprofile(listen)
print(sys.getprofile() is listen, both())
sys.setprofile(None)
print(sys.getprofile())
for event in events:
    print(*event)


def stop(frame, event, arg):
    raise RuntimeError('the profiler itself failed')


try:
    sys.setprofile(stop)
    both()
except RuntimeError as e:
    print(e, sys.getprofile())
