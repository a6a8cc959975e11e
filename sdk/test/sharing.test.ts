import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { Engine, type EngineOptions, type Module, type PitviperEvent, shared } from '../index.js';

const source = `
import math
K = 2.5
offsets = [float(i) for i in range(40)]

def helper(a, b, *, scale=0.5):
    if a > b:
        return (a - b) * scale
    return math.sqrt(b - a) * K

def total(x):
    s = 0.0
    for i in range(len(x)):
        for j in range(30):
            s += helper(x[i], j * 0.1) + offsets[j]
        if i % 3 == 0:
            s -= 1.0
    return s

def counter():
    n = 0
    def add(k):
        nonlocal n
        n += k
        return n
    return add

add = counter()

def count(n):
    first = add(0)
    last = 0
    for i in range(n):
        last = add(i & 7)
    return last - first

def set_k(value):
    global K
    K = value
`;

const jit = { threshold: 30, traceEagerness: 10 };
const x = shared(Float64Array, 3000);
for (let index = 0; index < x.length; index++) x[index] = ((index * 7919) % 100) / 25;

interface Kernels {
  total(x: Float64Array): number;
  count(n: number): number;
  set_k(value: number): void;
}

type Counters = Readonly<Record<string, number>>;

/** An engine that has what the events of its compilers tell. */
async function open(options: EngineOptions): Promise<{
  engine: Engine;
  module: Module<Kernels>;
  starts: unknown[];
  made: PitviperEvent<'jit:compile'>[];
}> {
  const engine = await Engine.create({ jit, ...options });
  const module = await engine.compile<Kernels>({ source, name: 'shared' });
  const starts: unknown[] = [];
  const made: PitviperEvent<'jit:compile'>[] = [];
  engine.on('trace:start', (event) => starts.push(event));
  engine.on('jit:compile', (event) => made.push(event));
  return { engine, module, starts, made };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
}

/** What Python gives without the compiler. */
async function expected(): Promise<{ total: number; count: number }> {
  await using engine = await Engine.create({ instances: 1, jit: false });
  const context = engine.createContext();
  const { call } = context.load(await engine.compile<Kernels>({ source, name: 'shared' }));
  return { total: call.total(x), count: call.count(5000) };
}

async function canCompile(): Promise<boolean> {
  await using engine = await Engine.create({ instances: 1, jit });
  engine.on('jit:unavailable', () => undefined);
  const context = engine.createContext();
  context.load(await engine.compile<Kernels>({ source, name: 'shared' })).call.count(5000);
  return Number(engine.stats().jit['totalCompiledLoops'] ?? 0) > 0;
}

const works = await canCompile();
const compiled = works ? test : test.skip;
const right = await expected();

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pitviper-traces-'));
}

function traceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.traces'))
    .map((name) => join(folder, name));
}

compiled('a second context takes what the first has compiled and records nothing', async (t) => {
  const { engine, module, starts, made } = await open({ instances: 1 });
  const first = engine.createContext().load(module);
  for (let round = 0; round < 3; round++) t.is(first.call.total(x), right.total);
  t.is(first.call.count(5000), right.count);
  await settle();
  const recorded = starts.length;
  t.true(recorded > 0);
  made.length = 0;
  const second = engine.createContext();
  const { call } = second.load(module);
  t.is(call.total(x), right.total);
  t.is(call.count(5000), right.count);
  await settle();
  t.is(starts.length, recorded);
  t.true(made.length > 0);
  t.true(made.every(({ cached }) => cached));
  const counters = second.counters as Counters;
  t.is(counters['totalCompiledLoops'], 0);
  t.is(counters['totalCompiledBridges'], 0);
  t.is(counters['tracesTaken'], made.length);
  await engine.close();
});

compiled('an instance of the pool that comes later compiles nothing, and gives the same bits', async (t) => {
  const { engine, module, made } = await open({ instances: 2, minInstances: 1 });
  for (let round = 0; round < 3; round++) t.is(await module.call.total(x), right.total);
  await settle();
  const one = new Set(made.map(({ instance }) => instance));
  t.is(one.size, 1);
  made.length = 0;
  // Two at once, so that the second instance has to start.
  for (let round = 0; round < 4; round++)
    t.deepEqual(await Promise.all([module.call.total(x), module.call.total(x)]), [right.total, right.total]);
  await settle();
  const others = made.filter(({ instance }) => !one.has(instance));
  t.true(others.length > 0);
  t.true(others.every(({ cached }) => cached));
  await engine.close();
});

compiled('with a warm cache the next engine records nothing', async (t) => {
  const cache = temporaryFolder();
  for (const round of [0, 1, 2]) {
    const { engine, module, starts, made } = await open({ instances: 1, cache });
    t.is(await module.call.total(x), right.total);
    t.is(await module.call.total(x), right.total);
    const context = engine.createContext().load(module);
    t.is(context.call.count(5000), right.count);
    t.is(context.call.total(x), right.total);
    await settle();
    if (round === 2) {
      t.deepEqual(starts, []);
      t.true(made.length > 0);
      t.true(made.every(({ cached }) => cached));
    }
    await engine.close();
    t.true(traceFiles(cache).length > 0);
  }
  rmSync(cache, { recursive: true });
});

compiled('damaged, foreign and empty entries are ignored and replaced', async (t) => {
  const cache = temporaryFolder();
  const fill = async () => {
    const { engine, module, starts } = await open({ instances: 1, cache });
    const { call } = engine.createContext().load(module);
    t.is(call.total(x), right.total);
    t.is(call.count(5000), right.count);
    await settle();
    await engine.close();
    return starts.length;
  };
  t.true((await fill()) > 0);
  t.true(await endsAtNone(fill));
  const damages: ((file: Buffer) => Uint8Array)[] = [
    (file) => flip(file, 20),
    (file) => flip(file, file.length >> 1),
    (file) => file.subarray(0, file.length >> 1),
    () => new Uint8Array(0),
    (file) => Buffer.from(file.toString('latin1').replace('traces 1', 'traces 9'), 'latin1'),
  ];
  for (const damage of damages) {
    for (const path of traceFiles(cache)) writeFileSync(path, damage(readFileSync(path)));
    t.true((await fill()) > 0);
    t.true(await endsAtNone(fill));
  }
  rmSync(cache, { recursive: true });
});

compiled('other parameters and other sources have entries of their own', async (t) => {
  const cache = temporaryFolder();
  const run = async (options: EngineOptions, text: string) => {
    await using engine = await Engine.create({ instances: 1, cache, ...options });
    const starts: unknown[] = [];
    engine.on('trace:start', (event) => starts.push(event));
    const { call } = engine
      .createContext()
      .load(await engine.compile<Kernels>({ source: text, name: 'shared' }));
    const result = call.total(x);
    await settle();
    return [result, starts.length > 0] as const;
  };
  t.deepEqual(await run({ jit }, source), [right.total, true]);
  t.true(await endsAtNone(async () => Number((await run({ jit }, source))[1])));
  t.deepEqual(await run({ jit: { ...jit, traceLimit: 5000 } }, source), [right.total, true]);
  const [other, isRecorded] = await run({ jit }, source.replace('s -= 1.0', 's -= 2.0'));
  t.true(isRecorded);
  t.true(other < right.total);
  rmSync(cache, { recursive: true });
});

compiled('an instance whose globals differ does not run code that relies on the others', async (t) => {
  const { engine, module } = await open({ instances: 1 });
  const first = engine.createContext().load(module);
  for (let round = 0; round < 3; round++) t.is(first.call.total(x), right.total);
  const second = engine.createContext().load(module);
  second.call.set_k(3.5);
  const interpreted = await Engine.create({ instances: 1, jit: false });
  const third = interpreted
    .createContext()
    .load(await interpreted.compile<Kernels>({ source, name: 'shared' }));
  third.call.set_k(3.5);
  const other = third.call.total(x);
  t.not(other, right.total);
  for (let round = 0; round < 3; round++) {
    t.is(second.call.total(x), other);
    t.is(first.call.total(x), right.total);
  }
  second.call.set_k(2.5);
  t.is(second.call.total(x), right.total);
  await interpreted.close();
  await engine.close();
});

/** A run that starts warm reaches more than the one before: what is counted comes down to nothing in a few of them. */
async function endsAtNone(count: () => Promise<number>): Promise<boolean> {
  for (let round = 0; round < 4; round++) if ((await count()) === 0) return true;
  return false;
}

function flip(file: Buffer, at: number): Uint8Array {
  const copy = Uint8Array.from(file);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}
