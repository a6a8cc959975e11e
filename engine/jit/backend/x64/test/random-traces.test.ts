import test from 'ava';
import fc from 'fast-check';
import { detectCpuFeatures } from '../../../../native/cpu-features.js';
import type { CpuFeature } from '../../../../native/cpu-features.table.js';
import { randomTraces } from '../../../ir/test/random-trace.js';
import type { Trace } from '../../../ir/trace.js';
import { optimizeTrace } from '../../../opt/optimize.js';
import type { RegisterSets } from '../allocate/register-file.js';
import { compareRuns } from './comparison.js';
import { loopAtOnce, peelLoop } from './loop-shapes.js';
import { Machine } from './machine.js';

const available = Machine.create();
const nativeTest = available === undefined ? test.skip : test;
if (available === undefined) console.log('no executable memory here: the tests of machine code are skipped');

const RUNS = Number(process.env['PITVIPER_RANDOM_RUNS'] ?? 150);
const SEED = Number(process.env['PITVIPER_RANDOM_SEED'] ?? 7);

const shapers: readonly (readonly [string, (trace: Trace) => Trace])[] = [
  ['with the label first', loopAtOnce],
  ['peeled', peelLoop],
  ['optimised', (trace) => optimizeTrace(trace)],
];

/** Vector loops want more registers than the few that the last row leaves, so it has no AVX2. */
const processors: readonly (readonly [string, ReadonlySet<CpuFeature>, RegisterSets?])[] = [
  ['this processor', detectCpuFeatures()],
  ['SSE2 alone', new Set()],
  ['six registers and four', withoutAvx2(detectCpuFeatures()), { gpr: 0b1100_1111, xmm: 0b1111 << 16 }],
];

function withoutAvx2(features: ReadonlySet<CpuFeature>): ReadonlySet<CpuFeature> {
  return new Set([...features].filter((feature) => feature !== 'avx2'));
}

for (const [shape, shaper] of shapers) {
  for (const [processor, features, usable] of processors) {
    nativeTest(`random traces ${shape} run the same in the evaluator and on ${processor}`, (t) => {
      fc.assert(
        fc.property(randomTraces(undefined, 60), (random) => {
          const machine = Machine.create(features, usable);
          if (machine === undefined) throw new Error('no machine');
          try {
            const problem = compareRuns(machine, shaper(random.trace), random.inputs, random.memory);
            if (problem !== undefined) throw new Error(problem);
          } finally {
            machine.arena.close();
          }
        }),
        { numRuns: RUNS, seed: SEED },
      );
      t.pass();
    });
  }
}
