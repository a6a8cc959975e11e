/**
 * Every program of engine/test/python gives what CPython 3.11 gave: output, traceback, exit status.
 *
 * Each runs with the compiler as it is, and with one that starts at once. PITVIPER_MODES holds the flags of other modes, separated by `;`
 * (`--jit off; --jit threshold=3`): every program then runs once in each. FULL=1 compares all recordings with the CPython of this machine, else a sample.
 */
import { availableParallelism } from 'node:os';
import test from 'ava';
import { knownDifferences } from './known-differences.table.js';
import {
  type Command,
  compareOutcomes,
  findCPython,
  formatMismatches,
  listPrograms,
  mapConcurrently,
  type Outcome,
  PITVIPER,
  readRecording,
  runProgram,
} from './python-programs.js';

const SAMPLE_STEP = 12;

const programs = listPrograms();
const runInTurn = limitConcurrency(availableParallelism());

/** The default parameters; and every loop and function compiled at its second run, every exit a bridge. */
const usualModes = '; --jit threshold=2,trace_eagerness=1,function_threshold=2,entry_length=1';

for (const mode of (process.env.PITVIPER_MODES ?? usualModes).split(';').map((flags) => flags.trim())) {
  const command: Command = {
    file: PITVIPER.file,
    flags: [...PITVIPER.flags, ...mode.split(/\s+/).filter((flag) => flag !== '')],
  };
  for (const path of programs) {
    const missing = knownDifferences[path];
    const declare = missing === undefined ? test : test.skip;
    const title = mode === '' ? path : `${path} with ${mode}`;
    declare(missing === undefined ? title : `${title} (${missing})`, async (t) => {
      const mismatches = compareOutcomes(
        readRecording(path),
        await runInTurn(() => runProgram(command, path)),
      );
      if (mismatches.length > 0) t.fail(formatMismatches(mismatches));
      else t.pass();
    });
  }
}

test('every known difference names a program', (t) => {
  t.deepEqual(
    Object.keys(knownDifferences).filter((path) => !programs.includes(path)),
    [],
  );
});

test('there are at least 400 programs', (t) => {
  t.true(programs.length >= 400, `found ${programs.length}`);
});

test('the recordings are what CPython 3.11 gives', async (t) => {
  const cpython = findCPython();
  if (cpython.kind === 'missing') {
    t.log(`not compared: ${cpython.reason}`);
    t.pass();
    return;
  }
  const sample =
    process.env.FULL === '1' ? programs : programs.filter((_, index) => index % SAMPLE_STEP === 0);
  const reports = await mapConcurrently(sample, availableParallelism(), async (path) => {
    const mismatches = compareOutcomes(readRecording(path), await runProgram(cpython.command, path));
    return mismatches.length === 0 ? [] : [`${path}\n${formatMismatches(mismatches)}`];
  });
  t.deepEqual(reports.flat(), []);
});

/** ava starts all tests of a file at once; this lets only `width` of them have a child process. */
function limitConcurrency(width: number): (run: () => Promise<Outcome>) => Promise<Outcome> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await run();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
