# What could go wrong where attributes lie in machine code: one object under two names, types that change, other objects, other classes.
import math


class Box:
    def __init__(self, value):
        self.value = value


def two_names(a, b, n):
    seen = 0
    for i in range(n):
        a.value += 1
        b.value += 2
        seen += a.value - b.value
    return a.value, b.value, seen


one = Box(0)
print(two_names(Box(0), Box(5), 2500))
print(two_names(one, one, 2500))
print(two_names(Box(1), Box(1), 100))


def changing_type(n):
    box = Box(0)
    out = []
    for i in range(n):
        if i == 2000:
            box.value = 0.5
        if i == 4000:
            box.value = 2**62
        if i == 4100:
            box.value = True
        if i == 4200:
            box.value = 7
        if i % 1000 == 0:
            out.append(box.value)
        box.value = box.value + 1
    return box.value, out


print(changing_type(6000))


def overflowing(n):
    box = Box(2**63 - 2000)
    for i in range(n):
        box.value += 1
    return box.value


print(overflowing(5000))


def alias_changes_type(n):
    a = Box(1)
    b = Box(1)
    log = 0.0
    for i in range(n):
        if i % 3 == 0:
            b = a
        elif i % 3 == 1:
            b = Box(2)
        b.value = 0.5
        log += a.value
        a.value = 1
        log += b.value
    return log, a.value, b.value


print(alias_changes_type(3000))


def replaced(n):
    box = Box(0)
    total = 0
    for i in range(n):
        box.value += 1
        if i % 500 == 499:
            total += box.value
            box = Box(i)
    return total, box.value


print(replaced(4000))


class Special(Box):
    def bump(self):
        self.value += 100


def bump_all(boxes, n):
    for _ in range(n):
        for box in boxes:
            box.value += 1
    return [box.value for box in boxes]


print(bump_all([Box(i) for i in range(5)], 400))
print(bump_all([Box(0), Special(0), Box(0.5), Box(True), Box(2**70)], 400))


def divide(box, n):
    try:
        for i in range(n):
            box.value = box.value + 1
            box.last = i
            box.ratio = 1.0 / (n - 10 - i)
    except ZeroDivisionError as error:
        return str(error), box.value, box.last, box.ratio


def with_more():
    box = Box(0)
    box.last = 0
    box.ratio = 0.0
    return box


print(divide(with_more(), 3000))


class Partial:
    def __init__(self):
        self.a = 0
        self.b = 0

    def update(self, items, i):
        self.a += 1
        items[i] = self.a
        self.b += 1


def half_done(n):
    p = Partial()
    items = [0] * (n - 5)
    try:
        for i in range(n):
            p.update(items, i)
    except IndexError as error:
        return str(error), p.a, p.b


print(half_done(3000))


def missing(n):
    box = Box(0)
    for i in range(n):
        if i == n - 3:
            del box.value
        try:
            box.value += 1
        except AttributeError as error:
            return i, str(error)


print(missing(3000))


class Slotted:
    __slots__ = ('x', 'y')


def unset(n):
    s = Slotted()
    s.x = 0
    for i in range(n):
        s.x += 1
        if i == n - 2:
            try:
                return s.x, s.y
            except AttributeError as error:
                return s.x, str(error)


print(unset(3000))


class Base:
    def weight(self):
        return 1


class Derived(Base):
    pass


def class_changes(n):
    d = Derived()
    total = 0
    for i in range(n):
        total += d.weight()
        if i == n // 2:
            Base.weight = lambda self: 10
        if i == n // 2 + 1000:
            Derived.weight = lambda self: 100
        if i == n // 2 + 1500:
            d.weight = lambda: 1000
    return total


print(class_changes(6000))


class Checked:
    def __init__(self):
        self.sets = 0

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name == 'v':
            self.sets += 1


class Dynamic:
    def __getattr__(self, name):
        return len(name)


class Celsius:
    def __init__(self):
        self._degrees = 0.0
        self.reads = 0

    @property
    def degrees(self):
        self.reads += 1
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        self._degrees = value * 0.5


def hooks(n):
    c, d, t = Checked(), Dynamic(), Celsius()
    total = 0
    for i in range(n):
        c.v = i
        total += d.abc
    for i in range(n):
        t.degrees = t.degrees + i
    return c.sets, c.v, total, t.degrees, t.reads


print(hooks(3000))


def becomes_other_class(n):
    box = Box(0)
    for i in range(n):
        box.value += 1
        if i == n - 500:
            box.__class__ = Special
        if i == n - 200:
            box.__dict__['value'] = 0.25
    return box.value, type(box).__name__


print(becomes_other_class(4000))


def strings_and_none(n):
    box = Box(None)
    count = 0
    for i in range(n):
        if box.value is None:
            count += 1
            if i > n - 100:
                box.value = 'text'
        else:
            box.value = None
    return count, box.value


print(strings_and_none(3000))


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def linked(n):
    head = None
    for i in range(50):
        head = Node(i, head)
    total = 0
    for _ in range(n):
        node = head
        while node is not None:
            total += node.value
            node = node.next
    return total


print(linked(200))


def nans(n):
    box = Box(math.nan)
    for i in range(n):
        box.value = -box.value
    return math.copysign(1.0, box.value), box.value


print(nans(3001), nans(3002))


def zeros(n):
    box = Box(0.0)
    for i in range(n):
        box.value = -box.value
    return box.value


print(zeros(3001), zeros(3002))


def swap_in_list(n):
    boxes = [Box(i) for i in range(10)]
    boxes[3] = boxes[4]
    for i in range(n):
        k = i % 10
        boxes[k].value += boxes[9 - k].value & 1
    return [box.value for box in boxes]


print(swap_in_list(5000))


def identity(n):
    a, b = Box(0), Box(1)
    same = 0
    for i in range(n):
        if a is b:
            same += 1
        if i & 1:
            a.value = b
        else:
            a.value = a
        if a.value is b:
            same += 2
    return same, a.value is b


print(identity(3001))


class Count:
    made = 0

    def __init__(self):
        Count.made += 1
        self.n = 0


def class_count(n):
    total = 0
    for i in range(n):
        c = Count()
        for j in range(20):
            c.n += j
        total += c.n
    return total, Count.made


print(class_count(300))
