/**
 * Every kernel, small, on this engine and as JavaScript twin: the bits of the results are those that CPython 3.11 gave.
 * The engine runs all in one process. `FULL=1` adds the interpreter alone and a compiler that compiles at once.
 */
import { join } from 'node:path';
import test from 'ava';
import { engineCommand, setsFolder } from '../project-paths.js';
import { runCommand } from '../run-command.js';
import { runProgram } from '../run-program.js';
import { sets } from '../sets.table.js';
import { kernelChecksums } from './kernel-checksums.table.js';

const modes = ['on', ...(process.env['FULL'] === '1' ? ['off', 'threshold=2,trace_eagerness=1'] : [])];

const kernels = Object.entries(kernelChecksums);
const timeoutMs = 110_000;

test('every kernel has a recorded checksum', (t) => {
  t.deepEqual(Object.keys(kernelChecksums).sort(), Object.keys(sets.kernels.programs).sort());
});

for (const mode of modes) {
  test.serial(`kernels give CPython’s bits with --jit ${mode}`, async (t) => {
    t.timeout(2 * timeoutMs);
    const sizes = kernels.flatMap(([name, { n }]) => [name, `${n}`]);
    const program = join(setsFolder, 'small_kernels.py');
    const command = [process.execPath, engineCommand, '--jit', mode, program, ...sizes];
    const { status, stdout, stderr, problem } = await runCommand(command, timeoutMs);
    const expected = kernels.map(([name, { checksum }]) => `${name} ${checksum}\n`).join('');
    t.deepEqual(
      { status, stdout, stderr, problem },
      { status: 0, stdout: expected, stderr: '', problem: undefined },
    );
  });
}

test.serial('the JavaScript twins give CPython’s bits', async (t) => {
  t.timeout(2 * timeoutMs);
  const outcomes = await Promise.all(
    kernels.map(async ([name, { n }]) => {
      const twin = join(setsFolder, 'kernels', `${name}.mjs`);
      const outcome = await runProgram([process.execPath, twin], n, 2);
      return [name, outcome.kind === 'ran' ? outcome.checksum : outcome.reason];
    }),
  );
  t.deepEqual(
    outcomes,
    kernels.map(([name, { checksum }]) => [name, checksum]),
  );
});
