/** The stable merge sort of positions, against sorting pairs of number and position. */
import test from 'ava';
import fc from 'fast-check';
import { sortPositions } from '../types/sorting/merge-sort.js';

test('positions come in the order of their prefixes, equal ones as they stood', (t) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 300 }), (numbers) => {
      t.deepEqual([...sortPositions(Float64Array.from(numbers), null)], expectedOrder(numbers));
    }),
    { seed: 41, numRuns: 200 },
  );
});

test('runs up and down that meet are merged', (t) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.boolean(), fc.nat(60)), { maxLength: 12 }),
      (runs) => {
        const numbers = runs.flatMap(([length, isUp, from]) =>
          Array.from({ length }, (_, index) => (isUp ? from + index : from - index)),
        );
        t.deepEqual([...sortPositions(Float64Array.from(numbers), null)], expectedOrder(numbers));
      },
    ),
    { seed: 42, numRuns: 200 },
  );
});

test('a tie break decides between equal prefixes', (t) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(20)), { maxLength: 200 }),
      (keys) => {
        const second = (position: number): number => keys[position]?.[1] as number;
        const order = sortPositions(
          Float64Array.from(keys.map(([first]) => first)),
          (left, right) => second(left) < second(right),
        );
        t.deepEqual([...order], expectedOrder(keys.map(([first, then]) => first * 100 + then)));
      },
    ),
    { seed: 43, numRuns: 200 },
  );
});

function expectedOrder(numbers: readonly number[]): number[] {
  return numbers
    .map((number, position) => ({ number, position }))
    .sort((left, right) => left.number - right.number || left.position - right.position)
    .map(({ position }) => position);
}
