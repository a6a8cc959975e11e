/**
 * What the recorder knows of a Python value: see law 2 of the README.
 *
 * Iterators and cells are mutable: one tracked object stands for one Python object, wherever it is referred to.
 */
import type { DictEntry } from '../../objects/model/dict.js';
import type { PyCell } from '../../objects/model/functions.js';
import type { Shape } from '../../objects/model/shape.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import type { IrRef } from '../ir/trace.js';

/** An int that fits 64 bits: signed, or (`unsigned`) from 0 to 2**64 - 1. */
export interface TrackedInt {
  readonly kind: 'int';
  readonly ref: IrRef;
  readonly unsigned: boolean;
}

/** An int of any size, of which the trace has the low 64 bits; how it came about is kept for exits. */
export interface TrackedWide {
  readonly kind: 'wide';
  readonly ref: IrRef;
  readonly operator: WideOperator;
  readonly left: TrackedInt | TrackedWide;
  readonly right: TrackedInt | TrackedWide;
}

/** Operators whose low bits depend on low bits only. */
export type WideOperator = 'add' | 'sub' | 'mul' | 'lshift' | 'and' | 'or' | 'xor';

export interface TrackedFloat {
  readonly kind: 'float';
  readonly ref: IrRef;
}

export interface TrackedBool {
  readonly kind: 'bool';
  readonly ref: IrRef;
}

/** A row of the object table. `value` is what it is now, while recording. */
export interface TrackedObject {
  readonly kind: 'object';
  readonly ref: IrRef;
  readonly value: Value;
}

/** A value that is no number and known for good. */
export interface TrackedConst {
  readonly kind: 'const';
  readonly value: Value;
}

export interface TrackedUnbound {
  readonly kind: 'unbound';
}

export interface TrackedTuple {
  readonly kind: 'tuple';
  readonly items: readonly Tracked[];
}

export interface TrackedComplex {
  readonly kind: 'complex';
  readonly real: IrRef;
  readonly imag: IrRef;
}

/** A range of ints that fit the interpreter's own range iterator. */
export interface TrackedRange {
  readonly kind: 'range';
  readonly start: IrRef;
  readonly stop: IrRef;
  readonly step: IrRef;
  readonly length: IrRef;
}

export interface TrackedSlice {
  readonly kind: 'slice';
  readonly start: Tracked;
  readonly stop: Tracked;
  readonly step: Tracked;
}

export interface TrackedMethod {
  readonly kind: 'method';
  readonly callee: Tracked;
  readonly self: Tracked;
}

/** `super()` of an instance: lookups begin behind `start` in the order of `type`. */
export interface TrackedSuper {
  readonly kind: 'super';
  readonly start: PyType;
  readonly type: PyType;
  readonly self: Tracked;
}

export interface TrackedRangeIterator {
  readonly kind: 'range_iterator';
  next: IrRef;
  readonly step: IrRef;
  remaining: IrRef;
}

/** Iterator of a list, array, memoryview or bytes that the object table knows. */
export interface TrackedSequenceIterator {
  readonly kind: 'sequence_iterator';
  readonly sequence: TrackedObject;
  index: IrRef;
}

/** Iterator of a virtual tuple: the position is known. */
export interface TrackedTupleIterator {
  readonly kind: 'tuple_iterator';
  readonly tuple: TrackedTuple;
  index: number;
}

export interface TrackedEnumerate {
  readonly kind: 'enumerate';
  readonly iterator: Tracked;
  index: IrRef;
}

export interface TrackedZip {
  readonly kind: 'zip';
  readonly iterators: readonly Tracked[];
}

/** An instance that the trace makes: no Python object yet. One tracked object stands for one Python object. */
export interface TrackedInstance {
  readonly kind: 'instance';
  /** Of its class; grows as attributes are assigned. */
  shape: Shape;
  /** By index of the shape's names. */
  readonly attributes: Tracked[];
  /** Its row, where it had to be made within the trace: from then on its attributes lie there. */
  row: IrRef | null;
}

/** A variable that closures share; what it holds is in the recorder's table of shared variables. */
export interface TrackedCell {
  readonly kind: 'cell';
  readonly variable: SharedVariable;
}

/** A cell of this frame's own, made while recording: no Python object yet. */
export interface NewCell {
  content: Tracked;
}

/** The cell in a register of the frame in which the trace is entered: another one at each call of the function. */
export class FrameCell {
  readonly register: number;

  constructor(register: number) {
    this.register = register;
  }
}

/** A variable outside the registers that exists when a trace is entered: a cell, or a module's global. */
export type LastingVariable = PyCell | DictEntry | FrameCell;

/** Where a shared variable lives. */
export type SharedVariable = LastingVariable | NewCell;

/** What is known of a value. */
export type Tracked =
  | TrackedInt
  | TrackedWide
  | TrackedFloat
  | TrackedBool
  | TrackedObject
  | TrackedConst
  | TrackedUnbound
  | TrackedTuple
  | TrackedComplex
  | TrackedRange
  | TrackedSlice
  | TrackedMethod
  | TrackedSuper
  | TrackedRangeIterator
  | TrackedSequenceIterator
  | TrackedTupleIterator
  | TrackedEnumerate
  | TrackedZip
  | TrackedInstance
  | TrackedCell;

export const unbound: TrackedUnbound = { kind: 'unbound' };

/** A signed int. */
export function trackedInt(ref: IrRef): TrackedInt {
  return { kind: 'int', ref, unsigned: false };
}

/** An int from 0 to 2**64 - 1. */
export function trackedUnsigned(ref: IrRef): TrackedInt {
  return { kind: 'int', ref, unsigned: true };
}

export function trackedFloat(ref: IrRef): TrackedFloat {
  return { kind: 'float', ref };
}

export function trackedBool(ref: IrRef): TrackedBool {
  return { kind: 'bool', ref };
}

export function trackedConst(value: Value): TrackedConst {
  return { kind: 'const', value };
}

/** A cell that is made within the trace. */
export function isNewCell(variable: SharedVariable): variable is NewCell {
  return 'content' in variable;
}
