/**
 * `types.UnionType`: `int | str`.
 */
import { PyGenericAlias, PyUnionType, unionType } from '../model/generic-alias.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { strFromText } from '../model/text.js';
import { noneType } from '../model/type-objects.js';
import type { Value } from '../model/value.js';
import { FrozensetHash, wordsToInt } from '../numeric/hash.js';
import { high, low } from '../numeric/words64.js';
import { isEqual } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';
import { setHash } from '../protocol/hash.js';
import { isInstance, isSubclass } from '../protocol/instance-check.js';
import { binary } from '../protocol/operators.js';
import { unionOf } from '../protocol/unions.js';
import { readOnly } from './class/read-only.js';
import { reprTypeArgument } from './class/type-argument-text.js';
import { collectParameters, substitute } from './class/type-parameters.js';

/** Gives unions of types their behaviour. */
export function defineUnionType(): void {
  defineType(unionType, {
    doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
    slots: {
      new: null,
      repr: (self: PyUnionType) =>
        strFromText(
          self.args.items.map((arg) => (arg === noneType ? 'None' : reprTypeArgument(arg))).join(' | '),
        ),
      // That of the frozenset of its types, as typing.Union has it.
      hash: (self: PyUnionType) => {
        const hash = new FrozensetHash();
        for (const arg of self.args.items) {
          setHash(arg);
          hash.add(high, low);
        }
        hash.finish(self.args.items.length);
        return wordsToInt(high, low);
      },
      eq: (self: PyUnionType, other: Value) =>
        other instanceof PyUnionType ? isSameSet(self.args.items, other.args.items) : NotImplemented,
      or: unionOf,
      ror: (self: Value, other: Value) => unionOf(other, self),
      getitem: (self: PyUnionType, item: Value) => {
        const parameters = parametersOf(self);
        if (parameters.items.length === 0)
          throw typeError(`${self.args.items.map(reprTypeArgument).join(' | ')} is not a generic class`);
        const [first = null, ...rest] = substitute(self, self.args, parameters, item);
        return rest.reduce<Value>((union, each) => binary('or', union, each), first);
      },
    },
    methods: {
      __instancecheck__: [
        '(instance, /)',
        (self: PyUnionType, value: Value) => {
          checkPlain(self, 'isinstance');
          return self.args.items.some((arg) => isInstance(value, arg));
        },
      ],
      __subclasscheck__: [
        '(subclass, /)',
        (self: PyUnionType, value: Value) => {
          checkPlain(self, 'issubclass');
          return self.args.items.some((arg) => isSubclass(value, arg));
        },
      ],
    },
    getters: {
      __args__: readOnly((self: PyUnionType) => self.args),
      __parameters__: { get: parametersOf },
      __module__: readOnly(() => 'types'),
    },
    flags: { isAcceptableBase: false, hasWeakref: true },
  });
}

function parametersOf(self: PyUnionType): PyTuple {
  self.parameters ??= new PyTuple(collectParameters(self.args.items));
  return self.parameters;
}

/** Classes that come before a parameterised generic may still decide the check. */
function checkPlain(self: PyUnionType, name: string): void {
  const [first] = self.args.items;
  if (first instanceof PyGenericAlias)
    throw typeError(`${name}() argument 2 cannot be a parameterized generic`);
}

function isSameSet(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((each) => right.some((other) => isEqual(each, other)));
}
