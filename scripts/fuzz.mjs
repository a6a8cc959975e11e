// Runs random programs on the built engine and on CPython until the time is over, and writes every program that differs,
// reduced, to a folder: NNN.py with the two outcomes beside it.
//   node scripts/fuzz.mjs [--minutes N] [--seed S] [--to FOLDER] [--most N]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { randomPrograms } from '../dist/engine/test/fuzz/program-arbitrary.js';
import { prelude, startServers } from '../dist/engine/test/fuzz/program-server.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    to: { type: 'string', default: 'fuzz-failures' },
    most: { type: 'string', default: '30' },
  },
});
const servers = startServers();
if (servers.kind === 'missing') {
  console.log(servers.reason);
  process.exit(1);
}
const { ours, reference } = servers;
const REDUCE_MS = 15_000;
const end = Date.now() + Number(values.minutes) * 60_000;
const arbitrary = randomPrograms();
let seed = Number(values.seed) | 0;
let ran = 0;
let failed = 0;
console.log(`seed ${seed}`);

while (Date.now() < end && failed < Number(values.most)) {
  const [program] = fc.sample(arbitrary, { numRuns: 1, seed: seed++ });
  ran++;
  const outcomes = await runOnBoth(program);
  if (outcomes.ours === outcomes.reference) continue;
  await report(program, seed - 1);
}
ours.stop();
reference.stop();
console.log(`${ran} programs, ${failed} differ; next seed ${seed}`);
process.exitCode = failed === 0 ? 0 : 1;

async function runOnBoth(program) {
  const source = prelude + program;
  const [first, second] = await Promise.all([ours.run(source), reference.run(source)]);
  return { ours: first, reference: second };
}

async function report(program, from) {
  failed++;
  const reduced = await reduce(program);
  const outcomes = await runOnBoth(reduced);
  mkdirSync(values.to, { recursive: true });
  const name = join(values.to, String(from));
  writeFileSync(`${name}.py`, `${prelude}# ---- seed ${from}\n${reduced}`);
  writeFileSync(`${name}.ours`, `${outcomes.ours}\n`);
  writeFileSync(`${name}.reference`, `${outcomes.reference}\n`);
  console.log(
    `\n== seed ${from}\n${reduced}-- ours\n${show(outcomes.ours)}\n-- reference\n${show(outcomes.reference)}`,
  );
}

/** Takes the first smaller program that still differs, again and again. */
async function reduce(program) {
  const until = Date.now() + REDUCE_MS;
  let best = program;
  for (;;) {
    const smaller = await firstThatDiffers(best, until);
    if (smaller === undefined) return best;
    best = smaller;
  }
}

async function firstThatDiffers(program, until) {
  for (const { value } of arbitrary.shrink(program)) {
    if (Date.now() > until) return undefined;
    const outcomes = await runOnBoth(value);
    if (outcomes.ours !== outcomes.reference && !isEndless(outcomes.ours, outcomes.reference)) return value;
  }
  return undefined;
}

/** What was left out kept the program from running for ever. */
function isEndless(...outcomes) {
  return outcomes.some((text) => text === 'no answer in time' || text.includes('TimeoutError'));
}

function show(text) {
  return text.length > 1500 ? `${text.slice(0, 1500)} …` : text;
}
