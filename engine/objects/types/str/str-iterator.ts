/**
 * The iterator of str.
 */

import { runtime } from '../../model/runtime.js';
import { PyTuple } from '../../model/sequences.js';
import { type PyStrIterator, strIteratorType } from '../../model/text-iterators.js';
import type { Value } from '../../model/value.js';
import { defineType } from '../../protocol/define-type.js';
import { toClippedSize } from '../../protocol/items.js';
import { charOf, strLength } from './sequence.js';

/** Gives the type its behaviour. */
export function defineStrIterator(): void {
  defineType(strIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    slots: { iter: (self: PyStrIterator) => self, next: nextCharacter },
    methods: {
      __length_hint__: ['()', remaining, 'Private method returning an estimate of len(list(it)).'],
      __setstate__: ['(state, /)', setState, 'Set state information for unpickling.'],
      __reduce__: ['()', reduce, 'Return state information for pickling.'],
    },
  });
}

/** The next character, or undefined at the end. */
export function nextCharacter(self: PyStrIterator): Value | undefined {
  const str = self.str;
  if (str === null) return undefined;
  const index = self.index++;
  if (typeof str === 'string') {
    if (index < str.length) return str.charAt(index);
  } else if (index < str.points.length) return charOf(str.points[index] ?? 0);
  self.str = null;
  return undefined;
}

function remaining(self: PyStrIterator): Value {
  return self.str === null ? 0 : Math.max(strLength(self.str) - self.index, 0);
}

function setState(self: PyStrIterator, state: Value): Value {
  const index = Math.max(toClippedSize(state), 0);
  if (self.str !== null) self.index = Math.min(index, strLength(self.str));
  return null;
}

function reduce(self: PyStrIterator): Value {
  const iter = runtime.current.builtins.getString('iter') ?? null;
  if (self.str === null) return new PyTuple([iter, new PyTuple([''])]);
  return new PyTuple([iter, new PyTuple([self.str]), self.index]);
}
