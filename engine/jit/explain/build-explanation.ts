/**
 * Puts together what a watcher saw into an explanation: a section a loop, its bridges and failures with it.
 */
import { loopEnd } from '../../bytecode/analyse/loop-end.js';
import { disassembleInstruction, instructionLengths, targetOffsets } from '../../bytecode/index.js';
import type { JitParameter } from '../../core/jit-parameters.table.js';
import type { PyCode } from '../../objects/model/functions.js';
import { positionAt } from '../../objects/model/positions.js';
import { sourceLine } from '../../objects/model/source-lines.js';
import type { JitCounters } from '../counters.js';
import type { ExitState, LoadedTrace } from '../loaded-trace.js';
import { aborts } from '../record/aborts.table.js';
import type { AbortedRecording } from '../watcher.js';
import type { Collected } from './collect.js';
import { explainTrace } from './explain-trace.js';
import type {
  BytecodeRow,
  ExplainedAbort,
  ExplainedLoop,
  Explanation,
  SourceBlock,
  SourceLine,
} from './explanation.js';
import { linesOf, lineText, placeOf } from './python-text.js';

/** What an explanation is made of. */
export interface ExplanationRequest {
  readonly program: string;
  /** Only loops of this function (name or qualified name), and only if given. */
  readonly function?: string | undefined;
  readonly collected: Collected;
  readonly parameters: Readonly<Record<JitParameter, number>>;
  readonly counters: JitCounters | undefined;
  readonly unavailable: string | null;
}

/** The explanation. */
export function buildExplanation(request: ExplanationRequest): Explanation {
  const { collected, counters, parameters, unavailable, program } = request;
  const loops = groupByLoop(collected)
    .filter(({ code: { unit } }) => {
      const only = request.function;
      return only === undefined || unit.qualname === only || unit.name === only;
    })
    // Many functions are called often; most are too short for machine code, which needs no words.
    .filter(({ code, header, traces }) => isLoop(code, header) || traces.length > 0)
    .map(explainLoop);
  return {
    program,
    function: request.function ?? null,
    unavailable,
    threshold: parameters.threshold,
    traceEagerness: parameters.trace_eagerness,
    loops,
    totals: {
      loops: counters?.totalCompiledLoops ?? 0,
      bridges: counters?.totalCompiledBridges ?? 0,
      aborts: collected.aborts.length,
      entries: counters?.entries ?? 0,
      exits: counters?.exitsTaken ?? 0,
      codeBytes: counters?.codeBytes ?? 0,
      recordUs: counters?.recordUs ?? 0,
      optimizeUs: counters?.optimizeUs ?? 0,
      backendUs: counters?.backendUs ?? 0,
    },
  };
}

/** What belongs to one loop. */
interface LoopRecord extends Collected {
  readonly code: PyCode;
  readonly header: number;
}

function isLoop({ unit }: PyCode, pc: number): boolean {
  return unit.loopHeaders.includes(pc);
}

function groupByLoop(collected: Collected): readonly LoopRecord[] {
  const byCode = new Map<PyCode, Map<number, LoopRecord>>();
  const order: LoopRecord[] = [];
  const recordOf = (code: PyCode, pc: number, exit: ExitState | null): LoopRecord => {
    const owner = exit === null ? code : exit.trace.tree.signature.code;
    const header = exit === null ? pc : exit.trace.tree.signature.pc;
    const loops = byCode.get(owner) ?? new Map<number, LoopRecord>();
    byCode.set(owner, loops);
    let loop = loops.get(header);
    if (loop === undefined) {
      loop = { code: owner, header, starts: [], traces: [], aborts: [] };
      loops.set(header, loop);
      order.push(loop);
    }
    return loop;
  };
  for (const start of collected.starts) recordOf(start.code, start.pc, start.exit).starts.push(start);
  for (const trace of collected.traces) recordOf(trace.code, trace.pc, trace.parent).traces.push(trace);
  for (const abort of collected.aborts) recordOf(abort.code, abort.pc, abort.exit).aborts.push(abort);
  return order;
}

function explainLoop({ code, header, starts, traces, aborts }: LoopRecord): ExplainedLoop {
  const isOfLoop = isLoop(code, header);
  const end = isOfLoop ? loopEnd(code, header) : code.unit.words.length;
  const { file, line } = placeOf(code, header);
  return {
    kind: isOfLoop ? 'loop' : 'entry',
    file,
    function: code.unit.qualname,
    line,
    source: [
      { file, function: code.unit.qualname, lines: linesOf(code, header, end) },
      ...inlinedSource(code, traces),
    ],
    bytecode: explainBytecode(code, header, end),
    starts: starts.map((start) => ({
      kind: start.kind,
      parent: parentOf(start.exit),
      place: placeOf(start.code, start.pc),
      count: start.count,
      attempt: start.attempt,
    })),
    traces: traces.map(explainTrace),
    aborts: explainAborts(aborts),
  };
}

function parentOf(exit: ExitState | null): { readonly trace: number; readonly exit: number } | null {
  return exit === null ? null : { trace: exit.trace.number, exit: exit.index };
}

/** The functions whose calls became part of a trace: from the first recorded line to the last. */
function inlinedSource(own: PyCode, traces: readonly LoadedTrace[]): readonly SourceBlock[] {
  const reach = new Map<PyCode, [first: number, last: number]>();
  for (const { origins } of traces) {
    for (const { code, pc } of origins) {
      const { line } = positionAt(code.unit, pc);
      if (code === own || line === 0) continue;
      const [first, last] = reach.get(code) ?? [code.unit.firstLine, line];
      reach.set(code, [first, Math.max(last, line)]);
    }
  }
  return [...reach].map(([{ unit }, [first, last]]) => {
    const lines: SourceLine[] = [];
    for (let line = first; line <= last; line++)
      lines.push({ line, text: sourceLine(unit.filename, line) ?? '' });
    return { file: unit.filename, function: unit.qualname, lines };
  });
}

function explainBytecode(code: PyCode, from: number, to: number): readonly BytecodeRow[] {
  const { unit } = code;
  const targets = new Set<number>();
  for (let pc = 0; pc < unit.words.length; pc += instructionLengths[unit.words[pc] ?? 0] ?? 1) {
    const offset = targetOffsets[unit.words[pc] ?? 0] ?? 0;
    if (offset > 0) targets.add(unit.words[pc + offset] ?? 0);
  }
  const rows: BytecodeRow[] = [];
  for (let pc = from; pc < to; pc += instructionLengths[unit.words[pc] ?? 0] ?? 1) {
    rows.push({
      pc,
      line: positionAt(unit, pc).line,
      isTarget: targets.has(pc),
      text: disassembleInstruction(unit, pc),
    });
  }
  return rows;
}

/** Equal failures count as one row. */
function explainAborts(given: readonly AbortedRecording[]): readonly ExplainedAbort[] {
  const rows = new Map<string, ExplainedAbort>();
  for (const { reason, exit, atCode, atPc, blacklisted } of given) {
    const place = placeOf(atCode, atPc);
    const parent = parentOf(exit);
    const key = JSON.stringify([reason, place, parent]);
    const known = rows.get(key);
    rows.set(key, {
      parent,
      place: { ...place, text: lineText(place) },
      reason,
      doc: aborts[reason].doc,
      hint: aborts[reason].hint,
      times: (known?.times ?? 0) + 1,
      isFinal: blacklisted || known?.isFinal === true,
    });
  }
  return [...rows.values()];
}
