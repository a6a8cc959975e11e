/**
 * The prompt.
 */
import type { ProgramSettings, ProgramStart, PythonInterpreter } from '../../../engine/index.js';

/** Runs the prompt, after a program if one is given. */
export function runPrompt(
  _interpreter: PythonInterpreter,
  _settings: ProgramSettings,
  _start?: ProgramStart,
): void {
  throw new Error('no prompt yet');
}
