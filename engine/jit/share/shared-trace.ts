/**
 * Traces on their way between instances and between processes, and who passes them on.
 */

/** A trace as bytes (portable-trace.ts), with what others need to know of it. */
export interface SharedTrace {
  /** Hash of the machine code and of where it belongs: equal traces have equal names, whoever made them. */
  readonly id: string;
  /** The code object whose loop it belongs to: where it is in the source (cheap to ask for), and its content (code-key.ts). */
  readonly place: string;
  readonly code: string;
  /** Traces without which it is of no use: that of the exit where it begins, that which it jumps to. */
  readonly needs: readonly string[];
  readonly bytes: Uint8Array;
}

/** Where an instance finds the traces of others, and leaves its own. */
export interface TraceExchange {
  /** Traces of the code objects at a place; those that others need come first. */
  find(place: string): readonly SharedTrace[];
  /** A trace was compiled here. */
  offer(trace: SharedTrace): void;
  /** What a trace relied on has turned out to change: it is not to be handed on, nor what needs it. */
  retract(place: string, id: string): void;
}
