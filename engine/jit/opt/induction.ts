/**
 * What changes evenly in a recorded loop: inputs that an iteration adds the same amount to, and the guard that counts the iterations.
 * Takes the recorded trace; everything is said in its refs.
 *
 * A value is *invariant* if each iteration computes the same one, and *affine* if each iteration adds the same amount to it.
 */

import { isFieldLoad, isFieldStore } from '../ir/field-operations.js';
import { fieldPlaces, objectFieldRows } from '../ir/object-fields.table.js';
import { refColumns } from '../ir/operands.js';
import { operations as op, operationRows } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import { inverseComparison, swappedComparison } from './bounds.js';
import { plainCode } from './cse.js';

/** The guard that ends the loop. */
export interface LoopCounter {
  readonly guard: IrRef;
  /** `remaining > 0` with remaining counting down, or a value that goes by `step` up to (or down to) a limit. */
  readonly kind: 'remaining' | 'upward' | 'downward';
  /** The value that is compared. */
  readonly value: IrRef;
  readonly limit: IrRef;
  /** The value may equal the limit. */
  readonly inclusive: boolean;
  /** What an iteration adds to the value; not 0. */
  readonly step: bigint;
}

/** A constant amount, or an invariant value of the source. */
export type Step =
  | { readonly kind: 'constant'; readonly by: bigint }
  | { readonly kind: 'value'; readonly ref: IrRef };

const pureCodes = new Uint8Array(256);
for (const row of Object.values(operationRows)) if (row.kind === 'pure') pureCodes[row.code] = 1;

/** The evenly changing values of one loop. */
export class Inductions {
  readonly #source: Trace;
  readonly #list: readonly IrRef[];
  readonly #invariant: Uint8Array;
  readonly #steps: (Step | undefined)[];

  constructor(source: Trace, varying: ReadonlySet<number>) {
    this.#source = source;
    this.#list = source.list(source.length - 1);
    this.#invariant = findInvariants(source, this.#list, varying);
    this.#steps = source.inputs.map((type, slot) => (type === 'int' ? this.#stepOfInput(slot) : undefined));
  }

  isInvariant(ref: IrRef): boolean {
    return ref < 0 || this.#invariant[ref] === 1;
  }

  /** What an iteration adds to an input; undefined where that is not even. */
  stepOf(slot: number): Step | undefined {
    return this.#steps[slot];
  }

  /** The guard that bounds the number of iterations: the first one of a known form. */
  findCounter(): LoopCounter | undefined {
    const source = this.#source;
    for (let ref = source.inputs.length; ref < source.length; ref++) {
      const code = source.opcode(ref);
      if (code !== op.guard_true.code && code !== op.guard_false.code) continue;
      const counter = this.#counterOf(ref, source.operand(ref, 0), code === op.guard_true.code);
      if (counter) return counter;
    }
    return undefined;
  }

  /** Affine, and how much an iteration adds where that is a constant. */
  constantStep(ref: IrRef): bigint | undefined {
    if (this.isInvariant(ref)) return 0n;
    const source = this.#source;
    if (ref < source.inputs.length) {
      const step = this.#steps[ref];
      return step?.kind === 'constant' ? step.by : undefined;
    }
    const code = plainCode[source.opcode(ref)] || source.opcode(ref);
    if (code !== op.int_add.code && code !== op.int_sub.code && code !== op.int_mul.code) return undefined;
    const [x, y] = [source.operand(ref, 0), source.operand(ref, 1)];
    const [a, b] = [this.constantStep(x), this.constantStep(y)];
    if (a === undefined || b === undefined) return undefined;
    if (code !== op.int_mul.code) return code === op.int_add.code ? a + b : a - b;
    if (y < 0 && b === 0n) return a * (source.constant(y).value as bigint);
    return x < 0 && a === 0n ? b * (source.constant(x).value as bigint) : undefined;
  }

  /** Each iteration adds the same to the value, as far as it does not wrap. */
  isAffine(ref: IrRef): boolean {
    if (this.isInvariant(ref)) return true;
    const source = this.#source;
    if (ref < source.inputs.length) return this.#steps[ref] !== undefined;
    const code = plainCode[source.opcode(ref)] || source.opcode(ref);
    const [x, y] = [source.operand(ref, 0), source.operand(ref, 1)];
    if (code === op.int_add.code || code === op.int_sub.code) return this.isAffine(x) && this.isAffine(y);
    if (code !== op.int_mul.code) return false;
    return (this.isInvariant(x) && this.isAffine(y)) || (this.isInvariant(y) && this.isAffine(x));
  }

  #stepOfInput(slot: number): Step | undefined {
    const source = this.#source;
    const next = this.#list[slot] as IrRef;
    if (next < 0) return undefined;
    const code = plainCode[source.opcode(next)] || source.opcode(next);
    const [x, y] = [source.operand(next, 0), source.operand(next, 1)];
    if (code === op.int_add.code) {
      if (x === slot && this.isInvariant(y)) return stepBy(source, y);
      if (y === slot && this.isInvariant(x)) return stepBy(source, x);
    }
    if (code === op.int_sub.code && x === slot && y < 0) {
      const by = -(source.constant(y).value as bigint);
      return BigInt.asIntN(64, by) === by ? { kind: 'constant', by } : undefined;
    }
    return undefined;
  }

  #counterOf(guard: IrRef, condition: IrRef, expected: boolean): LoopCounter | undefined {
    const source = this.#source;
    if (condition < 0) return undefined;
    let code = source.opcode(condition);
    if (!expected) code = inverseComparison[code] as number;
    let [value, limit] = [source.operand(condition, 0), source.operand(condition, 1)];
    if (this.isInvariant(value)) {
      code = swappedComparison[code] as number;
      [value, limit] = [limit, value];
    }
    const { code: LT } = op.int_lt;
    const { code: LE } = op.int_le;
    const { code: GT } = op.int_gt;
    const { code: GE } = op.int_ge;
    if (code !== LT && code !== LE && code !== GT && code !== GE) return undefined;
    if (this.isInvariant(value) || !this.isInvariant(limit)) return undefined;
    const step = this.constantStep(value);
    const upward = code === LT || code === LE;
    if (step === undefined || step === 0n || step > 0n !== upward || BigInt.asIntN(63, step) !== step)
      return undefined;
    const toZero = code === GT && limit < 0 && source.constant(limit).value === 0n;
    const kind = toZero && step === -1n ? 'remaining' : upward ? 'upward' : 'downward';
    return { guard, kind, value, limit, inclusive: code === LE || code === GE, step };
  }
}

function stepBy(source: Trace, ref: IrRef): Step {
  if (ref >= 0) return { kind: 'value', ref };
  return { kind: 'constant', by: source.constant(ref).value as bigint };
}

/** Flags of the values that every iteration computes anew to the same. */
function findInvariants(source: Trace, list: readonly IrRef[], varying: ReadonlySet<number>): Uint8Array {
  const flags = new Uint8Array(source.length);
  const changedFields = storedFields(source);
  for (let slot = 0; slot < source.inputs.length; slot++)
    if (list[slot] === slot && !varying.has(slot)) flags[slot] = 1;
  for (let ref = source.inputs.length; ref < source.length; ref++) {
    const code = source.opcode(ref);
    if (isFieldLoad[code] === 1) {
      const field = source.operand(ref, 1);
      if (!objectFieldRows[field]?.constant && changedFields.has(fieldPlaces[field] as number)) continue;
    } else if (pureCodes[code] !== 1 && plainCode[code] === 0) continue;
    let invariant = 1;
    for (let column = 0; column < (refColumns[code] as number); column++) {
      const operand = source.operand(ref, column);
      if (operand >= 0 && flags[operand] !== 1) invariant = 0;
    }
    flags[ref] = invariant;
  }
  return flags;
}

/** The places of the fields that the body stores to. */
export function storedFields(source: Trace): Set<number> {
  const fields = new Set<number>();
  for (let ref = 0; ref < source.length; ref++) {
    if (isFieldStore[source.opcode(ref)] === 1) fields.add(fieldPlaces[source.operand(ref, 2)] as number);
  }
  return fields;
}
