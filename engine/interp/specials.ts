/**
 * The special methods of `with` and `async with`.
 */
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { lookupSpecial } from '../objects/protocol/call.js';
import { typeError } from '../objects/protocol/errors.js';

/** By the number that LOAD_SPECIAL names them with. */
const withMethods = [
  { name: '__enter__', protocol: 'context manager', missed: '' },
  { name: '__exit__', protocol: 'context manager', missed: ' (missed __exit__ method)' },
  { name: '__aenter__', protocol: 'asynchronous context manager', missed: '' },
  { name: '__aexit__', protocol: 'asynchronous context manager', missed: ' (missed __aexit__ method)' },
] as const;

/** The name of the special method of a number. */
export function specialName(which: number): string {
  return (withMethods[which] ?? withMethods[0]).name;
}

/** The bound special method; TypeError where the type lacks it. */
export function loadSpecial(object: Value, which: number): Value {
  const row = withMethods[which] ?? withMethods[0];
  const method = lookupSpecial(object, row.name);
  if (method !== undefined) return method;
  throw typeError(
    `'${typeOf(object).name}' object does not support the ${row.protocol} protocol${row.missed}`,
  );
}
