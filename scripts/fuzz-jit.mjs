// Runs random programs with hot loops on the built engine with a compiler that starts at once, and on CPython, until the time is over; every
// program that differs is written, reduced, to a folder: SEED.py with the two outcomes beside it.
//   node scripts/fuzz-jit.mjs [--minutes N] [--seed S] [--to FOLDER] [--most N] [--jit SETTINGS]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { hotLoopPrograms } from '../dist/engine/test/fuzz/hot-loops.js';
import { ProgramServer } from '../dist/engine/test/fuzz/program-server.js';
import { findCPython, PITVIPER } from '../dist/engine/test/python-programs.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    to: { type: 'string', default: 'fuzz-failures' },
    most: { type: 'string', default: '20' },
    jit: { type: 'string', default: 'threshold=3,trace_eagerness=2,function_threshold=3,entry_length=1' },
  },
});
const cpython = findCPython();
if (cpython.kind === 'missing') {
  console.log(cpython.reason);
  process.exit(1);
}
const ours = new ProgramServer({ ...PITVIPER, flags: [...PITVIPER.flags, '--jit', values.jit] });
const reference = new ProgramServer(cpython.command);
const REDUCE_MS = 20_000;
const end = Date.now() + Number(values.minutes) * 60_000;
let seed = Number(values.seed) | 0;
let ran = 0;
let failed = 0;
console.log(`seed ${seed}`);

while (Date.now() < end && failed < Number(values.most)) {
  const [program] = fc.sample(hotLoopPrograms(), { numRuns: 1, seed: seed++ });
  ran++;
  if (await differs(program)) await report(program, seed - 1);
}
ours.stop();
reference.stop();
console.log(`${ran} programs, ${failed} differ; next seed ${seed}`);
process.exitCode = failed === 0 ? 0 : 1;

async function outcomesOf(program) {
  const [first, second] = await Promise.all([ours.run(program), reference.run(program)]);
  return { ours: first, reference: second };
}

async function differs(program) {
  const outcomes = await outcomesOf(program);
  return outcomes.ours !== outcomes.reference && outcomes.reference !== 'no answer in time';
}

async function report(program, from) {
  failed++;
  const reduced = await reduce(program);
  const outcomes = await outcomesOf(reduced);
  mkdirSync(values.to, { recursive: true });
  const name = join(values.to, String(from));
  writeFileSync(`${name}.py`, `# seed ${from}\n${reduced}`);
  writeFileSync(`${name}.ours`, `${outcomes.ours}\n`);
  writeFileSync(`${name}.reference`, `${outcomes.reference}\n`);
  console.log(`seed ${from}: ${name}.py`);
}

// Leaves out lines as long as the outcomes differ and the reference does not fail for it.
async function reduce(program) {
  const until = Date.now() + REDUCE_MS;
  let lines = program.split('\n');
  for (let size = Math.ceil(lines.length / 2); size >= 1 && Date.now() < until; size = Math.floor(size / 2)) {
    for (let at = lines.length - size; at >= 0 && Date.now() < until; at -= size) {
      const shorter = [...lines.slice(0, at), ...lines.slice(at + size)];
      const outcomes = await outcomesOf(shorter.join('\n'));
      if (
        outcomes.ours !== outcomes.reference &&
        !outcomes.reference.includes('SyntaxError') &&
        !outcomes.reference.includes('NameError')
      )
        lines = shorter;
    }
  }
  return lines.join('\n');
}
