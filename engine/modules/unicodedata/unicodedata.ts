/**
 * The module unicodedata: properties of characters, as of Unicode 14.
 */
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { look } from '../../objects/model/resources.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asStr, asText, strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { digitValue } from '../../objects/numeric/unicode-digits.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { expectText } from '../../objects/protocol/text.js';
import { characterNames } from '../../objects/text-codecs/character-names.js';
import { wideCharacters } from '../../objects/traceback-text/wide-characters.table.js';
import { onlyPoint } from '../../objects/types/str/sequence.js';
import { allIn, someIn } from '../../objects/unicode/character-sets.js';
import { isAscii } from '../../objects/unicode/predicates.js';
import type { BuiltinModule } from '../module-declaration.js';
import { bidiClassOf } from './bidi-file.js';
import { categoryOf } from './categories.js';
import { combiningClassOf } from './combining-class.js';
import { decompositionOf } from './decomposition.js';
import { eastAsianWidths } from './east-asian-width.table.js';
import { numericValueOf } from './numeric-value.js';
import { RangeTable } from './ranges.js';

export const unicodedataModule: BuiltinModule = {
  name: 'unicodedata',
  doc: 'This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters.',
  create: function* () {
    yield* declareFunctions('unicodedata', functions);
    yield ['unidata_version', '14.0.0'];
  },
};

const functions: FunctionDeclarations = {
  name: [
    '(chr, default=<unrepresentable>, /)',
    (char: Value, missing: Value | undefined) => {
      const point = pointOf('name() argument 1', char);
      const name = isAssigned(point) ? characterNames.nameOf(point) : undefined;
      if (name !== undefined) return name;
      return orMissing(missing, 'no such name');
    },
    'Returns the name assigned to the character chr as a string.',
  ],
  lookup: ['(name, /)', lookup, 'Look up character by name.'],
  category: [
    '(chr, /)',
    (char: Value) => categoryOf(pointOf('category() argument', char)),
    'Returns the general category assigned to the character chr as string.',
  ],
  bidirectional: [
    '(chr, /)',
    (char: Value) => {
      const point = pointOf('bidirectional() argument', char);
      return isAssigned(point) ? bidiClassOf(point) : '';
    },
    'Returns the bidirectional class assigned to the character chr as string.',
  ],
  combining: [
    '(chr, /)',
    (char: Value) => {
      const point = pointOf('combining() argument', char);
      return isAssigned(point) ? combiningClassOf(point) : 0;
    },
    'Returns the canonical combining class assigned to the character chr as integer.',
  ],
  mirrored: [
    '(chr, /)',
    (char: Value) => {
      const point = pointOf('mirrored() argument', char);
      return isAssigned(point) &&
        point !== LATER_MIRRORED &&
        /^\p{Bidi_Mirrored}$/u.test(String.fromCodePoint(point))
        ? 1
        : 0;
    },
    'Returns the mirrored property assigned to the character chr as integer.',
  ],
  east_asian_width: [
    '(chr, /)',
    (char: Value) => widthOf(pointOf('east_asian_width() argument', char)),
    'Returns the east asian width assigned to the character chr as string.',
  ],
  decomposition: [
    '(chr, /)',
    (char: Value) => {
      const point = pointOf('decomposition() argument', char);
      return isAssigned(point) ? decompositionOf(point) : '';
    },
    'Returns the character decomposition mapping assigned to the character chr as string.',
  ],
  decimal: [
    '(chr, default=<unrepresentable>, /)',
    (char: Value, missing: Value | undefined) => {
      const point = pointOf('decimal() argument 1', char);
      if (allIn('decimal', String.fromCodePoint(point))) return digitValue(point);
      return orMissing(missing, 'not a decimal');
    },
    'Converts a Unicode character into its equivalent decimal value.',
  ],
  digit: [
    '(chr, default=<unrepresentable>, /)',
    (char: Value, missing: Value | undefined) => {
      const point = pointOf('digit() argument 1', char);
      const value = allIn('digit', String.fromCodePoint(point)) ? numericValueOf(point) : undefined;
      return value ?? orMissing(missing, 'not a digit');
    },
    'Converts a Unicode character into its equivalent digit value.',
  ],
  numeric: [
    '(chr, default=<unrepresentable>, /)',
    (char: Value, missing: Value | undefined) => {
      const value = numericValueOf(pointOf('numeric() argument 1', char));
      return value === undefined ? orMissing(missing, 'not a numeric character') : new PyFloat(value);
    },
    'Converts a Unicode character into its equivalent numeric value.',
  ],
  normalize: [
    '(form, unistr, /)',
    (form: Value, text: Value) => {
      const str = asText(text);
      const name = expectText(form, 'normalize() argument 1');
      if (str === undefined) throw typeError(`normalize() argument 2 must be str, not ${nameOfType(text)}`);
      return strFromText(normalized(name, str));
    },
    "Return the normal form 'form' for the Unicode string unistr.",
  ],
  is_normalized: [
    '(form, unistr, /)',
    (form: Value, text: Value) => {
      const str = asText(text);
      const name = expectText(form, 'is_normalized() argument 1');
      if (str === undefined)
        throw typeError(`is_normalized() argument 2 must be str, not ${nameOfType(text)}`);
      return normalized(name, str) === str;
    },
    "Return whether the Unicode string unistr is in the normal form 'form'.",
  ],
};

/** Became mirrored after Unicode 14. */
const LATER_MIRRORED = 0x226d;

function nameOfType(value: Value): string {
  return value === null ? 'None' : typeName(value);
}

/** The character of an argument. */
function pointOf(what: string, value: Value): number {
  const str = asStr(value);
  const point = str === undefined ? undefined : onlyPoint(str);
  if (point === undefined) throw typeError(`${what} must be a unicode character, not ${nameOfType(value)}`);
  return point;
}

function orMissing(missing: Value | undefined, message: string): Value {
  if (missing === undefined) throw valueError(message);
  return missing;
}

function isAssigned(point: number): boolean {
  return categoryOf(point) !== 'Cn';
}

function lookup(name: Value): Value {
  const text = asText(name);
  if (text === undefined) throw typeError(`a bytes-like object is required, not '${typeName(name)}'`);
  const point = characterNames.pointOf(text);
  if (point === undefined)
    throw new PyException(
      exceptionTypes.KeyError,
      new PyTuple([strFromText(`undefined character name '${text}'`)]),
    );
  return strFromText(String.fromCodePoint(point));
}

const forms: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

/** Characters that are newer than Unicode 14 have no normal form but themselves. */
function normalized(form: string, text: string): string {
  if (text === '') return text;
  if (!forms.has(form)) throw valueError('invalid normalization form');
  if (isAscii(text)) return text;
  if (!someIn('newer', text)) return normalizeInParts(form, text);
  let result = '';
  let run = '';
  for (const char of text) {
    if (someIn('newer', char)) {
      result += run.normalize(form) + char;
      run = '';
    } else run += char;
  }
  return result + run.normalize(form);
}

/** Characters whose normal form V8 finds at once: a millisecond's work or so. */
const NORMALIZED = 2 ** 14;

function normalizeInParts(form: string, text: string): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    look();
    let end = Math.min(at + NORMALIZED, text.length);
    while (end < text.length && !beginsAnew(text.charCodeAt(end))) end++;
    result += text.slice(at, end).normalize(form);
    at = end;
  }
  return result;
}

/** A character that changes with nothing before it: of Latin letters, ideographs, and whole syllables of Hangul. Others may be, too. */
function beginsAnew(code: number): boolean {
  return code < 0x300 || (code >= 0x3400 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4);
}

let widths: RangeTable<string> | undefined;

function widthOf(point: number): string {
  // So CPython 3.11 says of all that is not assigned.
  if (!isAssigned(point)) return 'F';
  widths ??= new RangeTable(Object.entries(eastAsianWidths));
  const width = widths.get(point);
  if (width !== undefined) return width;
  wide ??= new RangeTable([[true, wideCharacters]]);
  return wide.get(point) === true ? 'W' : 'N';
}

let wide: RangeTable<boolean> | undefined;
