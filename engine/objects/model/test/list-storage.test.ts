/**
 * Lists hold the same items whether they lie in an array or in a typed array.
 */
import test from 'ava';
import fc from 'fast-check';
import { isIdentical } from '../../protocol/identity.js';
import {
  keepNumbersTyped,
  listAppend,
  listConcat,
  listGeneralise,
  listGet,
  listItems,
  listLength,
  listPop,
  listRepeat,
  listReplace,
  listSet,
  listSlice,
  newList,
  SPECIALISE_FROM,
} from '../list-storage.js';
import { PyFloat } from '../numbers.js';
import { PyList } from '../sequences.js';
import type { Value } from '../value.js';

keepNumbersTyped(true);

const float = fc.double().map((value): Value => new PyFloat(value));
const int = fc.oneof(
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(normalise),
  fc.constantFrom<Value>(0, -1, 2 ** 31, -(2 ** 31), 2 ** 32, -(2 ** 53) + 1),
);
const other = fc.oneof(fc.constantFrom<Value>(true, null, 'x', 2n ** 63n, -(2n ** 63n) - 1n), float, int);
const uniform = fc.oneof(
  fc.array(float, { minLength: 20, maxLength: 80 }),
  fc.array(int, { minLength: 20, maxLength: 80 }),
);

function normalise(value: bigint): Value {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function same(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((value, index) => isSame(value, right[index] as Value));
}

/** NaNs are told apart as objects, but a typed array keeps no objects. */
function isSame(left: Value, right: Value): boolean {
  if (left instanceof PyFloat && right instanceof PyFloat) return Object.is(left.value, right.value);
  return isIdentical(left, right);
}

test('a list of many floats, or of many ints of 64 bits, is typed', (t) => {
  t.is(newList(new Array(SPECIALISE_FROM).fill(new PyFloat(1))).typed?.kind, 'float');
  t.is(newList(new Array(SPECIALISE_FROM).fill(-(2n ** 63n))).typed?.kind, 'int');
  t.is(newList(new Array(SPECIALISE_FROM).fill(2n ** 63n)).typed, null);
  t.is(newList(new Array(SPECIALISE_FROM).fill(true)).typed, null);
  t.is(newList(new Array(SPECIALISE_FROM - 1).fill(1)).typed, null);
});

test('a growing list becomes typed when it has doubled', (t) => {
  const list = new PyList([]);
  for (let index = 0; index < SPECIALISE_FROM; index++) {
    t.is(list.typed, null);
    listAppend(list, index);
  }
  t.is(list.typed?.kind, 'int');
  listAppend(list, 'x');
  t.is(list.typed, null);
  t.is(listLength(list), SPECIALISE_FROM + 1);
});

test('storage: what is stored is what is read, whatever the kind', (t) => {
  fc.assert(
    fc.property(uniform, fc.array(fc.tuple(fc.nat(), other)), (items, stores) => {
      const list = newList(items.slice());
      const model = items.slice();
      t.true(same(listItems(list), model));
      for (const [position, value] of stores) {
        const at = position % model.length;
        listSet(list, at, value);
        model[at] = value;
        t.true(isSame(listGet(list, at), value));
      }
      t.true(same(listItems(list), model));
    }),
  );
});

test('storage: appending, popping, slicing, joining and repeating are those of arrays', (t) => {
  fc.assert(
    fc.property(uniform, fc.array(other, { maxLength: 70 }), fc.nat(3), (items, more, count) => {
      const list = newList(items.slice());
      const model = items.slice();
      for (const value of more) {
        listAppend(list, value);
        model.push(value);
      }
      t.true(same(listItems(list), model));
      const start = Math.floor(model.length / 3);
      t.true(same(listItems(listSlice(list, start, model.length - 1)), model.slice(start, -1)));
      t.true(same(listItems(listConcat(list, newList(items.slice()))), model.concat(items)));
      t.true(same(listItems(listRepeat(list, count)), Array.from({ length: count }, () => model).flat()));
      t.true(isSame(listPop(list) as Value, model.pop() as Value));
      listReplace(list, listGeneralise(list).reverse());
      t.true(same(listItems(list), model.reverse()));
    }),
  );
});
