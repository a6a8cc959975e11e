/**
 * Calling any value from TypeScript.
 */
import { PyBuiltinFunction, PyMethodDescriptor } from '../model/builtin-functions.js';
import { PyFunction, PyMethod } from '../model/functions.js';
import { runtime } from '../model/runtime.js';
import { tailCall } from '../model/tail-call.js';
import { PyType } from '../model/type.js';
import { typeType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { typeError, typeName } from './errors.js';
import { callImplementation } from './signature.js';

/** `callee(*args, **kwargs)`. */
export function call(callee: Value, args: Value[], kwargs: KeywordArguments = null): Value {
  if (callee instanceof PyFunction) return runtime.current.callFunction(callee, args, kwargs);
  if (callee instanceof PyMethod) return call(callee.callee, [callee.self, ...args], kwargs);
  if (callee instanceof PyBuiltinFunction) return callBuiltin(callee, args, kwargs);
  const slot = typeOf(callee).slots.call;
  if (slot === null) throw typeError(`'${typeName(callee)}' object is not callable`);
  return slot(callee, args, kwargs);
}

/** `callee(argument)`, without an array in between where the callee is a built-in function or converts values to its type. */
export function callOne(callee: Value, argument: Value): Value {
  if (callee instanceof PyFunction) return runtime.current.callFunctionOne(callee, argument);
  if (callee instanceof PyBuiltinFunction) {
    const { signature, implementation, self } = callee;
    if (signature.min <= 1 && signature.max >= 1)
      return self === undefined ? implementation(argument) : implementation(self, argument);
  } else if (callee instanceof PyType && callee.convert !== null && callee !== typeType)
    return convertTo(callee, argument);
  return call(callee, [argument], null);
}

/** `callee(first, second)`, as {@link callOne}. */
export function callTwo(callee: Value, first: Value, second: Value): Value {
  if (callee instanceof PyFunction) return runtime.current.callFunctionTwo(callee, first, second);
  if (callee instanceof PyBuiltinFunction) {
    const { signature, implementation, self } = callee;
    if (signature.min <= 2 && signature.max >= 2)
      return self === undefined ? implementation(first, second) : implementation(self, first, second);
  }
  return call(callee, [first, second], null);
}

/** An instance of a type that has `convert`. */
export function convertTo(type: PyType, value: Value): Value {
  const made = type.convert === null ? null : type.convert(type, value);
  const madeType = typeOf(made);
  // Such as the str of a subclass that `__str__` gave: its class's `__init__` is called, too.
  if (madeType !== type && madeType.isSubtypeOf(type)) madeType.slots.init?.(made, [value], null);
  return made;
}

/** Makes the call that a tail has left to its caller. */
export function performTailCall(): Value {
  const { callee, args, kwargs, after } = tailCall;
  const result = call(callee, args, kwargs);
  return after === null ? result : after.finish(result);
}

/** Calls a built-in function object. */
export function callBuiltin(
  callee: PyBuiltinFunction,
  args: readonly Value[],
  kwargs: KeywordArguments,
): Value {
  return callImplementation(
    callee,
    builtinLabel,
    callee.signature,
    callee.implementation,
    callee.self,
    args,
    kwargs,
  );
}

function builtinLabel(callee: PyBuiltinFunction): string {
  if (callee.qualname !== callee.name) return callee.qualname;
  return typeof callee.module === 'string' && callee.module !== 'builtins'
    ? `${callee.module}.${callee.name}`
    : callee.name;
}

/** Calls a method descriptor with `self` as its first argument, which must be of the right class. */
export function callMethodDescriptor(
  callee: PyMethodDescriptor,
  self: Value,
  args: readonly Value[],
  kwargs: KeywordArguments,
): Value {
  checkSelf(callee, self);
  return callImplementation(callee, methodLabel, callee.signature, callee.implementation, self, args, kwargs);
}

/** The owner without its module: `deque.append`. */
function methodLabel(callee: PyMethodDescriptor): string {
  const owner = callee.owner.name;
  return `${owner.slice(owner.lastIndexOf('.') + 1)}.${callee.name}`;
}

/** Throws TypeError unless the descriptor applies to the object. */
export function checkSelf(descriptor: { name: string; owner: PyType }, self: Value): void {
  const type = typeOf(self);
  if (type === descriptor.owner || type.isSubtypeOf(descriptor.owner)) return;
  throw typeError(
    `descriptor '${descriptor.name}' for '${descriptor.owner.name}' objects doesn't apply to a '${type.name}' object`,
  );
}

/** The special method looked up on the type and bound, or undefined. */
export function lookupSpecial(object: Value, name: string): Value | undefined {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found === undefined) return undefined;
  return bindFound(found, object, type);
}

/** Calls the special method `name` of the object's type; undefined when there is none. */
export function callSpecial(object: Value, name: string, ...args: Value[]): Value | undefined {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found === undefined) return undefined;
  return callFound(found, object, type, args, null);
}

/** Calls what a lookup on the type found as a method of the object, without making a bound method where it can. */
export function callFound(
  found: Value,
  self: Value,
  type: PyType,
  args: readonly Value[],
  kwargs: KeywordArguments,
): Value {
  if (found instanceof PyFunction) return runtime.current.callFunction(found, [self, ...args], kwargs);
  if (found instanceof PyMethodDescriptor) return callMethodDescriptor(found, self, args, kwargs);
  return call(bindFound(found, self, type), [...args], kwargs);
}

/** What a class attribute gives for an instance. */
export function bindFound(found: Value, object: Value, type: PyType): Value {
  const get = typeOf(found).slots.get;
  return get === null ? found : get(found, object, type);
}
