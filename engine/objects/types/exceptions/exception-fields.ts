/**
 * Attributes that single exception classes have beyond `args`: kept in `PyException.fields`, None when deleted.
 */
import type { PyException } from '../../model/exceptions.js';
import type { Value } from '../../model/value.js';
import type { GetSetDeclaration } from '../../protocol/define-type.js';

/** The field, or None. */
export function getField(exception: PyException, name: string): Value {
  return exception.fields?.get(name) ?? null;
}

/** Sets the field; undefined deletes it. */
export function setField(exception: PyException, name: string, value: Value | undefined): void {
  exception.fields ??= new Map();
  if (value === undefined) exception.fields.delete(name);
  else exception.fields.set(name, value);
}

/** A computed attribute that shows the field of its name. */
export function fieldAttribute(name: string, doc: string): GetSetDeclaration {
  return {
    get: (self: PyException) => getField(self, name),
    set: (self: PyException, value: Value | undefined) => setField(self, name, value),
    doc,
  };
}
