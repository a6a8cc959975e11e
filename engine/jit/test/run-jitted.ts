/**
 * Running a Python program in this process with a compiler: what it printed, and the compiler.
 */
import { closedHost } from '../../core/closed-host.js';
import { parseJitSettings } from '../../core/jit-settings.js';
import { createInterpreter } from '../../interp/create-interpreter.js';
import { runProgram } from '../../interp/program/run-program.js';
import { defaultSettings } from '../../objects/model/settings.js';
import { forgetSourceLines, sourceProvider } from '../../objects/model/source-lines.js';
import { Jit, type JitOptions } from '../jit.js';

/** What a run left. */
export interface JittedRun {
  readonly out: string;
  readonly err: string;
  /** Undefined where machine code cannot run, or was not asked for. */
  readonly jit: Jit | undefined;
}

/** Runs a program whose file is `<name>`; `settings` as `--jit` takes them. */
export function runJitted(
  source: string,
  settings = 'on',
  options: Omit<JitOptions, 'settings'> = {},
): JittedRun {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const collect = (into: Uint8Array[]) => ({
    descriptor: null,
    isTerminal: () => false,
    read: () => 0,
    write: (data: Uint8Array) => into.push(data.slice()) && data.length,
  });
  const interpreter = createInterpreter({
    host: closedHost({ streams: { input: null, output: collect(out), error: collect(err) } }),
    settings: { ...defaultSettings, argv: ['p.py'], path: [] },
  });
  sourceProvider.read = () => source;
  forgetSourceLines();
  const parsed = parseJitSettings(settings);
  if (parsed.kind === 'error') throw new Error(parsed.message);
  const jit = parsed.settings.enabled
    ? Jit.attach(interpreter, { ...options, settings: parsed.settings })
    : undefined;
  runProgram(interpreter, { kind: 'text', name: 'p.py', source });
  return { out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), jit };
}
