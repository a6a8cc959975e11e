/**
 * What the tests of this folder compile with: a source in, a verified code unit out.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseModule } from '../../syntax/index.js';
import { type CodeUnit, type CompileOptions, type CompileResult, compileTree, verifyUnit } from '../index.js';

/** The folder of the tests' data. */
export const dataFolder = fileURLToPath(new URL('../../../../engine/bytecode/test/', import.meta.url));

/** Whether `python3` is the CPython that we follow. */
export const hasPython =
  spawnSync('python3', ['-V'], { encoding: 'utf8' }).stdout?.startsWith('Python 3.11') === true;

/** Compiles a source, whose errors of syntax are errors too. */
export function compileText(text: string | Uint8Array, options: Partial<CompileOptions> = {}): CompileResult {
  const { filename = '<test>', mode = 'exec' } = options;
  const parsed = parseModule(text, { filename, mode });
  if (parsed.kind === 'error') return parsed;
  return compileTree(parsed.tree, { filename, mode, ...options });
}

/** Compiles a source that must compile, and checks the code. */
export function compileSource(text: string | Uint8Array, options: Partial<CompileOptions> = {}): CodeUnit {
  const result = compileText(text, options);
  if (result.kind === 'error') throw new Error(`${result.error.msg} (line ${result.error.lineno})`);
  const [complaint] = verifyUnit(result.unit);
  if (complaint !== undefined) throw new Error(complaint);
  return result.unit;
}

/** The code unit of the first function or class in a unit. */
export function firstInner(unit: CodeUnit): CodeUnit {
  for (const constant of unit.constants) {
    if (typeof constant === 'object' && constant?.kind === 'code') return constant.unit;
  }
  throw new Error('no inner code');
}
