/**
 * How copy and pickle keep streams in memory: as a tuple that ends with the position and the attributes.
 */
import { PyDict } from '../../objects/model/dict.js';
import { dictOf } from '../../objects/model/dicts.js';
import { ownDict } from '../../objects/model/instance.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { updateDict } from '../../objects/types/dict-update.js';
import type { PyStream } from './io-objects.js';

/** Its state: the contents, the position, and the attributes or None. */
export function memoryState(self: PyStream, contents: readonly Value[], position: number): PyTuple {
  const attributes = ownDict(self);
  const copy =
    attributes.size === 0
      ? null
      : dictOf([...attributes.entries()].map(({ key, value }) => [key, value ?? null]));
  return new PyTuple([...contents, position, copy]);
}

/** The contents and the position in a state; its attributes are given to the stream. Throws TypeError, ValueError. */
export function readMemoryState(
  self: PyStream,
  state: Value,
  size: 3 | 4,
): { contents: readonly Value[]; position: number; settle: () => void } {
  if (!(state instanceof PyTuple) || state.items.length !== size)
    throw typeError(
      `${typeName(self)}.__setstate__ argument should be ${size}-tuple, got ${typeName(state)}`,
    );
  const [nth, last] = size === 3 ? ['second', 'third'] : ['third', 'fourth'];
  const position = state.items[size - 2] ?? null;
  const attributes = state.items[size - 1] ?? null;
  if (typeof position !== 'number')
    throw typeError(
      `${nth} item of state must be an integer, ${size === 3 ? 'not' : 'got'} ${typeName(position)}`,
    );
  if (position < 0) throw valueError('position value cannot be negative');
  if (attributes !== null && !(attributes instanceof PyDict))
    throw typeError(`${last} item of state should be a dict, got a ${typeName(attributes)}`);
  return {
    contents: state.items.slice(0, size - 2),
    position,
    settle: () => {
      if (attributes !== null) updateDict(ownDict(self), attributes, null);
    },
  };
}
