/**
 * The descriptor behind the fields of named tuples.
 */
import { PyTuple } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { attributeError, indexError, typeError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { reprText } from '../../objects/protocol/text.js';

export const tupleGetterType = new PyType('_collections._tuplegetter');

class TupleGetter extends PyObject {
  readonly index: number;
  doc: Value;

  constructor(index: number, doc: Value) {
    super();
    this.type = tupleGetterType;
    this.index = index;
    this.doc = doc;
  }
}

export function defineTupleGetter(): void {
  defineType(tupleGetterType, {
    construct: [
      '(index, doc, /)',
      (_type: PyType, index: Value, doc: Value) => new TupleGetter(toSize(index), doc),
    ],
    slots: {
      get: getField,
      set: (self: TupleGetter, instance: Value) => {
        throw attributeError("can't set attribute", instance, String(self.index));
      },
      delete: (self: TupleGetter, instance: Value) => {
        throw attributeError("can't delete attribute", instance, String(self.index));
      },
      repr: (self: TupleGetter) => strFromText(`_tuplegetter(${self.index}, ${reprText(self.doc)})`),
    },
    methods: {
      __reduce__: [
        '()',
        (self: TupleGetter) => new PyTuple([tupleGetterType, new PyTuple([self.index, self.doc])]),
      ],
    },
    getters: {
      __doc__: {
        get: (self: TupleGetter) => self.doc,
        set: (self: TupleGetter, value) => {
          self.doc = value ?? null;
        },
      },
    },
  });
}

function getField(self: TupleGetter, instance: Value | undefined): Value {
  if (instance === undefined || instance === null) return self;
  if (!(instance instanceof PyTuple)) {
    throw typeError(
      `descriptor for index '${self.index}' for tuple subclasses doesn't apply to '${typeOf(instance).name}' object`,
    );
  }
  const item = instance.items[self.index];
  if (item === undefined) throw indexError('tuple index out of range');
  return item;
}
