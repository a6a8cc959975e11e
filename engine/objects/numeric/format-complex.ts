// repr, str and format of complex. Both parts are formatted by the same spec without its width, the imaginary one
// always with a sign; without a presentation type the whole stands in parentheses unless the real part is 0.

import { failure, isFailure, type NumericFailure } from './failure.js';
import { formatDouble } from './float-format.js';
import { floatPieces } from './format-float.js';
import { layOutNumber, padText, signText } from './format-layout.js';
import { type FormatSpec, parseFormatSpec, unknownTypeFailure } from './format-spec.js';

const ZERO_PADDING = failure('ValueError', 'Zero padding is not allowed in complex format specifier');
const EQUAL_ALIGNMENT = failure(
  'ValueError',
  "'=' alignment flag is not allowed in complex format specifier",
);

/** repr(complex(real, imaginary)): `1j`, `(1+2j)`, `(-0-1j)`, `(nan+infj)`. */
export function reprComplex(real: number, imaginary: number): string {
  const second = formatDouble(imaginary, 'r', 0);
  if (isPositiveZero(real)) return `${second}j`;
  return `(${formatDouble(real, 'r', 0)}${second.startsWith('-') ? '' : '+'}${second}j)`;
}

/** format(complex(real, imaginary), text). ValueError. */
export function formatComplex(
  real: number,
  imaginary: number,
  text: string,
  typeName = 'complex',
): string | NumericFailure {
  if (text === '') return reprComplex(real, imaginary);
  const spec = parseFormatSpec(text, '', '>', typeName);
  if (isFailure(spec)) return spec;
  if (spec.type === '%') return unknownTypeFailure(spec.type, typeName);
  const first = floatPieces(real, spec, false, typeName);
  if (isFailure(first)) return first;
  if (spec.fill === '0') return ZERO_PADDING;
  if (spec.align === '=') return EQUAL_ALIGNMENT;
  const second = floatPieces(imaginary, spec, false, typeName);
  if (isFailure(second)) return second;
  const bare = { ...spec, width: -1 };
  const isImaginaryOnly = spec.type === '' && isPositiveZero(real);
  const realText = isImaginaryOnly ? '' : layOutPart(first, bare);
  const imaginaryText = `${layOutPart(second, isImaginaryOnly ? bare : { ...bare, sign: '+' })}j`;
  const whole = realText + imaginaryText;
  return padText(spec.type === '' && !isImaginaryOnly ? `(${whole})` : whole, spec);
}

function layOutPart(pieces: { negative: boolean; digits: string; rest: string }, spec: FormatSpec): string {
  const { negative, digits, rest } = pieces;
  return layOutNumber({ sign: signText(negative, spec.sign), prefix: '', digits, rest, groupSize: 3 }, spec);
}

function isPositiveZero(value: number): boolean {
  return value === 0 && 1 / value > 0;
}
