import test from 'ava';
import fc from 'fast-check';
import { type ArrayTypecode, arrayType, newArrayStorage, PyArray } from '../../../objects/model/array.js';
import { newList } from '../../../objects/model/list-storage.js';
import type { Value } from '../../../objects/model/value.js';
import { call } from '../../../objects/protocol/call.js';
import { ask, describe } from '../../../objects/test/asking.js';
import { viewOf } from '../../../objects/types/memoryview/view.js';
import { arrayModule } from '../../array.js';
import { replaceItems, usedItems } from '../storage.js';

arrayModule.create();

const make = (typecode: string, ...items: Value[]): Value => call(arrayType, [typecode, newList(items)]);

test('array: items that do not fit are refused in the words of the C type', (t) => {
  const refused: [string, Value, string][] = [
    ['b', 128, 'signed char is greater than maximum'],
    ['b', 32768, 'signed short integer is greater than maximum'],
    ['B', -1, 'unsigned byte integer is less than minimum'],
    ['H', 65536, 'unsigned short is greater than maximum'],
    ['I', -1, "can't convert negative value to unsigned int"],
    ['l', 2n ** 63n, 'Python int too large to convert to C long'],
    ['Q', 2n ** 64n, 'int too big to convert'],
  ];
  for (const [typecode, item, message] of refused)
    t.is(
      describe(() => make(typecode, item)),
      `OverflowError: ${message}`,
    );
});

test('array: 64-bit items keep all their bits', (t) => {
  t.is(
    describe(() => make('q', -(2n ** 63n), -1, 2n ** 53n)),
    "array('q', [-9223372036854775808, -1, 9007199254740992])",
  );
  t.is(
    describe(() => make('Q', 2n ** 64n - 1n)),
    "array('Q', [18446744073709551615])",
  );
});

test('array: replacing ranges agrees with plain arrays for every kind of storage', (t) => {
  fc.assert(
    fc.property(
      fc.constantFrom<ArrayTypecode>('b', 'H', 'i', 'd'),
      fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.array(fc.nat(100), { maxLength: 9 })), { maxLength: 8 }),
      (typecode, changes) => {
        const array = new PyArray(typecode, newArrayStorage(typecode, 0));
        let model: number[] = [];
        for (const [a, b, put] of changes) {
          const from = Math.min(a, b, model.length);
          const to = Math.min(Math.max(a, b), model.length);
          const source = newArrayStorage(typecode, put.length) as Float64Array;
          source.set(put);
          replaceItems(array, from, to, source);
          model = [...model.slice(0, from), ...put, ...model.slice(to)];
        }
        t.deepEqual([...(usedItems(array) as Float64Array)], model);
      },
    ),
  );
});

test('array: cannot change its size while a view looks at it', (t) => {
  const array = make('d', 1, 2);
  const view = viewOf(array);
  t.is(ask(array, 'append', 3), 'BufferError: cannot resize an array that is exporting buffers');
  t.is(ask(view, 'tolist'), '[1.0, 2.0]');
  ask(view, 'release');
  t.is(ask(array, 'append', 3), 'None');
  t.is(
    describe(() => array),
    "array('d', [1.0, 2.0, 3.0])",
  );
});
