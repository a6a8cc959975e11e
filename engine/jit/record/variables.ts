/**
 * Globals and attributes of modules, as a trace reads them.
 */
import type { DictEntry } from '../../objects/model/dict.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { trackConstant } from './coerce.js';
import { describeObject } from './describe-object.js';
import type { Recorder } from './recorder.js';
import type { Tracked } from './tracked.js';

/**
 * The content of a global, or of an attribute of a module: an input where it is known to change, else constant for as long as the
 * driver finds it so at each entry.
 */
export function readVariable(recorder: Recorder, variable: DictEntry): Tracked {
  const value = variable.value as Value;
  if (recorder.shared.has(variable) || recorder.services.isMutable(variable))
    return recorder.readShared(variable);
  recorder.require(variable, { kind: 'variable', variable, value });
  // The items of a constant tuple are constants.
  if (!(value instanceof PyTuple) && describeObject(value).memory !== undefined)
    return { kind: 'object', ref: recorder.constantObject(value), value };
  return trackConstant(recorder, value);
}
