/**
 * Finds out whether an optimised loop can run several iterations at once (see ir/vector-loop for what that means): innermost by nature of a trace,
 * elements of one size at indices that grow by one, nothing handed from one iteration to the next but counts, no guards but the loop's own.
 * Changes nothing; gives the plan or the first thing that stands in the way.
 */
import { elementRows } from '../ir/elements.table.js';
import { isFieldLoad, isFieldStore } from '../ir/field-operations.js';
import { operandColumns, refColumns } from '../ir/operands.js';
import { type OperationName, operations as op, operationRows } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import {
  type VectorAccess,
  type VectorCount,
  type VectorLoop,
  type VectorOutcome,
  type VectorReduction,
  vectorRoles,
} from '../ir/vector-loop.js';
import { classesAreDistinct } from './alias.js';
import { UNKNOWN } from './facts.js';
import { findReductions } from './reductions.js';

/** Addresses are compared in pairs; beyond this many the loop is not worth it. */
const MOST_CHECKS = 32;
const MOST_ACCESSES = 64;
const MOST_LANES = 8;

/** Done lane by lane. What is not here has no vector form that gives the same bits. */
const vectorOperations: ReadonlySet<OperationName> = new Set<OperationName>([
  'float_add',
  'float_sub',
  'float_mul',
  'float_truediv',
  'float_neg',
  'float_abs',
  'float_sqrt',
  'float_floor',
  'float_ceil',
  'float_trunc',
  'float_rint',
  'float_min',
  'float_max',
  'float_select',
  'float_lt',
  'float_le',
  'float_eq',
  'float_ne',
  'float_gt',
  'float_ge',
  'float_to_single',
  'int_add',
  'int_sub',
  'int_mul',
  'int_add_ovf',
  'int_sub_ovf',
  'int_and',
  'int_or',
  'int_xor',
  'int_neg',
  'int_invert',
  'int_lshift',
  'int_rshift',
  'uint_rshift',
  'int_lt',
  'int_le',
  'int_eq',
  'int_ne',
  'int_gt',
  'int_ge',
  'uint_lt',
  'uint_le',
  'int_select',
  'cast_bool_to_int',
  'cast_int_to_float',
  'cast_uint_to_float',
  'bool_not',
  'int_zero_extend',
  'int_sign_extend',
]);

/** The plan of a trace's loop; undefined for a trace without one. With `fastmath`, sums of floats may be added up in any order. */
export function planVectorLoop(trace: Trace, fastmath = false): VectorOutcome | undefined {
  if (trace.length === 0 || trace.name(trace.length - 1) !== 'jump') return undefined;
  try {
    return { kind: 'loop', loop: new VectorPlanner(trace, fastmath).plan() };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { kind: 'refused', ref: refusal.ref, reason: refusal.reason };
    throw refusal;
  }
}

/** Ends the planning; never leaves this file. No Error: most loops are refused, and nobody reads a stack. */
class Refusal {
  readonly ref: IrRef;
  readonly reason: string;

  constructor(ref: IrRef, reason: string) {
    this.ref = ref;
    this.reason = reason;
  }
}

class VectorPlanner {
  readonly #trace: Trace;
  readonly #label: IrRef;
  readonly #firstOperation: IrRef;
  readonly #roles: Uint8Array;
  /** What an iteration adds to a scalar of the loop; undefined for what is none. */
  readonly #steps: (bigint | undefined)[] = [];
  readonly #accesses: VectorAccess[] = [];
  readonly #broadcasts = new Set<IrRef>();
  readonly #reductions: readonly VectorReduction[];
  /** The operations between a reduction's phi and its next value. */
  readonly #parts = new Set<IrRef>();
  #count: VectorCount | undefined;
  #guarded = false;

  constructor(trace: Trace, fastmath: boolean) {
    this.#trace = trace;
    let label = trace.length - 1;
    while (trace.opcode(label) !== op.label.code) label--;
    this.#label = label;
    let first = label + 1;
    while (trace.row(first).kind === 'phi') first++;
    this.#firstOperation = first;
    this.#roles = new Uint8Array(trace.length);
    this.#reductions = fastmath ? findReductions(trace, label, first, this.#parts) : [];
  }

  plan(): VectorLoop {
    const trace = this.#trace;
    const end = trace.length - 1;
    const inductions = this.#findInductions();
    // While operations are looked at, the phi is a vector like any other.
    for (const { phi } of this.#reductions) this.#roles[phi] = vectorRoles.vector;
    for (let ref = this.#firstOperation; ref < end; ref++) this.#assignRole(ref);
    if (this.#count === undefined) throw new Refusal(end, 'no guard counts the iterations');
    for (const { phi } of this.#reductions) this.#roles[phi] = vectorRoles.none;
    if (this.#reductions.length === 0 && !this.#accesses.some(({ store }) => store))
      throw new Refusal(end, 'nothing is stored');
    const lastValues = this.#findLastValues();
    const { checks, maximumLanes } = this.#relateAccesses();
    return {
      count: this.#count,
      maximumLanes,
      roles: this.#roles,
      inductions,
      lastValues,
      reductions: this.#reductions,
      guarded: this.#guarded,
      accesses: this.#accesses,
      broadcasts: [...this.#broadcasts],
      checks,
    };
  }

  /** Phis whose next value is the phi and a constant. */
  #findInductions(): { phi: IrRef; step: bigint }[] {
    const trace = this.#trace;
    const inductions: { phi: IrRef; step: bigint }[] = [];
    for (let phi = this.#label + 1; phi < this.#firstOperation; phi++) {
      const next = trace.operand(phi, 1);
      if (next < 0 || trace.opcode(next) !== op.int_add.code) continue;
      const by = trace.operand(next, 1);
      if (trace.operand(next, 0) !== phi || by >= 0) continue;
      const step = trace.constant(by).value as bigint;
      inductions.push({ phi, step });
      this.#steps[phi] = step;
    }
    return inductions;
  }

  #assignRole(ref: IrRef): void {
    const trace = this.#trace;
    const name = trace.name(ref);
    const { kind, list } = operationRows[name];
    if (name === 'guard_not_interrupted') return;
    if (name === 'guard_true' && this.#readCounter(ref)) return;
    const code = trace.opcode(ref);
    if (isFieldLoad[code] === 1 || isFieldStore[code] === 1)
      throw new Refusal(ref, `${name} has no vector form`);
    if (kind === 'guard') this.#assignGuard(ref, name);
    else if (list) throw new Refusal(ref, `${name} has no vector form`);
    else if (kind === 'load' || kind === 'store') this.#assignAccess(ref, name);
    else if (!this.#isCondition(ref)) this.#assignComputation(ref, name);
  }

  #assignComputation(ref: IrRef, name: OperationName): void {
    const step = this.#stepOf(ref);
    if (step !== undefined) {
      this.#steps[ref] = step;
      this.#roles[ref] = vectorRoles.scalar;
      return;
    }
    if (!vectorOperations.has(name)) throw new Refusal(ref, `${name} has no vector form`);
    this.#checkOperands(ref);
    this.#roles[ref] = vectorRoles.vector;
  }

  /** A guard that all lanes can be tested for: of vectors, and before anything is stored or gathered up. */
  #assignGuard(ref: IrRef, name: OperationName): void {
    const trace = this.#trace;
    const isCheck = name === 'guard_true' || name === 'guard_false';
    const isVector = isCheck
      ? this.#roles[trace.operand(ref, 0)] === vectorRoles.vector
      : vectorOperations.has(name);
    const isLate = this.#reductions.length > 0 || this.#accesses.some(({ store }) => store);
    if (!isVector || isLate) throw new Refusal(ref, 'a guard of the program stays in the loop');
    if (!isCheck) this.#checkOperands(ref);
    this.#roles[ref] = vectorRoles.vector;
    this.#guarded = true;
  }

  /** A comparison of a phi that counts: it belongs to the loop's guard, which follows. */
  #isCondition(ref: IrRef): boolean {
    const trace = this.#trace;
    const value = trace.operand(ref, 0);
    return (
      trace.type(ref) === 'bool' &&
      this.#count === undefined &&
      value > this.#label &&
      value < this.#firstOperation &&
      this.#steps[value] !== undefined &&
      trace.opcode(ref + 1) === op.guard_true.code &&
      trace.operand(ref + 1, 0) === ref
    );
  }

  /** Whether it is the guard that counts; a second one that does is refused. */
  #readCounter(guard: IrRef): boolean {
    const trace = this.#trace;
    const condition = trace.operand(guard, 0);
    if (condition <= this.#label || this.#roles[condition] !== vectorRoles.none) return false;
    if (this.#count !== undefined) throw new Refusal(guard, 'a guard of the program stays in the loop');
    const [value, limit] = [trace.operand(condition, 0), trace.operand(condition, 1)];
    const step = value > this.#label && value < this.#firstOperation ? this.#steps[value] : undefined;
    const name = trace.name(condition);
    const toZero = limit < 0 && trace.constant(limit).value === 0n;
    if (name === 'int_gt' && step === -1n && toZero) {
      this.#count = { kind: 'remaining', phi: value };
    } else if ((name === 'int_lt' || name === 'int_le') && step === 1n && limit < this.#label) {
      this.#count = { kind: 'limit', phi: value, limit, inclusive: name === 'int_le' };
    } else {
      throw new Refusal(guard, 'a guard of the program stays in the loop');
    }
    return true;
  }

  /** What an iteration adds to the result of a scalar operation on counts and values from outside. */
  #stepOf(ref: IrRef): bigint | undefined {
    const trace = this.#trace;
    const code = trace.opcode(ref);
    const [x, y] = [trace.operand(ref, 0), trace.operand(ref, 1)];
    if (
      code !== op.int_add.code &&
      code !== op.int_sub.code &&
      code !== op.int_mul.code &&
      code !== op.int_lshift.code
    )
      return undefined;
    const [a, b] = [this.#scalarStep(x), this.#scalarStep(y)];
    if (a === undefined || b === undefined) return undefined;
    if (code === op.int_add.code) return a + b;
    if (code === op.int_sub.code) return a - b;
    if (y >= 0 || b !== 0n) return undefined;
    const by = trace.constant(y).value as bigint;
    return code === op.int_mul.code ? a * by : a << by;
  }

  #scalarStep(ref: IrRef): bigint | undefined {
    return ref < this.#label ? 0n : this.#steps[ref];
  }

  #assignAccess(ref: IrRef, name: OperationName): void {
    const trace = this.#trace;
    const store = name === 'setarrayitem_int' || name === 'setarrayitem_float';
    if (!store && name !== 'getarrayitem_int' && name !== 'getarrayitem_float')
      throw new Refusal(ref, 'the loop changes the size of an object');
    const row = elementRows[trace.operand(ref, store ? 3 : 2)];
    const bytes = row?.bytes ?? 8;
    if (trace.operand(ref, 0) >= this.#label)
      throw new Refusal(ref, 'the address of the array changes in the loop');
    if (this.#scalarStep(trace.operand(ref, 1)) !== 1n)
      throw new Refusal(ref, 'the index does not grow by one');
    if (store) this.#checkValue(ref, trace.operand(ref, 2));
    if (this.#accesses.length === MOST_ACCESSES) throw new Refusal(ref, 'too many arrays that may overlap');
    this.#accesses.push({ ref, store, bytes });
    this.#roles[ref] = vectorRoles.vector;
  }

  #checkOperands(ref: IrRef): void {
    const trace = this.#trace;
    for (let column = 0; column < (refColumns[trace.opcode(ref)] as number); column++) {
      const isCount = operandColumns[trace.opcode(ref)]?.[column]?.name === 'count';
      const operand = trace.operand(ref, column);
      if (isCount && operand >= 0) throw new Refusal(ref, 'a shift by an amount that is no constant');
      this.#checkValue(ref, operand);
    }
  }

  /** A value that a vector is computed with: a vector, or one from outside. */
  #checkValue(ref: IrRef, value: IrRef): void {
    if (value < this.#label) {
      this.#broadcasts.add(value);
      return;
    }
    if (this.#roles[value] === vectorRoles.vector) return;
    if (value < this.#firstOperation && this.#steps[value] === undefined) {
      throw new Refusal(ref, 'an iteration needs a value of the one before');
    }
    throw new Refusal(ref, 'the index is used as a number');
  }

  /** Phis that are no inductions: what they hand on may be looked at by exits only. */
  #findLastValues(): VectorLoop['lastValues'] {
    const trace = this.#trace;
    const lastValues: { phi: IrRef; next: IrRef; step: bigint }[] = [];
    for (let phi = this.#label + 1; phi < this.#firstOperation; phi++) {
      if (this.#steps[phi] !== undefined || this.#reductions.some((each) => each.phi === phi)) continue;
      const next = trace.operand(phi, 1);
      const isVector = next >= this.#firstOperation && this.#roles[next] === vectorRoles.vector;
      if (this.#parts.has(next)) throw new Refusal(phi, 'a sum is needed on the way');
      const step = isVector ? 0n : this.#scalarStep(next);
      if (step === undefined) throw new Refusal(phi, 'an iteration needs a value of the one before');
      lastValues.push({ phi, next, step });
    }
    return lastValues;
  }

  /** The pairs of accesses that may meet, and for how many lanes no pair is known to. */
  #relateAccesses(): { checks: { first: IrRef; second: IrRef }[]; maximumLanes: number } {
    const checks: { first: IrRef; second: IrRef }[] = [];
    const classes = this.#readClasses();
    let maximumLanes = MOST_LANES;
    for (let at = 1; at < this.#accesses.length; at++) {
      const second = this.#accesses[at] as VectorAccess;
      for (let before = 0; before < at; before++) {
        const first = this.#accesses[before] as VectorAccess;
        if (!first.store && !second.store) continue;
        const distance = first.bytes === second.bytes ? this.#distance(first.ref, second.ref) : undefined;
        if (distance === undefined) {
          if (!this.#areApart(first.ref, second.ref, classes))
            checks.push({ first: first.ref, second: second.ref });
          if (checks.length > MOST_CHECKS) throw new Refusal(second.ref, 'too many arrays that may overlap');
        } else if (distance > 0n) {
          while (maximumLanes > distance) maximumLanes /= 2;
          if (maximumLanes < 2) throw new Refusal(second.ref, 'an iteration reads what the one before wrote');
        }
      }
    }
    return { checks, maximumLanes };
  }

  /** Elements from one access to another on the same base, where it is a constant. */
  #distance(first: IrRef, second: IrRef): bigint | undefined {
    const trace = this.#trace;
    if (trace.operand(first, 0) !== trace.operand(second, 0)) return undefined;
    const [rootA, offsetA] = this.#splitIndex(trace.operand(first, 1));
    const [rootB, offsetB] = this.#splitIndex(trace.operand(second, 1));
    return rootA === rootB ? offsetB - offsetA : undefined;
  }

  #splitIndex(index: IrRef): readonly [IrRef, bigint] {
    const trace = this.#trace;
    let root = index;
    let offset = 0n;
    while (root >= 0 && trace.opcode(root) === op.int_add.code && trace.operand(root, 1) < 0) {
      offset += trace.constant(trace.operand(root, 1)).value as bigint;
      root = trace.operand(root, 0);
    }
    return [root, offset];
  }

  /** The arrays of two accesses are of classes that never share memory. */
  #areApart(first: IrRef, second: IrRef, classes: ReadonlyMap<IrRef, number>): boolean {
    const [a, b] = [this.#ownerOf(first), this.#ownerOf(second)];
    return a !== b && classesAreDistinct(classes.get(a) ?? UNKNOWN, classes.get(b) ?? UNKNOWN);
  }

  #ownerOf(access: IrRef): IrRef {
    const trace = this.#trace;
    let base = trace.operand(access, 0);
    while (base >= 0 && trace.opcode(base) === op.ptr_add.code) base = trace.operand(base, 0);
    return base >= 0 && trace.opcode(base) === op.getfield_ptr.code ? trace.operand(base, 0) : base;
  }

  /** Class words by object, from the guards before the label. */
  #readClasses(): ReadonlyMap<IrRef, number> {
    const trace = this.#trace;
    const classes = new Map<IrRef, number>();
    for (let ref = 0; ref < this.#label; ref++) {
      if (trace.opcode(ref) === op.guard_class.code)
        classes.set(trace.operand(ref, 0), trace.operand(ref, 1));
    }
    return classes;
  }
}
