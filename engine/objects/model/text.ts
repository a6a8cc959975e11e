/**
 * Representations of str, bytes and bytearray.
 *
 * A str whose code points all lie in the basic plane and are no surrogates is a JavaScript string; any other is a
 * PyAstralStr, so that length and index are always by code point. Instances of subclasses of str wrap one of the two.
 */
import { someOfLongText } from '../../core/long-text.js';
import { longWork, tickLongAt } from '../../core/long-work.js';
import { type BufferExporter, type BufferView, byteView } from './buffer.js';
import { PyType } from './type.js';
import { strType } from './type-objects.js';
import { PyObject, type Value } from './value.js';

/** A str with code points beyond U+FFFF or with lone surrogates. */
export class PyAstralStr extends PyObject {
  readonly points: Uint32Array;
  private text: string | undefined;

  constructor(points: Uint32Array) {
    super();
    this.type = strType;
    this.points = points;
  }

  /** As a JavaScript string with surrogate pairs (and lone surrogates as they are). */
  override toString(): string {
    this.text ??= pointsToText(this.points);
    return this.text;
  }
}

/** An instance of a subclass of str. */
export class PyStrInstance extends PyObject {
  readonly value: string | PyAstralStr;

  constructor(type: PyType, value: string | PyAstralStr) {
    super();
    this.type = type;
    this.value = value;
  }
}

/** A str in either form. */
export type PyStr = string | PyAstralStr;

const SURROGATE = /[\ud800-\udfff]/;

function hasSurrogate(text: string): boolean {
  return SURROGATE.test(text);
}

/** The str of a JavaScript string, which may hold surrogates. */
export function strFromText(text: string): PyStr {
  return someOfLongText(text, hasSurrogate) ? new PyAstralStr(textToPoints(text)) : text;
}

/** The str of code points. */
export function strFromPoints(points: Uint32Array): PyStr {
  for (let index = 0; index < points.length; index++) {
    tickLongAt(index);
    const point = points[index] as number;
    if (point > 0xffff || (point >= 0xd800 && point <= 0xdfff)) return new PyAstralStr(points);
  }
  return pointsToText(points);
}

/** The str behind a str or an instance of a subclass; undefined for anything else. */
export function asStr(value: Value): PyStr | undefined {
  if (typeof value === 'string' || value instanceof PyAstralStr) return value;
  return value instanceof PyStrInstance ? value.value : undefined;
}

/** The text of a str or an instance of a subclass as a JavaScript string; undefined for anything else. */
export function asText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  const str = asStr(value);
  return str === undefined ? undefined : str.toString();
}

/** Code points of a JavaScript string: pairs are joined, lone surrogates stay. */
export function textToPoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length);
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    tickLongAt(count);
    const point = text.codePointAt(index) ?? 0;
    if (point > 0xffff) index++;
    points[count++] = point;
  }
  return count === text.length ? points : points.slice(0, count);
}

/** The JavaScript string of code points. */
export function pointsToText(points: Uint32Array): string {
  const parts: string[] = [];
  for (let start = 0; start < points.length; start += 4096) {
    longWork.poll?.();
    parts.push(String.fromCodePoint(...points.subarray(start, start + 4096)));
  }
  return parts.join('');
}

export const bytesType = new PyType('bytes');
export const bytearrayType = new PyType('bytearray');

/** A bytes object. The data is never written. */
export class PyBytes extends PyObject implements BufferExporter {
  readonly data: Uint8Array;

  constructor(data: Uint8Array, type: PyType = bytesType) {
    super();
    this.type = type;
    this.data = data;
  }

  getBuffer(): BufferView {
    return byteView(this.data, true, releaseNothing);
  }
}

function releaseNothing(): void {
  // Bytes never move.
}

/** A bytearray: `data` may be longer than `length`; `exports` counts the memoryviews that forbid resizing. */
export class PyByteArray extends PyObject implements BufferExporter {
  data: Uint8Array;
  length: number;
  exports = 0;

  constructor(data: Uint8Array, type: PyType = bytearrayType) {
    super();
    this.type = type;
    this.data = data;
    this.length = data.length;
  }
  getBuffer(): BufferView {
    this.exports++;
    return byteView(this.data.subarray(0, this.length), false, () => {
      this.exports--;
    });
  }
}
