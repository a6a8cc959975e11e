import test from 'ava';
import fc from 'fast-check';
import { orderMoves } from '../allocate/parallel-moves.js';
import { type Move, type Place, Value } from '../machine.js';

/** Moves with distinct targets among eight registers and four homes. */
const moveSets = fc
  .uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), { selector: ([, to]) => to, maxLength: 12 })
  .map((pairs) =>
    pairs.map(
      ([from, to]): Move => ({
        kind: 'move',
        value: new Value(from, 'gpr', from),
        from: at(from),
        to: at(to),
      }),
    ),
  );

test('moves in order do what all of them at once would do', (t) => {
  fc.assert(
    fc.property(moveSets, fc.boolean(), (moves, hasSpare) => {
      const holds = new Map<Place, Place>();
      const read = (place: Place): Place => holds.get(place) ?? place;
      for (const { from, to } of orderMoves(moves, () => (hasSpare ? 8 : -1))) holds.set(to, read(from));
      return moves.every(({ from, to }) => read(to) === from);
    }),
    { numRuns: 2000, seed: 3 },
  );
  t.pass();
});

test('moves that stay where they are are left out', (t) => {
  const value = new Value(0, 'gpr', 0);
  t.deepEqual(
    orderMoves([{ kind: 'move', value, from: 3, to: 3 }], () => -1),
    [],
  );
});

function at(index: number): Place {
  return index < 8 ? index : 32 + index;
}
