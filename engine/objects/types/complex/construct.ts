/**
 * The parts of `complex(real, imag)`: from text, by `__complex__`, or from two numbers, either of which may be complex.
 */
import { PyComplex } from '../../model/numbers.js';
import { asText } from '../../model/text.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import type { Parts } from '../../numeric/complex-arithmetic.js';
import { BAD_UNDERSCORES, parseComplex } from '../../numeric/complex-parse.js';
import { isFailure } from '../../numeric/failure.js';
import { callSpecial } from '../../protocol/call.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { raisedBy } from '../../protocol/failures.js';
import { findDouble } from '../../protocol/numbers.js';
import { reprText } from '../../protocol/text.js';
import { warn } from '../../protocol/warn.js';

/** The parts of a new complex number. Throws TypeError, ValueError. */
export function readComplex(real: Value | undefined, imag: Value | undefined): Parts {
  const text = real === undefined ? undefined : asText(real);
  if (text !== undefined) {
    if (imag !== undefined) throw typeError("complex() can't take second arg if first is a string");
    return parseParts(text, real as Value);
  }
  if (imag !== undefined && asText(imag) !== undefined)
    throw typeError("complex() second arg can't be a string");
  const first = real === undefined ? 0 : readNumber(convertByMethod(real) ?? real, FIRST_REFUSED);
  const second = imag === undefined ? 0 : readNumber(imag, SECOND_REFUSED);
  // real + imag * 1j, without losing the signs of zeros of parts that were not given.
  const realPart = typeof second === 'number' ? realOf(first) : realOf(first) - second.imag;
  if (typeof first === 'number') return [realPart, realOf(second)];
  return [realPart, imag === undefined ? first.imag : realOf(second) + first.imag];
}

/** The complex that `__complex__` gives, or undefined where the value has no such method. */
export function convertByMethod(value: Value): PyComplex | undefined {
  if (value instanceof PyComplex && !value.type.isHeapType) return value;
  const result = callSpecial(value, '__complex__');
  if (result === undefined) return undefined;
  if (!(result instanceof PyComplex))
    throw typeError(`__complex__ returned non-complex (type ${typeName(result)})`);
  if (result.type.isHeapType)
    warn(
      'DeprecationWarning',
      `__complex__ returned non-complex (type ${typeName(result)}).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.`,
    );
  return result;
}

const FIRST_REFUSED = 'complex() first argument must be a string or a number';
const SECOND_REFUSED = 'complex() second argument must be a number';

function parseParts(text: string, source: Value): Parts {
  const parts = parseComplex(text);
  if (parts === BAD_UNDERSCORES) throw valueError(`could not convert string to complex: ${reprText(source)}`);
  if (isFailure(parts)) throw raisedBy(parts);
  return parts;
}

function readNumber(value: Value, refusal: string): number | PyComplex {
  if (value instanceof PyComplex) return value;
  const double = findDouble(value);
  if (double === undefined) throw typeError(`${refusal}, not '${typeOf(value).name}'`);
  return double;
}

function realOf(value: number | PyComplex): number {
  return typeof value === 'number' ? value : value.real;
}
