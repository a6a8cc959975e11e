/**
 * The functions of `sys`.
 */
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import { asyncGenHooks } from '../../objects/model/awaitables.js';
import { digitLimit } from '../../objects/model/digit-limit.js';
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { call } from '../../objects/protocol/call.js';
import { newException, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { toDouble } from '../../objects/protocol/numbers.js';
import { makeStructSequence, structSequenceType } from '../struct-sequence.js';
import { callBreakpoint } from './breakpoint.js';
import { displayUnraisable, displayValue, exceptHook } from './hooks.js';
import { getProfile, setProfile } from './profile-function.js';
import { sizeOf } from './sizes.js';

/** The lowest limit but 0 that a program may set for conversions between int and text. */
const DIGITS_THRESHOLD = 640;

/** Settings that have no effect here beyond being read back. */
const remembered = { switchInterval: 0.005, originDepth: 0 };
const auditHooks: Value[] = [];

/** See the file's head. */
export const systemFunctions: FunctionDeclarations = {
  addaudithook: [
    '(hook)',
    (hook: Value) => {
      auditHooks.push(hook);
      return null;
    },
    'Adds a new audit hook callback.',
  ],
  audit: [
    '(*args)',
    (args: readonly Value[]) => {
      const [event, ...rest] = args;
      if (event === undefined) throw typeError("audit() missing 1 required positional argument: 'event'");
      if (asText(event) === undefined)
        throw typeError(`expected str for argument 'event', not ${typeName(event)}`);
      for (const hook of auditHooks) call(hook, [event, new PyTuple(rest)]);
      return null;
    },
    'Passes the event to any hooks that are attached.',
  ],
  breakpointhook: [
    '(*args, **kwargs)',
    callBreakpoint,
    'This hook function is called by built-in breakpoint().',
  ],
  call_tracing: [
    '(func, args, /)',
    (callee: Value, args: Value) => {
      if (!(args instanceof PyTuple))
        throw typeError(`call_tracing() argument 2 must be tuple, not ${typeName(args)}`);
      return call(callee, [...args.items]);
    },
    'Call func(*args), while tracing is enabled.',
  ],
  displayhook: ['(object, /)', displayValue, 'Print an object to sys.stdout and also save it in builtins._'],
  exc_info: [
    '()',
    () => {
      const handled = handledException();
      if (handled === null) return new PyTuple([null, null, null]);
      return new PyTuple([handled.type, handled, handled.traceback]);
    },
    'Return current exception information: (type, value, traceback).',
  ],
  excepthook: [
    '(exctype, value, traceback, /)',
    exceptHook,
    'Handle an exception by displaying it with a traceback on sys.stderr.',
  ],
  exception: ['()', () => handledException(), 'Return the current exception.'],
  exit: [
    '(status=None, /)',
    (status: Value | undefined) => {
      const args = status === undefined || status === null ? [] : [status];
      const exit = call(exceptionTypes.SystemExit, status instanceof PyTuple ? [...status.items] : args);
      throw exit instanceof PyException ? exit : typeError('SystemExit gave no exception');
    },
    'Exit the interpreter by raising SystemExit(status).',
  ],
  get_asyncgen_hooks: [
    '()',
    () => makeStructSequence(asyncHooksType(), [asyncGenHooks.firstiter, asyncGenHooks.finalizer]),
    'Return the installed asynchronous generators hooks.',
  ],
  set_asyncgen_hooks: [
    '(firstiter=None, finalizer=None)',
    (firstiter: Value | undefined, finalizer: Value | undefined) => {
      for (const [name, hook] of Object.entries({ finalizer, firstiter })) {
        if (hook !== undefined && hook !== null && typeOf(hook).slots.call === null)
          throw typeError(`callable ${name} expected, got ${typeName(hook)}`);
      }
      if (firstiter !== undefined) asyncGenHooks.firstiter = firstiter;
      if (finalizer !== undefined) asyncGenHooks.finalizer = finalizer;
      return null;
    },
    'Set a finalizer for async generators objects.',
  ],
  get_coroutine_origin_tracking_depth: ['()', () => remembered.originDepth],
  set_coroutine_origin_tracking_depth: [
    '(depth)',
    (depth: Value) => {
      const number = toSize(depth);
      if (number < 0) throw valueError('depth must be >= 0');
      remembered.originDepth = number;
      return null;
    },
  ],
  get_int_max_str_digits: [
    '()',
    () => digitLimit.maxDigits,
    'Return the maximum string digits limit for non-binary int<->str conversions.',
  ],
  set_int_max_str_digits: [
    '(maxdigits)',
    (digits: Value) => {
      const limit = toSize(digits);
      if (limit !== 0 && limit < DIGITS_THRESHOLD)
        throw valueError(`maxdigits must be 0 or larger than ${DIGITS_THRESHOLD}`);
      digitLimit.maxDigits = limit;
      return null;
    },
    'Set the maximum string digits limit for non-binary int<->str conversions.',
  ],
  getdefaultencoding: [
    '()',
    () => 'utf-8',
    'Return the current default encoding used by the Unicode implementation.',
  ],
  getfilesystemencoding: [
    '()',
    () => 'utf-8',
    'Return the encoding used to convert Unicode filenames to OS filenames.',
  ],
  getfilesystemencodeerrors: ['()', () => 'surrogateescape'],
  getprofile: [
    '()',
    getProfile,
    'Return the profiling function set with sys.setprofile.\n\nSee the profiler chapter in the library manual.',
  ],
  gettrace: ['()', () => null, 'Return the global debug tracing function set with sys.settrace.'],
  setprofile: [
    '(function, /)',
    setProfile,
    'setprofile(function)\n\nSet the profiling function.  It will be called on each function call\nand return.  See the profiler chapter in the library manual.',
  ],
  settrace: ['(function, /)', refuseTracing('settrace')],
  getrecursionlimit: [
    '()',
    () => runtime.current.recursionLimit,
    'Return the current value of the recursion limit.',
  ],
  setrecursionlimit: [
    '(limit, /)',
    setRecursionLimit,
    'Set the maximum depth of the Python interpreter stack to n.',
  ],
  getrefcount: [
    '(object, /)',
    () => 2,
    'Return 2, the smallest count that CPython gives: objects are not counted here.',
  ],
  getsizeof: ['(object, default=None)', sizeOf, 'Return the size of object in bytes.'],
  getswitchinterval: ['()', () => new PyFloat(remembered.switchInterval)],
  setswitchinterval: [
    '(interval, /)',
    (interval: Value) => {
      const seconds = toDouble(interval);
      if (!(seconds > 0)) throw valueError('switch interval must be strictly positive');
      remembered.switchInterval = seconds;
      return null;
    },
  ],
  intern: [
    '(string, /)',
    (string: Value) => {
      if (typeOf(string).name !== 'str') {
        throw typeError(
          asText(string) === undefined
            ? `intern() argument must be str, not ${string === null ? 'None' : typeName(string)}`
            : `can't intern ${typeName(string)}`,
        );
      }
      return string;
    },
    "``Intern'' the given string.",
  ],
  is_finalizing: ['()', () => false, 'Return True if Python is exiting.'],
  unraisablehook: ['(unraisable, /)', displayUnraisable, 'Handle an unraisable exception.'],
  _getframe: ['(depth=0, /)', frameAt, 'Return a frame object from the call stack.'],
  _clear_type_cache: ['()', () => null],
};

function handledException(): PyException | null {
  for (
    let link: typeof runtime.current.handled | null = runtime.current.handled;
    link !== null;
    link = link.previous
  )
    if (link.exception !== null) return link.exception;
  return null;
}

function refuseTracing(name: string) {
  return (callee: Value): Value => {
    if (callee === null) return null;
    throw newException('NotImplementedError', `sys.${name}: functions cannot be traced`);
  };
}

function setRecursionLimit(given: Value): null {
  const limit = toSize(given);
  if (limit < 1) throw valueError('recursion limit must be greater or equal than 1');
  const { maxRecursionLimit } = runtime.current;
  if (limit > maxRecursionLimit)
    throw valueError(`recursion limit must not exceed ${maxRecursionLimit}, which the host has set`);
  // As in CPython, the call of this function counts.
  const depth = runtime.current.depth + 1;
  if (depth >= limit)
    throw newException(
      'RecursionError',
      `cannot set the recursion limit to ${limit} at the recursion depth ${depth}: the limit is too low`,
    );
  runtime.current.recursionLimit = limit;
  return null;
}

function frameAt(given: Value | undefined): Value {
  const depth = given === undefined ? 0 : toSize(given);
  let frame = runtime.current.currentFrame();
  for (let left = depth; left > 0 && frame !== null; left--) frame = frame.back;
  if (frame === null) throw valueError('call stack is not deep enough');
  return frame;
}

let asyncHooks: PyType | undefined;

function asyncHooksType(): PyType {
  asyncHooks ??= structSequenceType({
    name: 'asyncgen_hooks',
    doc: 'Hooks of asynchronous generators.',
    fields: ['firstiter', 'finalizer'],
  });
  return asyncHooks;
}
