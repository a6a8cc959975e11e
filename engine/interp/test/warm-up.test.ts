/**
 * The warm-up program holds every opcode that the loop treats itself, and changes nothing.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import type { CodeUnit } from '../../bytecode/code-unit.js';
import { compileTree } from '../../bytecode/index.js';
import { instructionLengths, opcodeNames } from '../../bytecode/opcode-facts.js';
import { parseModule } from '../../syntax/index.js';
import { coldOpcodeNames } from '../cold-opcodes.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const path = join(root, 'engine/modules/python/_warm_up.py');

/** Opcodes of the loop that hardly any program runs often. */
const left = ['NOP', 'MATMUL', 'CHECK_LOCAL', 'END_ASYNC_FOR', 'JUMP_IF_NOT_NONE'];

test('the warm-up program holds every opcode of the loop', (t) => {
  const parsed = parseModule(readFileSync(path), { filename: path, mode: 'exec' });
  if (parsed.kind === 'error') return t.fail(parsed.error.msg);
  const compiled = compileTree(parsed.tree, { filename: path, mode: 'exec' });
  if (compiled.kind === 'error') return t.fail(compiled.error.msg);
  const used = new Set<string>();
  collect(compiled.unit, used);
  const hot = opcodeNames.filter((name) => !coldOpcodeNames.includes(name) && !left.includes(name));
  t.deepEqual(
    hot.filter((name) => !used.has(name)),
    [],
  );
});

function collect(unit: CodeUnit, used: Set<string>): void {
  for (let pc = 0; pc < unit.words.length; pc += instructionLengths[unit.words[pc] ?? 0] ?? 1) {
    used.add(opcodeNames[unit.words[pc] ?? 0] ?? '');
  }
  for (const constant of unit.constants) {
    if (typeof constant === 'object' && constant?.kind === 'code') collect(constant.unit, used);
  }
}
