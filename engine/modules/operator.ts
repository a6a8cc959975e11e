/**
 * The module operator.
 */
import { newList } from '../objects/model/list-storage.js';
import { asInt } from '../objects/model/numbers.js';
import { typeOf } from '../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { call } from '../objects/protocol/call.js';
import { compare, isEqual } from '../objects/protocol/compare.js';
import { builtinFunction, type MethodDeclaration } from '../objects/protocol/define-type.js';
import { typeError, valueError } from '../objects/protocol/errors.js';
import { isIdentical } from '../objects/protocol/identity.js';
import { contains, deleteItem, getItem, setItem, toIndex } from '../objects/protocol/items.js';
import { iterate } from '../objects/protocol/iterate.js';
import { lengthHint } from '../objects/protocol/length-hint.js';
import { type BinaryOperator, binary, inplace, unary } from '../objects/protocol/operators.js';
import { isTrue } from '../objects/protocol/truth.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';
import { attrgetterType, defineGetters, itemgetterType, methodcallerType } from './operator/getters.js';

export const operatorModule: BuiltinModule = {
  name: 'operator',
  doc: "Operator interface.\n\nThis module exports a set of functions corresponding to the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.  The function names are those\nused for special methods; variants without leading and trailing\n'__' are also provided for convenience.",
  create() {
    defineTypes();
    const made = Object.entries(functions).map(
      ([name, [signature, implementation, doc]]): [string, Value] => [
        name,
        builtinFunction(name, signature, implementation, { module: '_operator', doc: doc ?? null }),
      ],
    );
    const dunders = made
      .filter(([name]) => !withoutDunder.has(name))
      .map(([name, value]): [string, Value] => [`__${name.replace(/_$/, '')}__`, value]);
    const shown: [string, Value][] = [
      ...made,
      ['attrgetter', attrgetterType],
      ['itemgetter', itemgetterType],
      ['methodcaller', methodcallerType],
    ];
    const all = shown.map(([name]) => name).sort();
    return [...shown, ...dunders, ['__all__', newList(all)]];
  },
};

const defineTypes = once(defineGetters);

const withoutDunder: ReadonlySet<string> = new Set([
  'truth',
  'is_',
  'is_not',
  'countOf',
  'indexOf',
  'length_hint',
]);

/** Function names by operator: `and` is a keyword of Python's. */
const operatorNames: Record<string, BinaryOperator> = {
  add: 'add',
  and_: 'and',
  floordiv: 'floordiv',
  lshift: 'lshift',
  mod: 'mod',
  mul: 'mul',
  matmul: 'matmul',
  or_: 'or',
  pow: 'pow',
  rshift: 'rshift',
  sub: 'sub',
  truediv: 'truediv',
  xor: 'xor',
};

/** Operators whose results on ints are mostly ints that are exact as numbers; they are what programs pass to reduce and the like. */
const onNumbers: Partial<Record<string, (a: Value, b: Value) => Value>> = {
  add: (a, b) => {
    const result = typeof a === 'number' && typeof b === 'number' ? a + b : Number.NaN;
    return Number.isSafeInteger(result) ? result : binary('add', a, b);
  },
  sub: (a, b) => {
    const result = typeof a === 'number' && typeof b === 'number' ? a - b : Number.NaN;
    return Number.isSafeInteger(result) ? result : binary('sub', a, b);
  },
  mul: (a, b) => {
    // Adding 0 makes 0 of -0.
    const result = typeof a === 'number' && typeof b === 'number' ? a * b + 0 : Number.NaN;
    return Number.isSafeInteger(result) ? result : binary('mul', a, b);
  },
};

const functions: Record<string, MethodDeclaration> = {
  ...comparisonFunctions(),
  ...binaryFunctions(),
  ...inplaceFunctions(),
  not_: ['(a, /)', (a: Value) => !isTrue(a), 'Same as not a.'],
  truth: ['(a, /)', isTrue, 'Return True if a is true, False otherwise.'],
  is_: ['(a, b, /)', isIdentical, 'Same as a is b.'],
  is_not: ['(a, b, /)', (a: Value, b: Value) => !isIdentical(a, b), 'Same as a is not b.'],
  abs: ['(a, /)', absolute, 'Same as abs(a).'],
  index: ['(a, /)', toIndex, 'Same as a.__index__()'],
  inv: ['(a, /)', (a: Value) => unary('invert', a), 'Same as ~a.'],
  invert: ['(a, /)', (a: Value) => unary('invert', a), 'Same as ~a.'],
  neg: ['(a, /)', (a: Value) => unary('neg', a), 'Same as -a.'],
  pos: ['(a, /)', (a: Value) => unary('pos', a), 'Same as +a.'],
  concat: ['(a, b, /)', concat, 'Same as a + b, for a and b sequences.'],
  iconcat: ['(a, b, /)', inplaceConcat, 'Same as a += b, for a and b sequences.'],
  contains: ['(a, b, /)', (a: Value, b: Value) => contains(a, b), 'Same as b in a (note reversed operands).'],
  countOf: ['(a, b, /)', countOf, 'Return the number of items in a which are, or which equal, b.'],
  indexOf: ['(a, b, /)', indexOf, 'Return the first index of b in a.'],
  getitem: ['(a, b, /)', getItem, 'Same as a[b].'],
  setitem: [
    '(a, b, c, /)',
    (a: Value, b: Value, c: Value) => {
      setItem(a, b, c);
      return null;
    },
    'Same as a[b] = c.',
  ],
  delitem: [
    '(a, b, /)',
    (a: Value, b: Value) => {
      deleteItem(a, b);
      return null;
    },
    'Same as del a[b].',
  ],
  length_hint: [
    '(obj, default=0, /)',
    estimateLength,
    'Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.',
  ],
  call: [
    '(*args, **kwargs)',
    (args: Value[], kwargs: KeywordArguments) => {
      const [object, ...rest] = args;
      if (object === undefined) throw typeError('call expected at least 1 argument, got 0');
      return call(object, rest, kwargs);
    },
    'Same as obj(*args, **kwargs).',
  ],
};

function comparisonFunctions(): Record<string, MethodDeclaration> {
  const symbols = { lt: '<', le: '<=', eq: '==', ne: '!=', gt: '>', ge: '>=' } as const;
  const made: Record<string, MethodDeclaration> = {};
  for (const [name, symbol] of Object.entries(symbols) as [keyof typeof symbols, string][])
    made[name] = ['(a, b, /)', (a: Value, b: Value) => compare(name, a, b), `Same as a ${symbol} b.`];
  return made;
}

function binaryFunctions(): Record<string, MethodDeclaration> {
  const made: Record<string, MethodDeclaration> = {};
  for (const [name, operator] of Object.entries(operatorNames))
    made[name] = ['(a, b, /)', onNumbers[operator] ?? ((a: Value, b: Value) => binary(operator, a, b))];
  return made;
}

function inplaceFunctions(): Record<string, MethodDeclaration> {
  const made: Record<string, MethodDeclaration> = {};
  for (const [name, operator] of Object.entries(operatorNames))
    made[`i${name.replace(/_$/, '')}`] = ['(a, b, /)', (a: Value, b: Value) => inplace(operator, a, b)];
  return made;
}

function absolute(a: Value): Value {
  const slot = typeOf(a).slots.abs;
  if (slot === null) throw typeError(`bad operand type for abs(): '${typeOf(a).name}'`);
  return slot(a);
}

function checkSequence(a: Value): void {
  if (typeOf(a).slots.getitem === null) throw typeError(`'${typeOf(a).name}' object can't be concatenated`);
}

function concat(a: Value, b: Value): Value {
  checkSequence(a);
  return binary('add', a, b);
}

function inplaceConcat(a: Value, b: Value): Value {
  checkSequence(a);
  return inplace('add', a, b);
}

function checkIterable(a: Value): void {
  const { iter, getitem } = typeOf(a).slots;
  if (iter === null && getitem === null)
    throw typeError(`argument of type '${typeOf(a).name}' is not iterable`);
}

function countOf(a: Value, b: Value): number {
  checkIterable(a);
  let count = 0;
  for (const item of iterate(a)) if (isEqual(item, b)) count++;
  return count;
}

function indexOf(a: Value, b: Value): number {
  checkIterable(a);
  let index = 0;
  for (const item of iterate(a)) {
    if (isEqual(item, b)) return index;
    index++;
  }
  throw valueError('sequence.index(x): x not in sequence');
}

function estimateLength(object: Value, fallback: Value | undefined): Value {
  if (fallback !== undefined && asInt(fallback) === undefined)
    throw typeError(`'${typeOf(fallback).name}' object cannot be interpreted as an integer`);
  return lengthHint(object, fallback === undefined ? 0 : fallback);
}
