/**
 * What a host is told that passes an object without a counterpart in Python.
 */

/** Says what the object is, and what to pass in its place. */
export function adviceFor(value: object): string {
  const name = (value as { constructor?: { name?: unknown } }).constructor?.name;
  const what = typeof name === 'string' && name !== '' ? `an instance of ${name}` : 'this object';
  const advice =
    value instanceof Date
      ? 'pass value.getTime() or value.toISOString()'
      : value instanceof Promise
        ? 'await it first'
        : 'pass a plain object, an array, a Map or a Set';
  return `${what} has no Python counterpart; ${advice}`;
}
