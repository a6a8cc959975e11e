/**
 * A compiled trace as bytes, and from bytes what an instance loads.
 *
 * Written are the machine code with its relocations and exits, the optimised trace, and what the recorder left for the driver: entry,
 * conditions, resume templates. All that belongs to an instance is written as symbols (symbols.ts). Code in which rows of constant objects
 * stand is made again from the optimised trace where it is used, since rows differ from instance to instance.
 */
import { createHash } from 'node:crypto';
import { Packr } from 'msgpackr';
import type { Frame } from '../../objects/model/frame.js';
import type { CompiledTrace } from '../backend/x64/compiled-trace.js';
import type { Trace } from '../ir/trace.js';
import type { LoadedTrace } from '../loaded-trace.js';
import type { EntryFrame, EntrySignature, RecordedTrace } from '../record/recorded-trace.js';
import type { CodePlace } from '../warm-state.js';
import { codeKeyOf, placeKeyOf } from './code-key.js';
import type { SharedTrace } from './shared-trace.js';
import { SymbolReader } from './symbol-reader.js';
import { NotPortable, SymbolWriter } from './symbol-writer.js';
import type { SymbolReference, TraceSymbol } from './symbols.js';
import { columnsOf, type TraceColumns, traceOf } from './trace-columns.js';

/** Frames: key of the code, and where it stands. */
export type Stack = readonly (readonly [code: string, pc: number])[];

/** What a trace hangs on. */
export interface TraceLinks {
  /** The exit of another trace where it begins; null for a root. */
  readonly parent: { readonly id: string; readonly exit: number } | null;
  /** The trace that it jumps to. */
  readonly target: string | null;
}

/** A trace as it is packed. */
interface PackedTrace extends TraceLinks {
  /** The frames with which the trace's tree is entered, outermost first. */
  readonly stack: Stack;
  readonly symbols: readonly TraceSymbol[];
  readonly place: unknown;
  readonly signature: unknown;
  readonly recorded: unknown;
  readonly rows: readonly (readonly [row: number, object: SymbolReference])[];
  readonly opsRecorded: number;
  readonly ownTemplates: number;
  readonly optimised: TraceColumns;
  readonly compiled: CompiledTrace;
  readonly isFixed: boolean;
}

/** A trace ready to be loaded into this instance. */
export interface PortedTrace {
  readonly place: CodePlace;
  /** Of a root. */
  readonly signature: EntrySignature | null;
  readonly recorded: RecordedTrace;
  readonly optimised: Trace;
  readonly opsRecorded: number;
  readonly ownTemplates: number;
  /** Null where code has to be made from the optimised trace. */
  readonly compiled: CompiledTrace | null;
}

/** The trace as bytes; undefined where it refers to something that cannot be named, or to a class. */
export function packTrace(
  trace: LoadedTrace,
  links: TraceLinks,
  target: LoadedTrace | null,
  objectAt: (row: number) => unknown,
): SharedTrace | undefined {
  const { tree, recorded, optimised, compiled } = trace;
  // Shapes are numbered by each instance for itself.
  if (recorded.conditions.some(({ kind }) => kind === 'class')) return undefined;
  const { code, frames } = tree.signature;
  const outermost = (frames[0] as EntryFrame).code;
  const functions = frames.flatMap(({ function: callee }, depth) =>
    depth === 0 || callee === null ? [] : [callee],
  );
  const writer = new SymbolWriter(outermost, tree.linked, tree.cluster.conditions, functions);
  try {
    const { templates, conditions, origins } = recorded;
    const packed: PackedTrace = {
      ...links,
      place: writer.write({ code: trace.code, pc: trace.pc }),
      signature: trace.parent === null ? writer.write(tree.signature) : null,
      recorded: writer.write({
        // Nobody asks for the function of the frame that exists.
        templates: templates.map(({ frames, shared }) => ({
          frames: frames.map((frame, depth) => (depth === 0 ? { ...frame, function: null } : frame)),
          shared,
        })),
        conditions,
        origins,
      }),
      rows: rowsOf(trace).map((row) => [row, writer.write(objectAt(row)) as SymbolReference]),
      symbols: writer.symbols,
      stack: frames.map(({ code: each, pc }) => [codeKeyOf(each), pc]),
      opsRecorded: trace.opsRecorded,
      ownTemplates: trace.ownTemplates,
      optimised: columnsOf(optimised),
      compiled: withoutListing(compiled),
      // Code that goes to a loop's label makes what the loop keeps: rows among it.
      isFixed: !(tree.hasConstantRows || target?.tree.hasConstantRows),
    };
    const key = codeKeyOf(code);
    const bytes = Uint8Array.from(packer().pack(packed));
    const needs = [links.parent?.id, links.target].filter((id) => typeof id === 'string');
    return { id: idOf(key, links, packed), place: placeKeyOf(code), code: key, needs, bytes };
  } catch (thrown) {
    // The packer refuses ints beyond 64 bits.
    if (thrown instanceof NotPortable || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** What the bytes say about the trace's place among others. */
export function openTrace(bytes: Uint8Array): OpenedTrace {
  return new OpenedTrace(packer().unpack(bytes) as PackedTrace);
}

/** A trace that has been unpacked. */
export class OpenedTrace {
  readonly #packed: PackedTrace;

  constructor(packed: PackedTrace) {
    this.#packed = packed;
  }

  get links(): TraceLinks {
    return this.#packed;
  }

  get stack(): Stack {
    return this.#packed.stack;
  }

  /**
   * The trace as this instance would have made it, if all that it relies on is so here. `frame` is the outermost of those that it is entered with;
   * `rowOf` gives a constant object its row.
   */
  port(
    frame: Frame,
    target: number | null,
    rowOf: (value: never) => number | undefined,
  ): PortedTrace | undefined {
    const packed = this.#packed;
    const reader = SymbolReader.open(packed.symbols, frame);
    if (reader === undefined) return undefined;
    const rows = new Map<number, number>();
    for (const [row, object] of packed.rows) {
      const here = rowOf(reader.read(object) as never);
      if (here === undefined) return undefined;
      rows.set(row, here);
    }
    const optimised = traceOf(packed.optimised, rows);
    // The end of a trace names its target by this instance's number.
    if (target !== null) optimised.setOperand(optimised.length - 1, 0, target);
    const recorded = {
      ...(reader.read(packed.recorded) as Pick<RecordedTrace, 'templates' | 'conditions' | 'origins'>),
      trace: optimised,
      constantRows: new Set(rows.values()),
      target,
    };
    return {
      place: reader.read(packed.place) as PortedTrace['place'],
      signature: reader.read(packed.signature) as EntrySignature | null,
      recorded,
      optimised,
      opsRecorded: packed.opsRecorded,
      ownTemplates: packed.ownTemplates,
      // A copy: the packer gives a view of the shared bytes, and loading fills in the relocations.
      compiled: packed.isFixed
        ? { ...packed.compiled, code: Uint8Array.from(packed.compiled.code), ...targetOf(target) }
        : null,
    };
  }
}

/** Rows of constant objects: those of the recording, and those that came with a copied preamble. */
function rowsOf({ recorded, optimised }: LoadedTrace): number[] {
  const rows = new Set(recorded.constantRows);
  for (const { type, value } of optimised.constants) if (type === 'obj') rows.add(Number(value));
  return [...rows];
}

function targetOf(target: number | null): { target?: number } {
  return target === null ? {} : { target };
}

function withoutListing({ listing: _, ...rest }: CompiledTrace): CompiledTrace {
  return rest;
}

function idOf(
  key: string,
  { parent, target }: TraceLinks,
  { compiled, symbols, signature, rows }: PackedTrace,
): string {
  return createHash('sha256')
    .update(`${key} ${parent?.id} ${parent?.exit} ${target} `)
    .update(packer().pack([symbols, signature, rows]))
    .update(compiled.code)
    .digest('hex')
    .slice(0, 32);
}

let made: Packr | undefined;

function packer(): Packr {
  made ??= new Packr({ int64AsType: 'bigint' });
  return made;
}
