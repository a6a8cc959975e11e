/**
 * Random programs give the same on this engine as on CPython 3.11: what is printed, exceptions, lines of tracebacks.
 * One seed is fixed, so that the test is the same for everybody; FUZZ_SEED=N adds another (FUZZ_SEED=new draws one), and
 * scripts/fuzz.mjs goes on for as long as one likes.
 */
import test from 'ava';
import fc from 'fast-check';
import { randomPrograms } from './program-arbitrary.js';
import { prelude, startServers } from './program-server.js';

const FIXED_SEED = 311;
const RUNS = 40;

const asked = process.env.FUZZ_SEED;
const seeds = [FIXED_SEED];
if (asked !== undefined)
  seeds.push(asked === 'new' ? Math.floor(Math.random() * 1_000_000_000) : Number(asked));

for (const seed of seeds) {
  test.serial(`random programs of seed ${seed} give what CPython gives`, async (t) => {
    t.timeout(600_000);
    const servers = startServers();
    if (servers.kind === 'missing') {
      t.log(`not compared: ${servers.reason}`);
      t.pass();
      return;
    }
    const { ours, reference } = servers;
    t.log(`seed ${seed}`);
    const sameOnBoth = fc.asyncProperty(randomPrograms(), async (program) => {
      const source = prelude + program;
      const [first, second] = await Promise.all([ours.run(source), reference.run(source)]);
      if (first !== second) throw new Error(`${program}\nours:      ${first}\nreference: ${second}`);
    });
    const details = await fc.check(sameOnBoth, { seed, numRuns: RUNS, interruptAfterTimeLimit: 300_000 });
    ours.stop();
    reference.stop();
    if (details.failed) t.fail(`seed ${seed}\n${String(details.errorInstance)}`);
    else t.pass();
  });
}
