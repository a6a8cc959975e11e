import test from 'ava';
import { Engine, type PitviperEvent, shared } from '../index.js';

const source = `
def total(x):
    s = 0.0
    for i in range(len(x)):
        s += x[i] * 0.5
    return s

def count(n: int):
    i = 0
    while i < n:
        i += 1
    return i

def row(low, high, x):
    for i in range(low, high):
        x[i] = x[i] * 2.0 + 1.0
`;

test('hot loops are compiled on the pool and on a context, and both tell', async (t) => {
  const engine = await Engine.create({ instances: 1, jit: { threshold: 50 } });
  const module = await engine.compile({ source, name: 'hot' });
  const events: PitviperEvent<'jit:compile'>[] = [];
  engine.on('jit:compile', (event) => events.push(event));
  const x = shared(Float64Array, 20_000).fill(2);
  t.is(await module.call.total?.(x), 20_000);
  const context = engine.createContext();
  t.is(context.load(module).call.total?.(x), 20_000);
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (engine.stats().events['jit:unavailable'] === undefined) {
    t.deepEqual([...new Set(events.map(({ instance }) => instance))].sort(), [0, 1]);
    t.true(events.every(({ location }) => location.function === 'total'));
    const { totalCompiledLoops, tracesTaken } = engine.stats().jit;
    t.true(Number(totalCompiledLoops) + Number(tracesTaken) >= 2);
    t.deepEqual(
      events.filter(({ cached }) => cached).map(({ instance }) => instance),
      new Array(Number(tracesTaken)).fill(0),
    );
  }
  context.close();
  await engine.close();
});

test('machine code stops at limits and signals, and goes on afterwards', async (t) => {
  const engine = await Engine.create({ instances: 1, jit: { threshold: 50 } });
  const module = await engine.compile({ source, name: 'hot' });
  const local = engine.createContext().load(module);
  for (let round = 0; round < 3; round++) {
    t.throws(() => local.run('count', [2 ** 52], { timeMs: 40 }), { code: 'ERR_TIME_LIMIT' });
    await t.throwsAsync(module.run('count', [2 ** 52], { timeMs: 40 }), { code: 'ERR_TIME_LIMIT' });
    await t.throwsAsync(module.run('count', [2 ** 52], { signal: AbortSignal.timeout(40) }), {
      code: 'ERR_INTERRUPTED',
    });
    t.is(local.call.count?.(100_000), 100_000);
    t.is(await module.call.count?.(100_000), 100_000);
  }
  await engine.close();
});

test('results are the same with the compiler and without', async (t) => {
  const results: Float64Array[] = [];
  for (const jit of [false, { threshold: 20 }] as const) {
    await using engine = await Engine.create({ instances: 2, jit });
    const module = await engine.compile({ source, name: 'hot' });
    const x = shared(Float64Array, 5000);
    for (let round = 0; round < 10; round++)
      await module.parallelFor('row', { start: 0, stop: 5000, chunk: 500 }, [x]);
    results.push(x);
    if (jit === false) t.deepEqual(engine.stats().jit, { aborts: {} });
  }
  t.deepEqual(results[0], results[1]);
});

test('a buffer that is detached, resized or taken back is no wild access for compiled code', async (t) => {
  const engine = await Engine.create({ instances: 1, jit: { threshold: 20 } });
  const module = await engine.compile({ source, name: 'hot' });
  const { total } = engine.createContext().load(module).call;
  for (let round = 0; round < 5; round++) {
    const x = new Float64Array(3000).fill(1);
    t.is(total?.(x), 1500);
    structuredClone(x.buffer, { transfer: [x.buffer] });
    t.throws(() => total?.(x), { code: 'ERR_BUFFER_DETACHED' });
  }
  await engine.close();
});

test('a module explains what its loops became', async (t) => {
  await using engine = await Engine.create({ instances: 1 });
  const module = await engine.compile({ source, name: 'hot' });
  const text = module.explain('count', [3000]);
  t.regex(text, /How hot\.py ran/);
  if (text.includes('Loop 1 of')) {
    t.regex(text, /while i < n/);
    t.regex(text, /guard_/);
    t.regex(module.explain('count', [200], { format: 'html', jit: { threshold: 20 } }), /<html/);
  }
  t.throws(() => module.explain('coutn'), { code: 'ERR_NO_SUCH_EXPORT', message: /count/ });
  t.throws(() => module.explain('count', ['many']), { code: 'ERR_PYTHON', message: /TypeError/ });
  t.throws(() => module.explain('count', [1], { format: 'pdf' as 'html' }), { code: 'ERR_ARGUMENT' });
  t.throws(() => module.explain('count', [1], { calls: 0 }), { code: 'ERR_ARGUMENT' });
});

test('time in machine code is told to who wants to know', async (t) => {
  const engine = await Engine.create({ instances: 1, jit: { threshold: 50 } });
  const module = await engine.compile({ source, name: 'hot' });
  const times: PitviperEvent<'jit:time'>[] = [];
  engine.on('jit:time', (event) => times.push(event));
  for (let call = 0; call < 3; call++) {
    await module.call.count?.(2_000_000);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  if (engine.stats().events['jit:unavailable'] === undefined) {
    t.true(times.length > 0);
    t.true(
      times.every(({ location, us, entries }) => location.function === 'count' && us > 0 && entries > 0),
    );
  }
  await engine.close();
});
