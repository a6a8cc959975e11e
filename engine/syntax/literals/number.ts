/**
 * The value of a number literal. Takes text that the scanner has found well formed; the one error left is a
 * decimal integer with more digits than CPython converts.
 */
import type { ConstantValue } from '../constant-value.js';

/** CPython's default `sys.int_info.default_max_str_digits`. */
const MAX_DECIMAL_DIGITS = 4300;

/** The value, or the message of a SyntaxError at the literal. */
export type NumberOutcome =
  | { readonly kind: 'number'; readonly value: ConstantValue }
  | { readonly kind: 'bad'; readonly msg: string };

/** Evaluates a number literal. */
export function evaluateNumber(literal: string): NumberOutcome {
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  if (/^\d+$/.test(text)) return evaluateDecimal(text);
  if (/^0[xob]/i.test(text)) return { kind: 'number', value: normalize(BigInt(text.toLowerCase())) };
  if (/j$/i.test(text)) {
    return { kind: 'number', value: { kind: 'complex', re: 0, im: Number(text.slice(0, -1)) } };
  }
  return { kind: 'number', value: { kind: 'float', value: Number(text) } };
}

function evaluateDecimal(text: string): NumberOutcome {
  if (text.length < 16) return { kind: 'number', value: Number(text) };
  if (text.length > MAX_DECIMAL_DIGITS) {
    const msg =
      `Exceeds the limit (${MAX_DECIMAL_DIGITS} digits) for integer string conversion: ` +
      `value has ${text.length} digits; use sys.set_int_max_str_digits() to increase the limit - ` +
      'Consider hexadecimal for huge integer literals to avoid decimal conversion limits.';
    return { kind: 'bad', msg };
  }
  return { kind: 'number', value: normalize(BigInt(text)) };
}

function normalize(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
