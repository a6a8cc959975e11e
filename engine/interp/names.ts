/**
 * Names that are not in a register: namespaces of class bodies and exec, and the errors of names that are not bound.
 */
import { PyDict } from '../objects/model/dict.js';
import type { PyException } from '../objects/model/exceptions.js';
import type { Frame } from '../objects/model/frame.js';
import { type PyCode, PyModule } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { strFromText } from '../objects/model/text.js';
import { dictType } from '../objects/model/type-objects.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { isException, nameError, typeError, typeName } from '../objects/protocol/errors.js';
import { deleteItem, getItem, setItem } from '../objects/protocol/items.js';

/** The name in the frame's namespace, the module or the builtins; undefined where there is none. */
export function loadName(frame: Frame, name: number): Value | undefined {
  const found = lookupNamespace(frame, frame.code.globalNames[name]);
  if (found !== undefined) return found;
  const own = frame.linked.cells[name].value;
  return own === undefined ? frame.linked.builtins[name].value : own;
}

/** The name in the frame's own namespace only. */
export function lookupNamespace(frame: Frame, name: string): Value | undefined {
  const namespace = frame.namespace;
  if (namespace instanceof PyDict && namespace.type === dictType) return namespace.getString(name);
  try {
    return getItem(namespace, strFromText(name));
  } catch (thrown) {
    if (isException(thrown, 'KeyError')) return undefined;
    throw thrown;
  }
}

/** Binds the name in the frame's namespace. */
export function storeName(frame: Frame, name: number, value: Value): void {
  const namespace = frame.namespace;
  const key = frame.code.globalNames[name];
  if (namespace instanceof PyDict && namespace.type === dictType) namespace.set(strFromText(key), value);
  else setItem(namespace, strFromText(key), value);
}

/** Deletes the name from the frame's namespace. */
export function deleteName(frame: Frame, name: number): void {
  const key = strFromText(frame.code.globalNames[name]);
  try {
    deleteItem(frame.namespace, key);
  } catch (thrown) {
    if (isException(thrown, 'KeyError')) throw missingGlobal(frame.code, name);
    throw thrown;
  }
}

export function missingGlobal(code: PyCode, name: number): PyException {
  const text = code.globalNames[name];
  // Whoever gives `__builtins__` as None or a number means that there are none.
  const builtins = runtime.current.frame?.globals.getString('__builtins__');
  if (builtins !== undefined && !(builtins instanceof PyModule) && typeOf(builtins).slots.getitem === null)
    return typeError(`'${typeName(builtins)}' object is not subscriptable`);
  return nameError(`name '${text}' is not defined`, text);
}

export function unboundLocal(code: PyCode, name: number): PyException {
  const text = code.names[name];
  return nameError(
    `cannot access local variable '${text}' where it is not associated with a value`,
    text,
    'UnboundLocalError',
  );
}

export function unboundCell(code: PyCode, register: number, name: number): PyException {
  const text = code.names[name];
  const isFree = code.unit.variables.some(
    (variable) => variable.kind === 'free' && variable.register === register,
  );
  if (!isFree) return unboundLocal(code, name);
  return nameError(
    `cannot access free variable '${text}' where it is not associated with a value in enclosing scope`,
    text,
  );
}
