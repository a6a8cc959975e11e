/**
 * Paths as arguments: str, bytes, or anything with `__fspath__`.
 */
import { asInt } from '../../objects/model/numbers.js';
import { asStr, PyBytes, type PyStr, strFromText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { callSpecial } from '../../objects/protocol/call.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { decodeText, encodeText } from '../../objects/text-codecs/encode.js';

/** `os.fspath`: a str or bytes. Throws TypeError. */
export function fspath(path: Value): Value {
  if (asStr(path) !== undefined || path instanceof PyBytes) return path;
  const result = callSpecial(path, '__fspath__');
  if (result === undefined)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(path)}`);
  if (asStr(result) !== undefined || result instanceof PyBytes) return result;
  throw typeError(
    `expected ${typeOf(path).name}.__fspath__() to return str or bytes, not ${typeName(result)}`,
  );
}

/** The path as the host takes it. Throws ValueError for a NUL. */
export function pathText(path: Value): string {
  const text = pathWords(path);
  if (text.includes('\0')) throw valueError('embedded null byte');
  return text;
}

/** As {@link pathText}, for functions that look at the text alone: a NUL is a character like others. */
export function pathWords(path: Value): string {
  const plain = fspath(path);
  return plain instanceof PyBytes ? fsdecode(plain.data).toString() : (asStr(plain) ?? '').toString();
}

/** Checks a path that may also be a descriptor, and may be left out, in the words of the functions of `posix`. */
export function checkPath(path: Value, name: string, mayBe: 'integer' | 'None' | 'both' | 'neither'): void {
  if (asStr(path) !== undefined || path instanceof PyBytes) return;
  if (asInt(path) !== undefined && (mayBe === 'integer' || mayBe === 'both')) return;
  if (path === null && (mayBe === 'None' || mayBe === 'both')) return;
  if (typeOf(path).lookup('__fspath__') !== undefined) return;
  const kinds = {
    integer: 'string, bytes, os.PathLike or integer',
    None: 'string, bytes, os.PathLike or None',
    both: 'string, bytes, os.PathLike, integer or None',
    neither: 'string, bytes or os.PathLike',
  };
  throw typeError(`${name}: path should be ${kinds[mayBe]}, not ${typeName(path)}`);
}

/** Bytes of a file name as str: what is not UTF-8 becomes lone surrogates. */
export function fsdecode(bytes: Uint8Array): PyStr {
  return decodeText(bytes, 'utf-8', 'surrogateescape');
}

/** A file name as bytes. */
export function fsencode(text: PyStr): Uint8Array {
  return encodeText(text, 'utf-8', 'surrogateescape');
}

/** A file name from the host in the kind of `like`: bytes for bytes. */
export function pathLike(text: string, like: Value): Value {
  const str = strFromText(text);
  return like instanceof PyBytes ? new PyBytes(fsencode(str)) : str;
}
