/**
 * Who looks at the compiler at work: dumps, `explain`. Events (core/events.table.ts) tell hosts that something happened, in plain data; a watcher
 * sees the traces themselves. It only looks: it runs no Python code and does not throw.
 */
import type { TraceKind } from '../core/events.table.js';
import type { PyCode } from '../objects/model/functions.js';
import type { IrRef, Trace } from './ir/trace.js';
import type { ExitState, LoadedTrace } from './loaded-trace.js';
import type { AbortReason } from './record/aborts.table.js';
import type { RecordedTrace } from './record/recorded-trace.js';

/** A recording begins. */
export interface RecordingStart {
  readonly kind: TraceKind;
  /** The loop's header, the function's first instruction, or where an exit goes on. */
  readonly code: PyCode;
  readonly pc: number;
  /** The exit that has become hot; null for a loop or function. */
  readonly exit: ExitState | null;
  /** The count at which it became hot: iterations of the loop, calls of the function, or times the exit was taken. */
  readonly count: number;
  /** Which recording of the loop or exit this is, from 1. */
  readonly attempt: number;
}

/** A recording was given up. */
export interface AbortedRecording {
  readonly reason: AbortReason;
  /** Where it had begun. */
  readonly code: PyCode;
  readonly pc: number;
  readonly exit: ExitState | null;
  /** Where it was given up. */
  readonly atCode: PyCode;
  readonly atPc: number;
  readonly retriesLeft: number;
  readonly blacklisted: boolean;
}

/** See the file's head. */
export interface JitWatcher {
  began?(start: RecordingStart): void;
  compiled?(trace: LoadedTrace): void;
  aborted?(abort: AbortedRecording): void;
  exited?(exit: ExitState): void;
  /** What stands beside the machine code of an operation. Without it traces keep no listing. */
  comment?(recorded: RecordedTrace, optimised: Trace, ref: IrRef): string;
}
