/**
 * Guard-failure injection over the kernels of the bench: each kernel is run again and again, each time with another guard that always fails,
 * and must give the bits that CPython gave. A few guards of each kernel here; `scripts/fail-guards.mjs` takes them all.
 */
import test from 'ava';
import { failGuards, kernelNames } from './inject-failures.js';

const GUARDS = 6;

const onMachine = process.arch === 'x64' && process.platform === 'linux' ? test : test.skip;

for (const name of kernelNames) {
  onMachine(`${name} gives the same bits whichever guard fails`, (t) => {
    const { taken, failures } = failGuards(name, GUARDS);
    t.deepEqual(failures, []);
    t.true(taken > 0);
  });
}
