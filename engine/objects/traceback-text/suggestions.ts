/**
 * "Did you mean": the name nearest to one that was not found, for NameError and AttributeError.
 */

import type { PyDict } from '../model/dict.js';
import { exceptionTypes, PyException, type PyTraceback } from '../model/exceptions.js';
import { asText } from '../model/text.js';
import type { Value } from '../model/value.js';
import { call, lookupSpecial } from '../protocol/call.js';
import { isException } from '../protocol/errors.js';
import { toArray } from '../protocol/iterate.js';
import { editDistance, MOVE_COST } from './edit-distance.js';

/** The name to suggest, or null. */
export function suggestionFor(exception: PyException): string | null {
  try {
    // A variable that is not bound yet has the right name.
    if (exception.type === exceptionTypes.NameError) return suggestName(exception);
    if (isException(exception, 'AttributeError')) return suggestAttribute(exception);
  } catch (thrown) {
    if (!(thrown instanceof PyException)) throw thrown;
  }
  return null;
}

/** With more candidates than this nothing is suggested. */
const MOST_CANDIDATES = 750;

const encoder = new TextEncoder();

function suggestAttribute(exception: PyException): string | null {
  const object = exception.fields?.get('obj');
  const name = nameOf(exception);
  if (object === undefined || name === null) return null;
  const directory = lookupSpecial(object, '__dir__');
  if (directory === undefined) return null;
  return nearest(name, toArray(call(directory, [])).flatMap(textsOf).sort(byCodePoint));
}

/** Local variables first, then globals, then builtins, of the frame where the name was not found. */
function suggestName(exception: PyException): string | null {
  const name = nameOf(exception);
  let step: PyTraceback | null = exception.traceback;
  if (name === null || step === null) return null;
  while (step.next !== null) step = step.next;
  const { frame } = step;
  const locals = frame.code.unit.variables.filter(({ kind }) => kind !== 'free').map((each) => each.name);
  return (
    nearest(name, locals) ?? nearest(name, keysOf(frame.globals)) ?? nearest(name, keysOf(frame.builtins))
  );
}

function nameOf(exception: PyException): string | null {
  const name = exception.fields?.get('name');
  return name === undefined ? null : (asText(name) ?? null);
}

function nearest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MOST_CANDIDATES) return null;
  const wanted = encoder.encode(name);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const bytes = encoder.encode(candidate);
    // No more than a third of the characters involved may need changing.
    const most = Math.floor(((wanted.length + bytes.length + 3) * MOVE_COST) / 6);
    const limit = Math.min(most, bestDistance - 1);
    const distance = editDistance(wanted, bytes, limit);
    if (distance > limit) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

function keysOf(dict: PyDict): string[] {
  return [...dict.entries()].flatMap(({ key }) => textsOf(key));
}

function textsOf(value: Value): string[] {
  const text = asText(value);
  return text === undefined ? [] : [text];
}

function byCodePoint(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
