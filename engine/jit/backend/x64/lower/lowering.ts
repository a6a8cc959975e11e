/**
 * Turns a trace into instructions, last operation first: who uses a value is known before the value is made, so that what was folded into
 * its users (comparisons into guards, additions into addresses, loads into arithmetic) is not made at all.
 *
 * Takes a trace; gives instructions in order, the values of its inputs, and the exits. Handlers (one an operation, see handlers) add their
 * instructions in the order in which they run; constants and results are asked for as operands.
 */
import { InternalError } from '../../../../core/internal-error.js';
import type { CpuFeature } from '../../../../native/cpu-features.table.js';
import type { OperationName } from '../../../ir/ops.table.js';
import type { IrRef, SnapshotId, Trace } from '../../../ir/trace.js';
import type { Scale } from '../asm/memory-operand.js';
import type { KeptSource } from '../compiled-trace.js';
import {
  type ExitRecord,
  type Instruction,
  type Landing,
  Operand,
  type PhiValues,
  type Place,
  type Policy,
  type RegisterClass,
  Value,
} from '../machine.js';
import { countUses, type UseCounts } from './use-counts.js';
import type { VectorLoopPlan } from './vector-loop.js';

/** A lowered trace. */
export interface Lowered {
  readonly instructions: readonly Instruction[];
  /** All values that instructions name. */
  readonly values: readonly Value[];
  /** The values of the inputs that are used, by input slot. */
  readonly inputs: readonly (Value | undefined)[];
  readonly exits: readonly ExitRecord[];
  /** Values that the parent's loop needs and this trace hands on, in order of the label's. */
  readonly kept: readonly Value[];
  /** Those of them that are no inputs. */
  readonly hidden: readonly Value[];
  /** The trace that the last operation jumps to. */
  readonly target: number | undefined;
  readonly hasVectorLoop: boolean;
  /** What a value is in terms of the trace; undefined of other intermediate results. */
  readonly sourceOf: (value: Value) => ValueSource | undefined;
}

/** See KeptSource; here by ref. */
export type ValueSource =
  | { readonly kind: 'value'; readonly of: IrRef }
  | { readonly kind: 'row'; readonly base: IrRef; readonly terms: readonly RowTerm[]; readonly scale: Scale }
  | { readonly kind: 'object-row'; readonly of: IrRef }
  | { readonly kind: 'control' };

/** A place as a landing names it. */
export type LandingPlace = Landing['to'];

/** Where a bridge that goes to a loop's header leaves what. */
export interface LandingPlan {
  readonly phis: readonly LandingPlace[];
  /** `bridge`: the bridge has it untouched; it may be that of an input slot. */
  readonly kept: readonly {
    readonly registerClass: RegisterClass;
    readonly to: LandingPlace;
    readonly from: KeptSource | { readonly kind: 'bridge'; readonly input: number | undefined } | undefined;
  }[];
  readonly constants: readonly {
    readonly registerClass: RegisterClass;
    readonly to: LandingPlace;
    readonly bits: bigint;
  }[];
}

/** What a bridge has of its parent. */
export interface BridgePlan {
  /** By input slot: the first slot with the same location. */
  readonly sameAs: readonly number[];
  readonly landing: LandingPlan | undefined;
}

/** An address that accesses of the loop begin at. */
export interface Row {
  readonly value: Value;
  readonly base: IrRef;
  readonly terms: readonly RowTerm[];
  readonly scale: Scale;
}

/** What is added to the row's base, or taken from it. */
export interface RowTerm {
  readonly ref: IrRef;
  readonly negative: boolean;
}

/** What a handler says of an instruction; what it leaves out is empty or false. */
export type InstructionParts = Partial<Omit<Instruction, 'ref' | 'emit'>> & Pick<Instruction, 'emit'>;

/** The state of a lowering, as handlers see it. */
export class Lowering {
  readonly trace: Trace;
  readonly avx: boolean;
  readonly sse41: boolean;
  readonly bmi2: boolean;
  readonly features: ReadonlySet<CpuFeature>;
  /** How many registers values may be in. */
  readonly registers: Readonly<Record<RegisterClass, number>>;
  /** The header that the trace's jump_to goes to, if it is a loop's. */
  readonly landing: LandingPlan | undefined;
  /** Values that the header's loop keeps, in order of its label's. */
  readonly kept: Value[] = [];
  /** Those of them that are no inputs. */
  readonly #hidden: Value[] = [];
  /** The vector loop that stands before the label; set at the jump. */
  vectorLoop: VectorLoopPlan | undefined;
  /** Conversions that are made by the guard (the key) that says that their results fit. */
  readonly castAtGuard = new Map<IrRef, IrRef>();
  /** Set by the handlers of the trace's end. */
  target: number | undefined;
  readonly #reversed: Instruction[] = [];
  /** The instructions of the operation at hand: the first `#chunkLength`. */
  readonly #chunk: Instruction[] = [];
  #chunkLength = 0;
  #current: IrRef = 0;
  readonly #values: Value[] = [];
  readonly #results: (Value | undefined)[] = [];
  readonly #constants: (Value | undefined)[] = [];
  /** Inputs that are where another input is: they are one value. */
  readonly #sameInputs = new Map<IrRef, IrRef>();
  readonly #integers = new Map<bigint, Value>();
  #control: Value | undefined;
  readonly #rows = new Map<string, Row>();
  readonly #scaledRows = new Map<IrRef, Value>();
  readonly #exits: ExitRecord[] = [];
  readonly #ofSnapshots: (readonly Value[] | undefined)[];
  readonly #inputs: (Value | undefined)[] = [];
  readonly #phis: PhiValues[] = [];
  readonly #counts: UseCounts;
  readonly #label: IrRef;

  constructor(
    trace: Trace,
    features: ReadonlySet<CpuFeature>,
    bridge: BridgePlan | undefined,
    registers: Readonly<Record<RegisterClass, number>>,
  ) {
    this.registers = registers;
    this.landing = bridge?.landing;
    bridge?.sameAs.forEach((first, slot) => {
      if (first !== slot) this.#sameInputs.set(inputRef(trace, slot), inputRef(trace, first));
    });
    this.trace = trace;
    this.features = features;
    this.avx = features.has('avx');
    this.sse41 = features.has('sse41');
    this.bmi2 = features.has('bmi2');
    this.#counts = countUses(trace);
    this.#ofSnapshots = new Array(trace.snapshots.length).fill(undefined);
    this.#label = this.#counts.label;
    this.#current = trace.length - 1;
  }

  /** Adds an instruction for the operation at hand. */
  add(parts: InstructionParts): void {
    // All properties in one order: instructions of many shapes would make each look at one slow.
    this.#chunk[this.#chunkLength++] = {
      kind: parts.kind ?? 'plain',
      ref: this.#current,
      uses: parts.uses ?? none,
      defs: parts.defs ?? none,
      temps: parts.temps ?? none,
      tied: parts.tied ?? false,
      commutes: parts.commutes ?? false,
      early: parts.early ?? false,
      clobbers: parts.clobbers ?? 0,
      exit: parts.exit,
      emit: parts.emit,
      emitBranch: parts.emitBranch,
      isPoll: parts.isPoll ?? false,
      counting: parts.counting,
      isEntry: parts.isEntry ?? false,
      phis: parts.phis,
      landings: parts.landings,
    };
  }

  /** Whether somebody asked for the value of the operation. */
  isNeeded(ref: IrRef): boolean {
    return this.#results[ref] !== undefined;
  }

  /** The value of a ref; asking makes it needed. */
  value(given: IrRef): Value {
    const ref = this.#canonical(given);
    const known = ref < 0 ? this.#constants[~ref] : this.#results[ref];
    if (known !== undefined) return known;
    const registerClass: RegisterClass = this.trace.type(ref) === 'float' ? 'xmm' : 'gpr';
    const value = this.#make(registerClass, ref, ref < 0);
    if (ref < 0) this.#constants[~ref] = value;
    else this.#results[ref] = value;
    return value;
  }

  /** A ref, read from a register. */
  use(ref: IrRef, fixed: Place = -1): Operand {
    return new Operand(this.value(ref), 'register', fixed);
  }

  /** A ref, read from a register or its home. */
  useOrMemory(ref: IrRef): Operand {
    return new Operand(this.value(ref), 'register-or-memory');
  }

  /** A value, read. */
  read(value: Value, policy: Policy = 'register', fixed: Place = -1): Operand {
    return new Operand(value, policy, fixed);
  }

  /** The result of the operation at hand. */
  def(ref: IrRef, fixed: Place = -1): Operand {
    return new Operand(this.value(ref), 'register', fixed);
  }

  /** A new value for an intermediate result. */
  intermediate(registerClass: RegisterClass): Value {
    return this.#make(registerClass, this.#current, false);
  }

  /** A value that is neither made nor read by the trace, only kept. */
  keep(registerClass: RegisterClass): Value {
    const value = this.#make(registerClass, -1, false);
    this.#hidden.push(value);
    return value;
  }

  /** 64 bits that a register of either class is to hold. */
  bits(registerClass: RegisterClass, bits: bigint): Value {
    scratchBits[0] = bits;
    const value = new Value(
      this.#values.length,
      registerClass,
      -1,
      registerClass === 'xmm' ? { type: 'float', value: scratch[0] as number } : { type: 'int', value: bits },
    );
    this.#values.push(value);
    return value;
  }

  /** An int constant that the trace need not have. */
  integer(value: bigint): Value {
    const known = this.#integers.get(value);
    if (known !== undefined) return known;
    const made = new Value(this.#values.length, 'gpr', -1, { type: 'int', value: BigInt.asIntN(64, value) });
    this.#values.push(made);
    this.#integers.set(value, made);
    return made;
  }

  /** A register for the instruction itself. */
  temp(registerClass: RegisterClass, fixed: Place = -1): Operand {
    return new Operand(this.#make(registerClass, this.#current, false), 'register', fixed);
  }

  /** The exit of the guard at hand. */
  exit(ref: IrRef): ExitRecord {
    const snapshot = this.trace.snapshotOf(ref);
    const record = {
      number: this.#exits.length,
      ref,
      snapshot,
      values: this.#snapshotValues(snapshot),
      places: [],
      kept: undefined,
    };
    this.#exits.push(record);
    return record;
  }

  /** The address of the control word. */
  controlAddress(): Value {
    this.#control ??= this.#make('gpr', -1, false);
    return this.#control;
  }

  /** The control word's address, if somebody asked for it. */
  takeControlAddress(): Value | undefined {
    return this.#control;
  }

  /** The row number of an object times the size of a row. */
  scaledRow(given: IrRef): Value {
    const object = this.#canonical(given);
    const known = this.#scaledRows.get(object);
    if (known !== undefined) return known;
    this.value(object);
    const value = this.#make('gpr', object, false);
    this.#scaledRows.set(object, value);
    return value;
  }

  /** The scaled row, if somebody asked for it. */
  takeScaledRow(object: IrRef): Value | undefined {
    return this.#scaledRows.get(object);
  }

  /** Whether a ref is made before the loop, or is a constant, while the operation at hand is in the loop. */
  isInvariant(ref: IrRef): boolean {
    return this.#label !== -1 && this.#current > this.#label && ref < this.#label;
  }

  /** Whether a ref is a constant or made before the label. */
  isBeforeLoop(ref: IrRef): boolean {
    return ref < this.#label;
  }

  /** base + the signed sum of `terms` times `scale`, all from before the loop: computed once, before the label. */
  row(base: IrRef, terms: readonly RowTerm[], scale: Scale): Value {
    const key = `${base} ${terms.map(({ ref, negative }) => (negative ? `-${ref}` : ref)).join(' ')} ${scale}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known.value;
    const value = this.#make('gpr', base, false);
    this.#rows.set(key, { value, base, terms, scale });
    return value;
  }

  /** The rows that somebody asked for. */
  rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** Names the value of an input. */
  addInput(slot: number, ref: IrRef): void {
    this.#inputs[slot] = this.value(ref);
  }

  /** Adds a phi of the header. */
  addPhi(ref: IrRef): void {
    const entry = this.vectorLoop?.entries.get(ref) ?? this.value(this.trace.operand(ref, 0));
    this.#phis.unshift({ phi: this.value(ref), entry, next: this.value(this.trace.operand(ref, 1)) });
  }

  /** The phis of the header; complete once the label is reached. */
  get phis(): readonly PhiValues[] {
    return this.#phis;
  }

  /**
   * Steps of phis (phi + constant) that nobody reads but the next round: they are made at the jump, when the phi's last value is no longer
   * needed, so that they take over its register.
   */
  lateSteps(): ReadonlySet<IrRef> {
    const late = new Set<IrRef>();
    if (this.#label === -1) return late;
    for (const phi of this.phiRefs()) {
      const next = this.trace.operand(phi, 1);
      const isStep = next > phi && /^int_(add|sub)$/.test(this.trace.name(next));
      if (!isStep || this.#counts.uses[next] !== 1 || this.trace.operand(next, 0) !== phi) continue;
      if (this.trace.operand(next, 1) < 0) late.add(next);
    }
    return late;
  }

  /** Refs of the phis that stand behind the label. */
  phiRefs(): IrRef[] {
    const refs: IrRef[] = [];
    for (let ref = this.#label + 1; this.trace.row(ref).kind === 'phi'; ref++) refs.push(ref);
    return refs;
  }

  /** The int constant behind a ref. */
  constantInteger(ref: IrRef): bigint | undefined {
    if (ref >= 0) return undefined;
    const constant = this.trace.constant(ref);
    return constant.type === 'float' ? undefined : BigInt(constant.value);
  }

  /** The int constant behind a ref, if an instruction can hold it. */
  immediate(ref: IrRef): number | undefined {
    const value = this.constantInteger(ref);
    return value !== undefined && value === BigInt.asIntN(32, value) ? Number(value) : undefined;
  }

  /** Whether the operation `ref`, named `name`, may be made a part of the operation at hand instead, its only user. */
  isFoldable(ref: IrRef, ...names: readonly OperationName[]): boolean {
    return ref >= 0 && this.#counts.uses[ref] === 1 && this.isInReach(ref, ...names);
  }

  /** Whether the operation `ref` is one of these and on the same side of the loop header as the operation at hand. */
  isInReach(ref: IrRef, ...names: readonly OperationName[]): boolean {
    return (
      ref >= 0 && ref > this.#label === this.#current > this.#label && names.includes(this.trace.name(ref))
    );
  }

  /** Whether memory is the same at both operations. */
  sameMemory(ref: IrRef): boolean {
    return this.#counts.epochs[ref] === this.#counts.epochs[this.#current];
  }

  /** Whether all uses of an operation are in addresses. */
  isAddressOnly(ref: IrRef): boolean {
    return this.#counts.uses[ref] === this.#counts.addressUses[ref];
  }

  /** Ends the instructions of an operation. */
  close(ref: IrRef): void {
    for (let each = this.#chunkLength - 1; each >= 0; each--) {
      this.#reversed.push(this.#chunk[each] as Instruction);
    }
    this.#chunkLength = 0;
    this.#current = ref - 1;
  }

  /** The lowered trace. */
  finish(): Lowered {
    const exits = this.#exits.reverse();
    exits.forEach((exit, number) => {
      exit.number = number;
    });
    return {
      instructions: this.#reversed.reverse(),
      values: this.#values,
      inputs: this.#inputs,
      exits,
      kept: this.kept,
      hidden: this.#hidden,
      target: this.target,
      hasVectorLoop: this.vectorLoop !== undefined,
      sourceOf: this.#sources(),
    };
  }

  #sources(): (value: Value) => ValueSource | undefined {
    const sources = new Map<Value, ValueSource>();
    for (const { value, base, terms, scale } of this.#rows.values())
      sources.set(value, { kind: 'row', base, terms, scale });
    for (const [object, value] of this.#scaledRows) sources.set(value, { kind: 'object-row', of: object });
    if (this.#control !== undefined) sources.set(this.#control, { kind: 'control' });
    return (value) =>
      this.#results[value.ref] === value ? { kind: 'value', of: value.ref } : sources.get(value);
  }

  /** The values of a snapshot: exits that share it share them. */
  #snapshotValues(snapshot: SnapshotId): readonly Value[] {
    let values = this.#ofSnapshots[snapshot];
    if (values === undefined) {
      values = this.trace.snapshots[snapshot]?.refs.map((each) => this.value(each)) ?? [];
      this.#ofSnapshots[snapshot] = values;
    }
    return values;
  }

  #canonical(ref: IrRef): IrRef {
    return this.#sameInputs.size === 0 ? ref : (this.#sameInputs.get(ref) ?? ref);
  }

  #make(registerClass: RegisterClass, ref: IrRef, constant: boolean): Value {
    const value = new Value(
      this.#values.length,
      registerClass,
      ref,
      constant ? this.trace.constant(ref) : undefined,
    );
    this.#values.push(value);
    return value;
  }
}

const none: readonly never[] = [];
/** The operation of an input slot. */
export function inputRef(trace: Trace, slot: number): IrRef {
  for (let ref = 0; ref < trace.length; ref++) {
    if (trace.row(ref).kind === 'input' && trace.operand(ref, 0) === slot) return ref;
  }
  throw new InternalError(`the trace has no input ${slot}`);
}

const scratch = new Float64Array(1);
const scratchBits = new BigInt64Array(scratch.buffer);
