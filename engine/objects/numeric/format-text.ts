// format(value, spec) of str: keeps at most `precision` code points and pads to `width` code points.

import { failure, isFailure, type NumericFailure } from './failure.js';
import { padText } from './format-layout.js';
import { type FormatSpec, parseFormatSpec, unknownTypeFailure } from './format-spec.js';

const SIGN_GIVEN = failure('ValueError', 'Sign not allowed in string format specifier');
const SPACE_GIVEN = failure('ValueError', 'Space not allowed in string format specifier');
const ZERO_COERCION_GIVEN = failure(
  'ValueError',
  'Negative zero coercion (z) not allowed in string format specifier',
);
const ALTERNATE_GIVEN = failure('ValueError', 'Alternate form (#) not allowed in string format specifier');
const EQUAL_ALIGNMENT = failure('ValueError', "'=' alignment not allowed in string format specifier");

/** format(value, text). typeName stands in error messages. ValueError. */
export function formatText(value: string, text: string, typeName = 'str'): string | NumericFailure {
  if (text === '') return value;
  const spec = parseFormatSpec(text, 's', '<', typeName);
  if (isFailure(spec)) return spec;
  if (spec.type !== 's') return unknownTypeFailure(spec.type, typeName);
  const refused = checkText(spec);
  if (refused !== null) return refused;
  return padText(spec.precision < 0 ? value : truncateText(value, spec.precision), spec);
}

/** The first `count` code points of a string. */
export function truncateText(value: string, count: number): string {
  if (value.length <= count) return value;
  let at = 0;
  for (let taken = 0; taken < count && at < value.length; taken++)
    at += (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return value.slice(0, at);
}

function checkText(spec: FormatSpec): NumericFailure | null {
  if (spec.sign !== '') return spec.sign === ' ' ? SPACE_GIVEN : SIGN_GIVEN;
  if (spec.noNegativeZero) return ZERO_COERCION_GIVEN;
  if (spec.alternate) return ALTERNATE_GIVEN;
  return spec.align === '=' ? EQUAL_ALIGNMENT : null;
}
