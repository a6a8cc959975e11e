/**
 * functools.cmp_to_key: keys that compare by calling a function of two arguments.
 */
import { PyType } from '../../objects/model/type.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { call } from '../../objects/protocol/call.js';
import { type Comparison, compare } from '../../objects/protocol/compare.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { attributeError, typeError } from '../../objects/protocol/errors.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';

export const keyType = new PyType('functools.KeyWrapper');

/** A key; without an object, the maker of keys. */
class ComparisonKey extends PyObject {
  readonly comparison: Value;
  object: Value | undefined;

  constructor(comparison: Value, object: Value | undefined) {
    super();
    this.type = keyType;
    this.comparison = comparison;
    this.object = object;
  }
}

const callSignature = signature('(obj)');

export function defineComparisonKey(): void {
  defineType(keyType, {
    slots: {
      call: (self: ComparisonKey, args: Value[], kwargs: KeywordArguments) => {
        const [object] = bindArguments('K', callSignature, args, kwargs);
        return new ComparisonKey(self.comparison, object as Value);
      },
      lt: comparison('lt'),
      le: comparison('le'),
      eq: comparison('eq'),
      ne: comparison('ne'),
      gt: comparison('gt'),
      ge: comparison('ge'),
    },
    attributes: { __hash__: null },
    getters: {
      obj: {
        get: (self: ComparisonKey) => {
          if (self.object === undefined) throw attributeError('obj', self, 'obj');
          return self.object;
        },
        set: (self: ComparisonKey, value) => {
          self.object = value;
        },
        doc: 'Value wrapped by a key function.',
      },
    },
  });
}

/** `cmp_to_key(mycmp)` */
export function comparisonToKey(comparisonFunction: Value): Value {
  return new ComparisonKey(comparisonFunction, undefined);
}

function comparison(operator: Comparison) {
  return (self: ComparisonKey, other: Value): Value => {
    if (!(other instanceof ComparisonKey)) throw typeError('other argument must be K instance');
    if (self.object === undefined || other.object === undefined)
      throw attributeError('object', self, 'object');
    return compare(operator, call(self.comparison, [self.object, other.object]), 0);
  };
}
