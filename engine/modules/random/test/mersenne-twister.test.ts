import test from 'ava';
import { askPython, toBits } from '../../../objects/numeric/test/python-oracle.js';
import { MersenneTwister, seedKeyOfInt } from '../mersenne-twister.js';

const SEEDS = ['0', '1', '42', '-42', '4294967296', String(2n ** 20000n + 12345n)];
const BITS = [1, 5, 31, 32, 33, 52, 53, 54, 64, 65, 200];

/** After each seed: the sum of the state after 1500 numbers, five numbers, and some runs of bits. */
const PROGRAM = `
import random
random.seed(int(case))
for _ in range(1500): random.random()
result = [sum(random.getstate()[1])]
result += [tobits(random.random()) for _ in range(5)]
return result + [str(random.getrandbits(k)) for k in ${JSON.stringify(BITS)}]
`;

test('a seed gives the numbers and the state that CPython gives', (t) => {
  const expected = askPython(PROGRAM, SEEDS);
  if (expected === null) return t.pass('no CPython 3.11 here');
  SEEDS.forEach((seed, i) => {
    const twister = new MersenneTwister(seedKeyOfInt(BigInt(seed)));
    for (let left = 1500; left > 0; left--) twister.random();
    const got: unknown[] = [twister.getState().reduce((sum, word) => sum + word, 0)];
    for (let left = 5; left > 0; left--) got.push(toBits(twister.random()));
    for (const count of BITS) got.push(String(twister.bits(count)));
    t.deepEqual<unknown, unknown>(got, expected[i], seed.slice(0, 20));
  });
  return t.pass();
});

test('seed 42 gives the numbers that CPython recorded', (t) => {
  const twister = new MersenneTwister(seedKeyOfInt(42));
  t.deepEqual(
    [twister.random(), twister.random(), twister.bits(64)],
    [0.6394267984578837, 0.025010755222666936, 4517457392071889495n],
  );
});

test('a restored state continues as before, and a malformed one is refused', (t) => {
  const twister = new MersenneTwister(seedKeyOfInt(7));
  for (let i = 0; i < 700; i++) twister.next();
  const state = twister.getState();
  const numbers = [twister.next(), twister.next()];
  const other = new MersenneTwister();
  t.true(other.setState(state));
  t.deepEqual([other.next(), other.next()], numbers);
  t.false(other.setState([...state, 1]));
  t.false(other.setState([...state.slice(0, -1), 625]));
});
