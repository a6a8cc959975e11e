/**
 * Taking characters off the ends of str: strip, lstrip, rstrip.
 */
import { tickAt } from '../../model/resources.js';
import { asStr, type PyStr } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { typeError } from '../../protocol/errors.js';
import { isSpaceCode } from '../../unicode/white-space.js';
import { pointsOf, type StrSelf, strLength, strOf, strSlice } from './sequence.js';

export function strip(self: StrSelf, chars?: Value): Value {
  return stripEnds(strOf(self), chars, true, true, 'strip');
}

export function lstrip(self: StrSelf, chars?: Value): Value {
  return stripEnds(strOf(self), chars, true, false, 'lstrip');
}

export function rstrip(self: StrSelf, chars?: Value): Value {
  return stripEnds(strOf(self), chars, false, true, 'rstrip');
}

function stripEnds(
  str: PyStr,
  chars: Value | undefined,
  atStart: boolean,
  atEnd: boolean,
  method: string,
): PyStr {
  const goes = removable(chars, method);
  let start = 0;
  let end = strLength(str);
  if (typeof str === 'string') {
    if (atStart) while (start < end && goes(str.charCodeAt(start))) tickAt(start++);
    if (atEnd) while (end > start && goes(str.charCodeAt(end - 1))) tickAt(end--);
  } else {
    if (atStart) while (start < end && goes(str.points[start] ?? 0)) tickAt(start++);
    if (atEnd) while (end > start && goes(str.points[end - 1] ?? 0)) tickAt(end--);
  }
  return strSlice(str, start, end);
}

function removable(chars: Value | undefined, method: string): (point: number) => boolean {
  if (chars === undefined || chars === null) return isSpaceCode;
  const str = asStr(chars);
  if (str === undefined) throw typeError(`${method} arg must be None or str`);
  if (typeof str === 'string' && str.length === 1) {
    const only = str.charCodeAt(0);
    return (point) => point === only;
  }
  const set = new Set(pointsOf(str));
  return (point) => set.has(point);
}
