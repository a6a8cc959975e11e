/**
 * The port through which the module `pitviper` reaches the compiler of its instance. engine/jit implements it.
 */
import type { EventSink } from '../../core/event-sink.js';
import type { JitParameter } from '../../core/jit-parameters.table.js';

/** Counters by name; those of aborts by reason. */
export type CompilerCounters = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** What a program may ask of the compiler. */
export interface CompilerPort {
  /** Whether machine code runs here. Asking makes the compiler, if it is not there yet. */
  readonly isAvailable: boolean;
  /** Hears what happens; may be replaced by one that passes events on. */
  sink: EventSink;
  readonly parameters: Readonly<Record<JitParameter, number>>;
  /** Changes a parameter for what becomes hot from now on. */
  setParameter(name: JitParameter, value: number): void;
  /** While true nothing is recorded and no code is entered. */
  isPaused: boolean;
  readCounters(): CompilerCounters;
  /** Throws all code away; what is hot is recorded anew. */
  flush(reason: string): void;
}
