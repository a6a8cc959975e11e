import test from 'ava';
import { shared } from '../../index.js';
import { copyPlainList, isPlainItem } from '../plain-values.js';
import { pack, packBytes, unpack } from '../wire.js';

test('single values and arrays on shared memory are posted as they are', (t) => {
  const items = [1, -0, 2.5, Number.NaN, 10n, 'a\ud800', '', true, null, undefined, shared(Float64Array, 3)];
  for (const item of items) {
    t.true(isPlainItem(item));
    t.is(pack(item, 'request', []), item);
    t.is(structuredClone(unpack(pack(item, 'request', []))) === undefined, item === undefined);
  }
});

test('what structured cloning would change is packed', (t) => {
  const Growable = SharedArrayBuffer as new (length: number, options: object) => SharedArrayBuffer;
  const growing = new Growable(8, { maxByteLength: 64 });
  const items = [
    {},
    [],
    new Map(),
    new Float64Array(1),
    new Float64Array(growing),
    new DataView(new SharedArrayBuffer(8)),
  ];
  for (const item of items) t.false(isPlainItem(item), String(item));
});

test('a short list is copied, with its holes filled, so that later changes of the caller do not matter', (t) => {
  const x = shared(Int32Array, 2);
  const list: unknown[] = [1, 'a', x];
  list[4] = null;
  const parcel = pack(list, 'request', []);
  list[0] = 2;
  t.deepEqual(unpack(parcel), [1, 'a', x, undefined, null]);
  t.true(3 in (unpack(parcel) as unknown[]));
});

test('lists of lists, and long lists, are packed', (t) => {
  t.is(copyPlainList([1, [2]]), undefined);
  t.is(copyPlainList(new Array(65).fill(1)), undefined);
  t.deepEqual(unpack(pack([1, [2, { a: 3n }]], 'request', [])), [1, [2, new Map([['a', 3n]])]]);
  t.deepEqual(unpack(pack(new Array(65).fill(1), 'request', [])), new Array(65).fill(1));
});

test('bytes alone are made of everything but buffers', (t) => {
  t.true(packBytes(1) instanceof Uint8Array);
  t.is(packBytes([new Uint8Array(2)]), null);
});
