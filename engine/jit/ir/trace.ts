/**
 * A trace: operations in order, each named by its ref, in typed-array columns; constants; snapshots; lists of refs.
 *
 * Laws.
 * 1. A ref from 0 on is an operation; a negative one is the constant `~ref`. An operand ref is smaller than the operation's own, but
 *    for `next` of a phi.
 * 2. Recorded: inputs, operations, then close_loop, jump_to or exit. Optimised: inputs, operations (the preamble), and either label, phis,
 *    operations, jump, or an end as recorded.
 * 3. Every guard has a snapshot: the refs that its exit needs (fail args). What the exit does with them is the template's business,
 *    a number that only the recorder and the driver understand; passes rewrite the refs and keep the template.
 * 4. `origin` says for which instruction an operation was recorded: a row of `origins`.
 */

import type { LoopContract } from './loop-contract.js';
import type { IrType, OperationRow } from './operation-row.js';
import { type OperationName, operationNames, operations, rowsByCode } from './ops.table.js';
import type { VectorOutcome } from './vector-loop.js';

/** An operation (from 0 on) or a constant (negative) of a trace. */
export type IrRef = number;

/** Number of a snapshot in its trace. */
export type SnapshotId = number;

/** A constant. An obj is a row of the object table that lasts as long as the trace. */
export type IrConstant =
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'obj'; readonly value: number };

/** What an exit needs: the values, and how to go on with them. */
export interface Snapshot {
  readonly refs: readonly IrRef[];
  /** Index of the resume template (see law 3). */
  readonly template: number;
  /** What the optimiser knew of the values at the exit: a bridge from there may rely on it. */
  readonly facts?: readonly ValueFact[];
}

/** Something known of one of several values: of an exit's, or of a trace's inputs. */
export interface ValueFact {
  /** Which value: its index in the snapshot, or the input's slot. */
  readonly slot: number;
  /** Bounds of an int, both ends in; absent where there are none. */
  readonly least?: number;
  readonly most?: number;
  /** Class word of an object. */
  readonly classWord?: number;
}

/**
 * Where a jump_to goes, and what it lists: to the entry of a trace with the values of its inputs; to the label of the tree's own loop with the
 * values of the phis, while all that the loop has from before its label stays as it is; or to the label of any loop with the values of the phis and
 * then of all that it has from before.
 */
export type Landing = 'entry' | 'label' | 'fresh-label';

const NO_SNAPSHOT = -1;

/** Operations, constants and snapshots of one trace. */
export class Trace {
  length = 0;
  readonly constants: IrConstant[] = [];
  readonly snapshots: Snapshot[] = [];
  readonly lists: (readonly IrRef[])[] = [];
  /** The inputs' types, by slot. */
  readonly inputs: IrType[] = [];
  /** Of an optimised loop: whether it can run in vectors. The roles in it are by this trace's refs. */
  vector: VectorOutcome | undefined = undefined;
  /** Of an optimised loop: what it relies on. */
  contract: LoopContract | undefined = undefined;
  /** Of an optimised bridge: how it ends. */
  landing: Landing = 'entry';
  // Arrays of small ints, not typed arrays: most traces are short, and memory outside of the heap is dear to get.
  readonly #op: number[];
  /** Four operand columns; what is no operand is 0. */
  readonly #operands: number[];
  readonly #snapshot: number[];
  readonly #origin: number[];
  readonly #constantRefs = new Map<string, IrRef>();

  /** `room`: for about how many operations; more are no fault. */
  constructor(room = 64) {
    this.#op = new Array(room);
    this.#operands = new Array(4 * room);
    this.#snapshot = new Array(room);
    this.#origin = new Array(room);
  }

  /** The code of an operation. */
  opcode(ref: IrRef): number {
    return this.#op[ref] as number;
  }

  /** The name of an operation. */
  name(ref: IrRef): OperationName {
    return operationNames[this.#op[ref] as number] as OperationName;
  }

  /** The table's row of an operation. */
  row(ref: IrRef): OperationRow {
    return rowsByCode[this.#op[ref] as number] as OperationRow;
  }

  /** Operand column 0 to 3. */
  operand(ref: IrRef, column: number): number {
    return this.#operands[ref * 4 + column] as number;
  }

  setOperand(ref: IrRef, column: number, value: number): void {
    this.#operands[ref * 4 + column] = value;
  }

  /** Whether there is an operation of this name. */
  has(name: OperationName): boolean {
    for (let ref = 0; ref < this.length; ref++) if (this.name(ref) === name) return true;
    return false;
  }

  /** The snapshot of a guard; -1 for operations that are none. */
  snapshotOf(ref: IrRef): SnapshotId {
    return this.#snapshot[ref] as number;
  }

  setSnapshot(ref: IrRef, snapshot: SnapshotId): void {
    this.#snapshot[ref] = snapshot;
  }

  /** Row of the instruction that the operation was recorded for. */
  origin(ref: IrRef): number {
    return this.#origin[ref] as number;
  }

  /** The list of an operation that takes one. */
  list(ref: IrRef): readonly IrRef[] {
    return this.lists[this.operand(ref, 3)] as readonly IrRef[];
  }

  /** The type of a ref; undefined for an operation without a result. */
  type(ref: IrRef): IrType | undefined {
    return ref < 0 ? (this.constants[~ref] as IrConstant).type : this.row(ref).result;
  }

  /** The constant behind a negative ref. */
  constant(ref: IrRef): IrConstant {
    return this.constants[~ref] as IrConstant;
  }

  /** Adds an operation and gives its ref. */
  emit(
    name: OperationName,
    a = 0,
    b = 0,
    c = 0,
    d = 0,
    snapshot: SnapshotId = NO_SNAPSHOT,
    origin = 0,
  ): IrRef {
    return this.emitCode(operations[name].code, a, b, c, d, snapshot, origin);
  }

  /** As emit, by the operation's code. */
  emitCode(
    code: number,
    a: number,
    b: number,
    c: number,
    d: number,
    snapshot: SnapshotId,
    origin: number,
  ): IrRef {
    // By index, not by push: who takes operations back only sets the length.
    const ref = this.length++;
    const at = ref * 4;
    this.#op[ref] = code;
    this.#operands[at] = a;
    this.#operands[at + 1] = b;
    this.#operands[at + 2] = c;
    this.#operands[at + 3] = d;
    this.#snapshot[ref] = snapshot;
    this.#origin[ref] = origin;
    return ref;
  }

  /** Adds an operation that takes a list; the list's number goes into column 3. */
  emitList(name: OperationName, list: readonly IrRef[], a = 0, origin = 0): IrRef {
    this.lists.push(list);
    return this.emit(name, a, 0, 0, this.lists.length - 1, NO_SNAPSHOT, origin);
  }

  /** Adds a snapshot and gives its number. */
  addSnapshot(refs: readonly IrRef[], template: number, facts?: readonly ValueFact[]): SnapshotId {
    this.snapshots.push(facts === undefined ? { refs, template } : { refs, template, facts });
    return this.snapshots.length - 1;
  }

  /** Takes over the constants of another trace under the same refs. Before any of its own. */
  takeConstants(from: Trace): void {
    for (const [key, ref] of from.#constantRefs) this.#constantRefs.set(key, ref);
    this.constants.push(...from.constants);
  }

  /** The ref of an int constant; `value` is taken modulo 2**64. */
  int(value: bigint | number): IrRef {
    const exact = BigInt.asIntN(64, BigInt(value));
    return this.#intern(`i${exact}`, { type: 'int', value: exact });
  }

  /** The ref of a float constant. Constants are the same when their bits are. */
  float(value: number): IrRef {
    scratch[0] = value;
    return this.#intern(`f${scratchBits[0]}`, { type: 'float', value });
  }

  bool(value: boolean): IrRef {
    return this.#intern(value ? 'true' : 'false', { type: 'bool', value });
  }

  /** The ref of a permanent row of the object table. */
  object(row: number): IrRef {
    return this.#intern(`o${row}`, { type: 'obj', value: row });
  }

  #intern(key: string, constant: IrConstant): IrRef {
    const known = this.#constantRefs.get(key);
    if (known !== undefined) return known;
    const ref = ~this.constants.length;
    this.constants.push(constant);
    this.#constantRefs.set(key, ref);
    return ref;
  }
}

const scratch = new Float64Array(1);
const scratchBits = new BigUint64Array(scratch.buffer);
