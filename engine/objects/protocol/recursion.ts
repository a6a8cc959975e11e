/**
 * What overflows the JavaScript stack is a RecursionError to Python; here it gets the words of what was being done.
 */
import { newException } from './errors.js';

/** The exception to raise for what was thrown: a RecursionError `maximum recursion depth exceeded …` for an overflow of the stack. */
export function rewordOverflow(thrown: unknown, doing: string): unknown {
  return thrown instanceof RangeError && thrown.message.startsWith('Maximum call stack')
    ? newException('RecursionError', `maximum recursion depth exceeded ${doing}`)
    : thrown;
}
