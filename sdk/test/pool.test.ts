import test from 'ava';
import {
  type CallQueue,
  type Context,
  copy,
  Engine,
  type IdleInstance,
  type Module,
  type PooledCall,
  shared,
} from '../index.js';

type Waiting = Parameters<CallQueue['push']>[0];

const source = `
import time
def row(low, high, x):
    for i in range(low, high): x[i] += i
    return high - low
def fails_at(low, high, where):
    if low <= where < high: raise ValueError('here')
def work(low, high):
    total = 0
    for i in range(low, high): total += i
    return total
state = []
def add(value):
    state.append(value)
    return len(state)
def read(): return list(state)
def nap(seconds):
    time.sleep(seconds)
    return seconds
def eat():
    kept = []
    while True: kept.append('x' * 1000 + str(len(kept)))
`;

let engine: Engine;
let module: Module;

test.before(async () => {
  engine = await Engine.create({ instances: 2 });
  module = await engine.compile({ source, name: 'pooled' });
});

test.after.always(() => engine.close({ force: true }));

test.serial('parallelFor calls for every index once, and gives the results in order', async (t) => {
  const x = shared(Float64Array, 1000);
  const results = await module.parallelFor('row', { start: 10, stop: 1000, chunk: 64 }, [x]);
  t.deepEqual(
    Array.from(x),
    Array.from({ length: 1000 }, (_, i) => (i < 10 ? 0 : i)),
  );
  t.deepEqual(results, [...new Array(15).fill(64), 30]);
  t.deepEqual(await module.parallelFor('row', { start: 5, stop: 5 }, [x]), []);
  t.is(
    (await module.parallelFor('work', { start: 0, stop: 1000 })).reduce((a: number, b: number) => a + b, 0),
    499500,
  );
});

test.serial('the first error ends parallelFor', async (t) => {
  await t.throwsAsync(module.parallelFor('fails_at', { start: 0, stop: 1000, chunk: 1 }, [500]), {
    message: 'ValueError: here',
  });
});

test.serial('broadcast reaches every instance, and those that start later', async (t) => {
  t.deepEqual(await module.broadcast('add', ['a']), [1, 1]);
  t.deepEqual(await module.broadcast('add', ['b']), [2, 2]);
  await crash().catch(() => undefined);
  const lists = await Promise.all(Array.from({ length: 8 }, () => module.call.read?.()));
  for (const list of lists) t.deepEqual(list, ['a', 'b']);
});

test.serial('warmup calls on every instance', async (t) => {
  await module.warmup('add', ['warm'], { calls: 2 });
  t.deepEqual(await module.call.read?.(), ['a', 'b', 'warm', 'warm']);
});

test.serial('a thread that dies in the middle of a task is replaced, and the task fails', async (t) => {
  const crashes: unknown[] = [];
  engine.on('instance:crash', (event) => crashes.push(event));
  await t.throwsAsync(crash, { code: 'ERR_INSTANCE_CRASHED' });
  t.is(await module.call.work?.(0, 10), 45);
  t.deepEqual(await Promise.all([module.call.nap?.(0.05), module.call.nap?.(0.05)]), [0.05, 0.05]);
  t.is(crashes.length, 1);
});

/** Ends the thread that runs a task. */
async function crash(): Promise<void> {
  const task = module.call.nap?.(5);
  const caught = task?.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { pool } = (
    engine as unknown as {
      host: {
        pool: { piscina: { threads: { threadId: number }[] }; running: Map<number, { thread: number }> };
      };
    }
  ).host;
  const [record] = pool.running.values();
  const worker = pool.piscina.threads.find(({ threadId }) => threadId === record?.thread);
  await (worker as unknown as { terminate(): Promise<number> }).terminate();
  await caught;
  await task;
}

test.serial(
  'what a module has is kept by its instance from call to call, and not shared with the next',
  async (t) => {
    const other = await engine.compile({
      source: 'n = 0\ndef f():\n    global n\n    n += 1\n    return n',
      name: 'other',
    });
    const counts = await Promise.all(Array.from({ length: 20 }, () => other.call.f?.()));
    t.is(Math.max(...(counts as number[])) > 1, true);
  },
);

test.serial('a serialized module is loaded by another engine', async (t) => {
  await using second = await Engine.create({ instances: 1 });
  const bytes = module.serialize();
  const loaded = second.deserialize(bytes);
  t.is(await loaded.call.work?.(0, 5), 10);
  t.deepEqual(
    loaded.exports.map(({ name }) => name),
    module.exports.map(({ name }) => name),
  );
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  t.throws(() => second.deserialize(bytes), { code: 'ERR_ARGUMENT', message: /damaged/ });
});

test.serial('Piscina says how the pool is doing', async (t) => {
  await Promise.all(Array.from({ length: 10 }, () => module.call.nap?.(0.001)));
  const stats = engine.stats();
  t.is(stats.instances, 2);
  t.true(stats.completed > 10);
  t.is(stats.queueSize, 0);
  t.true(stats.utilization >= 0);
  t.true(engine.histogram.runTime.average > 0);
});

test.serial('a full queue refuses calls until others have ended', async (t) => {
  await using small = await Engine.create({ instances: 1, maxQueue: 2 });
  const own = await small.compile({ source, name: 'own' });
  await own.call.nap?.(0);
  const calls = [0.2, 0.01, 0.01].map((seconds) => own.call.nap?.(seconds));
  t.is(small.queueSize, 2);
  await t.throwsAsync(async () => own.call.nap?.(0), { code: 'ERR_ARGUMENT', message: /raise maxQueue/ });
  t.deepEqual(await Promise.all(calls), [0.2, 0.01, 0.01]);
  t.is(await own.call.nap?.(0), 0);
});

test.serial('the host chooses among idle instances', async (t) => {
  const asked: PooledCall[] = [];
  const told: (readonly IdleInstance[])[] = [];
  await using balanced = await Engine.create({
    instances: 2,
    // The one that has had the least, to the exclusion of the first that comes.
    loadBalancer: (call, idle) => {
      asked.push(call);
      told.push(idle);
      return [...idle].sort((a, b) => a.calls - b.calls)[0] ?? null;
    },
  });
  const own = await balanced.compile({ source, name: 'own' });
  for (let call = 0; call < 6; call++) await own.call.add?.(call);
  t.is(asked.length, 6);
  t.deepEqual([asked[0]?.module, asked[0]?.name], ['own', 'add']);
  t.true((asked[0]?.waitedMs ?? -1) >= 0);
  t.deepEqual(told[5]?.map(({ calls, hasModule }) => [calls, hasModule]).sort(), [
    [2, true],
    [3, true],
  ]);
  const counts = await own.broadcast('read', []);
  t.deepEqual(
    counts.map((list) => (list as unknown[]).length),
    [3, 3],
  );
  t.is(asked.length, 6);
});

test.serial('a load balancer that never chooses, or names what is not there, loses no call', async (t) => {
  for (const loadBalancer of [() => null, () => ({ thread: -1, calls: 0, hasModule: true })]) {
    await using engine = await Engine.create({ instances: 2, loadBalancer });
    const own = await engine.compile({ source, name: 'own' });
    const calls = Array.from({ length: 5 }, (_, index) => own.call.work?.(0, index));
    t.deepEqual(await Promise.all(calls), [0, 0, 1, 3, 6]);
  }
});

test.serial('calls wait in the order of the queue that the host gave', async (t) => {
  const waiting: Waiting[] = [];
  const lastFirst: CallQueue = {
    get size() {
      return waiting.length;
    },
    push: (task) => void waiting.push(task),
    shift: () => waiting.pop() ?? null,
    remove: (task) => void waiting.splice(waiting.indexOf(task), 1),
  };
  await using stacked = await Engine.create({ instances: 1, taskQueue: lastFirst });
  const own = await stacked.compile({ source, name: 'own' });
  await own.call.read?.();
  await Promise.all([own.call.nap?.(0.1), ...[1, 2, 3].map((value) => own.call.add?.(value))]);
  t.deepEqual(await own.call.read?.(), [3, 2, 1]);
});

test.serial('copies do not disturb each other', async (t) => {
  const x = new Float64Array([1, 2, 3]);
  await Promise.all([module.call.row?.(0, 3, copy(x)), module.call.row?.(0, 3, copy(x))]);
  t.deepEqual(Array.from(x), [1, 2, 3]);
});

test.serial('a closed engine refuses, after calls under way have ended', async (t) => {
  const closing = await Engine.create({ instances: 1 });
  const own = await closing.compile({ source, name: 'own' });
  const context: Context = closing.createContext();
  const loaded = context.load(own);
  const call = own.call.nap?.(0.05);
  const closed = closing.close();
  t.is(await call, 0.05);
  await closed;
  await t.throwsAsync(async () => own.call.nap?.(0), { code: 'ERR_CLOSED' });
  t.throws(() => loaded.call.nap?.(0), { code: 'ERR_CLOSED' });
  await t.throwsAsync(closing.compile({ source: '' }), { code: 'ERR_CLOSED' });
  t.throws(() => closing.createContext(), { code: 'ERR_CLOSED' });
});

test.serial('closing by force stops calls under way', async (t) => {
  const closing = await Engine.create({ instances: 1 });
  const own = await closing.compile({ source, name: 'own' });
  const call = own.call.nap?.(60);
  const failed = t.throwsAsync(async () => call);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await closing.close({ force: true });
  await failed;
});
