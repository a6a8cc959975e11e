/**
 * `pitviper dis FILE`: the bytecode of a file.
 */
import { readFileSync } from 'node:fs';
import { disassembleSource } from '../../engine/index.js';

/** Prints the bytecode; gives the exit status. */
export function runDis(operands: readonly string[]): number {
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) {
    process.stderr.write('pitviper: usage: pitviper dis FILE\n');
    return 2;
  }
  let source: Uint8Array;
  try {
    source = readFileSync(path);
  } catch (thrown) {
    process.stderr.write(`pitviper: can't open file '${path}': ${(thrown as Error).message}\n`);
    return 2;
  }
  const { text, isError } = disassembleSource(source, path);
  (isError ? process.stderr : process.stdout).write(text);
  return isError ? 1 : 0;
}
