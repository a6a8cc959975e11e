/**
 * Representations of the views of a dict and of their iterators.
 */
import type { DictEntry, PyDict } from './dict.js';
import { steppings } from './iterators.js';
import { PyType } from './type.js';
import { PyObject } from './value.js';

/** What a view shows. */
export type DictViewKind = 'keys' | 'values' | 'items';

/** Types of views. */
export const dictViewTypes: Record<DictViewKind, PyType> = {
  keys: new PyType('dict_keys'),
  values: new PyType('dict_values'),
  items: new PyType('dict_items'),
};

/** Types of iterators. */
export const dictIteratorTypes: Record<DictViewKind, PyType> = {
  keys: new PyType('dict_keyiterator'),
  values: new PyType('dict_valueiterator'),
  items: new PyType('dict_itemiterator'),
};

/** Types of iterators that go backwards. */
export const dictReverseIteratorTypes: Record<DictViewKind, PyType> = {
  keys: new PyType('dict_reversekeyiterator'),
  values: new PyType('dict_reversevalueiterator'),
  items: new PyType('dict_reverseitemiterator'),
};

dictIteratorTypes.items.stepping = steppings.pair;

/** `dict.keys()`, `dict.values()` or `dict.items()`. */
export class PyDictView extends PyObject {
  readonly dict: PyDict;
  readonly kind: DictViewKind;

  constructor(dict: PyDict, kind: DictViewKind, type: PyType = dictViewTypes[kind]) {
    super();
    this.type = type;
    this.dict = dict;
    this.kind = kind;
  }
}

/** An iterator over a dict; `dict` becomes null when exhausted. */
export class PyDictIterator extends PyObject {
  dict: PyDict | null;
  readonly kind: DictViewKind;
  readonly isReverse: boolean;
  /** The entry given last. */
  at: DictEntry | null = null;
  /** Size of the dict when iteration began; -1 once it has been found changed. */
  size: number;
  remaining: number;

  constructor(dict: PyDict, kind: DictViewKind, isReverse = false, type?: PyType) {
    super();
    this.type = type ?? (isReverse ? dictReverseIteratorTypes : dictIteratorTypes)[kind];
    this.dict = dict;
    this.kind = kind;
    this.isReverse = isReverse;
    this.size = dict.size;
    this.remaining = dict.size;
  }
}
