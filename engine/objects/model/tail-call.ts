/**
 * Calls that a built-in callable leaves to its caller.
 *
 * A callable that ends by calling another (partial, lru_cache) has a `tail`: asked with the arguments, it either gives the result, or gives undefined and
 * leaves the call that is still to be made in {@link tailCall}, with what is to be done with that call's result. The interpreter's loop makes
 * the call without entering a loop of its own; everybody else does it by `performTailCall` (protocol/call).
 */
import type { KeywordArguments, Value } from './value.js';

/** What becomes of the result of a call. An exception passes it by. */
export interface Continuation {
  /** The final result; it may run Python code, and throw. */
  finish(result: Value): Value;
}

/** As `slots.call`; undefined where {@link tailCall} says what is to be called. */
export type Tail = (self: never, args: Value[], kwargs: KeywordArguments) => Value | undefined;

interface TailCall {
  callee: Value;
  args: Value[];
  kwargs: KeywordArguments;
  after: Continuation | null;
}

/** To be read at once. */
export const tailCall: TailCall = { callee: null, args: [], kwargs: null, after: null };

/** Forgets the last call that was left, whose arguments would live on with it. */
export function forgetTailCall(): void {
  leaveCall(null, [], null, null);
}

/** Leaves a call to whoever asked. */
export function leaveCall(
  callee: Value,
  args: Value[],
  kwargs: KeywordArguments,
  after: Continuation | null,
): undefined {
  tailCall.callee = callee;
  tailCall.args = args;
  tailCall.kwargs = kwargs;
  tailCall.after = after;
  return undefined;
}
