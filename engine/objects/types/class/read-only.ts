/**
 * Attributes that CPython keeps as plain members of a structure: setting one has an error message of its own.
 */
import type { Value } from '../../model/value.js';
import type { GetSetDeclaration } from '../../protocol/define-type.js';
import { newException } from '../../protocol/errors.js';

/** A computed attribute that answers assignment with `readonly attribute`. */
export function readOnly(get: (self: never) => Value, doc?: string): GetSetDeclaration {
  return { get, set: refuse, ...(doc === undefined ? {} : { doc }) };
}

function refuse(): void {
  throw newException('AttributeError', 'readonly attribute');
}
