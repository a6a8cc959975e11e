/**
 * What the attribute `memo` of picklers and unpicklers gives: a look at what they remember.
 */
import { dictOf } from '../../objects/model/dicts.js';
import { idOf } from '../../objects/model/object-ids.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { dictType } from '../../objects/model/type-objects.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { defineType, type MethodDeclaration } from '../../objects/protocol/define-type.js';

export const picklerMemoType = new PyType('_pickle.PicklerMemoProxy');
export const unpicklerMemoType = new PyType('_pickle.UnpicklerMemoProxy');

/** A memo to be copied and cleared. */
export class PyMemoProxy extends PyObject {
  /** The items of the dict that stands for the memo. */
  readonly items: () => [Value, Value][];
  readonly clear: () => void;

  constructor(type: PyType, items: () => [Value, Value][], clear: () => void) {
    super();
    this.type = type;
    this.items = items;
    this.clear = clear;
  }
}

/** Gives both types their behaviour. */
export function defineMemoProxies(): void {
  const methods: Record<string, MethodDeclaration> = {
    clear: [
      '()',
      (self: PyMemoProxy) => {
        self.clear();
        return null;
      },
      'Forget everything.',
    ],
    copy: ['()', (self: PyMemoProxy) => dictOf(self.items()), 'The memo as a dict.'],
    __reduce__: [
      '()',
      (self: PyMemoProxy) => new PyTuple([dictType, new PyTuple([dictOf(self.items())])]),
      'The memo as a dict.',
    ],
  };
  for (const type of [picklerMemoType, unpicklerMemoType])
    defineType(type, { module: '_pickle', construct: null, methods, attributes: { __hash__: null } });
}

/** The memo of a pickler as a dict's items: by id the number and the object. */
export function picklerItems(memo: ReadonlyMap<Value, number>): [Value, Value][] {
  return [...memo].map(([value, index]) => [idOf(value), new PyTuple([index, value])]);
}
