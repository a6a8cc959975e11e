/**
 * Joining the pieces of a substitution: strs or bytes, as the subject is.
 */
import { tick, tickAt } from '../../objects/model/resources.js';
import { asStr, PyBytes, type PyStr } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { typeError, typeName } from '../../objects/protocol/errors.js';
import { joinStrs } from '../../objects/protocol/text.js';

/** The pieces behind each other. Throws TypeError for one of another kind. */
export function joinParts(parts: readonly Value[], isText: boolean): Value {
  return isText ? joinTexts(parts) : joinBytes(parts);
}

function joinTexts(parts: readonly Value[]): Value {
  if (parts.length === 1 && typeof parts[0] === 'string') return parts[0];
  const strs: PyStr[] = [];
  for (let index = 0; index < parts.length; index++) {
    tickAt(index);
    const part = parts[index] as Value;
    const str = typeof part === 'string' ? part : asStr(part);
    if (str === undefined)
      throw typeError(`sequence item ${index}: expected str instance, ${typeName(part)} found`);
    strs.push(str);
  }
  return joinStrs(strs);
}

function joinBytes(parts: readonly Value[]): Value {
  const [only] = parts;
  if (parts.length === 1 && only instanceof PyBytes) return only;
  const runs: Uint8Array[] = [];
  let length = 0;
  for (let index = 0; index < parts.length; index++) {
    tickAt(index);
    const part = parts[index] as Value;
    const bytes = asBytes(part);
    if (bytes === undefined)
      throw typeError(`sequence item ${index}: expected a bytes-like object, ${typeName(part)} found`);
    runs.push(bytes);
    length += bytes.length;
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const run of runs) {
    tick();
    joined.set(run, at);
    at += run.length;
  }
  return new PyBytes(joined);
}
