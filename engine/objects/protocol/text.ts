/**
 * Text forms of any value: `str()`, `repr()`, `ascii()` and `format()`.
 */

import { LongTextBuilder } from '../../core/long-text.js';
import { PyMethodDescriptor } from '../model/builtin-functions.js';
import { tick } from '../model/resources.js';
import { asStr, asText, PyAstralStr, type PyStr, strFromText } from '../model/text.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { callSpecial } from './call.js';
import { typeError } from './errors.js';

/** `str(value)`. */
export function str(value: Value): PyStr {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const type = typeOf(value);
  if (type.slots.str === null) return repr(value);
  return checkStr(type.slots.str(value), '__str__');
}

/** `str(value)` as the program sees it: an instance of a subclass that `__str__` gives is kept. */
export function strObject(value: Value): Value {
  const slot = typeof value === 'string' || typeof value === 'number' ? null : typeOf(value).slots.str;
  if (slot === null) return str(value);
  const result = slot(value);
  checkStr(result, '__str__');
  return result;
}

/** `repr(value)` as the program sees it, like {@link strObject}. */
export function reprObject(value: Value): Value {
  const slot = typeof value === 'number' ? null : typeOf(value).slots.repr;
  if (slot === null) return repr(value);
  const result = slot(value);
  checkStr(result, '__repr__');
  return result;
}

/** `repr(value)`. */
export function repr(value: Value): PyStr {
  if (typeof value === 'number') return String(value);
  const slot = typeOf(value).slots.repr;
  if (slot === null) return `<${typeOf(value).name} object>`;
  return checkStr(slot(value), '__repr__');
}

/** `str(value)` as a JavaScript string. */
export function strText(value: Value): string {
  return typeof value === 'string' ? value : str(value).toString();
}

/** `repr(value)` as a JavaScript string. */
export function reprText(value: Value): string {
  tick();
  return repr(value).toString();
}

/** `ascii(value)`. */
export function ascii(value: Value): string {
  const text = repr(value);
  if (typeof text === 'string' && /^[\x00-\x7f]*$/.test(text)) return text;
  const escaped = new LongTextBuilder();
  if (text instanceof PyAstralStr) for (const point of text.points) escaped.add(escapePoint(point));
  else for (let at = 0; at < text.length; at++) escaped.add(escapePoint(text.charCodeAt(at)));
  return escaped.finish();
}

function escapePoint(point: number): string {
  if (point < 0x80) return String.fromCharCode(point);
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
  if (point < 0x10000) return `\\u${point.toString(16).padStart(4, '0')}`;
  return `\\U${point.toString(16).padStart(8, '0')}`;
}

/** `format(value, spec)`. */
export function format(value: Value, spec: Value): PyStr {
  if (spec === '') {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
  }
  const type = typeOf(value);
  const found = type.isHeapType ? undefined : type.lookup('__format__');
  const result =
    found instanceof PyMethodDescriptor
      ? found.implementation(value, spec)
      : callSpecial(value, '__format__', spec);
  if (result === undefined)
    throw typeError(`unsupported format string passed to ${typeOf(value).name}.__format__`);
  const text = asStr(result);
  if (text === undefined) throw typeError(`__format__ must return a str, not ${typeOf(result).name}`);
  return text;
}

function checkStr(result: Value, method: string): PyStr {
  const text = asStr(result);
  if (text === undefined) throw typeError(`${method} returned non-string (type ${typeOf(result).name})`);
  return text;
}

/** The JavaScript string of a str argument. Throws the TypeError `what must be str, not X`. */
export function expectText(value: Value, what: string): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`${what} must be str, not ${typeOf(value).name}`);
  return text;
}

/** Parts up to which a text is made of them at once. */
const SOME = 256;

/** Concatenates strs. */
export function joinStrs(parts: readonly PyStr[]): PyStr {
  let astral = false;
  if (parts.length > SOME) {
    const text = new LongTextBuilder();
    for (const part of parts) {
      if (typeof part !== 'string') astral = true;
      text.add(String(part));
    }
    return astral ? strFromText(text.finish()) : text.finish();
  }
  let text = '';
  for (const part of parts) {
    if (typeof part !== 'string') astral = true;
    text += part;
  }
  return astral ? strFromText(text) : text;
}
