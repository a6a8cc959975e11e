/**
 * The heat kernel in its compute-bound form, many steps on few rows, over the pool: two instances against one, and a second process's first
 * call by what the first has left in the cache.
 *
 * V8 compiles an instance's interpreter loop for about a second, on threads that want the same processors. What comes meanwhile is a figure
 * of its own; the rounds on one and on two instances alternate, so that a disturbance of the machine meets both, and work on the same arrays:
 * how fast the kernel is depends on where they lie.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine, type EngineOptions, type Module, shared } from 'pitviper';
import { median } from '../statistics.js';
import { type EmbedKernels, kernelSource } from './kernels.js';

const ROWS = 64;
const COLUMNS = 512;

/** Steps in one task: enough for tens of milliseconds. */
const STEPS = 2000;

/** Milliseconds after which nothing is left to compile. */
const WARM_AFTER = 4000;

const COLD_TASKS = 8;
const ROUNDS = 15;

/** How many times as fast two instances are: by the first tasks, and when all is compiled. */
export async function compareHeat(): Promise<{ readonly cold: number; readonly warm: number }> {
  const field = makeField();
  const one = await openHeat({ instances: 1 }, field);
  const two = await openHeat({ instances: 2 }, field);
  const coldTimes: number[] = [];
  for (const { step } of [one, two]) {
    const begin = performance.now();
    for (let task = 0; task < COLD_TASKS; task++) await step();
    coldTimes.push(performance.now() - begin);
    while (performance.now() - begin < WARM_AFTER) await step();
  }
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    ratios.push((await timeOf(one.step)) / (await timeOf(two.step)));
  await Promise.all([one.engine.close(), two.engine.close()]);
  const [coldOne = 0, coldTwo = 1] = coldTimes;
  return { cold: coldOne / coldTwo, warm: median(ratios) };
}

/** Recordings that an engine begins in its first call, where another has filled the cache. */
export async function recordedWithWarmCache(): Promise<number> {
  const cache = mkdtempSync(join(tmpdir(), 'pitviper-bench-'));
  try {
    const first = await openHeat({ instances: 1, cache }, makeField());
    for (let task = 0; task < 3; task++) await first.step();
    await first.engine.close();
    const second = await openHeat({ instances: 2, cache }, makeField());
    await second.step();
    // The counters come with a message of their own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { tracing } = second.engine.stats().jit;
    await second.engine.close();
    return Number(tracing);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

interface Heat {
  readonly engine: Engine;
  readonly step: () => Promise<unknown>;
}

/** What the kernel reads and writes. */
interface Field {
  readonly old: Float64Array;
  readonly spare: Float64Array;
}

function makeField(): Field {
  return { old: shared(Float64Array, ROWS * COLUMNS).fill(1), spare: shared(Float64Array, ROWS * COLUMNS) };
}

async function openHeat(options: EngineOptions, { old, spare }: Field): Promise<Heat> {
  const engine = await Engine.create({ ...options, limits: { timeMs: 'unlimited' } });
  const module: Module<EmbedKernels> = await engine.compile({ name: 'kernels', source: kernelSource });
  const range = { start: 1, stop: ROWS - 1, chunk: (ROWS - 2) / 2 };
  return { engine, step: () => module.parallelFor('heat', range, [old, spare, COLUMNS, STEPS]) };
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}
