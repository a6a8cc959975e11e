/**
 * An optimised trace as plain data. It goes along with its machine code: bridges are recorded from its exits, events and dumps read it.
 */
import { InternalError } from '../../core/internal-error.js';
import { type IrConstant, Trace } from '../ir/trace.js';

/** See the file's head. */
export interface TraceColumns {
  /** Seven words an operation: code, four operands, snapshot, origin. */
  readonly operations: Uint8Array;
  readonly constants: readonly (readonly [IrConstant['type'], bigint | boolean | number])[];
  readonly snapshots: Trace['snapshots'];
  readonly lists: Trace['lists'];
  readonly inputs: Trace['inputs'];
  readonly vector?: Trace['vector'];
  readonly contract?: Trace['contract'];
  readonly landing: Trace['landing'];
}

const WORDS = 7;

/** A trace as data. */
export function columnsOf(trace: Trace): TraceColumns {
  const words = new Int32Array(trace.length * WORDS);
  for (let ref = 0; ref < trace.length; ref++) {
    const at = ref * WORDS;
    words[at] = trace.opcode(ref);
    for (let column = 0; column < 4; column++) words[at + 1 + column] = trace.operand(ref, column);
    words[at + 5] = trace.snapshotOf(ref);
    words[at + 6] = trace.origin(ref);
  }
  return {
    operations: new Uint8Array(words.buffer),
    constants: trace.constants.map(({ type, value }) => [type, type === 'float' ? bitsOf(value) : value]),
    snapshots: trace.snapshots,
    lists: trace.lists,
    inputs: trace.inputs,
    ...(trace.vector === undefined ? {} : { vector: trace.vector }),
    ...(trace.contract === undefined ? {} : { contract: trace.contract }),
    landing: trace.landing,
  };
}

/** The trace of such data. `rows`: the rows of constant objects here, by those of where it was made. */
export function traceOf(columns: TraceColumns, rows: ReadonlyMap<number, number>): Trace {
  const trace = new Trace();
  for (const [type, value] of columns.constants) trace.constants.push(constantOf(type, value, rows));
  trace.snapshots.push(...columns.snapshots);
  trace.lists.push(...columns.lists);
  trace.inputs.push(...columns.inputs);
  trace.vector = columns.vector;
  trace.contract = columns.contract;
  trace.landing = columns.landing;
  const words = new Int32Array(Uint8Array.from(columns.operations).buffer);
  for (let at = 0; at < words.length; at += WORDS) {
    const [code = 0, a = 0, b = 0, c = 0, d = 0, snapshot = 0, origin = 0] = words.subarray(at, at + WORDS);
    trace.emitCode(code, a, b, c, d, snapshot, origin);
  }
  return trace;
}

function constantOf(
  type: IrConstant['type'],
  value: bigint | boolean | number,
  rows: ReadonlyMap<number, number>,
): IrConstant {
  switch (type) {
    case 'int':
      return { type, value: BigInt(value) };
    case 'float':
      scratchBits[0] = BigInt(value);
      return { type, value: scratch[0] as number };
    case 'bool':
      return { type, value: value === true };
    case 'obj':
      return { type, value: rowOf(Number(value), rows) };
  }
}

function rowOf(row: number, rows: ReadonlyMap<number, number>): number {
  const here = rows.get(row);
  if (here === undefined)
    throw new InternalError(`a trace has a constant object of row ${row} and does not name it`);
  return here;
}

const scratch = new Float64Array(1);
const scratchBits = new BigInt64Array(scratch.buffer);

function bitsOf(value: number): bigint {
  scratch[0] = value;
  return scratchBits[0] as bigint;
}
