import test from 'ava';
import { Engine, type EngineOptions } from '../index.js';

for (const [options, message] of [
  [{ instance: 2 }, /unknown option 'instance'; did you mean instances/],
  [{ instances: 0 }, /instances is an integer from 1/],
  [{ instances: 1.5 }, /instances is an integer/],
  [{ minInstances: 9, instances: 2 }, /minInstances/],
  [{ jit: { treshold: 5 } }, /unknown parameter 'treshold'/],
  [{ jit: { traceEagerness: -1 } }, /traceEagerness takes an integer/],
  [{ jit: 'off' }, /jit is a boolean or an object/],
  [{ limits: { timeMs: 0 } }, /limits\.timeMs is a number of at least 1/],
  [{ limits: { time: 5 } }, /unknown limit 'time'/],
  [{ limits: { memoryBytes: 'all' } }, /'unlimited'/],
  [{ permissions: { network: 'all' } }, /network/],
  [{ permissions: { files: '/tmp' } }, /permissions\.files/],
  [{ permissions: { files: { reed: [] } } }, /permissions\.files/],
  [{ permissions: { modules: 'math' } }, /list of names of modules/],
  [{ permissions: { host: { 'a b': 1 } } }, /no name of Python/],
  [{ cache: true }, /cache is the path/],
  [{ output: 'file' }, /output is/],
  [{ dicts: 'list' }, /dicts is/],
  [{ maxQueue: -1 }, /maxQueue/],
  [{ taskQueue: [] }, /taskQueue is an object with size/],
  [{ loadBalancer: 'first' }, /loadBalancer is a function/],
] as const)
  test(`${JSON.stringify(options)} is refused`, async (t) => {
    await t.throwsAsync(Engine.create(options as unknown as EngineOptions), {
      code: 'ERR_ARGUMENT',
      message,
    });
  });

test('the number of instances comes from the scheduler where it says one', async (t) => {
  process.env['OMP_NUM_THREADS'] = '1';
  const engine = await Engine.create();
  t.is(engine.stats().instances, 1);
  await engine.close();
  delete process.env['OMP_NUM_THREADS'];
});

test('options of calls are checked', async (t) => {
  const engine = await Engine.create({ instances: 1 });
  const module = await engine.compile({ source: 'def f(x): return x', name: 'm' });
  const refused = { code: 'ERR_ARGUMENT' };
  await t.throwsAsync(module.run('f', [1], { timeMs: -1 }), refused);
  await t.throwsAsync(module.run('f', [1], { time: 1 } as object), {
    ...refused,
    message: /unknown option 'time'/,
  });
  await t.throwsAsync(module.run('f', 1 as unknown as []), refused);
  await t.throwsAsync(module.run('f', [1], { signal: {} as AbortSignal }), refused);
  await t.throwsAsync(module.parallelFor('f', { start: 0, stop: 1.5 }), refused);
  await t.throwsAsync(module.parallelFor('f', { start: 0, stop: 2, chunk: 0 }), refused);
  await t.throwsAsync(engine.compile({} as { source: string }), refused);
  t.throws(() => engine.deserialize(new Uint8Array(5)), refused);
  t.throws(() => engine.on('jit:nothing' as 'limit', () => undefined), refused);
  await engine.close();
});
