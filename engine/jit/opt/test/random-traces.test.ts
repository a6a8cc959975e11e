import test from 'ava';
import fc from 'fast-check';
import { evaluateTrace } from '../../ir/evaluate.js';
import { randomLibm, randomTraces } from '../../ir/test/random-trace.js';
import { findMasked } from '../masks.js';
import { optimizeTrace } from '../optimize.js';
import { passNames, switchPasses } from '../pipeline.table.js';
import { dropMaskedChecks, findDifference } from './same-outcome.js';

const runs = Number(process.env['RUNS'] ?? 240);

test('random loops do the same with all passes', (t) => {
  fc.assert(
    fc.property(randomTraces(['range', 'while'], 40), (recorded) => {
      t.is(findDifference(recorded, optimizeTrace(recorded.trace)), undefined);
    }),
    { seed: 11, numRuns: runs },
  );
});

test('random straight traces do the same with all passes', (t) => {
  fc.assert(
    fc.property(randomTraces(['exit', 'jump_to'], 40), (recorded) => {
      t.is(findDifference(recorded, optimizeTrace(recorded.trace)), undefined);
    }),
    { seed: 12, numRuns: runs },
  );
});

test('an overflow check that masks drops matters only to itself', (t) => {
  fc.assert(
    fc.property(randomTraces(undefined, 40), (recorded) => {
      const { trace, inputs, memory } = recorded;
      const outcome = evaluateTrace(trace, inputs, {
        memory: memory(),
        libm: randomLibm,
        interrupted: (passed) => passed > 13,
      });
      if (outcome.kind === 'exit' && findMasked(trace)[outcome.ref] === 1) return;
      t.is(findDifference(recorded, dropMaskedChecks(trace), false), undefined);
    }),
    { seed: 14, numRuns: runs / 2 },
  );
});

for (const name of passNames) {
  test(`random traces do the same with ${name} alone, and without it`, (t) => {
    fc.assert(
      fc.property(randomTraces(undefined, 30), (recorded) => {
        for (const passes of [switchPasses({ only: [name] }), switchPasses({ off: [name] })]) {
          t.is(findDifference(recorded, optimizeTrace(recorded.trace, { passes }), passes.masks), undefined);
        }
      }),
      { seed: 13, numRuns: runs / 4 },
    );
  });
}
