/**
 * `atexit`: functions that are called when the program ends, the last registered first.
 */
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import { type Interpreter, runtime } from '../objects/model/runtime.js';
import { typeOf } from '../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { call } from '../objects/protocol/call.js';
import { isEqual } from '../objects/protocol/compare.js';
import { isException, typeError } from '../objects/protocol/errors.js';
import type { BuiltinModule } from './module-declaration.js';
import { writeUnraisable } from './sys/hooks.js';

interface ExitCallback {
  readonly callee: Value;
  readonly args: readonly Value[];
  readonly kwargs: KeywordArguments;
}

const callbacks = new WeakMap<Interpreter, ExitCallback[]>();

function callbacksOf(interpreter: Interpreter): ExitCallback[] {
  let list = callbacks.get(interpreter);
  if (list === undefined) {
    list = [];
    callbacks.set(interpreter, list);
  }
  return list;
}

/** Calls the functions. One that raises is reported and holds up no other. */
export function runExitCallbacks(interpreter: Interpreter): void {
  const list = callbacks.get(interpreter);
  if (list === undefined) return;
  for (let next = list.pop(); next !== undefined; next = list.pop()) {
    try {
      call(next.callee, [...next.args], next.kwargs);
    } catch (thrown) {
      if (!isException(thrown, 'BaseException')) throw thrown;
      writeUnraisable(thrown, 'Exception ignored in atexit callback', next.callee);
    }
  }
}

const functions: FunctionDeclarations = {
  register: [
    '(*args, **kwargs)',
    (args: readonly Value[], kwargs: KeywordArguments) => {
      const [callee, ...rest] = args;
      if (callee === undefined) throw typeError('register() takes at least 1 argument (0 given)');
      if (typeOf(callee).slots.call === null) throw typeError('the first argument must be callable');
      callbacksOf(runtime.current).push({ callee, args: rest, kwargs });
      return callee;
    },
    'Register a function to be executed upon normal program termination.',
  ],
  unregister: [
    '(func, /)',
    (callee: Value) => {
      const list = callbacksOf(runtime.current);
      const kept = list.filter((each) => !isEqual(each.callee, callee));
      list.splice(0, list.length, ...kept);
      return null;
    },
    'Unregister an exit function which was previously registered.',
  ],
  _clear: [
    '()',
    () => {
      callbacksOf(runtime.current).length = 0;
      return null;
    },
  ],
  _run_exitfuncs: [
    '()',
    () => {
      runExitCallbacks(runtime.current);
      return null;
    },
  ],
  _ncallbacks: ['()', () => callbacksOf(runtime.current).length],
};

export const atexitModule: BuiltinModule = {
  name: 'atexit',
  doc: 'allow programmer to define multiple exit functions to be executed\nupon normal program termination.',
  create: () => declareFunctions('atexit', functions),
};
