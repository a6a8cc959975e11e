/**
 * UnicodeDecodeError and UnicodeEncodeError as exceptions.
 */
import { exceptionTypes, PyException } from '../model/exceptions.js';
import { PyTuple } from '../model/sequences.js';
import { PyBytes, type PyStr } from '../model/text.js';
import type { Value } from '../model/value.js';

/** The exception for bytes `start` to `end` that cannot be decoded. */
export function unicodeDecodeError(
  encoding: string,
  bytes: Uint8Array,
  start: number,
  end: number,
  reason: string,
): PyException {
  return withFields('UnicodeDecodeError', encoding, new PyBytes(bytes), start, end, reason);
}

/** The exception for characters `start` to `end` that cannot be encoded. */
export function unicodeEncodeError(
  encoding: string,
  str: PyStr,
  start: number,
  end: number,
  reason: string,
): PyException {
  return withFields('UnicodeEncodeError', encoding, str, start, end, reason);
}

function withFields(
  type: 'UnicodeDecodeError' | 'UnicodeEncodeError',
  encoding: string,
  object: Value,
  start: number,
  end: number,
  reason: string,
): PyException {
  const exception = new PyException(
    exceptionTypes[type],
    new PyTuple([encoding, object, start, end, reason]),
  );
  exception.fields = new Map<string, Value>([
    ['encoding', encoding],
    ['object', object],
    ['start', start],
    ['end', end],
    ['reason', reason],
  ]);
  return exception;
}
