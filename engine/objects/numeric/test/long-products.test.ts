import test from 'ava';
import fc from 'fast-check';
import { longWork } from '../../../core/long-work.js';
import { multiplyLong, powerLong } from '../long-products.js';

/** An int of about so many bits, made of few random ones. */
const long = fc
  .tuple(fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }), fc.integer({ min: 0, max: 2_000_000 }))
  .map(([head, bits]) => (head << BigInt(bits)) + ((head ** 3n) << BigInt(bits >> 1)) - head);

test.serial('products in parts are those of V8', (t) => {
  longWork.poll = () => undefined;
  fc.assert(
    fc.property(long, long, (a, b) => multiplyLong(a, b) === a * b),
    { seed: 5, numRuns: 8 },
  );
  t.is(powerLong(3n, 700_001), 3n ** 700_001n);
  t.is(powerLong(-7n, 3), -343n);
  t.is(powerLong(5n, 0), 1n);
  longWork.poll = null;
});

test.serial('who polls can end the work', (t) => {
  let polls = 0;
  longWork.poll = () => {
    if (++polls > 5) throw new Error('stop');
  };
  t.throws(() => powerLong(10n, 10 ** 8), { message: 'stop' });
  longWork.poll = null;
});
