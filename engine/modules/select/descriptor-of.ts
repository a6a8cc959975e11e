/**
 * The descriptor of an object that has one: an int, or whatever has `fileno()`.
 */
import { asInt } from '../../objects/model/numbers.js';
import type { Value } from '../../objects/model/value.js';
import { findAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';

export function descriptorOf(object: Value): number {
  const number = asInt(object) ?? asked(object);
  if (number < 0) throw valueError(`file descriptor cannot be a negative integer (${number})`);
  return Number(number);
}

function asked(object: Value): number | bigint {
  const method = findAttribute(object, 'fileno');
  if (method === undefined) throw typeError('argument must be an int, or have a fileno() method.');
  const number = asInt(call(method, []));
  if (number === undefined) throw typeError('fileno() returned a non-integer');
  return number;
}
