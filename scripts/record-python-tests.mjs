// Records what CPython 3.11 gives for the programs of engine/test/python: NAME.out, and NAME.err and
// NAME.status where there is something to say.
//   node scripts/record-python-tests.mjs [filter ...]
// Refuses a recording that would hold a path of this machine or that a second run does not repeat.
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import {
  besideProgram,
  compareOutcomes,
  findCPython,
  formatMismatches,
  listPrograms,
  mapConcurrently,
  PROGRAMS,
  runProgram,
} from '../dist/engine/test/python-programs.js';

const cpython = findCPython();
if (cpython.kind === 'missing') {
  console.error(`cannot record: ${cpython.reason}`);
  process.exit(1);
}

// Another seed for the second run shows a program that depends on the order of strings in a set.
const OTHER_HASH_SEED = '4711';
const MACHINE_PATHS = [PROGRAMS, homedir(), cpython.command.file, '/lib/python3.11/'];

const programs = listPrograms(process.argv.slice(2));
const complaints = (await mapConcurrently(programs, availableParallelism(), recordProgram)).flat();
for (const complaint of complaints) console.log(complaint);
console.log(
  `${programs.length} programs recorded, ${complaints.filter((text) => text.startsWith('REFUSED')).length} refused`,
);
if (complaints.some((text) => text.startsWith('REFUSED'))) process.exitCode = 1;

async function recordProgram(path) {
  const outcome = await runProgram(cpython.command, path);
  const again = compareOutcomes(
    outcome,
    await runProgram(cpython.command, path, { hashSeed: OTHER_HASH_SEED }),
  );
  if (again.length > 0) return [`REFUSED ${path}: two runs differ\n${formatMismatches(again)}`];
  const machinePath = MACHINE_PATHS.find((text) => outcome.out.includes(text) || outcome.err.includes(text));
  if (machinePath !== undefined) return [`REFUSED ${path}: the output holds ${machinePath}`];
  writeFileSync(besideProgram(path, 'out'), outcome.out);
  writeOrRemove(path, 'err', outcome.err);
  writeOrRemove(path, 'status', outcome.status === 0 ? '' : `${outcome.status}\n`);
  return outcome.status === 0 && outcome.err === '' ? [] : [`${path}: ${describeEnd(outcome)}`];
}

function writeOrRemove(path, extension, text) {
  if (text === '') rmSync(besideProgram(path, extension), { force: true });
  else writeFileSync(besideProgram(path, extension), text);
}

function describeEnd({ err, status }) {
  return `status ${status}, ${err.trimEnd().split('\n').at(-1)}`;
}
