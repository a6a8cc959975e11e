/**
 * `pitviper explain FILE[:function] [args]`: runs the program, then shows what became of its hot loops.
 */
import { writeFileSync } from 'node:fs';
import {
  buildExplanation,
  CannotStart,
  collectTraces,
  createInterpreter,
  type Explanation,
  Jit,
  type JitSettings,
  type ProgramEnd,
  parseJitSettings,
  renderHtml,
  renderText,
  runProgram,
  systemHost,
} from '../../engine/index.js';
import type { CommandLine } from './command-line.js';
import { settingsFor } from './settings.js';
import { shortName } from './short-name.js';
import { startFor } from './start.js';
import { writeAll } from './write-all.js';

const usage = `usage: pitviper explain FILE[:function] [--html OUT] [--jit SETTINGS] [arg ...]

  Runs FILE with its arguments and shows, for each loop that became hot: its Python lines, their bytecode, when the counter
  fired, the recorded and the optimized trace, the machine code, and each guard with what makes it fail.
  Options of explain come before FILE or after it; what follows -- belongs to the program.

  --html OUT      write a page with source, trace and machine code side by side
  --jit SETTINGS  as for running a program
`;

/** Runs the command; gives the exit status. */
export function runExplain(operands: readonly string[]): number {
  const request = readRequest(operands);
  if (typeof request === 'string') {
    process.stderr.write(`pitviper: ${request}\n${usage}`);
    return 2;
  }
  const line: CommandLine = {
    kind: 'understood',
    action: { kind: 'file', path: request.path },
    args: request.args,
    counts: new Map(),
    values: new Map(),
    namesInput: false,
  };
  const begin = startFor(line.action, false);
  if (begin.kind === 'refused') {
    process.stderr.write(`pitviper: ${begin.message}\n`);
    return begin.status;
  }
  const interpreter = createInterpreter({ host: systemHost(), settings: settingsFor(line, false) });
  const { watcher, collected } = collectTraces();
  let unavailable: string | null = request.settings.enabled ? null : 'it is switched off by --jit off';
  const jit = request.settings.enabled
    ? Jit.attach(interpreter, {
        settings: request.settings,
        watcher,
        sink: {
          wants: (name) => name === 'jit:unavailable',
          emit: (_, payload) => {
            if ('reason' in payload) unavailable = String(payload.reason);
          },
        },
      })
    : undefined;
  let end: ProgramEnd;
  try {
    end = runProgram(interpreter, begin.start);
  } catch (thrown) {
    if (!(thrown instanceof CannotStart)) throw thrown;
    process.stderr.write(`pitviper: ${thrown.message}\n`);
    return 1;
  }
  const explanation = buildExplanation({
    program: shortName(request.path),
    function: request.function,
    collected,
    parameters: request.settings.parameters,
    counters: jit?.counters,
    unavailable,
  });
  return show(explanation, request.html) ? end.status : 2;
}

interface Request {
  readonly path: string;
  readonly function: string | undefined;
  readonly html: string | undefined;
  readonly settings: JitSettings;
  readonly args: readonly string[];
}

function readRequest(operands: readonly string[]): Request | string {
  let html: string | undefined;
  let jit = process.env['PITVIPER_JIT'] ?? 'on';
  let target: string | undefined;
  const args: string[] = [];
  for (let index = 0; index < operands.length; index++) {
    const operand = operands[index] ?? '';
    if (operand === '--') {
      args.push(...operands.slice(index + 1));
      break;
    }
    const [, option, inline] = /^(--html|--jit)(?:=(.*))?$/s.exec(operand) ?? [];
    if (option === undefined) {
      if (target === undefined && operand.startsWith('-')) return `explain: unknown option ${operand}`;
      if (target === undefined) target = operand;
      else args.push(operand);
      continue;
    }
    const value = inline ?? operands[++index];
    if (value === undefined) return `explain: ${option} needs an argument`;
    if (option === '--html') html = value;
    else jit = value;
  }
  if (target === undefined) return 'explain: which file?';
  const parsed = parseJitSettings(jit);
  if (parsed.kind === 'error') return `--jit: ${parsed.message}`;
  const [, path = target, name] = /^(.+?\.\w+):([\w.<>]+)$/.exec(target) ?? [];
  return { path, function: name, html, settings: parsed.settings, args };
}

/** Shows it, as text or as a page; false where the page could not be written. */
function show(explanation: Explanation, html: string | undefined): boolean {
  if (html !== undefined) {
    try {
      writeFileSync(html, renderHtml(explanation));
    } catch (thrown) {
      process.stderr.write(`pitviper: cannot write '${html}': ${(thrown as Error).message}\n`);
      return false;
    }
    writeAll(2, `${html}\n`);
    return true;
  }
  const { columns, isTTY } = process.stdout;
  const colors = isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
  const width = columns ?? (Number(process.env['COLUMNS']) || 100);
  writeAll(1, renderText(explanation, { width, colors }));
  return true;
}
