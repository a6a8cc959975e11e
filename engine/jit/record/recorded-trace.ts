/**
 * What a recording gives: the trace, and what the driver needs besides.
 */
import type { PyDict } from '../../objects/model/dict.js';
import type { PyCode, PyFunction } from '../../objects/model/functions.js';
import type { PyTuple } from '../../objects/model/sequences.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import type { Trace } from '../ir/trace.js';
import type { ResumeTemplate } from './resume-template.js';
import type { LastingVariable } from './tracked.js';
import type { SharedSpec, SlotType, ValueSpec } from './value-spec.js';

/** A frame as an entry expects it. */
export interface EntryFrame {
  readonly code: PyCode;
  /** The very function of an inlined call; null for the outermost frame: any function with this code. */
  readonly function: PyFunction | null;
  /** Of the innermost frame: the loop's header; of its callers: the call. */
  readonly pc: number;
  readonly registers: readonly { readonly register: number; readonly spec: ValueSpec }[];
}

/** The entry of a root trace: what the frames' registers and shared variables must hold. */
export interface EntrySignature {
  /** Of the innermost frame. */
  readonly code: PyCode;
  readonly pc: number;
  /** The callers that the trace goes on in when the loop's function returns, outermost first; last the frame of the loop. */
  readonly frames: readonly EntryFrame[];
  /** Grows while the trace is recorded. */
  readonly shared: SharedSpec[];
  /** Types of the inputs. */
  readonly slots: SlotType[];
  /** The slot of the state block in which each input is at the entry. */
  readonly places: number[];
}

/** Something outside the frame that the trace takes as given. */
export type Condition =
  | { readonly kind: 'variable'; readonly variable: LastingVariable; readonly value: Value | undefined }
  /** What lookups on the class give. */
  | { readonly kind: 'class'; readonly type: PyType; readonly version: number }
  | {
      readonly kind: 'function';
      readonly function: PyFunction;
      readonly code: PyCode;
      readonly defaults: PyTuple | null;
      readonly kwdefaults: PyDict | null;
    };

/** An instruction for which operations were recorded: what `origin` of a trace counts. */
export interface Origin {
  readonly code: PyCode;
  readonly pc: number;
  /** Depth of inlining. */
  readonly depth: number;
}

/** A finished recording. */
export interface RecordedTrace {
  readonly trace: Trace;
  readonly templates: readonly ResumeTemplate[];
  readonly conditions: readonly Condition[];
  readonly origins: readonly Origin[];
  /** Rows of the object table that stand for constants. */
  readonly constantRows: ReadonlySet<number>;
  /** The trace it jumps to at its end; null for one that closes its own loop or exits. */
  readonly target: number | null;
}
