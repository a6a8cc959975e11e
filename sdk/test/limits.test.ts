import test from 'ava';
import { type Context, Engine, type LoadedModule, type Module } from '../index.js';

const source = `
import time
def forever():
    while True: pass
def stubborn():
    while True:
        try:
            while True: pass
        except BaseException:
            pass
        finally:
            pass
def nap(seconds): time.sleep(seconds)
def recurse(n): return recurse(n + 1)
def raise_limit():
    import sys
    sys.setrecursionlimit(10 ** 6)
def evaluate(text): return eval(text)
def hoard():
    kept = []
    while True: kept.append([0] * 1000)
def step():
    for i in numbers(): pass
def numbers():
    while True: yield 1
total = 0
def count():
    global total
    total += 1
    return total
def search():
    text, wanted = 'a' * 3000000, 'a' * 1000 + 'b'
    while True: text.count(wanted)
def compare_lists():
    left, right = [(1, 2)] * 300000, [(1, 2)] * 300000
    while True: left == right and left.count(2.5) == 0 and 2.5 in left
def squeeze():
    import zlib
    while True: zlib.compress(bytes(range(256)) * 40000, 9)
def search_deep(depth=0):
    ('a' * 3000000).count('a' * 1000 + 'b')
    search_deep(depth + 1)
def use_steps(): return sum(i for i in iter(int, 1))
`;

/** Without its limit none of this would end: how soon it does is measured by the benchmarks. */
const SLACK = 8000;

let engine: Engine;
let module: Module;
let context: Context;
let local: LoadedModule;

test.before(async () => {
  engine = await Engine.create({
    instances: 1,
    limits: { timeMs: 20_000, memoryBytes: 96 * 2 ** 20, recursionDepth: 300 },
  });
  module = await engine.compile({ source, name: 'limited' });
  context = engine.createContext();
  local = context.load(module);
  await module.call.count?.();
});

test.after.always(() => engine.close({ force: true }));

for (const [what, name, args] of [
  ['a loop', 'forever', []],
  ['a loop that catches everything', 'stubborn', []],
  ['a long sleep', 'nap', [60]],
  ['a loop of dear steps', 'search', []],
  ['comparing long lists', 'compare_lists', []],
  ['compressing', 'squeeze', []],
  ['a recursion of dear steps', 'search_deep', []],
  ['a generator', 'step', []],
  ['a built-in over an endless iterator', 'use_steps', []],
  ['a sum over a long range', 'evaluate', ['sum(range(10 ** 12))']],
  ['a huge power', 'evaluate', ['10 ** 10 ** 8']],
  ['a backtracking regular expression', 'evaluate', ["__import__('re').match('(a+)+$', 'a' * 40 + 'b')"]],
] as const) {
  test.serial(`${what} stops at the time limit on a context`, (t) => {
    const begin = performance.now();
    t.throws(() => local.run(name, [...args], { timeMs: 30 }), { code: 'ERR_TIME_LIMIT', message: /30 ms/ });
    const passed = performance.now() - begin;
    t.true(passed >= 29 && passed < 30 + SLACK, `${passed} ms`);
    t.is(local.call.evaluate?.('1 + 1'), 2, 'the instance goes on');
  });

  test.serial(`${what} stops at the time limit on the pool`, async (t) => {
    const begin = performance.now();
    await t.throwsAsync(module.run(name, [...args], { timeMs: 30 }), { code: 'ERR_TIME_LIMIT' });
    const passed = performance.now() - begin;
    t.true(passed >= 29 && passed < 30 + SLACK, `${passed} ms`);
  });

  test.serial(`${what} stops when its signal is aborted`, async (t) => {
    const controller = new AbortController();
    const begin = performance.now();
    setTimeout(() => controller.abort(), 30);
    await t.throwsAsync(module.run(name, [...args], { signal: controller.signal }), {
      code: 'ERR_INTERRUPTED',
    });
    t.true(performance.now() - begin < 30 + SLACK);
  });
}

test.serial('the instance of the pool survived all this', async (t) => {
  t.is(await module.call.count?.(), 2);
});

for (const [what, text] of [
  ['a long list', '[0] * 10 ** 9'],
  ['a long list of texts', "['a'] * 10 ** 8"],
  ['a long tuple', '(1,) * 10 ** 9'],
  ['a long text', "'a' * 10 ** 10"],
  ['long bytes', "b'a' * 10 ** 10"],
  ['a long bytearray', 'bytearray(10 ** 9)'],
  ['a wide format', "'%1000000000d' % 3"],
  ['an int of many bits', '1 << 10 ** 12'],
  ['a long array', "__import__('array').array('d', [0]) * 10 ** 9"],
  ['packing many bytes', "__import__('struct').pack('1000000000x')"],
  ['a digest of any length', "__import__('hashlib').shake_128(b'').digest(10 ** 9)"],
] as const)
  test.serial(`${what} is beyond the memory limit`, async (t) => {
    t.throws(() => local.call.evaluate?.(text), { code: 'ERR_MEMORY_LIMIT' });
    await t.throwsAsync(async () => module.call.evaluate?.(text), { code: 'ERR_MEMORY_LIMIT' });
  });

test.serial('memory that grows bit by bit meets the limit', async (t) => {
  t.throws(() => local.call.hoard?.(), { code: 'ERR_MEMORY_LIMIT', message: /limits\.memoryBytes/ });
  await t.throwsAsync(async () => module.call.hoard?.(), { code: 'ERR_MEMORY_LIMIT' });
  t.is(local.call.evaluate?.('1'), 1);
  t.is(await module.call.evaluate?.('1'), 1);
});

test.serial('recursion ends at the depth that the host set, which the program cannot raise', async (t) => {
  for (const call of [local.call, module.call]) {
    const error = await t.throwsAsync(async () => call.recurse?.(0), {
      code: 'ERR_PYTHON',
      message: /RecursionError/,
    });
    t.true((error as unknown as { frames: unknown[] }).frames.length <= 300);
    await t.throwsAsync(async () => call.raise_limit?.(), { message: /must not exceed 300/ });
  }
});

test.serial('a signal that is aborted before the call', async (t) => {
  await t.throwsAsync(module.run('count', [], { signal: AbortSignal.abort() }), { code: 'ERR_INTERRUPTED' });
});

test.serial('a call that waits in the queue is taken out of it', async (t) => {
  const before = (await module.call.count?.()) as number;
  const controller = new AbortController();
  const blocking = module.run('nap', [0.2]);
  const waiting = module.run('count', [], { signal: controller.signal });
  controller.abort();
  await t.throwsAsync(waiting, { code: 'ERR_INTERRUPTED' });
  await blocking;
  t.is(await module.call.count?.(), before + 1);
});

test.serial('a limit that was passed is an event', async (t) => {
  const events: unknown[] = [];
  engine.on('limit', (event) => events.push(event));
  await t.throwsAsync(module.run('forever', [], { timeMs: 20 }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  t.deepEqual(events, [{ which: 'time', value: 20, name: 'limit', v: 1, instance: -1 }]);
});

test.serial('decoding that is stopped is not taken for a fault in the bytes', async (t) => {
  const stopping = await Engine.create({ instances: 1 });
  const program = await stopping.compile({
    name: 'program',
    source: 's = ("a\\u1234" * 1000000).encode()\ndef work():\n    while True: s.decode()\n',
  });
  for (let round = 0; round < 5; round++)
    await t.throwsAsync(program.run('work', [], { timeMs: 5000, signal: AbortSignal.timeout(40 + round) }), {
      code: 'ERR_INTERRUPTED',
    });
  await stopping.close({ force: true });
});
