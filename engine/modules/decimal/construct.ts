/**
 * `Decimal(value)` and the conversions of a Context.
 */
import { addStorage } from '../../objects/model/instance.js';
import { listItems } from '../../objects/model/list-storage.js';
import { asFloat, asInt } from '../../objects/model/numbers.js';
import { PyList, PyTuple } from '../../objects/model/sequences.js';
import { asText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { type Dec, finite, fromInt, infinity, nanWith } from './dec.js';
import { finish, raise } from './environment.js';
import { contextOf, decimalType, fromDouble, type PyContext, PyDecimal, settle } from './representation.js';
import { conditions } from './signals.table.js';
import { parseDecimal } from './text.js';

/** `Decimal(value='0', context=None)`: exact. */
export function constructDecimal(type: PyType, value: Value = 0, context?: Value): Value {
  const chosen = contextOf(context);
  if (value instanceof PyDecimal && type === decimalType && value.type === decimalType) return value;
  const number = convert(value, chosen, (text) => parseDecimal(text) ?? raise(chosen, 'conversionSyntax'));
  settle(chosen);
  return makeDecimal(number, type);
}

/** A Decimal of a class. */
export function makeDecimal(number: Dec, type: PyType): PyDecimal {
  const made = new PyDecimal(number, type);
  return type !== decimalType && type.hasStorage ? addStorage(made) : made;
}

/** `Context.create_decimal(num)`: rounded. */
export function createDecimal(context: PyContext, value: Value = 0): Value {
  const number = convert(value, context, (text) =>
    text.trim() === text && !text.includes('_')
      ? (parseDecimal(text) ?? raise(context, 'conversionSyntax'))
      : raise(context, 'conversionSyntax'),
  );
  const room = context.prec - (context.clamp ? 1 : 0);
  const isTooLong =
    (number.kind === 'nan' || number.kind === 'snan') && number.coefficient.toString().length > room;
  const result =
    isTooLong && number.coefficient !== 0n ? raise(context, 'conversionSyntax') : finish(number, context);
  settle(context);
  return new PyDecimal(result);
}

/** `from_float`: exact. */
export function exactOfFloat(value: Value): Dec {
  const double = asFloat(value);
  if (double !== undefined) return fromDouble(double);
  const int = asInt(value);
  if (int !== undefined) return fromInt(int);
  throw typeError('argument must be int or float');
}

function convert(value: Value, context: PyContext, parse: (text: string) => Dec): Dec {
  if (value instanceof PyDecimal) return value.value;
  const text = asText(value);
  if (text !== undefined) return parse(text);
  const int = asInt(value);
  if (int !== undefined) return fromInt(int);
  const double = asFloat(value);
  if (double !== undefined) {
    context.status |= conditions.floatOperation.bit;
    return fromDouble(double);
  }
  if (value instanceof PyTuple || value instanceof PyList) return fromTuple(value);
  throw typeError(`conversion from ${typeOf(value).name} to Decimal is not supported`);
}

function fromTuple(value: PyTuple | PyList): Dec {
  const items = value instanceof PyTuple ? value.items : listItems(value);
  if (items.length !== 3) throw valueError('argument must be a sequence of length 3');
  const [sign, digits, exponent] = items;
  if (sign !== 0 && sign !== 1) throw valueError('sign must be an integer with the value 0 or 1');
  if (!(digits instanceof PyTuple) && !(digits instanceof PyList))
    throw valueError('coefficient must be a tuple of digits');
  let text = '';
  for (const digit of digits instanceof PyTuple ? digits.items : listItems(digits)) {
    if (typeof digit !== 'number' || digit < 0 || digit > 9)
      throw valueError('coefficient must be a tuple of digits');
    text += digit;
  }
  const negative = sign === 1;
  switch (exponent) {
    case 'F':
      return infinity(negative);
    case 'n':
    case 'N':
      return nanWith(exponent === 'n' ? 'nan' : 'snan', negative, BigInt(text || 0));
    default:
      if (typeof exponent === 'string')
        throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
      if (typeof exponent !== 'number') throw valueError('exponent must be an integer');
      return finite(negative, BigInt(text || 0), exponent);
  }
}
