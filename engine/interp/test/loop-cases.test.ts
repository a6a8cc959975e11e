/**
 * The loop's literal case labels against the opcode table, which is the only list of opcodes.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { opcodes } from '../../bytecode/opcodes.table.js';
import { coldOpcodeNames } from '../cold-opcodes.js';

const here = dirname(fileURLToPath(import.meta.url));
const source = readFileSync(join(here, '../../../../engine/interp/loop.ts'), 'utf8');
const cases = Array.from(source.matchAll(/case (\d+):(?: \{)?\s*\/\/ (\w+)/g), ([, code, name]) => ({
  code: Number(code),
  name: String(name),
}));

test('every case of the loop carries the number that the table gives its opcode', (t) => {
  t.true(cases.length > 80);
  const rows: Readonly<Record<string, { code: number }>> = opcodes;
  for (const { code, name } of cases) t.is(rows[name]?.code, code, name);
});

test('every opcode has a case in the loop or a cold handler, and not both', (t) => {
  const hot = cases.map(({ name }) => name);
  t.deepEqual([...hot, ...coldOpcodeNames].sort(), Object.keys(opcodes).sort());
});

test('opcode numbers are dense from 0', (t) => {
  const codes = Object.values(opcodes).map((row) => row.code as number);
  t.deepEqual(
    codes.toSorted((a, b) => a - b),
    codes.map((_, index) => index),
  );
});
