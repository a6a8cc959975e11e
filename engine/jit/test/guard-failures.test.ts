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
