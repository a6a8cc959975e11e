/**
 * `__text_signature__` of callables written in TypeScript, from which `inspect` and `help` work.
 */
import type { Signature } from '../../model/builtin-functions.js';

/** The signature with its implied first parameter: `($self, object, /)`. */
export function textSignature(signature: Signature, first: '$self' | '$module' | '$type'): string {
  const inner = signature.text.slice(1, -1);
  if (inner === '') return `(${first}${first === '$module' ? '' : ', /'})`;
  const separator = inner.includes('/') ? ', ' : ', /, ';
  return `(${first}${separator}${inner})`;
}
