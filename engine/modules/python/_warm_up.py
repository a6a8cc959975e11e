"""Shows V8 what the interpreter's loop does, before it is compiled.

Run once, unseen, when a program has begun to loop. V8 compiles the loop for what it has seen so far and throws the code away when an
instruction, or a kind of operand, comes for the first time; each time that costs tenths of a second. So this program executes every
instruction with the common kinds of operands: small and large ints, floats, both mixed, and something else.
It must have no effect. A test checks that all opcodes of the loop occur in it.
"""
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def sum(self):
        return self.x + self.y

    def scaled(self, factor, *, offset=0):
        return self.x * factor + offset

    def __len__(self):
        return 2


class Derived(Point):
    size = 3

    def sum(self):
        return super().sum() + self.size


class NewPoint:
    def __new__(cls, x, y):
        return x if cls is LastPoint else object.__new__(cls)


class LastPoint(NewPoint):
    pass


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return True


def arithmetic(a, b, c):
    a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, -a, not a
    a + 1, a - 1
    a += 1
    a -= 1
    a += b
    a -= b
    a *= b
    a /= b
    a < b, a <= b, a == b, a != b, a > b, a >= b
    a is b, a is not b
    if a < b or a > b and a == c or a <= c or a != b or a >= b:
        pass
    if a < b < c or not a == b:
        pass
    if a == 1 and a != 2 and a < 3 and a <= 4 and a > 5 and a >= 6:
        pass
    if a != 1 and (a > 1 or b < 7):
        pass
    if a >= 2:
        pass
    if a <= 2:
        pass
    if a is b or a is not c:
        pass
    if a is None or b is not None:
        pass
    while a < b:
        break
    while not a > b:
        break
    return a if a else b


def bits(a, b):
    a & b, a | b, a ^ b, a << b, a >> b, ~a
    a |= b
    a &= b
    a ^= b
    a <<= 1
    a >>= 1
    return a


def masks(a, b):
    a & b, a | b, a ^ b
    a &= b
    a |= b
    a ^= b


def texts(a, b):
    a + b, a == b, a != b, a < b, a <= b, a > b, a >= b, a in b, a not in b, a[0], a * 2, a[1:], not a, a and b
    if a < b or a == b or a != b:
        pass
    if a > b or a <= b or a >= b:
        pass
    a += b
    return f'{a} {b!r:>5} {a!s}'


def containers(n):
    items = [1, 2, 3]
    pair = (1, 2)
    table = {'a': 1, 2: 'b', (1, 2): 3}
    first, second = pair
    first, second = second, first
    first, *rest = items
    items[0] = items[1] + pair[0]
    items[-1] = pair[-1]
    items[0] = items[-1]
    table['c'] = table['a']
    table[2], table[1, 2]
    del table['c'], items[0]
    items[0:1], [*items, *pair], {**table}, {*items}, (*items,)
    for item in items:
        pass
    for item in pair:
        pass
    for key, value in table.items():
        pass
    for letter in 'ab':
        pass
    for number in range(n):
        if number == 1:
            continue
        number in items, number not in table
    [x * 2 for x in items if x], {x for x in pair}, {x: 1 for x in pair}, sum(x for x in items)
    [x + y for x, y in zip(items, pair)]
    for index, item in enumerate(items):
        items[index] = item
    items.append(1)
    items.pop()
    # Arrays that V8 knows to be full, and others; of small ints, and of anything.
    for some in ([n, n, n], [pair, n, n], [n] * 3, [pair] * 3):
        some[0] = some[1]
        same = tuple(some)
        same[0], same[-1]
        first, second, third = same
        first, second, *rest = same
        for item in same:
            pass
        for item in some:
            pass
    # What changes fields that nothing else here does: V8 takes a field for constant until then.
    items.sort()
    table.clear()
    for iterator in (iter(items), iter(pair), iter(range(2)), iter('ab'), iter(table), zip(items), enumerate(pair)):
        for item in iter(iterator):
            pass
        next(iterator, None)
    len(items), isinstance(n, int), max(1, 2), max(1, 2, 3), pow(2, 3, 5), min(items), abs(-1), str(n), int('1'), sorted(items), list(range(3))
    return items


def many(a, b=2, *rest, c=3, **options):
    return a + b


def calls(n):
    many(1)
    many(1, 2, 3)
    many(1, c=4, d=5)
    many(*(1, 2), **{'c': 3})
    point = Point(n, 2)
    derived = Derived(1, 2)
    point.sum(), derived.sum(), point.scaled(2, offset=1), derived.size, Derived.size, len(point)
    NewPoint(n, 2), NewPoint(x=n, y=2), LastPoint(1, 2), Point(n, y=2), point.__class__
    point.x = point.y
    point.x += 1
    bound = point.sum
    bound(), 'a b'.split(), 'a'.join(['b']), [3].index(3), (lambda x: x)(1)
    'text'.encode(encoding='ascii')
    sorted([2, 1], reverse=True), max(*(1, 2))
    point.sum(*())
    return point


def closures(n):
    total = 0

    def add(x):
        nonlocal total
        total += x
        return total

    add(n)
    return add(1)


def numbers(n):
    for i in range(n):
        received = yield i
    return n


def delegate(n):
    result = yield from numbers(n)
    return result


def handle(n):
    try:
        if n:
            raise ValueError(n)
    except TypeError:
        pass
    except (KeyError, ValueError) as error:
        error.args
    finally:
        n = 0
    try:
        len()
    except TypeError:
        pass
    try:
        {}['missing']
    except KeyError:
        pass
    try:
        [][1]
    except IndexError:
        pass
    try:
        None.attribute
    except AttributeError:
        pass
    try:
        try:
            1 / n
        finally:
            n = 1
    except ZeroDivisionError:
        pass
    with Manager():
        raise KeyError(n)
    for item in numbers(2):
        pass
    for item in delegate(2):
        pass
    return list(delegate(1))


def match(subject):
    match subject:
        case 1 | 2:
            return 1
        case [first, *rest]:
            return first
        case {'key': value}:
            return value
        case Point(x=1):
            return 3
        case str():
            return 4
        case _:
            return None


counter = 0
step = 1


def compare(a, b):
    """The jumps that are rarer in programs."""
    if not a != b or not a <= b or a >= b:
        pass
    if (a == b) is not None and (a >= b or a is not b or a == b):
        pass
    if a != b and a == b and a <= b and a >= b:
        pass
    unbound = a
    if a:
        del unbound
        unbound = b
    return unbound


def branches(a, b):
    """Every conditional jump, taken and not taken when this is called with smaller, equal and larger operands."""
    n = 0
    if a < b:
        n += 1
    if a <= b:
        n += 1
    if a == b:
        n += 1
    if a != b:
        n += 1
    if a > b:
        n += 1
    if a >= b:
        n += 1
    if a < b or n:
        n += 1
    if a <= b or n:
        n += 1
    if a == b or n:
        n += 1
    if a != b or n:
        n += 1
    if a > b or n:
        n += 1
    if a >= b or n:
        n += 1
    if a < 2:
        n += 1
    if a <= 2:
        n += 1
    if a == 2:
        n += 1
    if a != 2:
        n += 1
    if a > 2:
        n += 1
    if a >= 2:
        n += 1
    while a < b:
        last = a
        a += 1
        if a > 4:
            break
    if a is b:
        n -= 1
    if a is not None:
        n -= 1
    for c in (None, n, a < b, True, '', 'a', []):
        if c:
            n += 0
        if not c or c is None:
            n += 0
        if c is not None and c:
            n += 0
        (a, b, c), [a, b], (a, b)
        # Arrays that hold objects from the first: V8 remembers for each place what arrays made there have held.
        (c, c, c), [c, c], (c, c), [c], (c,), [].append(c), [c, c, c], dict(a=c)
    if not n:
        return a
    for last in range(b if b < 7 else 3):
        pass
    return n if b < 1 else last


def kinds():
    """One object of many classes: what asks any object for its class must not be compiled for the few seen so far."""
    things = (
        kinds, Point, Point(1, 2), [], (), {}, set(), frozenset(), 1.5, 1j, 'a', b'', bytearray(), None, True, 1, range(3),
        slice(1), iter([]), iter(()), iter(range(1)), iter({}), zip(), enumerate(()), numbers(1), Point(1, 2).sum, [].append,
        len, property(), staticmethod(len), super(Derived, Derived(1, 2)), ValueError(), ...,
    )
    for thing in things:
        thing.__class__
        thing == 0, thing != None, thing is None, not thing
        try:
            thing.__eq__(0)
            iter(thing)
        except TypeError:
            pass


class Box:
    """Every special method that instructions call."""
    shared = 1

    def __init__(self, value):
        self.value = value

    @property
    def twice(self):
        return self.value

    @staticmethod
    def plain(value, other=0):
        return value

    @classmethod
    def made(cls, value):
        return cls(value)

    def grow(self):
        self.first = 1
        self.second = 2
        self.third = 3
        return self

    def same(self, other):
        return self

    __add__ = __radd__ = __sub__ = __mul__ = __matmul__ = __iadd__ = same

    def tested(self, other):
        return self.value

    __lt__ = __le__ = __eq__ = __ne__ = __gt__ = __ge__ = __contains__ = tested

    def __bool__(self):
        return self.value

    def __len__(self):
        return 1

    def __neg__(self):
        return self

    def __getitem__(self, key):
        if key == 2:
            raise IndexError
        return key

    def __setitem__(self, key, value):
        pass

    def __call__(self, *values):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        return False


class Steps:
    def __init__(self, last):
        self.last = last

    def __iter__(self):
        return self

    def __next__(self):
        if self.last == 0:
            raise StopIteration
        self.last -= 1
        return self.last


class Dynamic:
    def __getattr__(self, name):
        return name


class Members:
    __slots__ = ('one', 'two')

    def __init__(self):
        self.one = 1
        self.two = self.one


class Failure(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Wrong:
    def __init__(self):
        return 1


class Empty:
    pass


def watched(kind):
    """Writes to objects whose shape the compiler watches: few at first, then too many."""
    objects = [kind(1, 2) for _ in range(12)]
    for _ in range(2):
        watch(objects[0])
        for some in objects:
            some.x = 3
            some.x = 4


class Meta(type):
    pass


class Made(metaclass=Meta):
    def __init__(self, x):
        self.x = x


class Later:
    pass


def special(value):
    """Special methods, properties, static methods; True and False tell the jumps where to go."""
    box = Box(value)
    result = box + 1
    result = 1 + box
    result = box - 1
    result = box * 1
    result = box @ 1
    result = -box
    box += 1
    result = box < 1
    result = box <= 1
    result = box == 1
    result = box != 1
    result = box > 1
    result = box >= 1
    result = box < box
    result = 1 in box
    result = 1 not in box
    result = not box
    if box:
        result = 1
    if not box or box < 1 or box == 1 or box <= 1:
        result = 2
    box[0] = box[1]
    result = box(1)
    result = box.twice
    box.twice, box.shared, Box.shared
    box.plain(1), box.plain(1, 2), box.plain(1, other=2), box.made(True), Box.plain(1), len(box), box.grow().second
    box.plain(value=1)
    with box:
        pass
    for result in Steps(2):
        pass
    for result in box:
        pass
    for result in map(box, (1, 2)):
        pass
    members = Members()
    members.one = members.two + 1
    dynamic = Dynamic()
    dynamic.name
    dynamic.x = 1
    dynamic.x = dynamic.x
    empty = Empty()
    empty.x = empty.y = empty.z = empty.u = empty.v = 1 << 40
    empty.x += empty.z
    for empty in (Later(), Later(), Later()):
        empty.x = 1
        empty.y = 2
        empty.z = 'a'
        empty.__dir__()
    box.same(len('a')), box.plain(len('a')), 'text'.find(str(1)), box.made(len('a')), empty.__eq__(len('a'))
    'text'.replace('t', 's'), 'text'.find('t', 1, 2), 'a b'.split(' '), 'text'.upper(), {}.get(1), {}.get(1, 2), {}.setdefault(1, [])
    globals(), max(1, 2, 3), print, [].copy(), [].count(1), [].insert(0, 1), dict(a=1), abs(1), round(1.5, 1), divmod(1, 2), getattr(box, 'value', 1)
    for call in (box.same, [].append, {}.get, 'a'.replace, 'a'.upper, max, len, globals, dict, isinstance):
        try:
            call(1)
            call(1, 2)
            call(int, int)
        except TypeError:
            pass
        try:
            call()
        except TypeError:
            pass
        try:
            call('a', 'b', 'c')
        except TypeError:
            pass
    sys.getrecursionlimit(), sys.intern('a'), sys.getsizeof(1, 2)
    box.own = len
    box.own('a'), str.upper('a'), str.find('a', 'b'), str.replace('a', 'b', 'c'), list.append([], 1), dict.get({}, 1, 2)
    del box.own
    call = box.same
    return call(1)


def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


def outer(depth):
    if depth > 0:
        return outer(depth - 1)
    raise Failure(depth)


def protected(depth):
    try:
        return outer(depth)
    finally:
        depth = 0


def reraised(depth):
    try:
        outer(depth)
    except Failure:
        raise


def chained(depth):
    try:
        outer(depth)
    except Failure as failure:
        raise ValueError from failure


def failing(depth):
    yield depth
    outer(depth)


def raises():
    """Exceptions that leave frames, and those that instructions raise."""
    for function in (outer, protected, reraised, chained, lambda depth: list(failing(depth)), lambda depth: sum(failing(depth))):
        for depth in range(2):
            try:
                function(depth)
            except (Failure, ValueError):
                pass

    def inner():
        return free

    for function in (
        inner, lambda: missing, lambda: Empty().missing(), lambda: Empty().missing(a=1), lambda: Empty().missing(len('')), Wrong,
        lambda: Empty().missing, lambda: [][1], lambda: ()[1], lambda: {}[1], lambda: ''[1], lambda: 1 + '', lambda: 1 < '', lambda: big(),
        lambda: 1 // 0, lambda: 1 % 0, lambda: -Empty(), lambda: Empty()[0], lambda: Empty() + Empty(), lambda: next(iter(())),
        lambda: Box(True)[2], lambda: len(1), lambda: Failure(), lambda: recursive(1, 2),
    ):
        try:
            function()
        except (NameError, TypeError, LookupError, AttributeError, ZeroDivisionError, StopIteration):
            pass
    if len('a') == 1:
        return
    free = 1


def unset(n):
    if n:
        local = 1
    return local


def echo():
    received = None
    while received != 0:
        received = yield received
    return 1


def delegating(iterable):
    result = yield from iterable
    return result


def generators():
    for n in (0, 2):
        items = numbers(n)
        list(items)
        for item in items:
            pass
        for item in (number for number in range(n) if number):
            pass
        sum(number for number in range(n)), any(number < 0 for number in range(n)), all(number < 9 for number in range(n))
        max([number for number in range(n)], default=0), ''.join(str(number) for number in range(n)), sorted(range(n), key=str)
        dict((number, number) for number in range(n)), set(number for number in range(n)), tuple(number for number in range(n))
        sorted(range(n), key=lambda number: -number), list(map(lambda number: number, range(n)))
    steps = echo()
    next(steps)
    steps.send(1), steps.send('a'), next(steps), next(steps, None)
    try:
        steps.send(0)
    except StopIteration:
        pass
    finished = numbers(0)
    list(finished)
    for iterable in (numbers(2), finished, [1, 2], Steps(2), delegating(echo())):
        steps = delegating(iterable)
        next(steps, None)
        for item in steps:
            break
        steps.close()
    steps = delegating(echo())
    next(steps)
    steps.send(1)
    list(delegating([1, 2])), list(delegating(Steps(1)))


class Ticker:
    def __init__(self, last):
        self.last = last

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.last == 0:
            raise StopAsyncIteration
        self.last -= 1
        return self.last


async def awaited(n):
    return n


async def waiting():
    async for item in Ticker(2):
        await awaited(item)


def kinds_of_lists(big):
    """V8 keeps arrays of small ints, doubles and anything else apart, with holes and without."""
    # What nothing but small ints has ever been stored in, as long as the class's lists are like that.
    items = list()
    items.append(1)
    items.append(2)
    for item in items:
        items[0] = items[1]
    first, second = items
    for items in (
        [1, 2, 3], [big, big + 1, 3], [1.5, 2.5, 3.5], ['a', 'b', 'c'], [1, big, None], [0] * 3, [None] * 3, [big] * 3, list(range(3)),
        [x for x in range(3)], [x * big for x in range(3)], sorted([3, 1, 2]), 'a b c'.split(), list('abc'), [1, 2, 3] + [4], [1, 2, 3][:],
        [()] * 3, list((1, 2, 3)), list({1: 2, 3: 4, 5: 6}), [None, 1, big], [True, 1, 2],
    ):
        for value in (items[0], big, 'a'):
            items[0] = items[1]
            items[-1] = value
            items.append(items[-1])
        for item in items:
            items[1] = item
        # Changes the arrays of the list: V8 takes fields that nothing ever wrote for constants.
        items[0:1] = [items[0], items[0]]
        items.sort(key=str)
        items.clear()
        items += [1, 2, 3]
        pair = tuple(items)
        pair[0], pair[-1], pair[1:], items[1:2]
        for item in pair:
            pass
        first, second, third, *rest = items
        first, second = items[:2]
        first, second = pair[:2]
        first, second, third = [first, second, third]
        first, second, third = (third, first, second)
        item in items, item in pair, len(items), len(pair), max(1, 2)
        table = {first: second, 'a': item, 1.5: items}
        table[first], table['a'], table.get(first), table.get(1.5), first in table
        for key in table:
            table[key] = key
        for key, item in table.items():
            pass
    for number in (7, -7, big, -big):
        number % 3, number % -3, number // 3, -number, number << 3, number >> 3
        result = number <= 3
        result = number != 3
        result = number >= 3
        result = number < 3
        result = number > 3
        result = number == 3


class Items(list):
    pass


class Table(dict):
    pass


class Pair(tuple):
    pass


class Text(str):
    pass


class Number(int):
    pass


def kinds_of_containers(big):
    """Classes that programs derive from containers have objects of their own kind.

    Not here: ranges of large ints. V8 would hold the fields of every range's iterator as doubles from then on.
    """
    for some in (
        Items([1, 2]), [1, 2], Pair((1, 2)), (1, 2), Table({0: 1, 1: 2}), {0: 1, 1: 2}, Text('ab'), 'ab', range(2), b'ab',
        (big, big + 1), (1.5, 2.5), ('a', None), tuple([1, big]), tuple('ab'), (*range(2),), tuple({1: 2, 3: 4}), tuple([None] * 2), tuple([0] * 2),
    ):
        some[0], some[1], len(some), 1 in {1: some}, not some
        first, second = some
        for item in some:
            pass
        for item in iter(some):
            pass
        for item in reversed(some):
            pass
        first, *rest = some
        [item for item in some]
        {first: second}, [first, second], (first, second)
    for some in (Items([1, 2]), Table({0: 1}), [big, 1], [1.5, 2.5], {0: big}):
        some[0] = 1
        some[0] = big
        some[0] += 1
        some[0] in some, some[0] == some[0], some == some
        del some[0]
    for key in (Number(1), Text('a'), Pair((1, 2)), 1.5, big, None, True):
        table = {key: key}
        table[key] = table[key]
        key in table, table == table, key == key, key is key
        try:
            key + key, key < key, key - key, -key
        except TypeError:
            pass
    table = Table()
    iterators = (
        {1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), {1, 2}, frozenset((1, 2)), b'ab', bytearray(b'ab'), map(abs, (1, 2)), filter(None, (1, 2)),
        zip((1, 2), (3, 4)), enumerate((1, 2)), reversed((1, 2)), reversed([1, 2]), iter(Steps(2)), numbers(2), memoryview(b'ab'), table.items(),
    )
    for some in iterators:
        for item in some:
            pass
        [item for item in some]


def jumps(a, b):
    """Jumps after comparisons with small ints and with what is none, both ways."""
    for n in (a, 1.5, 2.5, 3):
        if n < 2:
            a = n
        if n <= 2:
            a = n
        if n == 2:
            a = n
        if n != 2:
            a = n
        if n > 2:
            a = n
        if n >= 2:
            a = n
        for m in (b, 1.5, 1, 3):
            if n < m or n <= m and n == m:
                b = m
            if n > m or n >= m and n != m:
                b = m
            if n != m or n == m or n <= m:
                b = m
            if n == m or n >= m or n > m:
                b = m
            if n <= m or n < m:
                b = m
            if not (n < m or n == m) and not (n != m and n >= m):
                b = m
            if n is m or n is not b:
                b = m
            if n is None or m is None:
                b = m
            if not (n is None and m is not None) and n is not None:
                b = m
            if (n or m) and not (n and m):
                b = m
    for n in (0, 1, '', 'a', None, True, False, 1.5, [], big):
        if n or not n and n is not None:
            a = n
        if n is not None or not n:
            a = n
        a = n or b
        a = n and b
        while n is not None:
            break
        while not n:
            break


def run():
    global counter
    containers(1)
    calls(1)
    closures(1)
    handle(1)
    compare(1, 2)
    bits(1, 2)
    texts('a', 'b')
    match([1, 2])
    arithmetic(1, 2, 3)
    branches(1, 2)
    kinds()
    special(True)
    special(False)
    raises()
    generators()
    Made(1), Made(2)
    watched(Point)
    kinds_of_lists(big)
    kinds_of_containers(big)
    for a, b in ((1, 2.5), (None, 3)):
        try:
            jumps(a, b)
        except TypeError:
            pass
    try:
        waiting().send(None)
    except StopIteration:
        pass
    try:
        unset(0)
    except NameError:
        pass
    for a, b in ((1, 2), (2, 1), (1, 1), (1.5, 2.5), (2.5, 1.5), (1.5, 1.5), ('a', 'b'), ('a', 'a')):
        compare(a, b)
    for a, b, c in ((1, 2, 3), (big, big + 1, 3), (1.5, 2.5, 3.5), (1, 2.5, 3), (2.5, 1, 3), (True, 1, 2), (10 ** 20, 10 ** 20 + 1, 7)):
        arithmetic(a, b, c)
    # The rest of a large int is a small one that V8 holds as a double.
    for a, b in ((1, 2), (big % 7, 3), (2, big % 5), (big, 3), (10 ** 20, 5)):
        bits(a, b)
    for a, b in ((big + 5, big + 3), (0xffffffff, 0xedb88320), (-5, 0xffffffff), (10 ** 20 - 1, 0xffffffff), (2 ** 70 - 1, 255)):
        masks(a, b)
    texts('a', 'abc')
    texts('ab', 'abc')
    for a, b in ((1, 3), (2, 2), (9, 2), (2, 3), (3, 2), (1 << 40, 1 << 40), (1 << 40, 1 << 41), (1 << 41, 1 << 40)):
        branches(a, b)
    for n in range(2):
        containers(n)
        calls(n)
        closures(n)
        handle(n)
        counter += step
        counter = counter - step
    for subject in (1, [2, 3], {'key': 1}, Point(1, 2), 'text', None):
        match(subject)


big = 1 << 40
run()
try:
    missing
except NameError:
    pass
namespace = {}
for namespace['index'] in range(3):
    counter = counter + step
    counter += 1
    if counter < 0:
        counter = 0
while counter > 0:
    counter -= 5
for cls in (int, str):
    cls.__name__
