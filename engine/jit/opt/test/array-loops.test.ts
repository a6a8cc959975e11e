import test from 'ava';
import fc from 'fast-check';
import { parseTrace } from '../../ir/parse.js';
import { printTrace } from '../../ir/print.js';
import type { IrValue } from '../../ir/pure-meanings.js';
import { optimizeTrace } from '../optimize.js';
import { switchPasses } from '../pipeline.table.js';
import { type Kind, layOut, OBJECTS, statement, writeLoop } from './array-loops.js';
import { findDifference } from './same-outcome.js';

const runs = Number(process.env['RUNS'] ?? 200);
const each = { minLength: OBJECTS, maxLength: OBJECTS };
const without = [switchPasses(), switchPasses({ off: ['hoist'] }), switchPasses({ off: ['carry'] })];
const withoutCarry = without[2];

test('loops over overlapping arrays and shared lists do the same', (t) => {
  let carried = 0;
  fc.assert(
    fc.property(
      fc.array(statement, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(60), each),
      fc.array(fc.constantFrom<Kind>('array', 'list'), each),
      fc.array(fc.nat(OBJECTS - 1), each),
      fc.constantFrom(1, 1, 1, 2, -1),
      fc.integer({ min: 1, max: 14 }),
      (statements, starts, kinds, owners, step, count) => {
        // two inputs may be one object, if it is of the kind that the trace was recorded for
        const rows = owners.map((owner, at) => (kinds[owner] === kinds[at] ? owner : at));
        const inputs: IrValue[] = [step > 0 ? 4n : 30n, BigInt(count), ...rows];
        const trace = parseTrace(writeLoop(statements, kinds, step));
        for (const passes of without) {
          const recorded = { trace, inputs, memory: () => layOut(starts, kinds) };
          t.is(findDifference(recorded, optimizeTrace(trace, { passes })), undefined);
        }
        const plain = optimizeTrace(trace, { passes: withoutCarry ?? switchPasses() });
        if (printTrace(plain) !== printTrace(optimizeTrace(trace))) carried++;
      },
    ),
    { seed: 31, numRuns: runs },
  );
  t.true(carried > runs / 50, `${carried} loops carry a value`);
});
