# Objects made in hot loops: used and dropped, kept for later, returned from functions, made where an exception is raised.


class Vec:
    __slots__ = ('x', 'y')

    def __init__(self, x, y=0.0):
        self.x = x
        self.y = y

    def plus(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def scaled(self, k):
        return Vec(self.x * k, y=self.y * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Pair:
    kind = 'pair'

    def __init__(self, first, second):
        self.first = first
        self.second = second
        self.me = self

    def swap(self):
        self.first, self.second = self.second, self.first
        self.swapped = True
        return self


class Empty:
    pass


def dots(n):
    total = 0.0
    for i in range(n):
        a = Vec(i * 0.5, 1.0)
        b = a.plus(Vec(1.0, i)).scaled(0.5)
        total += b.dot(a)
    return total, a.x, b.y


print(dots(3000))


def kept(n):
    last = None
    seen = []
    for i in range(n):
        p = Pair(i, Vec(i, i + 1))
        p.swap()
        if i % 500 == 499:
            last = p
            seen.append(p)
    return [(p.first.x, p.first.y, p.second, p.me is p, p.swapped, p.kind) for p in seen], last is seen[-1]


print(kept(3000))


def raising(n):
    try:
        for i in range(n):
            p = Pair(Vec(i), i)
            p.third = 1.0 / (n - 10 - i)
            p.fourth = p.first.x / 2
    except ZeroDivisionError:
        return p.first.x, p.second, hasattr(p, 'third'), p.me is p


print(raising(3000))


def plain(n):
    count = 0
    for i in range(n):
        e = Empty()
        e.value = i
        e.other = e
        count += e.other.value
    return count, e.value, e.other is e


print(plain(3000))


class Guarded:
    def __init__(self, n):
        if n % 1000 == 999:
            raise ValueError(n)
        self.n = n


def guarded(n):
    total = 0
    errors = 0
    for i in range(n):
        try:
            total += Guarded(i).n
        except ValueError as error:
            errors += error.args[0]
    return total, errors


print(guarded(5000))


class Summed:
    def __init__(self, values):
        self.total = 0.0
        for value in values:
            self.total += value


def loops_in_init(n):
    data = [0.5 * j for j in range(20)]
    result = 0.0
    for i in range(n):
        result += Summed(data).total
    return result


print(loops_in_init(500))


class Sub(Vec):
    __slots__ = ('z',)

    def __init__(self, x):
        Vec.__init__(self, x, 2)
        self.z = 7


def derived(n):
    total = 0
    for i in range(n):
        s = Sub(i)
        total += s.x + s.y + s.z + s.dot(s)
        if isinstance(s, Vec):
            total += 1
    return total


print(derived(3000))


def carried(n):
    v = Vec(0.0, 0.0)
    w = Vec(1.0, 0.5)
    for i in range(n):
        v = v.plus(w)
        w = w.scaled(0.999)
    return v.x, v.y, w.x


print(carried(20000))


class Body:
    def __init__(self):
        self.position = Vec(0.0, 1.0)
        self.speed = Vec(0.5, 0.25)

    def step(self, dt):
        self.position = self.position.plus(self.speed.scaled(dt))
        self.speed = self.speed.scaled(0.9999)


def bodies(n):
    body = Body()
    first = body.position
    for i in range(n):
        body.step(0.01)
    return body.position.x, body.position.y, body.speed.x, first.x, first.y


print(bodies(20000))


class Link:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def chain(n):
    head = None
    for i in range(n):
        head = Link(i, head)
        if i % 7 == 0 and head.next is not None:
            head.next.value += 1
    total = 0
    count = 0
    while head is not None:
        total += head.value * (count & 3)
        count += 1
        head = head.next
    return total, count


print(chain(30000))
