/**
 * Random programs with hot loops give the same with a compiler that starts at once as on CPython 3.11.
 * The seed is fixed; scripts/fuzz-jit.mjs goes on for as long as one likes.
 */
import test from 'ava';
import fc from 'fast-check';
import { findCPython, PITVIPER } from '../python-programs.js';
import { hotLoopPrograms } from './hot-loops.js';
import { ProgramServer } from './program-server.js';

const SEED = 1;
const RUNS = 60;

test.serial(`hot loops of seed ${SEED} compute what CPython computes`, async (t) => {
  t.timeout(600_000);
  const cpython = findCPython();
  if (cpython.kind === 'missing') {
    t.log(`not compared: ${cpython.reason}`);
    t.pass();
    return;
  }
  const ours = new ProgramServer(
    {
      ...PITVIPER,
      flags: [
        ...PITVIPER.flags,
        '--jit',
        'threshold=3,trace_eagerness=2,function_threshold=3,entry_length=1',
      ],
    },
    60_000,
  );
  const reference = new ProgramServer(cpython.command, 60_000);
  const sameOnBoth = fc.asyncProperty(hotLoopPrograms(), async (program) => {
    const [first, second] = await Promise.all([ours.run(program), reference.run(program)]);
    if (first !== second) throw new Error(`${program}\nours:      ${first}\nreference: ${second}`);
  });
  const details = await fc.check(sameOnBoth, {
    seed: SEED,
    numRuns: RUNS,
    endOnFailure: true,
    interruptAfterTimeLimit: 300_000,
  });
  ours.stop();
  reference.stop();
  if (details.failed) t.fail(String(details.errorInstance));
  else t.pass();
});
