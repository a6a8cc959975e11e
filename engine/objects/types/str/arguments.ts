/**
 * Arguments of str methods, and the errors for those that are of the wrong kind.
 */
import { asStr, type PyStr } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { typeError, typeName } from '../../protocol/errors.js';
import { toCSize } from '../../protocol/items.js';
import { slicePart } from '../../protocol/slices.js';

/** A range of positions that lies in a sequence, unless `start` is beyond its end. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A str argument. `what` begins the error: `must be str, not int`, `replace() argument 1 must be str, not int`. */
export function expectStr(value: Value, what = ''): PyStr {
  const str = asStr(value);
  if (str === undefined) {
    throw typeError(
      what === ''
        ? `must be str, not ${typeName(value)}`
        : `${what} must be str, not ${value === null ? 'None' : typeName(value)}`,
    );
  }
  return str;
}

/** The optional `start` and `end` of find, count and the like, clipped as slices are. */
export function rangeOf(start: Value | undefined, end: Value | undefined, length: number): Range {
  const from = start === undefined || start === null ? 0 : slicePart(start);
  const to = end === undefined || end === null ? length : slicePart(end);
  return {
    start: from < 0 ? Math.max(from + length, 0) : from,
    end: to > length ? length : to < 0 ? Math.max(to + length, 0) : to,
  };
}

/** An optional count argument; -1, which stands for no limit, where it is left out. */
export function optionalSize(value: Value | undefined): number {
  return value === undefined ? -1 : toCSize(value);
}
