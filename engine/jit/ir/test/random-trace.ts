/**
 * Random traces for fast-check: valid, with all pure operations, guards, loads and stores in bounds, that the evaluator can run. As a
 * recorder does, the maker follows the values of the first iteration, so that guards hold there; later iterations go where they go.
 */
import fc from 'fast-check';
import { elements } from '../elements.table.js';
import { evaluateTrace } from '../evaluate.js';
import { copyMemory, type EvaluatorMemory } from '../evaluator-memory.js';
import { libmNames } from '../libm-rows.js';
import { objectFields } from '../object-fields.table.js';
import { columnsOf } from '../operands.js';
import type { IrType } from '../operation-row.js';
import { inputOperations, type OperationName, operationRows, operations } from '../ops.table.js';
import type { IrValue } from '../pure-meanings.js';
import { type IrRef, Trace } from '../trace.js';
import {
  isRandomInstance,
  isRandomRows,
  randomMemory,
  randomObjectClass,
  randomObjectCount,
  randomObjectElement,
} from './random-memory.js';

/** A trace with what it runs on. */
export interface RandomTrace {
  readonly trace: Trace;
  readonly inputs: readonly IrValue[];
  /** Fresh memory at each call. */
  readonly memory: () => EvaluatorMemory;
}

/** What a random trace ends in. */
export type RandomShape = 'range' | 'while' | 'exit' | 'jump_to';

interface Step {
  readonly recipe: number;
  readonly picks: readonly number[];
}

interface Plan {
  readonly shape: RandomShape;
  readonly seed: number;
  readonly inputs: readonly number[];
  readonly steps: readonly Step[];
  readonly carried: readonly number[];
}

const natural = fc.nat(0xffff);

/** Random traces of the given shapes. */
export function randomTraces(
  shapes: readonly RandomShape[] = ['range', 'while', 'exit', 'jump_to'],
  maxSteps = 30,
): fc.Arbitrary<RandomTrace> {
  return fc
    .record({
      shape: fc.constantFrom(...shapes),
      seed: natural,
      inputs: fc.array(natural, { minLength: INPUT_TYPES.length, maxLength: INPUT_TYPES.length }),
      steps: fc.array(
        fc.record({ recipe: natural, picks: fc.array(natural, { minLength: 5, maxLength: 5 }) }),
        { maxLength: maxSteps },
      ),
      carried: fc.array(natural, { minLength: INPUT_TYPES.length, maxLength: INPUT_TYPES.length }),
    })
    .map((plan) => new TraceMaker(plan).make());
}

/** A stand-in for libm that is exact everywhere. */
export function randomLibm(name: string, operands: readonly number[]): number {
  return operands.reduce((sum, value) => sum + value, name.length);
}

/** The first two drive the loop: next and remaining, or the counter and its end. */
const INPUT_TYPES = ['int', 'int', 'int', 'int', 'float', 'float', 'bool', 'obj', 'obj', 'obj'] as const;

const ints = [
  0n,
  1n,
  2n,
  3n,
  7n,
  -1n,
  -2n,
  -8n,
  255n,
  256n,
  2n ** 31n,
  -(2n ** 31n),
  2n ** 53n,
  2n ** 62n,
  2n ** 63n - 1n,
  -(2n ** 63n),
];
const floats = [
  0,
  -0,
  1,
  -1,
  0.5,
  1.5,
  -2.5,
  2,
  1e10,
  2 ** 53,
  1e300,
  5e-324,
  Number.POSITIVE_INFINITY,
  Number.NaN,
];

const pureNames = (Object.keys(operations) as OperationName[]).filter(
  // Rows are made by recorders only.
  (name) => operationRows[name].kind === 'pure' && name !== 'cast_int_to_obj',
);
const attributes = [
  { type: 'int', field: 'int_slot0' },
  { type: 'float', field: 'float_slot1' },
  { type: 'obj', field: 'obj_slot2' },
  { type: 'int', field: 'tags' },
] as const;
const shifts: ReadonlySet<OperationName> = new Set(['int_lshift', 'int_rshift', 'uint_rshift']);
const divisions: ReadonlySet<OperationName> = new Set([
  'int_floordiv',
  'int_mod',
  'uint_floordiv',
  'uint_mod',
]);
const checked: readonly OperationName[] = ['int_add_ovf', 'int_sub_ovf', 'int_mul_ovf'];

class TraceMaker {
  readonly #plan: Plan;
  readonly #trace = new Trace();
  readonly #inputs: IrValue[] = [];
  readonly #memory: () => EvaluatorMemory;
  readonly #pools: Record<IrType, IrRef[]> = { int: [], float: [], bool: [], ptr: [], obj: [] };
  #template = 1;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#memory = () => randomMemory(plan.seed);
  }

  make(): RandomTrace {
    for (const [slot, type] of INPUT_TYPES.entries()) this.#addInput(type, slot);
    this.#startLoop();
    for (const step of this.#plan.steps) this.#take(step);
    this.#end();
    return { trace: this.#trace, inputs: this.#inputs, memory: this.#memory };
  }

  #addInput(type: Exclude<IrType, 'ptr'>, slot: number): void {
    const pick = this.#plan.inputs[slot] as number;
    const loops = this.#plan.shape === 'range' || this.#plan.shape === 'while';
    const value: Record<Exclude<IrType, 'ptr'>, IrValue> = {
      int: loops && slot < 2 ? BigInt(slot === 0 ? (pick % 4) - 1 : 3 + (pick % 9)) : at(ints, pick),
      float: at(floats, pick),
      bool: pick % 2 === 0,
      obj: pick % randomObjectCount,
    };
    this.#trace.inputs.push(type);
    this.#pools[type].push(this.#trace.emit(inputOperations[type], slot));
    this.#inputs.push(value[type]);
  }

  #startLoop(): void {
    const trace = this.#trace;
    const inputs = INPUT_TYPES.map((_, slot) => slot);
    trace.emit('guard_not_interrupted', 0, 0, 0, 0, trace.addSnapshot(inputs, 0));
    if (this.#plan.shape === 'range') this.#guard(trace.emit('int_gt', 1, trace.int(0)));
    if (this.#plan.shape === 'while') this.#guard(trace.emit('int_lt', 0, 1));
    const rows = INPUT_TYPES.flatMap((type, slot) => (type === 'obj' ? [slot] : []));
    for (const slot of rows) this.#guardClass(slot);
  }

  #end(): void {
    const trace = this.#trace;
    const { shape, carried } = this.#plan;
    if (shape === 'exit') {
      trace.emit('exit', 0, 0, 0, 0, this.#snapshot(carried));
      return;
    }
    if (shape === 'jump_to') {
      trace.emitList(
        'jump_to',
        carried.map((pick, slot) => this.#any(INPUT_TYPES[slot] ?? 'int', pick)),
        3,
      );
      return;
    }
    const next = INPUT_TYPES.map((type, slot) => {
      const pick = carried[slot] as number;
      const kept = type === 'obj' ? pick % 16 !== 0 : pick % 2 === 0;
      return kept ? slot : this.#any(type, pick >> 4);
    });
    const step = trace.int(1 + ((carried[0] as number) % 3));
    if (shape === 'range') {
      next[0] = trace.emit('int_add', 0, step);
      next[1] = trace.emit('int_sub', 1, trace.int(1));
    } else {
      next[0] = trace.emit('int_add_ovf', 0, step, 0, 0, this.#snapshot(carried));
      next[1] = 1;
    }
    trace.emitList('close_loop', next);
  }

  #take({ recipe, picks }: Step): void {
    const [a, b, c] = picks as [number, number, number];
    const kind = recipe % 24;
    if (kind < 4) this.#overflowing(at(checked, a), b, c, picks);
    else if (kind === 4) this.#guard(this.#any('bool', a), picks);
    else if (kind === 5) this.#guard(this.#compare(a, b, c), picks);
    else if (kind < 10) this.#load(a, b, c);
    else if (kind < 14) this.#store(a, b, c, picks[3] as number);
    else if (kind === 14) this.#append(a, b);
    else if (kind === 15) this.#attribute(a, b, c, picks[3] as number);
    else this.#pure(at(pureNames, recipe >> 5), picks);
  }

  #pure(name: OperationName, picks: readonly number[]): void {
    const trace = this.#trace;
    const row = operationRows[name];
    const operands = columnsOf(name).map(({ kind, type, name: operand }, index) => {
      const pick = picks[index] as number;
      if (kind === 'libm') return pick % libmNames.length;
      if (kind === 'immediate') return at([1, 2, 4], pick);
      if (shifts.has(name) && operand === 'count') return this.#shiftCount(pick);
      if (divisions.has(name) && operand === 'b') return this.#divisor(pick);
      return this.#any(type ?? 'int', pick);
    });
    if (name === 'ptr_add' || name === 'getarrayitem_obj') return;
    if (name === 'cast_float_to_int' && !this.#guardCastable(operands[0] as IrRef, picks)) return;
    const [x = 0, y = 0, z = 0] = operands;
    this.#pools[row.result ?? 'int'].push(trace.emit(name, x, y, z));
  }

  #shiftCount(pick: number): IrRef {
    const trace = this.#trace;
    return pick % 3 === 0
      ? trace.emit('int_and', this.#any('int', pick >> 2), trace.int(63))
      : trace.int((pick >> 2) % 64);
  }

  /** Never 0 and never -1. */
  #divisor(pick: number): IrRef {
    const trace = this.#trace;
    if (pick % 3 !== 0)
      return trace.int(at([1n, 2n, 3n, 8n, 10n, -2n, -3n, 2n ** 40n, 2n ** 62n], pick >> 2));
    const small = trace.emit('int_and', this.#any('int', pick >> 2), trace.int(0xff));
    return trace.emit('int_add', small, trace.int(pick % 2 === 0 ? 1 : 3));
  }

  #guardCastable(value: IrRef, picks: readonly number[]): boolean {
    const number = this.#probe(value) as number;
    if (!(number >= -(2 ** 62) && number < 2 ** 62)) return false;
    const trace = this.#trace;
    this.#guard(trace.emit('float_ge', value, trace.float(-(2 ** 63))), picks);
    this.#guard(trace.emit('float_lt', value, trace.float(2 ** 63)), picks);
    return true;
  }

  #compare(a: number, b: number, c: number): IrRef {
    const name = at(
      ['int_lt', 'int_le', 'int_gt', 'int_ge', 'int_eq', 'int_ne', 'uint_lt', 'uint_le'] as const,
      a,
    );
    return this.#trace.emit(name, this.#any('int', b), this.#any('int', c));
  }

  #overflowing(name: OperationName, a: number, b: number, picks: readonly number[]): void {
    const x = this.#any('int', a);
    const y = this.#any('int', b);
    const [left, right] = [this.#probe(x) as bigint, this.#probe(y) as bigint];
    const exact =
      name === 'int_add_ovf' ? left + right : name === 'int_sub_ovf' ? left - right : left * right;
    if (BigInt.asIntN(64, exact) !== exact) return;
    this.#pools.int.push(this.#trace.emit(name, x, y, 0, 0, this.#snapshot(picks)));
  }

  #load(a: number, b: number, c: number): void {
    const place = this.#place(a, b, c);
    if (place === undefined) return;
    if (place.isRows) {
      this.#pools.obj.push(this.#trace.emit('getarrayitem_obj', place.base, place.index));
      return;
    }
    const float = elements[place.element].type === 'float';
    const name = float ? 'getarrayitem_float' : 'getarrayitem_int';
    const value = this.#trace.emit(name, place.base, place.index, elements[place.element].code);
    this.#pools[float ? 'float' : 'int'].push(value);
  }

  #store(a: number, b: number, c: number, d: number): void {
    const place = this.#place(a, b, c);
    if (place === undefined || place.isRows) return;
    const float = elements[place.element].type === 'float';
    const name = float ? 'setarrayitem_float' : 'setarrayitem_int';
    const value = this.#any(float ? 'float' : 'int', d);
    if (float && Number.isNaN(this.#probe(value))) return;
    this.#trace.emit(name, place.base, place.index, value, elements[place.element].code);
  }

  /** list.append, where there is room. */
  #append(a: number, b: number): void {
    const trace = this.#trace;
    const object = this.#any('obj', a);
    const row = this.#probe(object) as number;
    if (row > 1) return;
    this.#guardClass(object);
    const length = trace.emit('getfield_int', object, objectFields.list_length.code);
    const room = trace.emit('int_lt', length, trace.emit('getfield_int', object, objectFields.capacity.code));
    if (this.#probe(room) !== true) return;
    this.#guard(room);
    const base = trace.emit('getfield_ptr', object, objectFields.data.code);
    trace.emit('setarrayitem_float', base, length, trace.float((b % 7) / 2), elements.f64.code);
    trace.emit(
      'setfield_int',
      object,
      trace.emit('int_add', length, trace.int(1)),
      objectFields.list_length.code,
    );
  }

  /** A load or store of an attribute, or of the word of tags. */
  #attribute(a: number, b: number, c: number, d: number): void {
    const trace = this.#trace;
    const object = this.#any('obj', a);
    if (!isRandomInstance(this.#probe(object) as number)) return;
    this.#guardClass(object);
    const { type, field } = at(attributes, b);
    const { code } = objectFields[field];
    if (c % 2 === 0) this.#pools[type].push(trace.emit(`getfield_${type}`, object, code));
    else {
      const value = this.#any(type, d);
      if (type === 'float' && Number.isNaN(this.#probe(value))) return;
      trace.emit(`setfield_${type}`, object, value, code);
    }
  }

  /** An element that exists, behind its guards. */
  #place(
    a: number,
    b: number,
    c: number,
  ): { base: IrRef; index: IrRef; element: keyof typeof elements; isRows: boolean } | undefined {
    const trace = this.#trace;
    const object = this.#any('obj', a);
    const row = this.#probe(object) as number;
    if (isRandomInstance(row)) return undefined;
    this.#guardClass(object);
    const length = trace.emit('getfield_int', object, objectFields.length.code);
    let index: IrRef = b % 4 === 0 ? this.#any('int', c) : b % 4 === 1 ? trace.int(c % 8) : 0;
    if (b % 4 === 3 && (this.#probe(0) as bigint) < 100n && (this.#probe(0) as bigint) > -100n) {
      index = trace.emit('int_add_ovf', 0, trace.int((c % 5) - 2), 0, 0, this.#snapshot([a, b]));
    }
    const inBounds = trace.emit('uint_lt', index, length);
    if (this.#probe(inBounds) !== true) return undefined;
    this.#guard(inBounds);
    const base = trace.emit('getfield_ptr', object, objectFields.data.code);
    return { base, index, element: randomObjectElement(row), isRows: isRandomRows(row) };
  }

  #guardClass(object: IrRef): void {
    const word = randomObjectClass(this.#probe(object) as number);
    this.#trace.emit('guard_class', object, word, 0, 0, this.#snapshot([object]));
  }

  /** guard_true or guard_false, whichever holds. */
  #guard(condition: IrRef, picks: readonly number[] = []): void {
    const name = this.#probe(condition) === true ? 'guard_true' : 'guard_false';
    this.#trace.emit(name, condition, 0, 0, 0, this.#snapshot(picks));
  }

  #snapshot(picks: readonly number[]): number {
    const types: readonly IrType[] = ['int', 'float', 'bool', 'int', 'obj'];
    const refs = picks.map((pick, index) => this.#any(at(types, index), pick >> 1));
    return this.#trace.addSnapshot([0, 1, ...refs], this.#template++);
  }

  /** A value of a type: one of the trace, the newer the likelier, or a constant. */
  #any(type: IrType, pick: number): IrRef {
    const pool = this.#pools[type];
    if (pick % 5 === 0 || pool.length === 0) {
      if (type === 'int') return this.#trace.int(at(ints, pick >> 3));
      if (type === 'float') return this.#trace.float(at(floats, pick >> 3));
      if (type === 'bool') return this.#trace.bool(pick % 2 === 0);
    }
    return at(pool, pick % 2 === 0 ? pick >> 2 : pool.length - 1 - ((pick >> 2) % Math.min(4, pool.length)));
  }

  /** The value of a ref in the first iteration. */
  #probe(ref: IrRef): IrValue {
    const trace = this.#trace;
    const { length } = trace;
    trace.emit('exit', 0, 0, 0, 0, trace.addSnapshot([ref], 0));
    const outcome = evaluateTrace(trace, this.#inputs, { memory: this.#memory(), libm: randomLibm });
    trace.length = length;
    trace.snapshots.pop();
    if (outcome.kind !== 'exit' || outcome.ref !== length)
      throw new Error('a guard fails in the first iteration');
    return outcome.values[0] as IrValue;
  }
}

function at<T>(items: readonly T[], pick: number): T {
  return items[pick % items.length] as T;
}

/** Whether two memories hold the same: bytes and rows. */
export function sameMemory(a: EvaluatorMemory, b: EvaluatorMemory): boolean {
  return describeMemory(a) === describeMemory(b);
}

function describeMemory(memory: EvaluatorMemory): string {
  const { objects, regions } = copyMemory(memory);
  const rows = [...objects].map(([row, { fields }]) => [
    row,
    ...Object.entries(fields).map(([name, value]) => `${name} ${value}`),
  ]);
  return JSON.stringify([rows, regions.map(({ bytes }) => Buffer.from(bytes).toString('hex'))]);
}
