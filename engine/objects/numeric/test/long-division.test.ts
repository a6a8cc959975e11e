import test from 'ava';
import fc from 'fast-check';
import { longWork } from '../../../core/long-work.js';
import { divmodLong, longFromDecimal, longToDecimal } from '../long-division.js';

/** An int of about so many bits, made of few random ones. */
const long = fc
  .tuple(fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }), fc.integer({ min: 0, max: 900_000 }))
  .map(([head, bits]) => (head << BigInt(bits)) + ((head ** 3n) << BigInt(bits >> 1)) + head ** 999n);

test.serial('divisions in parts are those of V8', (t) => {
  longWork.poll = () => undefined;
  fc.assert(
    fc.property(long, long, (a, b) => {
      const [quotient, rest] = divmodLong(a, b);
      return b === 0n || (quotient === a / b && rest === a % b);
    }),
    { seed: 7, numRuns: 40 },
  );
  const ones = (1n << 900_000n) - 1n;
  for (const divisor of [1n, 3n, 1n << 131_072n, (1n << 300_000n) - 1n, ones, ones + 1n, ones >> 1n])
    t.deepEqual(divmodLong(ones, divisor), [ones / divisor, ones % divisor]);
  longWork.poll = null;
});

test.serial('decimal digits in parts are those of V8, both ways', (t) => {
  longWork.poll = () => undefined;
  for (const value of [
    7n ** 70_000n,
    -(10n ** 80_000n),
    10n ** 80_000n - 1n,
    10n ** 40_000n,
    2n ** 200_000n,
  ]) {
    const text = value.toString();
    t.true(longToDecimal(value) === text);
    if (value > 0n) t.true(longFromDecimal(text) === value);
  }
  longWork.poll = null;
});

test.serial('who polls can end a division', (t) => {
  const [a, b] = [7n ** 1_000_000n, 3n ** 700_000n];
  let polls = 0;
  longWork.poll = () => {
    if (++polls > 5) throw new Error('stop');
  };
  t.throws(() => divmodLong(a, b), { message: 'stop' });
  longWork.poll = null;
});
