/**
 * `int(x)` and `int(text, base)`: from numbers by their special methods, from text by its digits.
 * Instances of subclasses come out with the class and storage that was asked for.
 */
import { digitLimit } from '../../model/digit-limit.js';
import { addStorage } from '../../model/instance.js';
import { PyIntInstance } from '../../model/numbers.js';
import { asText, PyByteArray, PyBytes } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import { intType } from '../../model/type-objects.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { INVALID_LITERAL, invalidLiteralMessage, parseInteger } from '../../numeric/int-text.js';
import type { Int } from '../../numeric/int-value.js';
import { typeError, valueError } from '../../protocol/errors.js';
import { orThrow } from '../../protocol/failures.js';
import { toClippedSize } from '../../protocol/items.js';
import { findInt } from '../../protocol/numbers.js';
import { reprText } from '../../protocol/text.js';
import { bytesAsText } from '../bytes-as-text.js';

/** `int.__new__`. */
export function constructInt(type: PyType, x: Value | undefined, base: Value | undefined): Value {
  const value = readInt(x, base);
  if (type === intType) return value;
  const instance = new PyIntInstance(type, value);
  return type.hasStorage ? addStorage(instance) : instance;
}

function readInt(x: Value | undefined, base: Value | undefined): Int {
  if (x === undefined) {
    if (base !== undefined) throw typeError('int() missing string argument');
    return 0;
  }
  if (base === undefined) return convertToInt(x);
  const radix = toClippedSize(base);
  if (radix !== 0 && (radix < 2 || radix > 36)) throw valueError('int() base must be >= 2 and <= 36, or 0');
  const text = asText(x) ?? (x instanceof PyBytes || x instanceof PyByteArray ? bytesAsText(x) : undefined);
  if (text === undefined) throw typeError("int() can't convert non-string with explicit base");
  return parseText(text, radix, x);
}

function convertToInt(x: Value): Int {
  if (typeof x === 'string') return parseText(x, 10, x);
  const int = findInt(x);
  if (int !== undefined) return int;
  const text = asText(x) ?? bytesAsText(x);
  if (text !== undefined) return parseText(text, 10, x);
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(x).name}'`,
  );
}

/** CPython shows at most so many characters of the argument. */
const SHOWN_LENGTH = 200;

function parseText(text: string, base: number, source: Value): Int {
  const value = parseInteger(text, base, digitLimit.maxDigits);
  if (value === INVALID_LITERAL)
    throw valueError(invalidLiteralMessage(base, reprText(source).slice(0, SHOWN_LENGTH)));
  return orThrow(value);
}
