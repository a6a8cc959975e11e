/**
 * What a pattern is matched against: a str or bytes-like object, as text for the matcher and as a source of results.
 */
import { asStr, type PyAstralStr, PyBytes, type PyStr } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes, expectBytes } from '../../objects/protocol/bytes-like.js';
import { typeError, typeName } from '../../objects/protocol/errors.js';
import { latin1Text } from '../../objects/text-codecs/ascii-text.js';
import { strSlice } from '../../objects/types/str/sequence.js';
import { PointInput, type TextInput } from './text-input.js';

/** A str or bytes to match. */
export interface Subject {
  /** The object as given. */
  readonly source: Value;
  readonly text: TextInput;
  /** The part from `start` to `end`. */
  slice(start: number, end: number): Value;
}

class PlainSubject implements Subject {
  readonly source: Value;
  readonly text: string;

  constructor(source: Value, text: string) {
    this.source = source;
    this.text = text;
  }

  slice(start: number, end: number): Value {
    return this.text.slice(start, end);
  }
}

class AstralSubject implements Subject {
  readonly source: Value;
  readonly text: PointInput;
  private readonly str: PyStr;

  constructor(source: Value, str: PyAstralStr) {
    this.source = source;
    this.text = new PointInput(str.points);
    this.str = str;
  }

  slice(start: number, end: number): Value {
    return strSlice(this.str, start, end);
  }
}

class BytesSubject implements Subject {
  readonly source: Value;
  readonly text: string;

  constructor(source: Value, text: string) {
    this.source = source;
    this.text = text;
  }

  slice(start: number, end: number): Value {
    if (!(this.source instanceof PyBytes)) return new PyBytes(expectBytes(this.source).slice(start, end));
    const { data } = this.source;
    return start === 0 && end === data.length && this.source.constructor === PyBytes
      ? this.source
      : new PyBytes(data.slice(start, end));
  }
}

/** The bytes that were matched last, and their text: matching goes on in the same bytes as a rule. */
let lastBytes: PyBytes | undefined;
let lastText = '';

/** The subject that an argument is. Throws TypeError for one that does not go with the kind of the pattern. */
export function subjectOf(value: Value, isTextPattern: boolean): Subject {
  if (typeof value === 'string' && isTextPattern) return new PlainSubject(value, value);
  const str = asStr(value);
  if (str !== undefined) {
    if (!isTextPattern) throw typeError('cannot use a bytes pattern on a string-like object');
    return typeof str === 'string' ? new PlainSubject(value, str) : new AstralSubject(value, str);
  }
  const bytes = asBytes(value);
  if (bytes === undefined) throw typeError(`expected string or bytes-like object, got '${typeName(value)}'`);
  if (isTextPattern) throw typeError('cannot use a string pattern on a bytes-like object');
  if (value instanceof PyBytes) {
    if (value !== lastBytes) {
      lastText = latin1Text(bytes);
      lastBytes = value;
    }
    return new BytesSubject(value, lastText);
  }
  return new BytesSubject(value, latin1Text(bytes));
}
