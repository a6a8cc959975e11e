/**
 * For tests of built-in types: calls methods by name and gives the repr of the result, or the exception as `Type: message`.
 */
import { PyException } from '../model/exceptions.js';
import { PyBytes, strFromText } from '../model/text.js';
import type { Value } from '../model/value.js';
import { getAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { reprText, strText } from '../protocol/text.js';
import { defineBuiltinTypes } from '../types/index.js';

defineBuiltinTypes();

/** `repr(object.method(*args))`, or the exception that it raised. */
export function ask(object: Value, method: string, ...args: Value[]): string {
  return describe(() => call(getAttribute(object, method), args));
}

/** The repr of what a function gives, or the exception that it throws. */
export function describe(make: () => Value): string {
  try {
    return reprText(make());
  } catch (thrown) {
    if (!(thrown instanceof PyException)) throw thrown;
    return `${thrown.type.name}: ${strText(thrown)}`;
  }
}

/** The value of a method call. */
export function invoke(object: Value, method: string, ...args: Value[]): Value {
  return call(getAttribute(object, method), args);
}

/** The str of a text that may have astral characters. */
export function str(text: string): Value {
  return strFromText(text);
}

/** Bytes of a text with one character a byte. */
export function bytes(text: string): PyBytes {
  return new PyBytes(Uint8Array.from(text, (char) => char.charCodeAt(0)));
}
