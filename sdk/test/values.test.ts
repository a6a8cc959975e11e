import { isDeepStrictEqual } from 'node:util';
import test from 'ava';
import fc from 'fast-check';
import { type Context, Engine, type LoadedModule, type Module } from '../index.js';

const source = `
from typing import Optional, Sequence
def same(x): return x
def kind(x): return type(x).__name__
def as_float(x: float): return type(x).__name__
def as_int(x: int): return type(x).__name__
def floats(x: list[float]): return [type(v).__name__ for v in x]
def table(x: dict[str, float]): return {k: type(v).__name__ for k, v in x.items()}
def pair(x: tuple[int, float]): return type(x).__name__, [type(v).__name__ for v in x]
def many(x: tuple[float, ...]): return [type(v).__name__ for v in x]
def maybe(x: Optional[float]): return type(x).__name__
def either(x: 'float | None'): return type(x).__name__
def number(x: int | float): return type(x).__name__
def sequence(x: Sequence[int]): return [type(v).__name__ for v in x]
def text(x): return repr(x)
def results():
    return [(1, 2), range(3), {1: 'a', (2, 3): None}.items(), b'ab', bytearray(b'c'), 2.0, 2 ** 60, True, None, 'x', {1}, frozenset([2])]
def table_of_texts(): return {'a': None, 'b': {'c': 1}}
def table_of_ints(): return {1: 2}
class Thing: pass
def thing(): return Thing()
def function(): return lambda x: x + 1
def call(f, *args): return f(*args)
def self_holding():
    x = []
    x.append(x)
    return x
`;

let engine: Engine;
let module: Module;
let context: Context;
let local: LoadedModule;

test.before(async () => {
  engine = await Engine.create({ instances: 1, permissions: { host: {} } });
  module = await engine.compile({ source, name: 'values' });
  context = engine.createContext();
  local = context.load(module);
});

test.after.always(() => engine.close());

/** Values that come back as they went. */
const values = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.integer(),
    fc.double(),
    fc.maxSafeInteger(),
    fc
      .bigInt({ min: -(2n ** 200n), max: 2n ** 200n })
      .filter((int) => int > BigInt(Number.MAX_SAFE_INTEGER) || int < BigInt(Number.MIN_SAFE_INTEGER)),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\ud800', 'a\udc00b', '__proto__', 'constructor', ''),
    fc.boolean(),
    fc.constant(null),
  ),
  key: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: 2 }),
    fc.constantFrom('__proto__', 'toString'),
  ),
  value: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(tie('key'), tie('value')), { maxLength: 4 })
      .map((entries) => new Map(entries as [unknown, unknown][])),
    fc.array(fc.oneof(fc.string(), fc.integer({ min: 2 })), { maxLength: 4 }).map((items) => new Set(items)),
  ),
})).value;

test('any value goes to Python and comes back on the same thread', (t) => {
  fc.assert(
    fc.property(values, (value) => t.true(isDeepStrictEqual(local.call.same?.(value), value))),
    { seed: 1, numRuns: 300 },
  );
  t.pass();
});

test('any value goes to Python and comes back across threads', async (t) => {
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      t.true(isDeepStrictEqual(await module.call.same?.(value), value));
    }),
    { seed: 2, numRuns: 150 },
  );
  t.pass();
});

test('both kinds of thread see the same Python value', async (t) => {
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      t.is(await module.call.text?.(value), local.call.text?.(value));
    }),
    { seed: 3, numRuns: 80 },
  );
});

const onBoth = test.macro({
  async exec(t, name: string, args: unknown[], expected: unknown) {
    t.deepEqual(local.call[name]?.(...args), expected, 'same thread');
    t.deepEqual(await module.call[name]?.(...args), expected, 'pool');
  },
  title: (provided = '') => provided,
});

test('a number without annotation is an int if it is a safe integer', onBoth, 'kind', [2], 'int');
test('a fraction is a float', onBoth, 'kind', [2.5], 'float');
test('minus zero is a float', onBoth, 'kind', [-0], 'float');
test('a number beyond 2**53 is a float', onBoth, 'kind', [2 ** 53], 'float');
test('an annotation of float wins', onBoth, 'as_float', [2], 'float');
test('an annotation of float makes a bigint a float', onBoth, 'as_float', [2n], 'float');
test('an annotation of int keeps a large integer exact', onBoth, 'as_int', [1e300], 'int');
test('annotations reach into lists', onBoth, 'floats', [[1, 2.5]], ['float', 'float']);
test('annotations reach into dicts', onBoth, 'table', [{ a: 1 }], new Map([['a', 'float']]));
test(
  'an array is a tuple where the annotation says so',
  onBoth,
  'pair',
  [[1, 2]],
  ['tuple', ['int', 'float']],
);
test('tuples of any length', onBoth, 'many', [[1, 2]], ['float', 'float']);
test('Optional[float]', onBoth, 'maybe', [1], 'float');
test('Optional[float] of null', onBoth, 'maybe', [null], 'NoneType');
test('float | None in quotes', onBoth, 'either', [1], 'float');
test('int | float leaves the choice to the value', onBoth, 'number', [1], 'int');
test('Sequence[int]', onBoth, 'sequence', [[1]], ['int']);
test('undefined is None', onBoth, 'kind', [undefined], 'NoneType');
test(
  'an object is a dict in the order of its keys',
  onBoth,
  'text',
  [{ b: 1, a: { c: [] } }],
  "{'b': 1, 'a': {'c': []}}",
);
test(
  'keys of Object.prototype are keys like others',
  onBoth,
  'text',
  [JSON.parse('{"__proto__": 1, "constructor": 2}')],
  "{'__proto__': 1, 'constructor': 2}",
);
test('a Uint8Array result comes from bytes', onBoth, 'same', [new Map([['a', 1n]])], new Map([['a', 1]]));

test('an iterator is a list', async (t) => {
  t.deepEqual(local.call.same?.(new Set([1]).values()), [1]);
  t.deepEqual(await module.call.same?.(new Set([1]).values()), [1]);
});

test('results of each type', async (t) => {
  const expected = [
    [1, 2],
    [0, 1, 2],
    [
      [1, 'a'],
      [[2, 3], null],
    ],
    new Uint8Array([97, 98]),
    new Uint8Array([99]),
    2,
    2n ** 60n,
    true,
    null,
    'x',
    new Set([1]),
    new Set([2]),
  ];
  t.deepEqual(local.call.results?.(), expected);
  t.deepEqual(await module.call.results?.(), expected);
});

test('dicts come as objects and None as undefined where the host wants it', async (t) => {
  const options = { dicts: 'object', none: 'undefined' } as const;
  const expected = { a: undefined, b: { c: 1 } };
  t.deepEqual(local.run('table_of_texts', [], options), expected);
  t.deepEqual(await module.run('table_of_texts', [], options), expected);
  t.throws(() => local.run('table_of_ints', [], options), { code: 'ERR_RESULT' });
  await t.throwsAsync(module.run('table_of_ints', [], options), { code: 'ERR_RESULT' });
});

test('a dict with the key __proto__ becomes an object with that property', (t) => {
  const result = local.run('same', [new Map([['__proto__', 1]])], { dicts: 'object' });
  t.deepEqual(Object.keys(result), ['__proto__']);
  t.is(Object.getPrototypeOf(result), Object.prototype);
});

test('keyword arguments', async (t) => {
  t.deepEqual(local.run('kind', [], { kwargs: { x: 1.5 } }), 'float');
  t.deepEqual(await module.run('kind', [], { kwargs: { x: 1.5 } }), 'float');
});

for (const [what, value] of [
  ['a Date', new Date()],
  ['a Promise', Promise.resolve()],
  ['a symbol', Symbol('x')],
  ['a class instance', new (class Own {})()],
  ['an Error', new Error('x')],
] as const)
  test(`${what} is refused`, async (t) => {
    t.throws(() => local.call.same?.(value), { code: 'ERR_ARGUMENT' });
    await t.throwsAsync(async () => module.call.same?.(value), { code: 'ERR_ARGUMENT' });
  });

test('a value that holds itself is refused both ways', async (t) => {
  const value: unknown[] = [];
  value.push(value);
  t.throws(() => local.call.same?.(value), { code: 'ERR_ARGUMENT' });
  await t.throwsAsync(async () => module.call.same?.(value), { code: 'ERR_ARGUMENT' });
  t.throws(() => local.call.self_holding?.(), { code: 'ERR_RESULT' });
  await t.throwsAsync(async () => module.call.self_holding?.(), { code: 'ERR_RESULT' });
});

test('an instance of a Python class is no result', async (t) => {
  t.throws(() => local.call.thing?.(), { code: 'ERR_RESULT', message: /type Thing/ });
  await t.throwsAsync(async () => module.call.thing?.(), { code: 'ERR_RESULT' });
});

test('an annotation of int refuses a fraction', (t) => {
  t.throws(() => local.call.as_int?.(1.5), { code: 'ERR_ARGUMENT', message: /argument 1: 1.5/ });
});

test('functions cross on the same thread in both directions, and come back as themselves', (t) => {
  t.is(
    local.call.call?.((a: number, b: number) => a * b, 6, 7),
    42,
  );
  const increment = local.call.function?.();
  t.is(increment(1), 2);
  t.is(local.call.call?.(increment, 5), 6);
});

test('functions do not cross threads', async (t) => {
  await t.throwsAsync(async () => module.call.call?.(() => 1), {
    code: 'ERR_ARGUMENT',
    message: /permissions\.host/,
  });
  await t.throwsAsync(async () => module.call.function?.(), { code: 'ERR_RESULT', message: /Context/ });
});
