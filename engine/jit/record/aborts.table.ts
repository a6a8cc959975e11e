/**
 * Why a recording is given up: one row a reason, with what a programmer may do about it.
 */

interface AbortRow {
  readonly doc: string;
  readonly hint: string;
}

export const aborts = {
  'no rule for this instruction': {
    doc: 'The recorder has no rule for the instruction.',
    hint: 'move it out of the hot loop',
  },
  'no rule for these operands': {
    doc: 'The operands are of types that machine code does not handle (strings, dicts), or an attribute is found in another way than in an object or its class.',
    hint: 'use numbers, buffers (array.array, memoryview) and plain objects in the hot loop',
  },
  'no rule for this call': {
    doc: 'A built-in function or method that machine code does not know, or a callable that is not a plain function.',
    hint: 'call it outside of the hot loop, or write it out',
  },
  'a call with unpacked arguments': {
    doc: 'f(*args) or f(**kwargs).',
    hint: 'pass the arguments one by one',
  },
  'a generator or coroutine': {
    doc: 'The loop steps a generator, yields, or awaits.',
    hint: 'write the loop out in a plain function',
  },
  'an exception was raised': {
    doc: 'The watched iteration raised an exception.',
    hint: 'exceptions that end a loop are fine; ones that every iteration raises are not',
  },
  'the int is too large': {
    doc: 'An int beyond 64 bits that is not masked at once.',
    hint: 'mask the result, as in `x * y & 0xFFFFFFFFFFFFFFFF`, or use floats',
  },
  'types change from iteration to iteration': {
    doc: 'A variable holds another type at the end of the iteration than at its beginning.',
    hint: 'begin with 0.0 instead of 0 where floats are added up',
  },
  'the trace is too long': {
    doc: 'More operations than trace_limit.',
    hint: 'raise trace_limit, or split the loop',
  },
  'an inner loop is not compiled yet': {
    doc: 'The iteration runs an inner loop that has not become hot itself, or is machine code for other callers only.',
    hint: 'nothing: the inner loop will be compiled first',
  },
  'a called function has a compiled loop of its own': {
    doc: 'The iteration calls a function whose loop is machine code, and that could not be compiled together with its callers: recursion, too many callers, values that no trace takes.',
    hint: 'nothing where that loop is long; else write the function out in the loop',
  },
  'a list must grow': {
    doc: 'The exit is taken where a list has no room for what is appended to it: only the interpreter can make room.',
    hint: 'where lists are short-lived and small: nothing; else make the list at its full length and assign its items',
  },
  'too short to be entered': {
    doc: 'A call of the function takes fewer instructions than entry_length: going into machine code and back would cost more than they do.',
    hint: 'nothing: called from a hot loop the function becomes part of that',
  },
  'left the frame': {
    doc: 'The function returned before the loop came round.',
    hint: 'nothing: the loop ended while it was watched',
  },
  'left the loop': {
    doc: 'The loop ended while it was watched, and the loop around it went on: that is not what most of its iterations do.',
    hint: 'nothing: another iteration will be watched',
  },
  'recursion is too deep': {
    doc: 'More calls of the same function within each other than max_unroll_recursion.',
    hint: 'turn the recursion into a loop',
  },
  'control went elsewhere': {
    doc: 'Python code ran that the recorder did not follow: a callback, a signal handler, a special method.',
    hint: 'keep callbacks out of the hot loop',
  },
  'an object leaves the trace': {
    doc: 'An object that exists only within the trace would have to be stored.',
    hint: 'store numbers instead of tuples and ranges',
  },
  'a shared variable changes': {
    doc: 'A global or closure variable was found to be assigned where the trace took it to be constant.',
    hint: 'nothing: the next recording knows',
  },
  'the generator makes new numbers': {
    doc: 'random() was about to make the next 624 words of the Mersenne Twister, which the interpreter does.',
    hint: 'nothing: the next recording comes between two such calls',
  },
  'a class changes': {
    doc: 'Attributes of a class that the loop uses are assigned again and again while the program runs.',
    hint: 'keep what changes in an instance, or in a global',
  },
  'no room for constants': {
    doc: 'The traces together use more objects as constants than the object table has rows.',
    hint: 'nothing: all code is thrown away before the next recording',
  },
  'the code could not be made': {
    doc: 'The code generator ran out of room.',
    hint: 'split the loop',
  },
} as const satisfies Record<string, AbortRow>;

/** Name of a row. */
export type AbortReason = keyof typeof aborts;

/** Thrown within the recorder only, and caught where it was entered. */
export class Abort {
  readonly reason: AbortReason;

  constructor(reason: AbortReason) {
    this.reason = reason;
  }
}
