import test from 'ava';
import {
  type Context,
  copy,
  Engine,
  type LoadedModule,
  type Module,
  move,
  NdArray,
  readonly,
  shared,
} from '../index.js';

const source = `
kept = None
def same(x): return x
def facts(x): return x.format, x.itemsize, list(x.shape), list(x.strides), x.readonly, x.nbytes
def items(x): return x.tolist()
def fill(x, value):
    for i in range(len(x)): x[i] = value
def put(x, i, j, value): x[i, j] = value
def first_half(x): return x[:len(x) // 2]
def shift(a, b):
    for i in range(len(a)): b[i] = a[i] + 1
def keep(x):
    global kept
    kept = x[:1]
def use_kept(): return kept[0]
def during(x, f):
    f()
    return x[0]
`;

let engine: Engine;
let module: Module;
let context: Context;
let local: LoadedModule;

test.before(async () => {
  engine = await Engine.create({ instances: 1 });
  module = await engine.compile({ source, name: 'buffers' });
  context = engine.createContext();
  local = context.load(module);
});

test.after.always(() => engine.close());

for (const [Type, format] of [
  [Int8Array, 'b'],
  [Uint8Array, 'B'],
  [Uint8ClampedArray, 'B'],
  [Int16Array, 'h'],
  [Uint16Array, 'H'],
  [Int32Array, 'i'],
  [Uint32Array, 'I'],
  [BigInt64Array, 'q'],
  [BigUint64Array, 'Q'],
  [Float32Array, 'f'],
  [Float64Array, 'd'],
] as const)
  test(`${Type.name} is a memoryview of format ${format}, written in place`, async (t) => {
    const size = Type.BYTES_PER_ELEMENT;
    const x = new Type(3);
    t.deepEqual(local.call.facts?.(x), [format, size, [3], [size], false, 3 * size]);
    local.call.fill?.(x, 7);
    t.is(Number(x[2]), 7);
    const y = shared(Type as typeof Float64Array, 3);
    await module.call.fill?.(y, 5);
    t.is(Number(y[2]), 5);
  });

test('a buffer that Python gives back is the same memory', async (t) => {
  const x = new Float64Array([1, 2, 3, 4]);
  const half = local.call.first_half?.(x) as Float64Array;
  half[0] = 9;
  t.is(x[0], 9);
  const y = shared(Float64Array, 4);
  const part = (await module.call.first_half?.(y)) as Float64Array;
  part[1] = 8;
  t.is(y[1], 8);
});

test('n-dimensional arrays have shape and strides', async (t) => {
  const grid = shared(Float64Array, [2, 3]);
  local.call.put?.(grid, 1, 2, 5);
  t.is(grid.data[grid.index(1, 2)], 5);
  await module.call.put?.(grid, 0, 1, 4);
  t.deepEqual(Array.from(grid.data), [0, 4, 0, 0, 0, 5]);
  t.deepEqual(local.call.facts?.(grid), ['d', 8, [2, 3], [24, 8], false, 48]);
  const back = (await module.call.same?.(grid)) as NdArray;
  t.true(back instanceof NdArray);
  t.deepEqual(back.shape, [2, 3]);
  back.data[0] = 11;
  t.is(grid.data[0], 11);
});

test('descriptors may have strides, an offset and another kind of item', async (t) => {
  const data = shared(Float64Array, 6);
  data.set([0, 1, 2, 3, 4, 5]);
  const columns = { data, shape: [3, 2], strides: [1, 3] };
  const reversed = { data, shape: [3], strides: [-2], offset: 5 };
  const bytes = { data, shape: [48], dtype: 'uint8' } as const;
  for (const call of [local.call, module.call]) {
    t.deepEqual(await call.items?.(columns), [
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    t.deepEqual(await call.items?.(reversed), [5, 3, 1]);
    t.deepEqual(await call.facts?.(bytes), ['B', 1, [48], [1], false, 48]);
  }
});

test('a descriptor that reaches beyond its data is refused', (t) => {
  const data = new Float64Array(4);
  t.throws(() => local.call.items?.({ data, shape: [5] }), {
    code: 'ERR_ARGUMENT',
    message: /reaches items 0 to 4/,
  });
  t.throws(() => local.call.items?.({ data, shape: [2], strides: [-1] }), { code: 'ERR_ARGUMENT' });
  t.throws(() => local.call.items?.({ data, shape: [2, -1] }), { code: 'ERR_ARGUMENT' });
  t.throws(() => local.call.items?.({ data, shape: [2], dtype: 'float128' }), { code: 'ERR_ARGUMENT' });
  t.deepEqual(local.call.items?.({ data, shape: [0, 7] }), []);
});

test('a read-only buffer cannot be written', async (t) => {
  const x = shared(Float64Array, 2);
  t.throws(() => local.call.fill?.(readonly(x), 1), { code: 'ERR_PYTHON', message: /read-only/ });
  await t.throwsAsync(async () => module.call.fill?.(readonly(x), 1), { message: /read-only/ });
  t.is(x[0], 0);
});

test('a plain ArrayBuffer crosses threads only when it is moved or copied', async (t) => {
  const x = new Float64Array([1, 2]);
  await t.throwsAsync(async () => module.call.items?.(x), {
    code: 'ERR_BUFFER_NOT_SHAREABLE',
    message: /move\(x\) or copy\(x\)/,
  });
  t.deepEqual(await module.call.items?.(copy(x)), [1, 2]);
  t.is(x.length, 2);
  const moved = (await module.call.same?.(move(x))) as Float64Array;
  t.is(x.length, 0);
  t.deepEqual(moved, new Float64Array([1, 2]));
});

test('a copied part of a large buffer is copied alone', async (t) => {
  const x = new Float64Array(1000).subarray(500, 502);
  x.set([3, 4]);
  t.deepEqual(await module.call.items?.(copy(x)), [3, 4]);
});

test('overlapping buffers are the same memory to Python', async (t) => {
  for (const call of [local.call, module.call]) {
    const data = shared(Float64Array, 4);
    await call.shift?.(data.subarray(0, 3), data.subarray(1, 4));
    t.deepEqual(Array.from(data), [0, 1, 2, 3]);
  }
});

test('zero-length and misaligned buffers', async (t) => {
  t.deepEqual(local.call.items?.(new Float64Array(0)), []);
  t.deepEqual(await module.call.items?.(shared(Float64Array, 0)), []);
  const bytes = new Uint8Array(17);
  new DataView(bytes.buffer).setFloat64(1, 2.5, true);
  t.deepEqual(local.call.items?.({ data: bytes.subarray(1), shape: [2], dtype: 'float64' }), [2.5, 0]);
});

test('a detached buffer is refused', async (t) => {
  const x = new Float64Array(2);
  structuredClone(x.buffer, { transfer: [x.buffer] });
  t.throws(() => local.call.items?.(x), { code: 'ERR_BUFFER_DETACHED' });
  t.throws(() => local.call.items?.(x.buffer), { code: 'ERR_BUFFER_DETACHED' });
  await t.throwsAsync(async () => module.call.items?.(copy(x)), { code: 'ERR_BUFFER_DETACHED' });
});

test('a buffer that is detached during the call is a ValueError and not a wild access', (t) => {
  const x = new Float64Array(2);
  t.throws(() => local.call.during?.(x, () => void structuredClone(x.buffer, { transfer: [x.buffer] })), {
    code: 'ERR_PYTHON',
    message: /ValueError: .*detached/,
  });
});

test('a resizable buffer is seen at its present length', (t) => {
  const buffer = new (ArrayBuffer as unknown as new (n: number, o: object) => ArrayBuffer)(32, {
    maxByteLength: 64,
  });
  const fixed = new Float64Array(buffer, 0, 4);
  const tracking = new Float64Array(buffer);
  (buffer as unknown as { resize(length: number): void }).resize(16);
  t.throws(() => local.call.items?.(fixed), { code: 'ERR_BUFFER_DETACHED', message: /resized/ });
  t.deepEqual(local.call.items?.(tracking), [0, 0]);
});

test('a growable SharedArrayBuffer is seen at its present length', (t) => {
  const buffer = new (SharedArrayBuffer as unknown as new (n: number, o: object) => SharedArrayBuffer)(8, {
    maxByteLength: 64,
  });
  const tracking = new Float64Array(buffer);
  (buffer as unknown as { grow(length: number): void }).grow(24);
  t.deepEqual(local.call.items?.(tracking), [0, 0, 0]);
});

test.serial('views that Python keeps are released after the call', async (t) => {
  const x = shared(Float64Array, 2);
  const released = { code: 'ERR_PYTHON', message: /ValueError: operation forbidden on released memoryview/ };
  local.call.keep?.(x);
  t.throws(() => local.call.use_kept?.(), released);
  await module.call.keep?.(x);
  await t.throwsAsync(async () => module.call.use_kept?.(), released);
});

test.serial('views that Python keeps live on where the host wants it', async (t) => {
  const x = shared(Float64Array, 2);
  local.run('keep', [x], { retain: true });
  x[0] = 3;
  t.is(local.call.use_kept?.(), 3);
  await module.run('keep', [x], { retain: true });
  x[0] = 4;
  t.is(await module.call.use_kept?.(), 4);
});

test('shared refuses what is no length', (t) => {
  t.throws(() => shared(Float64Array, -1), { code: 'ERR_ARGUMENT' });
  t.throws(() => shared(Float64Array, [2, 1.5]), { code: 'ERR_ARGUMENT' });
  t.throws(() => shared(Float64Array, 2 ** 50), { code: 'ERR_ARGUMENT', message: /cannot allocate/ });
});
