/**
 * Guard-failure injection over the kernels of the bench: each kernel is run again and again, each time with another guard that always fails,
 * and must give the bits that CPython gave. A few guards of each kernel here; `scripts/fail-guards.mjs` takes them all.
 */
import test from 'ava';
import { failGuards, failGuardsOf, kernelNames } from './inject-failures.js';

const GUARDS = 6;

const onMachine = process.arch === 'x64' && process.platform === 'linux' ? test : test.skip;

for (const name of kernelNames) {
  onMachine(`${name} gives the same bits whichever guard fails`, (t) => {
    const { taken, failures } = failGuards(name, GUARDS);
    t.deepEqual(failures, []);
    t.true(taken > 0);
  });
}

const sortKeys = `
import math
def inner(x, y):
    a = math.sqrt(x * x + y) - y
    return a * 2.0 if a > 1.5 else a - x
def outer(x):
    total = inner(x, 1.25) + inner(2.5, x)
    for i in (1, 2, 3):
        total = total + inner(x, total * total) * i
    return total
values = [(i * 37 % 101) * 0.125 for i in range(101)]
print([x for x in sorted(values, key=outer)][:9], sum(map(outer, values)).hex())
`;

onMachine('functions that sorted and map call give the same bits whichever guard fails', (t) => {
  const { taken, failures } = failGuardsOf(sortKeys, 40);
  t.deepEqual(failures, []);
  t.true(taken > 0);
});

const objects = `
class Vec:
    __slots__ = ('x', 'y')
    def __init__(self, x, y=0.0):
        self.x = x
        self.y = y
    def plus(self, other):
        return Vec(self.x + other.x, self.y + other.y)
class Body:
    def __init__(self, i):
        self.place = Vec(i * 0.5, 1.0)
        self.speed = Vec(0.25, y=i * 0.125)
        self.steps = 0
        self.other = self
    def step(self, dt):
        self.place = self.place.plus(Vec(self.speed.x * dt, self.speed.y * dt))
        self.steps += 1
        if self.steps % 5 == 0:
            self.other = Body.last
        self.other.speed.x *= 0.75
Body.last = Body(7)
def run(n):
    bodies = [Body(i) for i in range(5)]
    far = Vec(0.0)
    chain = None
    for i in range(n):
        for body in bodies:
            body.step(0.01)
        far = far.plus(bodies[i % 5].place)
        extra = Body(i)
        extra.chain = chain
        extra.mark = far
        chain = extra
    length = 0
    while chain is not None:
        length += chain.mark.x * chain.steps + 1
        chain = chain.chain
    return [(b.place.x.hex(), b.place.y.hex(), b.speed.x.hex(), b.steps, b.other is b) for b in bodies], far.x.hex(), length
print(run(60))
`;

onMachine('objects that loops change and make are the same whichever guard fails', (t) => {
  const { taken, failures } = failGuardsOf(objects, 20);
  t.deepEqual(failures, []);
  t.true(taken > 0);
});
