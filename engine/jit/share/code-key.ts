/**
 * The name of a code object's content: the same in every instance and process that has compiled or loaded the same source.
 */
import { createHash } from 'node:crypto';
import type { CodeUnit } from '../../bytecode/code-unit.js';
import { serialiseUnit } from '../../bytecode/serialise.js';
import type { PyCode } from '../../objects/model/functions.js';

/** Where a code object is in the source: what its content may be asked for at all. */
export function placeKeyOf({ unit }: PyCode): string {
  return `${unit.filename}:${unit.firstLine}:${unit.qualname}`;
}

/** The key of a code object. */
export function codeKeyOf({ unit }: PyCode): string {
  let key = keys.get(unit);
  if (key === undefined) {
    key = createHash('sha256').update(serialiseUnit(unit)).digest('hex').slice(0, 32);
    keys.set(unit, key);
  }
  return key;
}

const keys = new WeakMap<CodeUnit, string>();
