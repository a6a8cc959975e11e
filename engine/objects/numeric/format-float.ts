// format(value, spec) of float, and of int with a presentation type for floats. Takes the double and the text of the
// spec; gives the text, or the Python error as a NumericFailure.

import { failure, isFailure, type NumericFailure } from './failure.js';
import { type FloatForm, formatDouble } from './float-format.js';
import { reprDouble } from './float-repr.js';
import { layOutNumber, signText } from './format-layout.js';
import { type FormatSpec, parseFormatSpec, unknownTypeFailure } from './format-spec.js';

const PRECISION_TOO_BIG = failure('ValueError', 'precision too big');
const OUT_OF_MEMORY = failure('MemoryError', '');

/** The largest precision that CPython takes, and the largest for which a result fits in a string here. */
const MAX_PRECISION = 2 ** 31 - 1;
const MAX_TEXT_PRECISION = 2 ** 29 - 2000;

/** A float in pieces, before layout: the digits that can be grouped and what follows them. */
export interface FloatPieces {
  readonly negative: boolean;
  readonly digits: string;
  readonly rest: string;
}

/** format(value, text). typeName stands in error messages. ValueError. */
export function formatFloat(value: number, text: string, typeName = 'float'): string | NumericFailure {
  if (text === '') return reprDouble(value);
  const spec = parseFormatSpec(text, '', '>', typeName);
  if (isFailure(spec)) return spec;
  if (isBare(spec)) return unlaidText(value, spec, true);
  const pieces = floatPieces(value, spec, true, typeName);
  if (isFailure(pieces)) return pieces;
  const { negative, digits, rest } = pieces;
  return layOutNumber({ sign: signText(negative, spec.sign), prefix: '', digits, rest, groupSize: 3 }, spec);
}

/** The digits that a spec asks for. pointZero: without a type, a whole number takes `.0` (float, not complex). */
export function floatPieces(
  value: number,
  spec: FormatSpec,
  pointZero: boolean,
  typeName: string,
): FloatPieces | NumericFailure {
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) return unknownTypeFailure(spec.type, typeName);
  if (spec.precision > MAX_PRECISION) return PRECISION_TOO_BIG;
  if (spec.precision > MAX_TEXT_PRECISION) return OUT_OF_MEMORY;
  const percent = spec.type === '%';
  const all = unlaidText(percent ? value * 100 : value, spec, pointZero);
  const negative = all.charCodeAt(0) === 45;
  const start = negative ? 1 : 0;
  let end = start;
  while (isAsciiDigit(all.charCodeAt(end))) end++;
  return { negative, digits: all.slice(start, end), rest: percent ? `${all.slice(end)}%` : all.slice(end) };
}

function unlaidText(value: number, spec: FormatSpec, pointZero: boolean): string {
  const layout = {
    alternate: spec.alternate,
    pointZero: pointZero && spec.type === '',
    noNegativeZero: spec.noNegativeZero,
  };
  return formatDouble(value, formOf(spec), spec.precision < 0 ? 6 : spec.precision, layout);
}

/** Whether the digits need no layout: the common `.2f`. */
function isBare(spec: FormatSpec): boolean {
  const { type, sign } = spec;
  const isPlainType = type === 'f' || type === 'e' || type === 'g';
  return (
    isPlainType &&
    spec.width < 0 &&
    spec.precision <= 100 &&
    spec.grouping === '' &&
    (sign === '' || sign === '-')
  );
}

function formOf(spec: FormatSpec): FloatForm {
  switch (spec.type) {
    case '':
      return spec.precision < 0 ? 'r' : 'g';
    case 'n':
      return 'g';
    case '%':
      return 'f';
    default:
      return spec.type as FloatForm;
  }
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
