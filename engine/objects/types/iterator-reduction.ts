/**
 * How copy and pickle take the iterators of built-in types apart: `__reduce__` and `__setstate__`. An iterator is made again by
 * the built-in function that made it, with a place to go on from; one over a dict or a set as an iterator over the list of what is
 * left; an exhausted one as one over something empty.
 */
import { PyDictIterator } from '../model/dict-views.js';
import type { IteratorState, PyEnumerate, PyNativeIterator, PyZip } from '../model/iterators.js';
import { runtime } from '../model/runtime.js';
import { emptyTuple, PyList, PyTuple } from '../model/sequences.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import type { MethodDeclaration } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';
import { toClippedSize } from '../protocol/items.js';
import { isTrue } from '../protocol/truth.js';

const REDUCE = 'Return state information for pickling.';
const SET_STATE = 'Set state information for unpickling.';

/** `__reduce__` of an iterator. */
export function reduction<Self>(reduce: (self: Self) => Value): { __reduce__: MethodDeclaration } {
  return { __reduce__: ['()', reduce, REDUCE] };
}

/** `__setstate__` of an iterator. */
export function restoration<Self>(restore: (self: Self, state: Value) => void): {
  __setstate__: MethodDeclaration;
} {
  const setState = (self: Self, state: Value): Value => {
    restore(self, state);
    return null;
  };
  return { __setstate__: ['(state, /)', setState, SET_STATE] };
}

/** Both methods of an iterator whose place is an index, which `setIndex` clips. */
export function indexedReduction<Self>(
  reduce: (self: Self) => Value,
  setIndex: (self: Self, index: number) => void,
): Record<string, MethodDeclaration> {
  return {
    ...reduction(reduce),
    ...restoration((self: Self, state) => setIndex(self, toClippedSize(state))),
  };
}

/** `iter(source)` or `reversed(source)`, at an index. */
export function madeAgain(name: 'iter' | 'reversed', args: readonly Value[], index?: number): PyTuple {
  const maker = runtime.current.builtins.getString(name) ?? null;
  const call = [maker, new PyTuple([...args])];
  return new PyTuple(index === undefined ? call : [...call, index]);
}

/** What is left, as a list. */
export function leftovers(items: Value[]): PyTuple {
  return madeAgain('iter', [new PyList(items)]);
}

/** An exhausted iterator. */
export function exhausted(name: 'iter' | 'reversed' = 'iter'): PyTuple {
  return madeAgain(name, [emptyTuple]);
}

/** Of an iterator over a dict, which `step` steps. */
export function reduceDictIterator(
  self: PyDictIterator,
  step: (self: PyDictIterator) => Value | undefined,
): Value {
  if (self.dict === null) return leftovers([]);
  const twin = new PyDictIterator(self.dict, self.kind, self.isReverse, self.type);
  twin.at = self.at;
  twin.size = self.size;
  twin.remaining = self.remaining;
  const items: Value[] = [];
  for (let item = step(twin); item !== undefined; item = step(twin)) items.push(item);
  return leftovers(items);
}

/** Of `enumerate`. */
export const enumerateReduction = reduction(
  (self: PyEnumerate) => new PyTuple([typeOf(self), new PyTuple([self.iterator, self.index])]),
);

/** Of `zip`: whether it is strict is its state. */
export const zipReduction: Record<string, MethodDeclaration> = {
  ...reduction((self: PyZip) => {
    const call = [self.type, new PyTuple([...self.iterators])];
    return new PyTuple(self.strict ? [...call, true] : call);
  }),
  ...restoration((self: PyZip, state) => {
    self.strict = isTrue(state);
  }),
};

/** Of iterators that were made from functions and other iterators: by the same arguments. */
export const partsReduction = reduction(
  (self: PyNativeIterator) =>
    new PyTuple([self.type, new PyTuple(Array.isArray(self.parts) ? [...self.parts] : [])]),
);

/** Of iterators that keep a state of their own. */
export const stateReduction: Record<string, MethodDeclaration> = {
  ...reduction((self: PyNativeIterator) =>
    isState(self.parts) ? self.parts.reduce(self) : new PyTuple([self.type, emptyTuple]),
  ),
  ...restoration((self: PyNativeIterator, state) => {
    if (isState(self.parts)) self.parts.restore?.(state);
  }),
};

/** The items of a state, which is to be a tuple of as many as said. */
export function stateItems(state: Value, min: number, max = min): readonly Value[] {
  if (!(state instanceof PyTuple)) throw typeError('state is not a tuple');
  const given = state.items.length;
  if (given >= min && given <= max) return state.items;
  const amount = min === max ? 'exactly' : given < min ? 'at least' : 'at most';
  const bound = given < min ? min : max;
  throw typeError(`function takes ${amount} ${bound} argument${bound === 1 ? '' : 's'} (${given} given)`);
}

function isState(parts: PyNativeIterator['parts']): parts is IteratorState {
  return parts !== null && !Array.isArray(parts);
}
