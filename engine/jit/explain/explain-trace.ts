/**
 * One trace as data: its operations with the Python lines they stand for, its machine code, its exits.
 */
import { assertNever } from '../../core/assert-never.js';
import { attributeNames } from '../dump/attribute-names.js';
import { describeSnapshot, registerName, variableName } from '../dump/describe-snapshot.js';
import { printOperation, printRef } from '../ir/print.js';
import type { IrRef, Trace } from '../ir/trace.js';
import { type ExitState, type LoadedTrace, linkOf } from '../loaded-trace.js';
import type { Origin } from '../record/recorded-trace.js';
import type { PlainSpec, ValueSpec } from '../record/value-spec.js';
import { explainCode } from './explain-code.js';
import type { ExitRow, ExplainedTrace, OperationRow, Place } from './explanation.js';
import { reasonOf } from './guard-reason.js';
import { followJumps, isFunctionEnd, lineText, placeOf } from './python-text.js';

/** The trace as it is now, with the counts of its exits so far. */
export function explainTrace(trace: LoadedTrace): ExplainedTrace {
  const { optimised, recorded, origins, exits, parent, compiled } = trace;
  const exitOf = new Map(exits.map((exit) => [exit.compiled.ref, exit.index]));
  const optimized = explainOperations(trace, optimised, origins, exitOf);
  const partOf = new Map(optimized.map((row) => [row.ref, row.part]));
  return {
    number: trace.number,
    kind: trace.kind,
    parent: parent === null ? null : { trace: parent.trace.number, exit: parent.index },
    begins: placeOf(trace.code, trace.pc),
    link: linkOf(trace),
    linkTo: recorded.target,
    inputs: parent === null ? describeEntry(trace) : describeParentExit(trace, parent),
    recorded: explainOperations(trace, recorded.trace, origins, new Map()),
    optimized,
    codeBytes: compiled.code.length,
    code: explainCode(trace, optimized),
    exits: exits
      .map((exit) => explainExit(exit, partOf.get(exit.compiled.ref) ?? 'straight'))
      .sort((a, b) => exitOrder(exits, a) - exitOrder(exits, b)),
  };
}

/** Guards are shown in the order of the trace, whatever the order of their stubs. */
function exitOrder(exits: readonly ExitState[], { exit }: ExitRow): number {
  return exits[exit]?.compiled.ref ?? 0;
}

function explainOperations(
  loaded: LoadedTrace,
  trace: Trace,
  origins: readonly Origin[],
  exitOf: ReadonlyMap<IrRef, number>,
): readonly OperationRow[] {
  const label = findLabel(trace);
  const names = attributeNames(trace);
  const rows: OperationRow[] = [];
  for (let ref = trace.inputs.length; ref < trace.length; ref++) {
    // The label belongs to the loop's header; it has the origin of what was emitted before it.
    const origin = ref === label ? undefined : origins[trace.origin(ref)];
    rows.push({
      ref,
      text: printOperation(trace, ref, names),
      place: origin === undefined ? placeOf(loaded.code, loaded.pc) : placeOf(origin.code, origin.pc),
      depth: origin?.depth ?? 0,
      part: label < 0 ? 'straight' : ref < label ? 'before' : 'loop',
      exit: exitOf.get(ref) ?? null,
    });
  }
  return rows;
}

function findLabel(trace: Trace): IrRef {
  for (let ref = 0; ref < trace.length; ref++) if (trace.name(ref) === 'label') return ref;
  return -1;
}

function explainExit(exit: ExitState, part: OperationRow['part']): ExitRow {
  const { trace, compiled, template, count, bridge } = exit;
  const { optimised, origins } = trace;
  const origin = origins[optimised.origin(compiled.ref)];
  const place = origin === undefined ? placeOf(trace.code, trace.pc) : placeOf(origin.code, origin.pc);
  const innermost = template.frames[template.frames.length - 1];
  const resumePc = innermost === undefined ? 0 : followJumps(innermost.code, innermost.pc);
  const resume: Place = innermost === undefined ? place : placeOf(innermost.code, resumePc);
  const refs = optimised.snapshots[compiled.snapshot]?.refs ?? [];
  return {
    exit: exit.index,
    guard: printOperation(optimised, compiled.ref, attributeNames(optimised)),
    place,
    part,
    why: reasonOf(exit),
    count,
    resume: {
      ...resume,
      function: innermost?.code.unit.qualname ?? '',
      text: lineText(resume),
      isEnd: innermost !== undefined && isFunctionEnd(innermost.code, resumePc),
    },
    restores: describeSnapshot(optimised, refs, template),
    bridge: bridge?.number ?? null,
  };
}

/** What an entry loads, by the names of the registers. */
function describeEntry({ tree, recorded: { trace } }: LoadedTrace): readonly string[] {
  const { frames, shared } = tree.signature;
  const outermost = frames[0]?.code ?? tree.signature.code;
  return [
    ...frames.flatMap(({ code, registers }, depth) =>
      registers
        .filter(({ spec }) => spec.kind !== 'cell' && spec.kind !== 'unbound')
        .map(({ register, spec }) => {
          const name = registerName(code, register);
          const owner = depth === frames.length - 1 ? '' : `${code.unit.qualname}’s `;
          return `${owner}${name} = ${describeSpec(trace, spec)}`;
        }),
    ),
    ...shared.map(
      ({ variable, spec }) => `${variableName(outermost, variable)} = ${describeSpec(trace, spec)}`,
    ),
  ];
}

function describeSpec(trace: Trace, spec: ValueSpec | PlainSpec): string {
  const slot = (index: number): string => printRef(trace, index);
  switch (spec.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'object':
      return slot(spec.slot);
    case 'const':
      return 'as it was';
    case 'unbound':
      return 'unbound';
    case 'cell':
      return 'a cell';
    case 'tuple':
      return `(${spec.items.map((item) => describeSpec(trace, item)).join(', ')})`;
    case 'complex':
      return `complex(${slot(spec.real)}, ${slot(spec.imag)})`;
    case 'range_iterator':
      return `range at ${slot(spec.next)} with ${slot(spec.remaining)} left`;
    case 'sequence_iterator':
      return `iterator of ${slot(spec.sequence)} at ${slot(spec.index)}`;
    case 'enumerate':
      return `enumerate(${describeSpec(trace, spec.iterator)}) at ${slot(spec.index)}`;
    case 'zip':
      return `zip(${spec.iterators.map((each) => describeSpec(trace, each)).join(', ')})`;
    default:
      return assertNever(spec);
  }
}

/** A bridge's inputs are what its parent's exit restores. */
function describeParentExit({ recorded: { trace } }: LoadedTrace, parent: ExitState): readonly string[] {
  const inputs = trace.inputs.map((_, slot) => slot);
  return describeSnapshot(trace, inputs, parent.template);
}
