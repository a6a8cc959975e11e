/**
 * Timeouts as programs give them, and the one that new sockets begin with.
 */
import { asFloat, PyFloat } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import type { Value } from '../../objects/model/value.js';
import { overflowError, valueError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';

const NANOSECONDS = 1e9;
const MAX_SECONDS = 2 ** 63 / NANOSECONDS;

/** The seconds of a timeout; null for None. */
export function readTimeout(given: Value): number | null {
  if (given === null) return null;
  const seconds = secondsOf(given);
  if (seconds < 0) throw valueError('Timeout value out of range');
  return seconds;
}

/** Seconds as a number. */
export function secondsOf(given: Value): number {
  const seconds = asFloat(given) ?? Number(toIndex(given));
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) >= MAX_SECONDS) throw overflowError('timestamp out of range for platform time_t');
  return seconds;
}

export function timeoutValue(timeout: number | null): Value {
  return timeout === null ? null : new PyFloat(timeout);
}

/** Each interpreter has its own. */
const defaults = new WeakMap<object, number | null>();

export function defaultTimeout(): number | null {
  return defaults.get(runtime.current) ?? null;
}

export function setDefaultTimeout(timeout: number | null): void {
  defaults.set(runtime.current, timeout);
}
