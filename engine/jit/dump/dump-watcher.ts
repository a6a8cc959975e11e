/**
 * `--jit-dump`: a watcher that writes the chosen stages of each trace as text, headed as LuaJIT's dumps are:
 *
 *     ---- TRACE 2 (1/3) start norm.py:8 norm
 *     ---- TRACE 2 optimized
 *     ---- TRACE 2 stop -> 1
 *     ---- TRACE 1 exit 3 (times 200) to norm.py:8
 */
import { disassembleInstruction } from '../../bytecode/index.js';
import type { PyCode } from '../../objects/model/functions.js';
import { sourceLine } from '../../objects/model/source-lines.js';
import { formatListing } from '../backend/x64/asm/listing.js';
import { printOperation, printTrace } from '../ir/print.js';
import type { Trace } from '../ir/trace.js';
import { verifyTrace } from '../ir/verify.js';
import { type ExitState, type LoadedTrace, linkOf } from '../loaded-trace.js';
import { locationOf } from '../locations.js';
import type { Origin } from '../record/recorded-trace.js';
import type { JitWatcher } from '../watcher.js';
import { attributeNames } from './attribute-names.js';
import { describeSnapshot } from './describe-snapshot.js';
import type { DumpRequest, DumpStage } from './dump-stages.table.js';

/** A watcher that hands the texts to `write`. `shorten` turns a file's name into what is shown. */
export function dumpWatcher(
  { stages, function: only }: DumpRequest,
  write: (text: string) => void,
  shorten: (file: string) => string = (file) => file,
): JitWatcher {
  const wanted = ({ unit }: PyCode): boolean =>
    only === undefined || unit.qualname === only || unit.name === only;
  const place = (code: PyCode, pc: number): string => {
    const { module, line } = locationOf(code, pc);
    return `${shorten(module)}:${line}`;
  };
  const parent = (exit: ExitState | null): string =>
    exit === null ? '' : ` (${exit.trace.number}/${exit.index})`;
  return {
    compiled: (trace) => {
      const { code, pc, number } = trace;
      if (!wanted(code)) return;
      write(`---- TRACE ${number}${parent(trace.parent)} start ${place(code, pc)} ${code.unit.qualname}\n`);
      for (const stage of Object.keys(stageTexts) as Exclude<DumpStage, 'x'>[])
        if (stages.has(stage)) write(`---- TRACE ${number} ${stageTexts[stage](trace, place)}\n`);
      const { target } = trace.recorded;
      const link = linkOf(trace);
      write(`---- TRACE ${number} stop -> ${link === 'trace' ? target : link}\n\n`);
    },
    aborted: ({ reason, code, pc, exit, atCode, atPc }) => {
      if (!wanted(code)) return;
      write(`---- TRACE ---${parent(exit)} start ${place(code, pc)} ${code.unit.qualname}\n`);
      write(`---- TRACE --- abort ${place(atCode, atPc)} -- ${reason}\n\n`);
    },
    ...(stages.has('x')
      ? {
          exited: (exit: ExitState) => {
            const { trace, template } = exit;
            const to = template.frames[template.frames.length - 1];
            if (!wanted(trace.code) || to === undefined) return;
            write(
              `---- TRACE ${trace.number} exit ${exit.index} (times ${exit.count}) to ${place(to.code, to.pc)}\n`,
            );
          },
        }
      : {}),
    ...(stages.has('a')
      ? {
          comment: (_, optimised, ref) => printOperation(optimised, ref, attributeNames(optimised)),
        }
      : {}),
  };
}

type Place = (code: PyCode, pc: number) => string;

const stageTexts: Readonly<Record<Exclude<DumpStage, 'x'>, (trace: LoadedTrace, place: Place) => string>> = {
  b: ({ origins }) => `bytecode\n${origins.map((origin) => `${dumpInstruction(origin)}\n`).join('')}`,
  r: ({ recorded, origins }, place) =>
    `recorded, ${recorded.trace.length} operations\n${dumpOperations(recorded.trace, origins, place)}`,
  o: ({ optimised, origins }, place) =>
    `optimized, ${optimised.length} operations\n${dumpOperations(optimised, origins, place)}${dumpFaults(optimised)}`,
  s: (trace) => `snapshots\n${trace.exits.map((exit) => dumpSnapshot(trace, exit)).join('')}`,
  a: ({ compiled: { code, listing = [] } }) =>
    `machine code, ${code.length} bytes\n${formatListing(listing)}\n`,
};

function dumpInstruction({ code, pc, depth }: Origin): string {
  return `${String(pc).padStart(5)}  ${'. '.repeat(depth)}${disassembleInstruction(code.unit, pc)}`;
}

/** Operations, each run of them under the Python line and the instruction that it stands for. */
function dumpOperations(trace: Trace, origins: readonly Origin[], place: Place): string {
  let shown = '';
  return printTrace(trace, {
    names: attributeNames(trace),
    origin: (number) => {
      const origin = origins[number];
      if (origin === undefined) return '';
      const { code, pc } = origin;
      const { module, line } = locationOf(code, pc);
      const head = `${place(code, pc)}  ${sourceLine(module, line)?.trim() ?? ''}`.trimEnd();
      const instruction = `    ${pc} ${disassembleInstruction(code.unit, pc).replace(/ +/, ' ')}`;
      if (head === shown) return instruction;
      shown = head;
      return `${head}\n${instruction}`;
    },
  });
}

/** A trace that breaks the IR's laws is the optimizer's bug: whoever looks for one sees it here. */
function dumpFaults(trace: Trace): string {
  return verifyTrace(trace)
    .map((fault) => `!! ${fault}\n`)
    .join('');
}

function dumpSnapshot({ optimised }: LoadedTrace, { index, compiled, template }: ExitState): string {
  const refs = optimised.snapshots[compiled.snapshot]?.refs ?? [];
  const lines = describeSnapshot(optimised, refs, template);
  const guard = printOperation(optimised, compiled.ref, attributeNames(optimised));
  return `exit ${index}: ${guard}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}
