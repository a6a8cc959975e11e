/**
 * The body of a vector loop: each vector operation of the plan as packed instructions on lanes of 64 bits, over numbered vectors that are
 * then given registers.
 *
 * Gives undefined where an operation has no form in the instruction set: the loop then stays scalar.
 */
import { elementRows } from '../../../ir/elements.table.js';
import type { OperationName } from '../../../ir/ops.table.js';
import type { IrRef } from '../../../ir/trace.js';
import { type VectorLoop, type VectorReduction, vectorRoles } from '../../../ir/vector-loop.js';
import type { Label, Memory } from '../asm/memory-operand.js';
import type { Gpr, Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import { findRow, type RowAccess } from './address.js';
import type { Lowering } from './lowering.js';
import type { PackedSet, RoundSet } from './packed-set.js';
import { type VectorForm, vectorForm } from './vector-operations.js';
import { assignVectorRegisters } from './vector-registers.js';

/** A vector by number. */
export type Vector = number;

/** An access, and the size of its elements. */
export interface VectorRow extends RowAccess {
  readonly bytes: 1 | 2 | 4 | 8;
}

/** Where things are while a step is written. */
export interface VectorPlaces {
  /** The body's, or its half. */
  readonly set: RoundSet;
  readonly register: (vector: Vector) => Xmm;
  readonly address: (access: VectorRow) => Memory;
  /** For guards: a register, and where they go. */
  readonly general: Gpr;
  readonly leave: Label;
}

/** One operation on vectors. */
export interface VectorStep {
  readonly uses: readonly Vector[];
  readonly def: Vector | undefined;
  /** Needed within the step only. */
  readonly scratch: readonly Vector[];
  /** The result's register is none of the operands'; else it may be the first one's. */
  readonly apart: boolean;
  readonly emit: (out: CodeEmitter, places: VectorPlaces) => void;
}

/** A planned body. */
export interface VectorBody {
  readonly set: PackedSet;
  readonly steps: readonly VectorStep[];
  /** Values from before the loop and the vectors that hold them in each lane. */
  readonly broadcasts: ReadonlyMap<IrRef, Vector>;
  /** The vectors that gather up a reduction's parts. */
  readonly parts: ReadonlyMap<VectorReduction, Vector>;
  readonly accesses: ReadonlyMap<IrRef, VectorRow>;
  /** Where the last value of an operation is behind the last round. */
  readonly vectorOf: (ref: IrRef) => Vector | undefined;
  /** These. */
  readonly lasting: readonly Vector[];
  /** Which of `registers` registers each vector has. */
  readonly registerOf: readonly number[];
  readonly registers: number;
}

/** Plans the body; `kept` are operations whose vectors are needed behind the last round. */
export function planVectorBody(
  lowering: Lowering,
  loop: VectorLoop,
  set: PackedSet,
  kept: readonly IrRef[],
): VectorBody | undefined {
  const planner = new BodyPlanner(lowering, loop, set);
  return planner.plan() ? planner.finish(kept) : undefined;
}

class BodyPlanner {
  readonly #lowering: Lowering;
  readonly #loop: VectorLoop;
  readonly #set: PackedSet;
  readonly #steps: (VectorStep | undefined)[] = [];
  readonly #vectors = new Map<IrRef, Vector>();
  readonly #broadcasts = new Map<IrRef, Vector>();
  readonly #parts = new Map<VectorReduction, Vector>();
  readonly #accesses = new Map<IrRef, VectorRow>();
  /** Where the step of a load stands, and how many stores stood before it. */
  readonly #loads = new Map<IrRef, { readonly step: number; readonly stores: number }>();
  #stores = 0;
  #count = 0;

  constructor(lowering: Lowering, loop: VectorLoop, set: PackedSet) {
    this.#lowering = lowering;
    this.#loop = loop;
    this.#set = set;
  }

  plan(): boolean {
    const { roles, reductions } = this.#loop;
    for (const reduction of reductions) {
      const vector = this.#count++;
      this.#parts.set(reduction, vector);
      this.#vectors.set(reduction.phi, vector);
    }
    for (let ref = 0; ref < roles.length; ref++) {
      if (roles[ref] === vectorRoles.vector && !this.#planOperation(ref)) return false;
    }
    return true;
  }

  finish(kept: readonly IrRef[]): VectorBody {
    const pinned = [...this.#broadcasts.values(), ...this.#parts.values()];
    const lasting = new Map<IrRef, Vector>();
    for (const ref of kept) {
      const vector = this.#vectors.get(ref) ?? 0;
      // A round that a guard ends has no last value: the round before has.
      const last = this.#loop.guarded ? this.#count++ : vector;
      if (last !== vector) {
        this.#move(last, vector);
        pinned.push(last);
      }
      lasting.set(ref, last);
    }
    const steps = this.#steps.filter((step) => step !== undefined);
    const { registerOf, registers } = assignVectorRegisters(steps, pinned, [...lasting.values()]);
    return {
      set: this.#set,
      steps,
      broadcasts: this.#broadcasts,
      parts: this.#parts,
      accesses: this.#accesses,
      vectorOf: (ref) => lasting.get(ref),
      lasting: [...lasting.values()],
      registerOf,
      registers,
    };
  }

  #planOperation(ref: IrRef): boolean {
    const { trace } = this.#lowering;
    const name = trace.name(ref);
    switch (name) {
      case 'getarrayitem_float':
      case 'getarrayitem_int':
        return this.#load(ref);
      case 'setarrayitem_float':
      case 'setarrayitem_int':
        return this.#store(ref, trace.operand(ref, 2));
      default:
        return this.#compute(ref, name);
    }
  }

  #load(ref: IrRef): boolean {
    const found = this.#findAccess(ref, this.#lowering.trace.operand(ref, 2));
    if (found === undefined) return false;
    const { access, element } = found;
    const def = this.#define(ref);
    this.#loads.set(ref, { step: this.#steps.length, stores: this.#stores });
    this.#steps.push({
      ...plainStep,
      def,
      emit: (out, { set, register, address }) => set.load(out, element, register(def), address(access)),
    });
    return true;
  }

  #store(ref: IrRef, value: IrRef): boolean {
    const found = this.#findAccess(ref, this.#lowering.trace.operand(ref, 3));
    const source = this.#use(value);
    if (found === undefined || source === undefined) return false;
    const { access, element } = found;
    this.#stores++;
    const scratch = access.bytes === 8 ? [] : [this.#count++, this.#count++];
    this.#steps.push({
      ...plainStep,
      uses: [source],
      scratch,
      emit: (out, { set, register, address }) => {
        const [low, high] = scratch.map(register);
        const value = register(source);
        set.store(out, element, address(access), value, [low ?? value, high ?? value]);
      },
    });
    return true;
  }

  #findAccess(ref: IrRef, code: number) {
    const row = elementRows[code];
    if (row === undefined || !this.#set.handles(row.name)) return undefined;
    const { trace } = this.#lowering;
    const found = findRow(this.#lowering, trace.operand(ref, 0), trace.operand(ref, 1), row.bytes);
    if (
      found === undefined ||
      !this.#loop.inductions.some(({ phi, step }) => phi === found.phi && step === 1n)
    ) {
      return undefined;
    }
    const access = { ...found, bytes: row.bytes };
    this.#accesses.set(ref, access);
    return { access, element: row.name };
  }

  #compute(ref: IrRef, name: OperationName): boolean {
    const { trace } = this.#lowering;
    const form = vectorForm(name, this.#set, this.#isShort(trace.operand(ref, 0)));
    if (form === undefined) return false;
    const immediate = this.#immediateOf(ref, name);
    if (immediate === undefined) return false;
    const operands = this.#orderOperands(ref, form);
    const memory = form.takesMemory ? this.#foldLoad(operands[1]) : undefined;
    const read = memory === undefined ? operands : operands.slice(0, 1);
    const uses: Vector[] = [];
    for (const operand of read) {
      const vector = this.#use(operand);
      if (vector === undefined) return false;
      uses.push(vector);
    }
    this.#emitForm(ref, form, uses, memory, immediate);
    return true;
  }

  #emitForm(
    ref: IrRef,
    form: VectorForm,
    uses: readonly Vector[],
    memory: VectorRow | undefined,
    immediate: number,
  ): void {
    const { expected } = form;
    const isCheck = this.#lowering.trace.type(ref) === undefined;
    const def = isCheck ? undefined : this.#define(ref, uses);
    const scratch = Array.from({ length: form.scratch }, () => this.#count++);
    const [a = 0, b = a, c = a] = uses;
    this.#steps.push({
      uses,
      def,
      scratch,
      apart: form.apart,
      emit: (out, { set, register, address, general, leave }) => {
        const first = register(a);
        form.emit({
          set,
          out,
          to: def === undefined ? first : register(def),
          a: first,
          b: memory === undefined ? register(b) : address(memory),
          c: register(c),
          scratch: scratch.map(register),
          immediate,
        });
        if (expected === undefined) return;
        const flags = scratch[0] === undefined ? first : register(scratch[0]);
        set.leaveUnless(out, flags, expected, general, leave);
      },
    });
    this.#gather(ref, def);
  }

  /** A new vector for the result; the parts' own for a reduction's next value, which takes their place. */
  #define(ref: IrRef, uses: readonly Vector[] = []): Vector {
    const reduction = this.#loop.reductions.find(({ next }) => next === ref);
    const parts = reduction === undefined ? undefined : this.#parts.get(reduction);
    // The result may be in the first operand's register, but in no other's.
    const vector = parts !== undefined && !uses.slice(1).includes(parts) ? parts : this.#count++;
    this.#vectors.set(ref, vector);
    return vector;
  }

  /** Brings a reduction's next value to its parts, if it is elsewhere. */
  #gather(ref: IrRef, vector: Vector | undefined): void {
    const reduction = this.#loop.reductions.find(({ next }) => next === ref);
    const parts = reduction === undefined ? undefined : this.#parts.get(reduction);
    if (parts !== undefined && vector !== undefined && parts !== vector) this.#move(parts, vector);
  }

  #move(to: Vector, from: Vector): void {
    this.#steps.push({
      ...plainStep,
      uses: [from],
      def: to,
      emit: (out, { set, register }) => set.move(out, register(to), register(from)),
    });
  }

  /** The operands that are vectors, as the form wants them; a load that can stay in memory comes last, if they commute. */
  #orderOperands(ref: IrRef, form: VectorForm): IrRef[] {
    const { trace } = this.#lowering;
    const operands = Array.from({ length: form.operands }, (_, column) => trace.operand(ref, column));
    const [a = 0, b = 0] = operands;
    const turns = form.commutes && (this.#isReduced(b) || (!this.#canFold(b) && this.#canFold(a)));
    if (form.operands === 2 && form.swapped !== turns) return [b, a];
    return operands;
  }

  #isReduced(ref: IrRef): boolean {
    return this.#loop.reductions.some(({ phi }) => phi === ref);
  }

  #canFold(ref: IrRef): boolean {
    const load = this.#loads.get(ref);
    return (
      this.#set.readsElements &&
      load !== undefined &&
      load.stores === this.#stores &&
      this.#accesses.get(ref)?.bytes === 8 &&
      this.#lowering.isFoldable(ref, 'getarrayitem_float', 'getarrayitem_int')
    );
  }

  /** The access of a load that the operation at hand reads from memory itself; the load's own step is taken out. */
  #foldLoad(ref: IrRef | undefined): VectorRow | undefined {
    if (ref === undefined || !this.#canFold(ref)) return undefined;
    this.#steps[this.#loads.get(ref)?.step ?? -1] = undefined;
    return this.#accesses.get(ref);
  }

  /** The count of a shift, the bytes of an extension, 0 for others; undefined for a count that is no constant. */
  #immediateOf(ref: IrRef, name: OperationName): number | undefined {
    const operand = this.#lowering.trace.operand(ref, 1);
    if (name === 'int_zero_extend' || name === 'int_sign_extend') return operand;
    if (name !== 'int_lshift' && name !== 'int_rshift' && name !== 'uint_rshift') return 0;
    const count = this.#lowering.immediate(operand);
    return count === undefined ? undefined : count & 63;
  }

  /** Whether an integer lies between -2**51 and 2**51, as its operation shows. */
  #isShort(ref: IrRef): boolean {
    const { trace } = this.#lowering;
    if (ref < 0) return false;
    switch (trace.name(ref)) {
      case 'getarrayitem_int':
        return (elementRows[trace.operand(ref, 2)]?.bytes ?? 8) < 8;
      case 'int_zero_extend':
      case 'int_sign_extend':
      case 'cast_bool_to_int':
        return true;
      case 'int_and': {
        const mask = this.#lowering.constantInteger(trace.operand(ref, 1)) ?? -1n;
        return mask >= 0n && mask < 1n << 51n;
      }
      default:
        return false;
    }
  }

  /** The vector of an operation of the loop, or of a value from before it. */
  #use(ref: IrRef): Vector | undefined {
    const made = this.#vectors.get(ref);
    if (made !== undefined) return made;
    const type = this.#lowering.trace.type(ref);
    if (!this.#lowering.isInvariant(ref) || (type !== 'float' && type !== 'int')) return undefined;
    const known = this.#broadcasts.get(ref);
    if (known !== undefined) return known;
    const vector = this.#count++;
    this.#broadcasts.set(ref, vector);
    return vector;
  }
}

const plainStep = { uses: [], def: undefined, scratch: [], apart: false } as const;
