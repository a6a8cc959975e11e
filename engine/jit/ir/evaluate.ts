/**
 * The reference evaluator: runs a trace, recorded or optimised, one operation after the other on exact values. Slow and plain, it is
 * what the optimiser and the machine code are compared with. A broken precondition throws a PreconditionError.
 */
import { elements } from './elements.table.js';
import { copyMemory, type EvaluatorMemory, readElement, writeElement } from './evaluator-memory.js';
import { libmNames } from './libm-rows.js';
import { objectFieldRows } from './object-fields.table.js';
import { operandColumns } from './operands.js';
import { type OperationName, operationRows } from './ops.table.js';
import { printOperation } from './print.js';
import { type IrValue, PreconditionError, pureMeanings, wrap } from './pure-meanings.js';
import type { IrRef, Trace } from './trace.js';

/** What a run needs beside its inputs. */
export interface EvaluatorWorld {
  /** Changed by the run. */
  readonly memory?: EvaluatorMemory;
  readonly libm?: (name: string, operands: readonly number[]) => number;
  /** Asked at each guard_not_interrupted with the number of those passed before; true leaves there. */
  readonly interrupted?: (passed: number) => boolean;
  /** Begins at the label: values of what stands before it, phis included. */
  readonly label?: ReadonlyMap<IrRef, IrValue>;
  /** Operations after which the run is given up. */
  readonly limit?: number;
}

/** How a run ended. `passed` is the number of guard_not_interrupted that it passed. */
export type EvaluatorOutcome =
  | {
      readonly kind: 'exit';
      readonly ref: IrRef;
      readonly template: number;
      readonly values: readonly IrValue[];
      readonly passed: number;
      /** The last value of each operation, by ref. */
      readonly computed: readonly (IrValue | undefined)[];
    }
  | {
      readonly kind: 'jump';
      readonly target: number;
      readonly values: readonly IrValue[];
      readonly passed: number;
    }
  | { readonly kind: 'limit'; readonly passed: number };

const DEFAULT_LIMIT = 100_000;
const NO_MEMORY: EvaluatorMemory = { objects: new Map(), regions: [] };

/** Runs a trace on its inputs, in order of their slots. */
export function evaluateTrace(
  trace: Trace,
  inputs: readonly IrValue[],
  world: EvaluatorWorld = {},
): EvaluatorOutcome {
  return new Evaluation(trace, world).run(inputs);
}

class Evaluation {
  readonly #trace: Trace;
  readonly #world: EvaluatorWorld;
  readonly #memory: EvaluatorMemory;
  readonly #values: (IrValue | undefined)[] = [];
  #passed = 0;

  constructor(trace: Trace, world: EvaluatorWorld) {
    this.#trace = trace;
    this.#world = world;
    this.#memory = world.memory ?? copyMemory(NO_MEMORY);
  }

  run(inputs: readonly IrValue[]): EvaluatorOutcome {
    const trace = this.#trace;
    if (this.#world.label === undefined && inputs.length !== trace.inputs.length) {
      throw new PreconditionError(`${inputs.length} values for ${trace.inputs.length} inputs`);
    }
    let entered = inputs;
    let label = -1;
    let budget = this.#world.limit ?? DEFAULT_LIMIT;
    let start = 0;
    for (const [ref, value] of this.#world.label ?? []) this.#values[ref] = value;
    if (this.#world.label !== undefined) {
      while (trace.name(start) !== 'label') start++;
      label = start++;
      while (operationRows[trace.name(start)].kind === 'phi') start++;
    }
    for (let ref = start; ref < trace.length; ref++) {
      if (budget-- === 0) return { kind: 'limit', passed: this.#passed };
      const name = trace.name(ref);
      switch (operationRows[name].kind) {
        case 'input':
          this.#values[ref] = entered[trace.operand(ref, 0)];
          break;
        case 'phi':
          this.#values[ref] = this.#value(trace.operand(ref, 0));
          break;
        case 'guard':
          if (!this.#pass(ref, name)) return this.#leave(ref);
          break;
        case 'pure':
          this.#values[ref] = this.#compute(ref, name);
          break;
        case 'load':
          this.#values[ref] = this.#load(ref, name);
          break;
        case 'store':
          this.#store(ref, name);
          break;
        case 'control':
          if (name === 'label') {
            label = ref;
            // the loop's start that the preamble passed comes again
            if (trace.contract?.rewound) this.#passed--;
          } else if (name === 'jump') ref = this.#goAround(label);
          else if (name === 'close_loop') {
            entered = trace.list(ref).map((value) => this.#value(value));
            ref = -1;
          } else {
            const values = trace.list(ref).map((value) => this.#value(value));
            return { kind: 'jump', target: trace.operand(ref, 0), values, passed: this.#passed };
          }
      }
    }
    throw new PreconditionError('the trace has no end');
  }

  /** Gives the phis their next values, all at once, and the ref of the last phi. */
  #goAround(label: IrRef): IrRef {
    const trace = this.#trace;
    let end = label + 1;
    while (operationRows[trace.name(end)].kind === 'phi') end++;
    const next: IrValue[] = [];
    for (let phi = label + 1; phi < end; phi++) next.push(this.#value(trace.operand(phi, 1)));
    next.forEach((value, index) => {
      this.#values[label + 1 + index] = value;
    });
    return end - 1;
  }

  #leave(ref: IrRef): EvaluatorOutcome {
    const snapshot = this.#trace.snapshots[this.#trace.snapshotOf(ref)];
    if (snapshot === undefined)
      throw new PreconditionError(`${printOperation(this.#trace, ref)} has no snapshot`);
    const values = snapshot.refs.map((value) => this.#value(value));
    return {
      kind: 'exit',
      ref,
      template: snapshot.template,
      values,
      passed: this.#passed,
      computed: this.#values,
    };
  }

  /** Whether a guard holds; sets the result of those that have one. */
  #pass(ref: IrRef, name: OperationName): boolean {
    switch (name) {
      case 'exit':
        return false;
      case 'guard_true':
        return this.#operand(ref, 0) === true;
      case 'guard_false':
        return this.#operand(ref, 0) === false;
      case 'guard_class':
        return this.#object(ref).classWord === this.#trace.operand(ref, 1);
      case 'guard_same':
        return this.#operand(ref, 0) === this.#operand(ref, 1);
      case 'guard_not_interrupted':
        if (this.#world.interrupted?.(this.#passed)) return false;
        this.#passed++;
        return true;
      default:
        return this.#passOverflow(ref, name);
    }
  }

  #passOverflow(ref: IrRef, name: OperationName): boolean {
    const a = this.#operand(ref, 0) as bigint;
    const b = this.#operand(ref, 1) as bigint;
    const exact = name === 'int_add_ovf' ? a + b : name === 'int_sub_ovf' ? a - b : a * b;
    this.#values[ref] = exact;
    return wrap(exact) === exact;
  }

  #compute(ref: IrRef, name: OperationName): IrValue {
    const trace = this.#trace;
    if (name === 'getarrayitem_obj') {
      const [base, index] = [this.#operand(ref, 0) as bigint, this.#operand(ref, 1) as bigint];
      return Number(readElement(this.#memory, base, index, elements.u32.code));
    }
    if (name === 'call_libm_1' || name === 'call_libm_2') {
      const arity = name === 'call_libm_1' ? 1 : 2;
      const libm = libmNames[trace.operand(ref, arity)];
      if (libm === undefined || !this.#world.libm) throw new PreconditionError('the run has no libm');
      const operands = [this.#operand(ref, 0) as number];
      if (arity === 2) operands.push(this.#operand(ref, 1) as number);
      return this.#world.libm(libm, operands);
    }
    const columns = operandColumns[trace.opcode(ref)] ?? [];
    const operands = columns.map((column, index) =>
      column.type === undefined ? trace.operand(ref, index) : this.#operand(ref, index),
    );
    const meaning = pureMeanings.get(name);
    if (meaning === undefined) throw new PreconditionError(`${name} has no meaning`);
    return meaning(...operands);
  }

  #load(ref: IrRef, name: OperationName): IrValue {
    if (name.startsWith('getfield_')) {
      const field = objectFieldRows[this.#trace.operand(ref, 1)]?.name;
      const value = field && this.#object(ref).fields[field];
      if (value === undefined)
        throw new PreconditionError(`object ${this.#operand(ref, 0)} has no field ${field}`);
      return value;
    }
    return readElement(
      this.#memory,
      this.#operand(ref, 0) as bigint,
      this.#operand(ref, 1) as bigint,
      this.#trace.operand(ref, 2),
    );
  }

  #store(ref: IrRef, name: OperationName): void {
    if (name.startsWith('setfield_')) {
      const field = objectFieldRows[this.#trace.operand(ref, 2)]?.name;
      if (field === undefined) throw new PreconditionError('no such field');
      this.#object(ref).fields[field] = this.#operand(ref, 1) as bigint | number;
      return;
    }
    writeElement(
      this.#memory,
      this.#operand(ref, 0) as bigint,
      this.#operand(ref, 1) as bigint,
      this.#trace.operand(ref, 3),
      this.#operand(ref, 2) as bigint | number,
    );
  }

  #object(ref: IrRef): { readonly classWord: number; readonly fields: Record<string, bigint | number> } {
    const row = this.#operand(ref, 0) as number;
    const object = this.#memory.objects.get(row);
    if (object === undefined) throw new PreconditionError(`the object table has no row ${row}`);
    return object as { readonly classWord: number; readonly fields: Record<string, bigint | number> };
  }

  #operand(ref: IrRef, column: number): IrValue {
    return this.#value(this.#trace.operand(ref, column));
  }

  #value(ref: IrRef): IrValue {
    const value = ref < 0 ? this.#trace.constant(ref).value : this.#values[ref];
    if (value === undefined) throw new PreconditionError(`value ${ref} is not defined`);
    return value;
  }
}
