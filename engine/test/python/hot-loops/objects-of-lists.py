# Loops that pass once over lists of objects, called again and again: objects keep what machine code knows of them
# from call to call, and whatever happens to them in between must be seen.
import copy
import gc
import pickle
import weakref
from array import array


class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v


class Heavy(Particle):
    def __init__(self, x, v, mass):
        super().__init__(x, v)
        self.mass = mass


class Slotted:
    __slots__ = ('x', 'v', 'extra')

    def __init__(self, x, v):
        self.x = x
        self.v = v


def move(particles, dt):
    for p in particles:
        p.x += p.v * dt


def total(particles):
    result = 0
    for p in particles:
        result += p.x
    return result


def call(function, *arguments):
    return function(*arguments)


def warm(particles, rounds=80):
    for _ in range(rounds):
        call(move, particles, 0.125)
        call(total, particles)


def plain():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    print('plain', total(particles), particles[3].__dict__)


def written_between():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    for turn in range(60):
        p = particles[turn % 40]
        p.x = 100.0 + turn
        setattr(particles[(turn * 7) % 40], 'v', turn * 0.25)
        call(move, particles, 0.5)
        print(turn, p.x, end=' ') if turn % 20 == 0 else None
    print('written', total(particles))


def other_kinds():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    for value in (3, True, 2**40, 2**70, -0.0, float('nan'), float('inf'), 7):
        particles[5].x = value
        call(move, particles, 0.0)
        print('kind', repr(particles[5].x), end=' ')
        particles[5].v = value
        particles[5].x = 0
        try:
            call(move, particles, 1)
        except Exception as error:
            print(type(error).__name__, end=' ')
        print(repr(particles[5].x))
        particles[5].v = 1.0
    particles[9].x = 'text'
    try:
        call(move, particles, 1.0)
    except TypeError as error:
        print(error)
    print(particles[8].x, particles[9].x, particles[10].x)


def deleted():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    del particles[7].x
    for _ in range(3):
        try:
            call(move, particles, 1.0)
        except AttributeError as error:
            print(error)
    particles[7].x = 1.5
    call(move, particles, 1.0)
    print('deleted', particles[6].x, particles[7].x, particles[8].x)
    print(list(particles[7].__dict__))


def class_changed():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    particles[11].__class__ = Heavy
    particles[11].mass = 4
    call(move, particles, 1.0)
    print('class', type(particles[11]).__name__, particles[11].x, vars(particles[11]))
    particles[12] = Heavy(3.0, 4.0, 5)
    for _ in range(100):
        call(move, particles, 0.25)
    print(particles[11].x, particles[12].x, particles[13].x, particles[12].mass)
    Particle.v = property(lambda self: 1000.0)
    particles = [Heavy.__new__(Heavy) for _ in range(40)]
    for p in particles:
        p.x = 0.0
    call(move, particles, 1.0)
    print(total(particles))
    del Particle.v


def dict_taken():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    before = particles[2].__dict__
    seen = dict(before)
    call(move, particles, 2.0)
    print('dict', before['x'] - seen['x'], before is particles[2].__dict__)
    before['x'] = -50.0
    call(move, particles, 2.0)
    print(particles[2].x, vars(particles[2]), vars(particles[3]))
    particles[4].__dict__ = {'x': 5.0, 'v': 0.5}
    particles[5].__dict__.update(x=1.0)
    particles[6].__dict__.clear()
    try:
        call(move, particles, 2.0)
    except AttributeError as error:
        print(error)
    print(particles[4].x, particles[5].x, particles[7].x)


def two_lists():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    again = particles[::-1] + particles[:10]
    for turn in range(100):
        call(move, particles, 0.125)
        call(move, again, 0.125)
        if turn % 25 == 0:
            particles[turn % 40].v = turn * 0.5
    print('two', total(particles), total(again), particles[0] is again[39])


def lists_change():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    for turn in range(120):
        particles[turn % 40] = Particle(float(turn), 2.0)
        if turn % 3 == 0:
            particles.append(particles.pop(0))
        if turn % 10 == 0:
            particles.insert(4, Particle(-1.0, -1.0))
        call(move, particles, 0.5)
    print('change', len(particles), total(particles))
    particles[3] = None
    try:
        call(move, particles, 0.5)
    except AttributeError as error:
        print(error)
    particles[3] = [1.0]
    try:
        call(total, particles)
    except AttributeError as error:
        print(error)


def items_come_back():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    others = [Particle(-1.0 * i, 2.0) for i in range(40)]
    warm(particles)
    before = particles[:]
    for given in ([others[0], None], [0.5] * 40, others[:3] + ['text'], [1, 2, 3], [others[5]], [[1.0], [2.0]]):
        particles[:] = given
        for _ in range(2):
            try:
                call(move, particles, 0.5)
            except AttributeError as error:
                print(error)
        particles[:] = before
        call(move, particles, 0.5)
    print('back', total(before), total(others), before[0].x, others[0].x, others[5].x)


def drift(particles):
    for p in particles:
        p.x += p.v * 0.5


def add(numbers):
    result = 0.0
    for number in numbers:
        result += number
    return result


class Drifter:
    def __init__(self, x, v):
        self.x = x
        self.v = v


def numbers_in_between():
    particles = [Drifter(float(i), 1.0) for i in range(40)]
    before = particles[:]
    for turn in range(200):
        call(drift, particles)
        if turn > 150:
            particles[:] = [0.5] * 40
            added = call(add, particles)
            particles[:] = before
    print('numbers', added, [p.x for p in before][:5])


def many_lists():
    lists = [[Particle(float(i + k), 1.0) for i in range(30 + k)] for k in range(12)]
    for turn in range(200):
        call(move, lists[(turn * 5) % 12], 0.25)
    print('many', [total(each) for each in lists])
    fresh = 0.0
    for turn in range(300):
        made = [Particle(float(turn), 1.0) for _ in range(20)]
        call(move, made, 0.5)
        fresh += made[7].x
    print(fresh)


def copies():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    twin = copy.copy(particles[1])
    deep = copy.deepcopy(particles)
    stored = pickle.loads(pickle.dumps(particles))
    call(move, particles, 1.0)
    call(move, deep, 2.0)
    call(move, stored, 3.0)
    print('copies', twin.x, particles[1].x, deep[1].x, stored[1].x)


def weak():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    references = [weakref.ref(p) for p in particles]
    warm(particles)
    gc.collect()
    call(move, particles, 1.0)
    print('weak', references[5]().x, all(r() is p for r, p in zip(references, particles)))


def with_slots():
    particles = [Slotted(i * 0.5, 1.0) for i in range(40)]
    warm(particles)
    del particles[3].v
    try:
        call(move, particles, 1.0)
    except AttributeError as error:
        print(error)
    particles[3].v = 9
    particles[4].extra = 'new'
    call(move, particles, 1.0)
    print('slots', [p.x for p in particles[:6]], particles[4].extra)


class Node:
    def __init__(self, value, data):
        self.value = value
        self.data = data
        self.next = None


def visit(nodes):
    result = 0.0
    for node in nodes:
        other = node.next
        if other is not None:
            result += other.value * node.data[1]
            other.value += 0.5
    return result


def referring():
    nodes = [Node(float(i), array('d', [1.0, 2.0, float(i)])) for i in range(40)]
    for i, node in enumerate(nodes):
        node.next = nodes[(i * 7 + 1) % 40]
    results = [call(visit, nodes) for _ in range(60)]
    print('referring', results[0], results[-1])
    for turn in range(60):
        node = nodes[turn % 40]
        node.next = None if turn % 4 == 0 else nodes[(turn * 3) % 40]
        node.data = array('d', [0.0, turn * 0.5]) if turn % 3 else [1.0, 2.5, 3.5]
        if turn % 5 == 0:
            node.data[1] = 4.0
        results.append(call(visit, nodes))
    print(results[-5:], [n.value for n in nodes[:5]])


class Counter:
    made = 0

    def __init__(self, start):
        self.count = start
        self.limit = 2**62


def count(counters, step):
    for c in counters:
        c.count += step
        if c.count > c.limit:
            c.count = 0


def counting():
    counters = [Counter(i) for i in range(40)]
    for turn in range(100):
        call(count, counters, 3)
    counters[5].count = 2**62 - 5
    counters[6].count = 2**63 - 2
    counters[7].count = 2**64
    for turn in range(4):
        call(count, counters, 3)
        print('counting', [c.count for c in counters[4:9]])


def shared_with_other_loops():
    particles = [Particle(i * 0.5, 1.0) for i in range(40)]
    first = particles[0]

    def drift(p, n):
        for i in range(n):
            p.x += p.v * 0.001
            p.v -= 0.0001

    for turn in range(80):
        call(move, particles, 0.125)
        call(drift, first, 50)
        call(drift, particles[turn % 40], 10)
    print('shared', first.x, first.v, total(particles))


class Watched:
    log = []

    def __init__(self, x):
        object.__setattr__(self, 'x', x)
        object.__setattr__(self, 'v', 0.5)

    def __setattr__(self, name, value):
        Watched.log.append(name)
        object.__setattr__(self, name, value)


def watched():
    objects = [Watched(float(i)) for i in range(40)]
    for _ in range(60):
        call(move, objects, 0.5)
    print('watched', len(Watched.log), total(objects))


for each in (
    plain,
    written_between,
    other_kinds,
    deleted,
    class_changed,
    dict_taken,
    two_lists,
    lists_change,
    items_come_back,
    numbers_in_between,
    many_lists,
    copies,
    weak,
    with_slots,
    referring,
    counting,
    shared_with_other_loops,
    watched,
):
    each()
