/**
 * Deoptimisation: after an exit, makes the interpreter's frames and values that its template describes.
 */
import { pushFrame } from '../interp/frames.js';
import type { ThreadState } from '../interp/thread-state.js';
import { arrayType, PyArray, PyArrayIterator } from '../objects/model/array.js';
import { PySuper } from '../objects/model/descriptors.js';
import type { Frame } from '../objects/model/frame.js';
import { PyCell, type PyFunction, PyMethod } from '../objects/model/functions.js';
import { PyInstance } from '../objects/model/instance.js';
import { enumerateType, zipType } from '../objects/model/iterator-types.js';
import { PyEnumerate, PyRangeIterator, PyTupleIterator, PyZip } from '../objects/model/iterators.js';
import { PyComplex, PyFloat } from '../objects/model/numbers.js';
import { PyRange, PySlice, PyTuple } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import { getIterator } from '../objects/protocol/iterate.js';
import type { CompiledExit, Location } from './backend/x64/compiled-trace.js';
import type { StateBlock } from './backend/x64/state-block.js';
import { stateOffsets } from './backend/x64/state-layout.table.js';
import type { Trace } from './ir/trace.js';
import type { ObjectTable } from './object-table.js';
import type {
  FrameTemplate,
  RegisterTemplate,
  ResumeTemplate,
  ValueTemplate,
} from './record/resume-template.js';
import { FrameCell, type WideOperator } from './record/tracked.js';
import { isSequenceIterator } from './record/value-spec.js';

/** What was left, and through which exit. */
export interface TakenExit {
  readonly exit: CompiledExit;
  readonly template: ResumeTemplate;
  /** The trace as compiled: for constants. */
  readonly trace: Trace;
}

/** Restores what exits describe: one after the other. */
export class FrameRestorer {
  readonly #maker: ValueMaker;
  /** Values of all registers, frame by frame: made before any is written, for making them must not see half of the frames. */
  readonly #values: (Value | undefined)[] = [];

  constructor(state: StateBlock, objects: ObjectTable) {
    this.#maker = new ValueMaker(state, objects);
  }

  /**
   * Restores the frames of an exit. `root` is the outermost one of those with which machine code was entered; what was above it is given up,
   * for its values are all in the template. Gives all frames of the exit, outermost first.
   */
  restore(thread: ThreadState, root: Frame, taken: TakenExit): Frame[] {
    const maker = this.#maker;
    const values = this.#values;
    const templates = taken.template.frames;
    maker.begin(taken, root);
    let count = 0;
    for (const { registers, instance } of templates) {
      for (let index = 0; index < registers.length; index++)
        values[count++] = maker.make((registers[index] as RegisterTemplate).value);
      values[count++] = instance === null ? null : maker.make(instance);
    }
    for (const { variable, value } of taken.template.shared) {
      const content = maker.make(value);
      if (variable instanceof FrameCell)
        (root.registers[root.base + variable.register] as unknown as PyCell).value = content;
      else variable.value = content;
    }
    const frames: Frame[] = [root];
    let frame = root;
    let next = 0;
    for (let depth = 0; depth < templates.length; depth++) {
      const { registers, function: callee, pc, role } = templates[depth] as FrameTemplate;
      if (depth > 0) {
        thread.frame = frame;
        frame = pushFrame(thread, frame, callee as PyFunction, thread.top);
        frames.push(frame);
        const instance = values[next + registers.length] as Value;
        frame.role = role;
        frame.instance = instance;
      }
      frame.pc = pc;
      const { registers: window, base } = frame;
      for (let index = 0; index < registers.length; index++)
        window[base + (registers[index] as RegisterTemplate).register] = values[next + index];
      next += registers.length + 1;
    }
    thread.frame = frame;
    values.fill(undefined, 0, count);
    return frames;
  }
}

const WORD = 2 ** 32;

/** Makes the values of one exit after the other. */
class ValueMaker {
  readonly #state: StateBlock;
  readonly #objects: ObjectTable;
  #taken: TakenExit | null = null;
  #root: Frame | null = null;
  /** Values with an identity, by their numbers in the template. */
  readonly #made = new Map<number, Value>();

  constructor(state: StateBlock, objects: ObjectTable) {
    this.#state = state;
    this.#objects = objects;
  }

  /** From here on the values of this exit are made. */
  begin(taken: TakenExit, root: Frame): void {
    this.#taken = taken;
    this.#root = root;
    if (this.#made.size > 0) this.#made.clear();
  }

  make(template: ValueTemplate): Value | undefined {
    switch (template.kind) {
      case 'int':
        return this.#int(template.arg);
      case 'unsigned':
        return normal(BigInt.asUintN(64, this.#bigint(template.arg)));
      case 'float':
        return new PyFloat(this.#float(template.arg));
      case 'bool':
        return this.#int(template.arg) !== 0;
      case 'object':
        return this.#objects.objectAt(Number(this.#int(template.arg)));
      case 'const':
        return template.value;
      case 'unbound':
        return undefined;
      case 'wide':
        return normal(this.#exact(template));
      case 'tuple':
        return new PyTuple(template.items.map((item) => this.make(item) as Value));
      case 'complex':
        return new PyComplex(this.#float(template.real), this.#float(template.imag));
      case 'range':
        return new PyRange(
          this.#int(template.start),
          this.#int(template.stop),
          this.#int(template.step),
          this.#int(template.length),
        );
      case 'slice': {
        const [start, stop, step] = template.parts.map((part) => this.make(part) as Value);
        return new PySlice(start ?? null, stop ?? null, step ?? null);
      }
      case 'method':
        return new PyMethod(this.make(template.callee) as Value, this.make(template.self) as Value);
      case 'super': {
        const made = new PySuper();
        made.start = template.start;
        made.objectType = template.type;
        made.self = this.make(template.self) as Value;
        return made;
      }
      case 'range_iterator':
        return this.#once(template.id, () => {
          const next = Number(this.#int(template.next));
          return new PyRangeIterator(
            next,
            Number(this.#int(template.step)),
            Number(this.#int(template.remaining)),
          );
        });
      case 'sequence_iterator':
        return this.#once(template.id, () => {
          const sequence = this.#objects.objectAt(Number(this.#int(template.sequence)));
          const iterator =
            sequence instanceof PyArray && sequence.type === arrayType
              ? new PyArrayIterator(sequence)
              : getIterator(sequence);
          if (isSequenceIterator(iterator)) iterator.index = Number(this.#int(template.index));
          return iterator;
        });
      case 'tuple_iterator':
        return this.#once(template.id, () => {
          const iterator = new PyTupleIterator(this.make(template.tuple) as PyTuple);
          iterator.index = template.index;
          return iterator;
        });
      case 'enumerate':
        return this.#once(
          template.id,
          () =>
            new PyEnumerate(enumerateType, this.make(template.iterator) as Value, this.#int(template.index)),
        );
      case 'zip':
        return this.#once(
          template.id,
          () =>
            new PyZip(
              zipType,
              template.iterators.map((each) => this.make(each) as Value),
              false,
            ),
        );
      case 'instance':
        return this.#makeInstance(template);
      case 'known':
        return this.#made.get(template.id);
      case 'cell':
        return template.cell instanceof FrameCell ? this.#cellOf(template.cell) : template.cell;
      case 'new_cell':
        return this.#once(template.id, () => new PyCell(this.make(template.content)));
    }
  }

  /** A cell of the outermost frame. */
  #cellOf({ register }: FrameCell): Value {
    const { registers, base } = this.#root as Frame;
    return registers[base + register] as Value;
  }

  #makeInstance({ id, shape, attributes }: Extract<ValueTemplate, { kind: 'instance' }>): Value {
    const instance = new PyInstance(shape.owner);
    this.#made.set(id, instance);
    attributes.forEach((each, index) => {
      instance.slots[index] = this.make(each);
    });
    instance.shape = shape;
    return instance;
  }

  #once(id: number, make: () => Value): Value {
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const value = make();
    this.#made.set(id, value);
    return value;
  }

  /** An int of any size: the operations that the trace did on the low bits only. */
  #exact(template: ValueTemplate): bigint {
    if (template.kind === 'wide') {
      const left = this.#exact(template.left);
      return wideMeanings[template.operator](left, this.#exact(template.right));
    }
    return BigInt(this.make(template) as number | bigint);
  }

  #location(arg: number): Location {
    return (this.#taken as TakenExit).exit.locations[arg] as Location;
  }

  /** Index of a value in the state block's 8-byte entries. */
  #entryOf(location: Exclude<Location, { kind: 'constant' }>): number {
    switch (location.kind) {
      case 'gpr':
        return (stateOffsets.gprSave >> 3) + location.register;
      case 'xmm':
        return (stateOffsets.xmmSave >> 3) + location.register;
      case 'slot':
        return (stateOffsets.slots >> 3) + location.slot;
    }
  }

  #int(arg: number): number | bigint {
    const location = this.#location(arg);
    if (location.kind === 'constant') return normal(this.#bigint(arg));
    const at = this.#entryOf(location) * 2;
    const low = this.#state.words[at] as number;
    const high = this.#state.words[at + 1] as number;
    if (high === low >> 31) return low;
    const value = high * WORD + (low >>> 0);
    return Number.isSafeInteger(value) ? value : (BigInt(high) << 32n) | BigInt(low >>> 0);
  }

  #bigint(arg: number): bigint {
    const location = this.#location(arg);
    if (location.kind === 'constant') {
      const constant = (this.#taken as TakenExit).trace.constant(location.ref);
      return constant.type === 'bool' ? BigInt(constant.value) : BigInt(constant.value);
    }
    return this.#state.ints[this.#entryOf(location)] as bigint;
  }

  #float(arg: number): number {
    const location = this.#location(arg);
    if (location.kind === 'constant')
      return Number((this.#taken as TakenExit).trace.constant(location.ref).value);
    return this.#state.floats[this.#entryOf(location)] as number;
  }
}

const wideMeanings: Readonly<Record<WideOperator, (left: bigint, right: bigint) => bigint>> = {
  add: (left, right) => left + right,
  sub: (left, right) => left - right,
  mul: (left, right) => left * right,
  lshift: (left, right) => left << right,
  and: (left, right) => left & right,
  or: (left, right) => left | right,
  xor: (left, right) => left ^ right,
};

/** An int as a value: a number in the safe range. */
function normal(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
