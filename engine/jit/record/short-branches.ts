/**
 * Short ifs whose sides only compute: `if x < 0.0: x += box`, `if hit: count += 1`, `size = -x if x < 0.0 else x`. Both sides are recorded, and what
 * they assign is selected by the condition: the loop has one way through it, whatever the data.
 *
 * Takes the branch that is being recorded. The sides are read from the bytecode: a region that jumps forward only, to one place, and in which nothing
 * can raise or be seen from outside. Guards of both sides (overflow) leave the trace before the branch. They hold now, on either side: a region in
 * which one does not is left to a guard.
 */
import { instructionLengths, opcodeNames } from '../../bytecode/opcode-facts.js';
import { type OpcodeName, opcodes } from '../../bytecode/opcodes.table.js';
import {
  type BinaryOperator,
  binaryOpcodes,
  type ComparingJump,
  comparingJumps,
} from '../../bytecode/operator-opcodes.table.js';
import { asInt as intOfValue, PyFloat } from '../../objects/model/numbers.js';
import type { Value } from '../../objects/model/value.js';
import type { OperationName } from '../ir/ops.table.js';
import type { IrRef } from '../ir/trace.js';
import { fitsInt64 } from './coerce.js';
import { liveBefore } from './live-registers.js';
import type { Recorder } from './recorder.js';
import { type Tracked, trackedFloat, trackedInt } from './tracked.js';

/** Words of bytecode that both sides have together, at most. */
const LONGEST = 40;
/** Operations of both sides together, and values selected; a branch that the processor guesses is cheaper than more. */
const MOST_OPERATIONS = 8;
const MOST_SELECTED = 3;
/** Operations where no way leaves the variables as they are: each then waits for both sides (collatz: 0.60 ms with a guard, 0.73 with a select). */
const MOST_IF_ALL_ASSIGN = 1;

/** Records both sides of the branch from the instruction at hand to `target`; false if it is none that can be. */
export function recordBothSides(
  recorder: Recorder,
  condition: IrRef,
  jumpsIf: boolean,
  target: number,
): boolean {
  const ends = findEnds(recorder.words, recorder.nextPc, target);
  if (ends === undefined || ends[0] > recorder.pc + LONGEST) return false;
  const region = new Region(recorder, ends);
  const chosen = region.choose(
    { kind: 'known', ref: condition },
    jumpsIf,
    recorder.nextPc,
    target,
    new Map(),
  );
  if (chosen === undefined || region.countSelected(chosen) > MOST_SELECTED) return false;
  if (region.operations > (region.mayAssignNothing ? MOST_OPERATIONS : MOST_IF_ALL_ASSIGN)) return false;
  region.emit(chosen);
  recorder.skipTo(ends);
  return true;
}

/** A value of one of the sides. `actual`: what an int is now. */
type Computed =
  | { readonly kind: 'tracked'; readonly tracked: Tracked; readonly actual: bigint | undefined }
  | {
      readonly kind: 'int' | 'float';
      readonly name: OperationName;
      readonly a: Computed;
      readonly b: Computed | undefined;
      readonly actual: bigint | undefined;
    }
  | {
      readonly kind: 'select';
      readonly type: 'int' | 'float';
      readonly condition: Condition;
      readonly a: Computed;
      readonly b: Computed;
    };

type Condition =
  | { readonly kind: 'known'; readonly ref: IrRef }
  | { readonly kind: 'comparison'; readonly name: OperationName; readonly a: Computed; readonly b: Computed };

type Registers = Map<number, Computed>;

/** Where the sides end: where they meet, or each at a back edge to one header, which has its own in either. Undefined if that is not ahead. */
function findEnds(words: Int32Array, next: number, target: number): Ends | undefined {
  if (target <= next) return undefined;
  let last = -1;
  for (let at = next; at < target; at += instructionLengths[words[at] as number] ?? 1) last = at;
  if (last >= 0 && words[last] === opcodes.JUMP_BACK.code) return findBackEdges(words, last);
  const leaps = last >= 0 && words[last] === opcodes.JUMP.code && (words[last + 1] as number) > target;
  return [leaps ? (words[last + 1] as number) : target];
}

type Ends = readonly [number, ...number[]];

/** The back edge `first` and those behind it, not far, to the same header. */
function findBackEdges(words: Int32Array, first: number): Ends {
  const more: number[] = [];
  for (
    let at = first;
    at < first + LONGEST && at < words.length;
    at += instructionLengths[words[at] as number] ?? 1
  ) {
    if (at > first && words[at] === opcodes.JUMP_BACK.code && words[at + 1] === words[first + 1])
      more.push(at);
  }
  return [first, ...more];
}

class Region {
  operations = 0;
  /** One of the ways leaves all variables as they are. */
  mayAssignNothing = false;
  readonly #recorder: Recorder;
  readonly #ends: Ends;
  readonly #live: ReadonlySet<number>;
  readonly #refs = new Map<Computed | Condition, IrRef>();

  constructor(recorder: Recorder, ends: Ends) {
    this.#recorder = recorder;
    this.#ends = ends;
    this.#live = new Set(liveBefore(recorder.frame.code, ends[0]));
  }

  /** What the registers hold behind the sides, by the sides that begin at `next` and `target`; undefined where they do not only compute. */
  choose(
    condition: Condition,
    jumpsIf: boolean,
    next: number,
    target: number,
    before: Registers,
  ): Registers | undefined {
    const [ifTrue, ifFalse] = jumpsIf ? [target, next] : [next, target];
    const yes = this.#walk(ifTrue, new Map(before));
    const no = yes && this.#walk(ifFalse, new Map(before));
    if (yes === undefined || no === undefined) return undefined;
    const merged: Registers = new Map();
    for (const register of new Set([...yes.keys(), ...no.keys()])) {
      if (!this.#live.has(register)) continue;
      const [a, b] = [
        yes.get(register) ?? this.#before(register),
        no.get(register) ?? this.#before(register),
      ];
      const value = a && b && selectValue(condition, a, b);
      if (value === undefined) return undefined;
      merged.set(register, value);
    }
    return merged;
  }

  countSelected(registers: Registers): number {
    let count = 0;
    for (const value of registers.values()) if (value.kind === 'select') count++;
    return count;
  }

  /** Emits all that is wanted behind the sides. */
  emit(registers: Registers): void {
    const { frame } = this.#recorder;
    const values = [...registers].map(([register, value]) => [register, this.#track(value)] as const);
    for (const [register, value] of values) frame.registers[register] = value;
  }

  /** Follows a side to its end. */
  #walk(from: number, registers: Registers): Registers | undefined {
    const { words } = this.#recorder;
    const last = this.#ends[this.#ends.length - 1] as number;
    let pc = from;
    while (pc < last && !this.#ends.includes(pc)) {
      const name = opcodeNames[words[pc] as number] as OpcodeName;
      const next = pc + (instructionLengths[words[pc] as number] ?? 1);
      if (name === 'JUMP') {
        if ((words[pc + 1] as number) <= pc) return undefined;
        pc = words[pc + 1] as number;
        continue;
      }
      const jump = comparingJumps[name];
      if (jump !== undefined) {
        const target = words[pc + 3] as number;
        const condition = target <= pc ? undefined : this.#compare(jump, pc, registers);
        return condition && this.choose(condition, jump.jumpsIf, next, target, registers);
      }
      if (!this.#compute(name, pc, registers)) return undefined;
      pc = next;
    }
    if (!this.#ends.includes(pc)) return undefined;
    if (![...registers.keys()].some((register) => this.#live.has(register))) this.mayAssignNothing = true;
    return registers;
  }

  #compare(
    { comparison, isImmediate }: ComparingJump,
    pc: number,
    registers: Registers,
  ): Condition | undefined {
    const { words } = this.#recorder;
    const right = words[pc + 2] as number;
    const a = this.#read(words[pc + 1] as number, registers);
    const b = isImmediate === true ? this.#constant(right) : this.#read(right, registers);
    const pair = a && b && this.#alike(a, b);
    if (pair === undefined) return undefined;
    this.operations++;
    return { kind: 'comparison', name: `${pair.type}_${comparison}`, a: pair.a, b: pair.b };
  }

  /** One instruction; false for those that do more than compute. */
  #compute(name: OpcodeName, pc: number, registers: Registers): boolean {
    const { words, frame } = this.#recorder;
    const [to, x, y] = [words[pc + 1], words[pc + 2], words[pc + 3]] as [number, number, number];
    const set = (value: Computed | undefined): boolean => {
      if (value !== undefined) registers.set(to, value);
      return value !== undefined;
    };
    switch (name) {
      case 'NOP':
        return true;
      case 'MOVE':
        return set(this.#read(x, registers));
      case 'LOAD_INT':
        return set(this.#constant(x));
      case 'LOAD_CONST':
        return set(this.#constant(frame.code.constants[x] as Value));
      case 'NEG':
        return set(this.#negate(this.#read(x, registers)));
      case 'INPLACE':
        return set(
          this.#binary(
            opcodeNames[words[pc + 4] as number] as OpcodeName,
            this.#read(x, registers),
            this.#read(y, registers),
          ),
        );
      default:
        return set(
          this.#binary(
            name,
            this.#read(x, registers),
            binaryOpcodes[name]?.isImmediate === true ? this.#constant(y) : this.#read(y, registers),
          ),
        );
    }
  }

  #binary(name: OpcodeName, x: Computed | undefined, y: Computed | undefined): Computed | undefined {
    const operator = binaryOpcodes[name]?.operator;
    const pair = operator && x && y && this.#alike(x, y);
    if (operator === undefined || pair === undefined) return undefined;
    this.operations++;
    const { a, b, type } = pair;
    if (type === 'float') {
      const float = floatOperations[operator];
      if (float === undefined || (operator === 'truediv' && !isNonzeroConstant(this.#recorder, b)))
        return undefined;
      return { kind: 'float', name: float, a, b, actual: undefined };
    }
    const int = intOperations[operator];
    const [left, right] = [actualOf(a), actualOf(b)];
    if (int === undefined || left === undefined || right === undefined) return undefined;
    if (int.divides === true && !(isConstant(b) && right > 0n)) return undefined;
    if (int.shifts === true && !(isConstant(b) && right >= 0n && right < 64n)) return undefined;
    const actual = int.meaning(left, right);
    return fitsInt64(actual) ? { kind: 'int', name: int.name, a, b, actual } : undefined;
  }

  #negate(value: Computed | undefined): Computed | undefined {
    const type = value && typeOf(value);
    if (value === undefined || type === undefined) return undefined;
    this.operations++;
    if (type === 'float')
      return { kind: 'float', name: 'float_neg', a: value, b: undefined, actual: undefined };
    const actual = actualOf(value);
    if (actual === undefined || !fitsInt64(-actual)) return undefined;
    return { kind: 'int', name: 'int_sub_ovf', a: this.#constant(0) as Computed, b: value, actual: -actual };
  }

  /** Two operands of one type: a constant int beside a float is one. */
  #alike(
    a: Computed,
    b: Computed,
  ): { readonly type: 'int' | 'float'; readonly a: Computed; readonly b: Computed } | undefined {
    const [x, y] = [typeOf(a), typeOf(b)];
    if (x === undefined || y === undefined) return undefined;
    if (x === y) return { type: x, a, b };
    const [left, right] = x === 'int' ? [this.#asFloat(a), b] : [a, this.#asFloat(b)];
    return left && right && { type: 'float', a: left, b: right };
  }

  #asFloat(value: Computed): Computed | undefined {
    const actual = actualOf(value);
    if (!isConstant(value) || actual === undefined || BigInt.asIntN(53, actual) !== actual) return undefined;
    return {
      kind: 'tracked',
      tracked: trackedFloat(this.#recorder.trace.float(Number(actual))),
      actual: undefined,
    };
  }

  #read(register: number, registers: Registers): Computed | undefined {
    return registers.get(register) ?? this.#before(register);
  }

  /** What a register holds before the branch. */
  #before(register: number): Computed | undefined {
    const tracked = this.#recorder.frame.registers[register];
    if (tracked === undefined) return undefined;
    if (tracked.kind !== 'int' || tracked.unsigned) return { kind: 'tracked', tracked, actual: undefined };
    if (tracked.ref < 0)
      return { kind: 'tracked', tracked, actual: this.#recorder.trace.constant(tracked.ref).value as bigint };
    const actual = intOfValue(this.#recorder.actualOf(register));
    return { kind: 'tracked', tracked, actual: actual === undefined ? undefined : BigInt(actual) };
  }

  #constant(value: Value): Computed | undefined {
    const { trace } = this.#recorder;
    if (value instanceof PyFloat)
      return { kind: 'tracked', tracked: trackedFloat(trace.float(value.value)), actual: undefined };
    if (typeof value !== 'number') return undefined;
    return { kind: 'tracked', tracked: trackedInt(trace.int(value)), actual: BigInt(value) };
  }

  #track(value: Computed): Tracked {
    if (value.kind === 'tracked') return value.tracked;
    const type = value.kind === 'select' ? value.type : value.kind;
    const ref = this.#ref(value);
    return type === 'int' ? trackedInt(ref) : trackedFloat(ref);
  }

  #ref(value: Computed): IrRef {
    const known = this.#refs.get(value);
    if (known !== undefined) return known;
    const ref = this.#emitValue(value);
    this.#refs.set(value, ref);
    return ref;
  }

  #emitValue(value: Computed): IrRef {
    const recorder = this.#recorder;
    if (value.kind === 'tracked') return (value.tracked as { ref: IrRef }).ref;
    if (value.kind === 'select') {
      const [a, b] = [this.#ref(value.a), this.#ref(value.b)];
      return recorder.emit(`${value.type}_select`, this.#conditionRef(value.condition), a, b);
    }
    const [a, b] = [this.#ref(value.a), value.b === undefined ? 0 : this.#ref(value.b)];
    return checked.has(value.name) ? recorder.guard(value.name, a, b) : recorder.emit(value.name, a, b);
  }

  #conditionRef(condition: Condition): IrRef {
    if (condition.kind === 'known') return condition.ref;
    const known = this.#refs.get(condition);
    if (known !== undefined) return known;
    const ref = this.#recorder.emit(condition.name, this.#ref(condition.a), this.#ref(condition.b));
    this.#refs.set(condition, ref);
    return ref;
  }
}

function selectValue(condition: Condition, a: Computed, b: Computed): Computed | undefined {
  if (a === b || (a.kind === 'tracked' && b.kind === 'tracked' && isSame(a.tracked, b.tracked))) return a;
  const type = typeOf(a);
  return type !== undefined && type === typeOf(b) ? { kind: 'select', type, condition, a, b } : undefined;
}

function isSame(a: Tracked, b: Tracked): boolean {
  return a === b || ((a.kind === 'int' || a.kind === 'float') && a.kind === b.kind && a.ref === b.ref);
}

function typeOf(value: Computed): 'int' | 'float' | undefined {
  if (value.kind === 'select') return value.type;
  if (value.kind !== 'tracked') return value.kind;
  const { tracked } = value;
  return tracked.kind === 'float' || (tracked.kind === 'int' && !tracked.unsigned) ? tracked.kind : undefined;
}

function actualOf(value: Computed): bigint | undefined {
  return value.kind === 'select' ? undefined : value.actual;
}

function isConstant(value: Computed): boolean {
  return value.kind === 'tracked' && 'ref' in value.tracked && value.tracked.ref < 0;
}

function isNonzeroConstant({ trace }: Recorder, value: Computed): boolean {
  if (value.kind !== 'tracked' || value.tracked.kind !== 'float' || value.tracked.ref >= 0) return false;
  return trace.constant(value.tracked.ref).value !== 0;
}

const floatOperations: Partial<Record<BinaryOperator, OperationName>> = {
  add: 'float_add',
  sub: 'float_sub',
  mul: 'float_mul',
  truediv: 'float_truediv',
};

interface IntOperation {
  readonly name: OperationName;
  readonly meaning: (a: bigint, b: bigint) => bigint;
  /** By a constant above 0 only. */
  readonly divides?: true;
  readonly shifts?: true;
}

const intOperations: Partial<Record<BinaryOperator, IntOperation>> = {
  add: { name: 'int_add_ovf', meaning: (a, b) => a + b },
  sub: { name: 'int_sub_ovf', meaning: (a, b) => a - b },
  mul: { name: 'int_mul_ovf', meaning: (a, b) => a * b },
  floordiv: { name: 'int_floordiv', meaning: (a, b) => (a - (((a % b) + b) % b)) / b, divides: true },
  mod: { name: 'int_mod', meaning: (a, b) => ((a % b) + b) % b, divides: true },
  rshift: { name: 'int_rshift', meaning: (a, b) => a >> b, shifts: true },
  and: { name: 'int_and', meaning: (a, b) => a & b },
  or: { name: 'int_or', meaning: (a, b) => a | b },
  xor: { name: 'int_xor', meaning: (a, b) => a ^ b },
};

const checked: ReadonlySet<OperationName> = new Set(['int_add_ovf', 'int_sub_ovf', 'int_mul_ovf'] as const);
