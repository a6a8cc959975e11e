/**
 * Entering a trace from the interpreter: checks that registers and shared variables are what the entry expects, and puts their parts into
 * the slots of the inputs. Gives false, having changed nothing but slots and rows, where something is not as expected.
 */
import type { Frame } from '../objects/model/frame.js';
import type { PyCell } from '../objects/model/functions.js';
import { PyEnumerate, PyRangeIterator, PyZip } from '../objects/model/iterators.js';
import { PyComplex, PyFloat } from '../objects/model/numbers.js';
import { PyTuple, tupleType } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import type { StateBlock } from './backend/x64/state-block.js';
import { stateOffset } from './backend/x64/state-layout.table.js';
import type { ObjectTable } from './object-table.js';
import type { EntryFrame, EntrySignature } from './record/recorded-trace.js';
import { FrameCell, type LastingVariable } from './record/tracked.js';
import { isSequenceIterator, iteratedSequence, type ValueSpec } from './record/value-spec.js';

const WORD = 2 ** 32;
const FIRST_SLOT = stateOffset('slots', 0) >> 3;

/** Loads the inputs of a root trace. */
export class InputLoader {
  readonly #state: StateBlock;
  readonly #objects: ObjectTable;
  /** The slots of the inputs. */
  #places: readonly number[] = [];

  constructor(state: StateBlock, objects: ObjectTable) {
    this.#state = state;
    this.#objects = objects;
  }

  /** Loads everything that the entry takes from its frames, which are given outermost first. */
  load(signature: EntrySignature, frames: readonly Frame[]): boolean {
    this.#places = signature.places;
    for (let depth = frames.length - 1; depth >= 0; depth--)
      if (!this.#loadFrame(signature.frames[depth] as EntryFrame, frames[depth] as Frame)) return false;
    const outermost = frames[0] as Frame;
    for (const { variable, spec } of signature.shared)
      if (!this.#loadValue(spec, contentOf(variable, outermost))) return false;
    return true;
  }

  #loadFrame(entry: EntryFrame, frame: Frame): boolean {
    const { registers, base } = frame;
    for (const { register, spec } of entry.registers)
      if (!this.#loadValue(spec, registers[base + register] as Value | undefined)) return false;
    return true;
  }

  #loadValue(spec: ValueSpec, value: Value | undefined): boolean {
    switch (spec.kind) {
      case 'int':
        return this.#loadInt(spec.slot, spec.unsigned, value);
      case 'float':
        if (!(value instanceof PyFloat)) return false;
        this.#state.floats[this.#entryOf(spec.slot)] = value.value;
        return true;
      case 'bool':
        if (typeof value !== 'boolean') return false;
        this.#setInt(spec.slot, value ? 1 : 0);
        return true;
      case 'object':
        if (value === undefined || !isOpaque(value)) return false;
        this.#setInt(spec.slot, this.#objects.rowOf(value));
        return true;
      case 'const':
        return value === spec.value;
      case 'unbound':
        return value === undefined;
      case 'cell':
        return spec.identity === null || value === spec.identity;
      case 'tuple':
        return this.#loadTuple(spec, value);
      case 'complex':
        if (!(value instanceof PyComplex)) return false;
        this.#state.floats[this.#entryOf(spec.real)] = value.real;
        this.#state.floats[this.#entryOf(spec.imag)] = value.imag;
        return true;
      case 'range_iterator':
        if (!(value instanceof PyRangeIterator) || value.isShared) return false;
        if (!('value' in spec.step)) this.#setInt(spec.step.slot, value.step);
        else if (value.step !== spec.step.value) return false;
        this.#setInt(spec.next, value.next);
        this.#setInt(spec.remaining, value.remaining);
        return true;
      case 'enumerate':
        if (!(value instanceof PyEnumerate) || typeof value.index !== 'number') return false;
        this.#setInt(spec.index, value.index);
        return this.#loadValue(spec.iterator, value.iterator);
      case 'zip':
        return (
          value instanceof PyZip &&
          !value.strict &&
          value.iterators.length === spec.iterators.length &&
          spec.iterators.every((each, index) => this.#loadValue(each, value.iterators[index]))
        );
      case 'sequence_iterator': {
        const sequence = iteratedSequence(value);
        if (sequence === null || sequence === undefined || !isSequenceIterator(value)) return false;
        this.#setInt(spec.sequence, this.#objects.rowOf(sequence));
        this.#setInt(spec.index, value.index);
        return true;
      }
    }
  }

  #loadTuple(spec: Extract<ValueSpec, { kind: 'tuple' }>, value: Value | undefined): boolean {
    if (!(value instanceof PyTuple) || value.type !== tupleType || value.items.length !== spec.items.length)
      return false;
    return spec.items.every((item, index) => this.#loadValue(item, value.items[index]));
  }

  #loadInt(input: number, unsigned: boolean, value: Value | undefined): boolean {
    if (typeof value === 'number') {
      if (unsigned && value < 0) return false;
      this.#setInt(input, value);
      return true;
    }
    if (typeof value !== 'bigint') return false;
    if (value !== (unsigned ? BigInt.asUintN(64, value) : BigInt.asIntN(64, value))) return false;
    this.#state.ints[this.#entryOf(input)] = BigInt.asIntN(64, value);
    return true;
  }

  /** Index of an input in the state block's 8-byte entries. */
  #entryOf(input: number): number {
    return FIRST_SLOT + (this.#places[input] as number);
  }

  #setInt(input: number, value: number): void {
    const at = this.#entryOf(input) * 2;
    this.#state.words[at] = value | 0;
    this.#state.words[at + 1] = Math.floor(value / WORD);
  }
}

/** What a shared variable holds. `frame` is the outermost one of the trace. */
export function contentOf(variable: LastingVariable, frame: Frame): Value | undefined {
  if (!(variable instanceof FrameCell)) return variable.value;
  return (frame.registers[frame.base + variable.register] as unknown as PyCell).value;
}

/** What a trace takes as an object, not by its parts. */
function isOpaque(value: Value): boolean {
  return (
    typeof value === 'string' || (typeof value === 'object' && value !== null && !(value instanceof PyFloat))
  );
}
