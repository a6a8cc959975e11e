import v8 from 'node:v8';
import test from 'ava';
import { newList } from '../model/list-storage.js';
import { PySlice, PyTuple } from '../model/sequences.js';
import { PyByteArray } from '../model/text.js';
import type { Value } from '../model/value.js';
import { compare } from '../protocol/compare.js';
import { getItem, setItem } from '../protocol/items.js';
import { viewOf } from '../types/memoryview/view.js';
import { ask, bytes, describe, invoke } from './asking.js';

const eight = (): Value => viewOf(new PyByteArray(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)));

test('memoryview: a cast gives items of another format and shape on the same memory', (t) => {
  const view = eight();
  t.is(ask(invoke(view, 'cast', 'H'), 'tolist'), '[513, 1027, 1541, 2055]');
  const grid = invoke(view, 'cast', 'B', newList([2, 4]));
  t.is(ask(grid, 'tolist'), '[[1, 2, 3, 4], [5, 6, 7, 8]]');
  t.is(
    describe(() => getItem(grid, new PyTuple([1, -1]))),
    '8',
  );
  setItem(grid, new PyTuple([0, 0]), 255);
  t.is(
    describe(() => getItem(view, 0)),
    '255',
  );
  t.is(
    ask(view, 'cast', 'B', newList([3, 3])),
    'TypeError: memoryview: product(shape) * itemsize != buffer size',
  );
  t.is(ask(grid, 'tobytes', 'F'), "b'\\xff\\x05\\x02\\x06\\x03\\x07\\x04\\x08'");
});

test('memoryview: slices with a step are views too', (t) => {
  const view = eight();
  const odd = getItem(view, new PySlice(null, null, -2));
  t.is(ask(odd, 'tolist'), '[8, 6, 4, 2]');
  setItem(odd, 0, 100);
  t.is(
    describe(() => getItem(view, 7)),
    '100',
  );
  t.is(ask(odd, 'cast', 'H'), 'TypeError: memoryview: casts are restricted to C-contiguous views');
});

test('memoryview: values that do not fit are refused by type and by range', (t) => {
  const view = eight();
  const store = (value: Value): string =>
    describe(() => {
      setItem(view, 0, value);
      return null;
    });
  t.is(store(256), "ValueError: memoryview: invalid value for format 'B'");
  t.is(store('a'), "TypeError: memoryview: invalid type for format 'B'");
  t.is(
    describe(() => getItem(view, 8)),
    'IndexError: index out of bounds on dimension 1',
  );
});

test('memoryview: equal items are equal in any format; released views allow nothing', (t) => {
  const view = eight();
  t.true(compare('eq', view, bytes('\x01\x02\x03\x04\x05\x06\x07\x08')));
  t.true(compare('eq', invoke(view, 'cast', 'b'), view));
  t.false(compare('eq', invoke(view, 'cast', 'H'), view));
  invoke(view, 'release');
  t.is(ask(view, 'tolist'), 'ValueError: operation forbidden on released memoryview object');
});

test('memoryview: a view that nobody refers to any more holds nothing', (t) => {
  if (typeof v8.queryObjects !== 'function') {
    t.pass('this Node.js cannot be asked');
    return;
  }
  const array = new PyByteArray(Uint8Array.of(1, 2, 3));
  const look = (): string => describe(() => getItem(getItem(viewOf(array), new PySlice(1, null, null)), 0));
  t.is(look(), '2');
  const kept = viewOf(array);
  t.is(ask(array, 'append', 4), 'BufferError: Existing exports of data: object cannot be re-sized');
  invoke(kept, 'release');
  t.is(ask(array, 'append', 4), 'None');
  t.is(array.length, 4);
});
