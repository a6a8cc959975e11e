/**
 * The compiler as the command line asks for it: settings, and who watches.
 */
import {
  type DumpRequest,
  dumpWatcher,
  type EventSink,
  type JitSettings,
  joinSinks,
  LaterJit,
  type PassSwitches,
  type PythonInterpreter,
  parseDumpRequest,
  parseJitSettings,
  parsePasses,
} from '../../engine/index.js';
import { nameBuild } from '../../sdk/sharing/build-name.js';
import { EngineTraces } from '../../sdk/sharing/engine-traces.js';
import type { CommandLine } from './command-line.js';
import { openJitLog } from './jit-log.js';
import { traceLines } from './jit-trace-lines.js';
import { shortName } from './short-name.js';
import { writeAll } from './write-all.js';

/** What the command line says about the compiler. */
export interface JitRequest {
  readonly settings: JitSettings;
  readonly dump: DumpRequest | undefined;
  readonly passes: PassSwitches | undefined;
  readonly sinks: readonly EventSink[];
}

/** Reads the options, or says what is wrong with them. */
export function readJitRequest(line: CommandLine): JitRequest | { readonly error: string } {
  const parsed = parseJitSettings(line.values.get('--jit')?.at(-1) ?? process.env['PITVIPER_JIT'] ?? 'on');
  if (parsed.kind === 'error') return { error: `--jit: ${parsed.message}` };
  const stages = line.values.get('--jit-dump')?.at(-1);
  const dump = stages === undefined ? undefined : parseDumpRequest(stages);
  if (dump?.kind === 'error') return { error: `--jit-dump: ${dump.message}` };
  const list = line.values.get('--jit-passes')?.at(-1);
  const passes = list === undefined ? undefined : parsePasses(list);
  if (passes?.kind === 'error') return { error: `--jit-passes: ${passes.message}` };
  const sinks: EventSink[] = [];
  if (line.counts.has('-jv')) sinks.push(traceLines(writeToStandardError));
  const log = line.values.get('--jit-log')?.at(-1);
  if (log !== undefined) {
    try {
      sinks.push(openJitLog(log));
    } catch (thrown) {
      return { error: `--jit-log: cannot write '${log}': ${(thrown as Error).message}` };
    }
  }
  return { settings: parsed.settings, dump: dump?.request, passes: passes?.passes, sinks };
}

/** Gives an interpreter its compiler, if it is to have one. */
export function attachJit(
  interpreter: PythonInterpreter,
  { settings, dump, passes, sinks }: JitRequest,
): void {
  if (!settings.enabled) return;
  const traces = openTraces(settings);
  const jit = LaterJit.attach(interpreter, {
    settings,
    ...(traces === null ? {} : { exchange: traces }),
    ...(passes === undefined ? {} : { passes }),
    ...(sinks.length === 0 ? {} : { sink: joinSinks(...sinks) }),
    ...(dump === undefined ? {} : { watcher: dumpWatcher(dump, writeToStandardError, shortName) }),
  });
  if (traces === null) return;
  process.once('exit', () => {
    jit.rest();
    traces.close();
  });
}

/** The folder of PITVIPER_CACHE: what was compiled there is used, what is compiled here is left there. */
function openTraces(settings: JitSettings): EngineTraces | null {
  const folder = process.env['PITVIPER_CACHE'] ?? '';
  if (folder === '') return null;
  const build = nameBuild(new URL('./pitviper.js', import.meta.url));
  return new EngineTraces({ folder, build }, settings);
}

function writeToStandardError(text: string): void {
  writeAll(2, text);
}
