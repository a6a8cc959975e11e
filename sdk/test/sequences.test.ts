/**
 * Random sequences of what hosts do with an engine: whatever the order, results are right, errors are the documented ones, and nothing grows.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import test from 'ava';
import { type Context, Engine, type LoadedModule, type Module, PitviperError, shared } from '../index.js';

const source = `
import pitviper
K = 2

def total(x, n):
    s = 0
    for i in range(n):
        s += x[i] * K
    return s

def triangle(n):
    s = 0
    for i in range(n):
        for j in range(i):
            s += j
    return s

def set_k(value):
    global K
    K = value
    return value

def forever():
    i = 0
    while True:
        i += 1

def flush():
    pitviper.releaseall()
`;

interface Kernels {
  total(x: Int32Array, n: number): number;
  triangle(n: number): number;
  set_k(value: number): number;
  forever(): void;
  flush(): void;
}

/** Numbers from a seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const x = shared(Int32Array, 400);
for (let index = 0; index < x.length; index++) x[index] = index % 11;

function totalOf(n: number, k: number): number {
  return x.subarray(0, n).reduce((sum, value) => sum + value * k, 0);
}

function triangleOf(n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (i * (i - 1)) / 2;
  return sum;
}

interface OpenContext {
  readonly context: Context;
  readonly loaded: LoadedModule<Kernels>;
  k: number;
}

for (const seed of [1, 2])
  test(`a random sequence of compiling, calling, aborting, flushing and closing ends well (${seed})`, async (t) => {
    const next = random(seed);
    const engine = await Engine.create({ instances: 2, jit: { threshold: 15, traceEagerness: 5 } });
    let module: Module<Kernels> = await engine.compile<Kernels>({ source, name: 'sequence' });
    const contexts: OpenContext[] = [];
    const pooled: Promise<void>[] = [];
    const some = () => contexts[next(contexts.length)];
    const steps: (() => void | Promise<void>)[] = [
      () => {
        if (contexts.length > 4) return;
        const context = engine.createContext();
        contexts.push({ context, loaded: context.load(module), k: 2 });
      },
      () => {
        const [closed] = contexts.splice(next(contexts.length), 1);
        closed?.context.close();
        t.throws(() => closed?.loaded.call.triangle(3) ?? fail(), { code: 'ERR_CLOSED' });
      },
      async () => {
        module = await engine.compile<Kernels>({ source: `${source}\n# ${next(3)}`, name: 'sequence' });
      },
      () => {
        const one = some();
        if (one !== undefined) one.k = one.loaded.call.set_k(next(5));
      },
      () => some()?.loaded.call.flush(),
      () => {
        const one = some();
        if (one === undefined) return;
        t.throws(() => one.loaded.run('forever', [], { timeMs: 15 }), { code: 'ERR_TIME_LIMIT' });
      },
      () => {
        pooled.push(
          t.throwsAsync(module.run('forever', [], { signal: AbortSignal.timeout(5 + next(20)) }), {
            code: 'ERR_INTERRUPTED',
          }) as Promise<unknown> as Promise<void>,
        );
      },
    ];
    const calls: (() => void)[] = [
      () => {
        const one = some();
        const n = next(400);
        if (one !== undefined) t.is(one.loaded.call.total(x, n), totalOf(n, one.k));
      },
      () => {
        const n = next(60);
        const one = some();
        if (one !== undefined) t.is(one.loaded.call.triangle(n), triangleOf(n));
      },
      () => {
        const n = next(60);
        pooled.push(module.call.triangle(n).then((result) => void t.is(result, triangleOf(n))));
      },
      () => {
        const n = next(400);
        pooled.push(module.call.total(x, n).then((result) => void t.is(result, totalOf(n, 2))));
      },
    ];
    for (let step = 0; step < 150; step++) {
      const act = next(4) === 0 ? steps[next(steps.length)] : calls[next(calls.length)];
      await act?.();
      if (pooled.length > 8) await Promise.all(pooled.splice(0));
    }
    await Promise.all(pooled);
    await engine.close();
    await t.throwsAsync(module.call.triangle(3), { code: 'ERR_CLOSED' });
  });

/** What `t.throws` sees where there was no context to close. */
function fail(): never {
  throw new PitviperError('ERR_CLOSED', 'nothing was open');
}

test('calls and aborts leave memory as it was', async (t) => {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  await using engine = await Engine.create({ instances: 1, jit: { threshold: 15 } });
  const context = engine.createContext();
  const { call, run } = context.load(await engine.compile<Kernels>({ source, name: 'sequence' }));
  const rounds = (calls: number, aborts: number) => {
    for (let at = 0; at < calls; at++) t.true(call.total(x, 100) > 0 && call.triangle(10) > 0);
    for (let at = 0; at < aborts; at++) t.throws(() => run('forever', [], { timeMs: 4 }));
  };
  const measure = () => {
    collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  rounds(3000, 10);
  const before = measure();
  rounds(6000, 20);
  t.true(measure() - before < 4 << 20);
});
