// format(value, spec) of int and bool. Takes the value and the text of the spec; gives the text, or the Python error
// as a NumericFailure.

import { failure, isFailure, type NumericFailure } from './failure.js';
import { formatFloat } from './format-float.js';
import { layOutNumber, padText, signText } from './format-layout.js';
import { type FormatSpec, parseFormatSpec, unknownTypeFailure } from './format-spec.js';
import { DEFAULT_MAX_DIGITS, intToText } from './int-text.js';
import { type Int, intToDouble } from './int-value.js';

const PRECISION_GIVEN = failure('ValueError', 'Precision not allowed in integer format specifier');
const ZERO_COERCION_GIVEN = failure(
  'ValueError',
  'Negative zero coercion (z) not allowed in integer format specifier',
);
const SIGN_WITH_CHARACTER = failure('ValueError', "Sign not allowed with integer format specifier 'c'");
const ALTERNATE_WITH_CHARACTER = failure(
  'ValueError',
  "Alternate form (#) not allowed with integer format specifier 'c'",
);
const NOT_C_LONG = failure('OverflowError', 'Python int too large to convert to C long');
const NO_CHARACTER = failure('OverflowError', '%c arg not in range(0x110000)');

/** The presentation types for whole numbers: base, prefix of the alternate form, size of digit groups. */
const BASES: Readonly<
  Record<string, { readonly base: number; readonly prefix: string; readonly groupSize: 3 | 4 }>
> = {
  d: { base: 10, prefix: '', groupSize: 3 },
  n: { base: 10, prefix: '', groupSize: 3 },
  b: { base: 2, prefix: '0b', groupSize: 4 },
  o: { base: 8, prefix: '0o', groupSize: 4 },
  x: { base: 16, prefix: '0x', groupSize: 4 },
  X: { base: 16, prefix: '0X', groupSize: 4 },
};

/**
 * format(value, text). typeName stands in error messages ('int', 'bool'); maxDigits is
 * sys.get_int_max_str_digits(). ValueError, OverflowError.
 */
export function formatInt(
  value: Int,
  text: string,
  typeName = 'int',
  maxDigits: number = DEFAULT_MAX_DIGITS,
): string | NumericFailure {
  if (text === '' || text === 'd') return intToText(value, 10, maxDigits);
  const spec = parseFormatSpec(text, 'd', '>', typeName);
  if (isFailure(spec)) return spec;
  if ('eEfFgG%'.includes(spec.type)) {
    const double = intToDouble(value);
    return isFailure(double) ? double : formatFloat(double, text, typeName);
  }
  if (spec.type === 'c') return checkWhole(spec) ?? formatCharacter(value, spec);
  const row = Object.hasOwn(BASES, spec.type) ? BASES[spec.type] : undefined;
  if (row === undefined) return unknownTypeFailure(spec.type, typeName);
  const refused = checkWhole(spec);
  if (refused !== null) return refused;
  const all = intToText(value, row.base, maxDigits);
  if (isFailure(all)) return all;
  const negative = value < 0;
  const digits = negative ? all.slice(1) : all;
  return layOutNumber(
    {
      sign: signText(negative, spec.sign),
      prefix: spec.alternate ? row.prefix : '',
      digits: spec.type === 'X' ? digits.toUpperCase() : digits,
      rest: '',
      groupSize: row.groupSize,
    },
    spec,
  );
}

function checkWhole(spec: FormatSpec): NumericFailure | null {
  if (spec.precision >= 0) return PRECISION_GIVEN;
  return spec.noNegativeZero ? ZERO_COERCION_GIVEN : null;
}

function formatCharacter(value: Int, spec: FormatSpec): string | NumericFailure {
  if (spec.sign !== '') return SIGN_WITH_CHARACTER;
  if (spec.alternate) return ALTERNATE_WITH_CHARACTER;
  if (value < -(2n ** 63n) || value >= 2n ** 63n) return NOT_C_LONG;
  if (value < 0 || value > 0x10ffff) return NO_CHARACTER;
  return padText(String.fromCodePoint(Number(value)), spec);
}
