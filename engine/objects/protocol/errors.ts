/**
 * Making Python exceptions in TypeScript. Each function gives the exception; the caller throws it.
 */
import { exceptionTypes, PyException } from '../model/exceptions.js';
import type { ExceptionName } from '../model/exceptions.table.js';
import { PyTuple } from '../model/sequences.js';
import { strFromText } from '../model/text.js';
import { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';

/** An exception of a built-in class with one message. */
export function newException(name: ExceptionName, message: string): PyException {
  return new PyException(exceptionTypes[name], new PyTuple([strFromText(message)]));
}

export function typeError(message: string): PyException {
  return newException('TypeError', message);
}

export function valueError(message: string): PyException {
  return newException('ValueError', message);
}

export function indexError(message: string): PyException {
  return newException('IndexError', message);
}

export function overflowError(message: string): PyException {
  return newException('OverflowError', message);
}

export function zeroDivisionError(message: string): PyException {
  return newException('ZeroDivisionError', message);
}

export function runtimeError(message: string): PyException {
  return newException('RuntimeError', message);
}

/** KeyError whose argument is the key itself. */
export function keyError(key: Value): PyException {
  return new PyException(exceptionTypes.KeyError, new PyTuple([key]));
}

/** StopIteration with a value (no argument for None). */
export function stopIteration(value: Value): PyException {
  const exception = new PyException(exceptionTypes.StopIteration, new PyTuple(value === null ? [] : [value]));
  exception.fields = new Map([['value', value]]);
  return exception;
}

/** AttributeError that carries `name` and `obj`, from which suggestions are made. */
export function attributeError(message: string, object: Value, name: string): PyException {
  const exception = newException('AttributeError', message);
  exception.fields = new Map<string, Value>([
    ['name', strFromText(name)],
    ['obj', object],
  ]);
  return exception;
}

/** The AttributeError of a lookup that found nothing. */
export function noAttribute(object: Value, name: string): PyException {
  const what = object instanceof PyType ? `type object '${object.name}'` : `'${typeOf(object).name}' object`;
  return attributeError(`${what} has no attribute '${name}'`, object, name);
}

/** NameError (or UnboundLocalError) that carries `name`. */
export function nameError(
  message: string,
  name: string,
  kind: 'NameError' | 'UnboundLocalError' = 'NameError',
): PyException {
  const exception = newException(kind, message);
  exception.fields = new Map<string, Value>([['name', strFromText(name)]]);
  return exception;
}

/** Whether something thrown is a Python exception of the built-in class (or a subclass). */
export function isException(thrown: unknown, name: ExceptionName): thrown is PyException {
  return thrown instanceof PyException && thrown.type.isSubtypeOf(exceptionTypes[name]);
}

/** The class name as error messages write it. */
export function typeName(value: Value): string {
  return typeOf(value).name;
}
