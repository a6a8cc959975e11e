/**
 * Checking what a host passes: every failure is an ERR_ARGUMENT that names the option and what it takes.
 */
import { nearNames } from '../../engine/index.js';
import { PitviperError } from '../errors/pitviper-error.js';

/** The error of a wrong argument. */
export function argumentError(message: string): PitviperError {
  return new PitviperError('ERR_ARGUMENT', message);
}

/** Throws ERR_ARGUMENT unless the condition holds. */
export function check(condition: boolean, message: string): void {
  if (!condition) throw argumentError(message);
}

/** Throws ERR_ARGUMENT unless the value is an integer from 1 on. */
export function positiveInteger(name: string, value: unknown, most = Number.MAX_SAFE_INTEGER): void {
  if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? 'of at least 1' : `from 1 to ${most}`;
    throw argumentError(`${name} is an integer ${range}; got ${String(value)}`);
  }
}

/** Throws ERR_ARGUMENT for a property that there is not. */
export function checkKnown(what: string, given: object, known: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const near = nearNames(name, known);
    const advice = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${known.join(', ')}`;
    throw argumentError(`unknown ${what} '${name}'; ${advice}`);
  }
}

/** Whether a value is an object that was written as such. */
export function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
