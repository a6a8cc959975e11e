/**
 * What an exit does with its fail args: the frames to go on in, and how to make each of their values.
 *
 * Templates are made while recording and read by the driver after an exit (engine/jit/restore.ts) and by the recorder when a bridge
 * begins at the exit. Numbers named `arg` are positions in the snapshot's refs.
 */
import type { FrameRole } from '../../objects/model/frame.js';
import type { PyCell, PyCode, PyFunction } from '../../objects/model/functions.js';
import type { Shape } from '../../objects/model/shape.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import type { FrameCell, LastingVariable, WideOperator } from './tracked.js';

/** How to make a Python value. `id` numbers mutable virtuals within one template: equal ids are one object. */
export type ValueTemplate =
  | { readonly kind: 'int' | 'unsigned' | 'float' | 'bool' | 'object'; readonly arg: number }
  | { readonly kind: 'const'; readonly value: Value }
  | { readonly kind: 'unbound' }
  | {
      readonly kind: 'wide';
      readonly operator: WideOperator;
      readonly left: ValueTemplate;
      readonly right: ValueTemplate;
    }
  | { readonly kind: 'tuple'; readonly items: readonly ValueTemplate[] }
  | { readonly kind: 'complex'; readonly real: number; readonly imag: number }
  | {
      readonly kind: 'range';
      readonly start: number;
      readonly stop: number;
      readonly step: number;
      readonly length: number;
    }
  | { readonly kind: 'slice'; readonly parts: readonly [ValueTemplate, ValueTemplate, ValueTemplate] }
  | { readonly kind: 'method'; readonly callee: ValueTemplate; readonly self: ValueTemplate }
  | { readonly kind: 'super'; readonly start: PyType; readonly type: PyType; readonly self: ValueTemplate }
  | {
      readonly kind: 'range_iterator';
      readonly id: number;
      readonly next: number;
      readonly step: number;
      readonly remaining: number;
    }
  | {
      readonly kind: 'sequence_iterator';
      readonly id: number;
      readonly sequence: number;
      readonly index: number;
    }
  | {
      readonly kind: 'tuple_iterator';
      readonly id: number;
      readonly tuple: ValueTemplate;
      readonly index: number;
    }
  | {
      readonly kind: 'enumerate';
      readonly id: number;
      readonly iterator: ValueTemplate;
      readonly index: number;
    }
  | { readonly kind: 'zip'; readonly id: number; readonly iterators: readonly ValueTemplate[] }
  /** An instance to be made; where it is met again in the template, `known` ones refer to it. */
  | {
      readonly kind: 'instance';
      readonly id: number;
      readonly shape: Shape;
      readonly attributes: readonly ValueTemplate[];
    }
  | { readonly kind: 'known'; readonly id: number }
  /** A cell that exists. */
  | { readonly kind: 'cell'; readonly cell: PyCell | FrameCell }
  /** A cell to be made. */
  | { readonly kind: 'new_cell'; readonly id: number; readonly content: ValueTemplate };

/** A register and what goes into it. */
export interface RegisterTemplate {
  readonly register: number;
  readonly value: ValueTemplate;
}

/** One frame. The first one of a template exists; the others are made. */
export interface FrameTemplate {
  readonly code: PyCode;
  readonly function: PyFunction | null;
  /** Of the innermost frame: where to go on; of the others: the call. */
  readonly pc: number;
  readonly registers: readonly RegisterTemplate[];
  /** What becomes of the value that the frame returns. */
  readonly role: FrameRole;
  /** What a frame of `__init__` makes. */
  readonly instance: ValueTemplate | null;
}

/** Where an exit goes on. */
export interface ResumeTemplate {
  /**
   * `room`: the exit is taken where the object table has no room for new objects. `tags`: where an attribute is of another kind, or refers to an object
   * that has no row. No bridge would change what the object table lacks.
   */
  readonly lacks: 'room' | 'tags' | null;
  /** The frame in which the trace was entered, then those of inlined calls. */
  readonly frames: readonly FrameTemplate[];
  /** Grows while the trace is recorded: a variable that is met late was what it is from the start. */
  readonly shared: { readonly variable: LastingVariable; readonly value: ValueTemplate }[];
}
