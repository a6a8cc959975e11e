/**
 * Functions of the host as Python callables, and the module `host` that holds those which the host grants by name.
 *
 * Python sees a built-in function with a name and nothing else: neither the function object nor anything reachable from it. Arguments
 * and results cross as values do. What the function throws is a RuntimeError that remembers the thrown value for the host.
 */

import { Interruption } from '../core/interruption.js';
import type { PyBuiltinFunction } from '../objects/model/builtin-functions.js';
import { PyException } from '../objects/model/exceptions.js';
import type { PyModule } from '../objects/model/functions.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { runtimeError, typeError } from '../objects/protocol/errors.js';
import { expectAny } from './annotation.js';
import { EmbedError } from './embed-error.js';
import { fromPython, type OutgoingConversion } from './from-python.js';
import { type IncomingConversion, toPython } from './to-python.js';

/** A function of the host. */
export type HostFunction = (...args: unknown[]) => unknown;

/** How values cross when the host's function is called. */
export interface FunctionConversions {
  readonly outgoing: OutgoingConversion;
  incoming(): IncomingConversion;
}

/** The values that host functions threw, by the exception that Python saw. */
const thrownValues = new WeakMap<PyException, unknown>();

/** What a host function threw, where that is why Python raised this exception. */
export function hostCauseOf(exception: PyException): unknown {
  return thrownValues.get(exception);
}

/** A Python callable for a function of the host. */
export function wrapHostFunction(
  name: string,
  callee: HostFunction,
  conversions: FunctionConversions,
): PyBuiltinFunction {
  const implementation = (args: Value[], kwargs: KeywordArguments): Value => {
    if (kwargs !== null && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
    const given = args.map((arg) => crossing(name, () => fromPython(arg, conversions.outgoing)));
    const result = callHost(name, callee, given);
    if (isThenable(result))
      throw typeError(
        `${name}() is asynchronous in the host: Python calls only functions that return at once`,
      );
    return crossing(name, () => toPython(result, expectAny, conversions.incoming()));
  };
  return builtinFunction(name, '(*args, **kwargs)', implementation, { module: 'host' });
}

/** The module `host`. */
export function makeHostModule(
  grants: Readonly<Record<string, unknown>>,
  newModule: (name: string) => PyModule,
  conversions: FunctionConversions,
): PyModule {
  const module = newModule('host');
  for (const [name, value] of Object.entries(grants)) {
    const converted =
      typeof value === 'function'
        ? wrapHostFunction(name, value as HostFunction, conversions)
        : toPython(value, expectAny, conversions.incoming());
    module.dict.set(name, converted);
  }
  return module;
}

function callHost(name: string, callee: HostFunction, args: readonly unknown[]): unknown {
  try {
    return callee(...args);
  } catch (thrown) {
    if (thrown instanceof PyException || thrown instanceof Interruption) throw thrown;
    const exception = runtimeError(`host function ${name}() failed: ${messageOf(thrown)}`);
    thrownValues.set(exception, thrown);
    throw exception;
  }
}

/** A value that cannot cross is the Python program's mistake here: a TypeError. */
function crossing<Result>(name: string, convert: () => Result): Result {
  try {
    return convert();
  } catch (thrown) {
    if (thrown instanceof EmbedError) throw typeError(`${name}(): ${thrown.message}`);
    throw thrown;
  }
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
