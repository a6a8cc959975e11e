// What declarations promise is what comes: values of each type go to Python and back, through a function with that annotation.
import test from 'ava';
import { Engine, NdArray } from '../../index.js';

const doubles = new Float64Array([1, 2]);

const rows: readonly (readonly [annotation: string, value: unknown, body: string, expected: unknown])[] = [
  ['int', 3, 'x', 3],
  ['float', 3, 'x / 2', 1.5],
  ['str', 'a', 'x + x', 'aa'],
  ['bool', true, 'not x', false],
  ['int | None', undefined, 'x', null],
  ['list[float]', [1, 2], 'x + x', [1, 2, 1, 2]],
  ['tuple[int, str]', [1, 'a'], 'x', [1, 'a']],
  ['dict[str, float]', { a: 1 }, 'x', new Map([['a', 1]])],
  ['dict[int, str]', new Map([[1, 'a']]), 'x', new Map([[1, 'a']])],
  ['set[int]', new Set([1]), 'x | {2}', new Set([1, 2])],
  ['bytes', new Uint8Array([1, 2]), 'bytes(x)', new Uint8Array([1, 2])],
  ['memoryview', doubles, 'x', doubles],
  ['array', doubles, 'array("d", x)', doubles],
  ['range', [], 'range(3)', [0, 1, 2]],
];

test('values are what declarations say of them', async (t) => {
  await using engine = await Engine.create({ instances: 1, minInstances: 0 });
  using context = engine.createContext();
  for (const [annotation, value, body, expected] of rows) {
    const source = `from array import array\ndef f(x: ${annotation}) -> ${annotation}:\n    return ${body}\n`;
    const module = await engine.compile<{ f(x: unknown): unknown }>({ source, name: 'promise' });
    t.deepEqual(context.load(module).call.f(value), expected, annotation);
  }
});

test('an n-dimensional array is taken and given as one', async (t) => {
  await using engine = await Engine.create({ instances: 1, minInstances: 0 });
  using context = engine.createContext();
  const module = await engine.compile<{ f(x: unknown): unknown }>({
    source: 'def f(x: memoryview): return x',
  });
  const grid = new NdArray(new Float64Array(6), [2, 3]);
  const back = context.load(module).call.f(grid);
  t.true(back instanceof NdArray);
  t.is((back as NdArray).data.buffer, grid.data.buffer);
});
