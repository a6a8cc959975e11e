/**
 * The figures of embedding: each measures something that a host waits for, as a number of its unit, with the bound it is held to.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine, shared } from 'pitviper';
import type { Figure } from '../figure.js';
import { median } from '../statistics.js';
import { openEmptyPool } from './empty-pool.js';
import { compareHeat, recordedWithWarmCache } from './heat.js';
import { type EmbedKernels, kernelSource } from './kernels.js';
import { findAddingPeers } from './peers.js';
import { measureStops } from './stops.js';

const ROUNDS = 7;

/** Rounds of tasks after which nothing is left to compile. */
const WARM_ROUNDS = 14;

/** Measures all figures. */
export async function measureEmbedding(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: string, kind: Figure['bound']['kind'], bound: number) =>
    figures.push({ name, value, unit, bound: { kind, value: bound } });

  const begin = performance.now();
  const engine = await Engine.create({ instances: 2, limits: { timeMs: 'unlimited' } });
  const module = await engine.compile<EmbedKernels>({ name: 'kernels', source: kernelSource });
  await module.call.add(1, 2);
  add('Engine.create to first result', performance.now() - begin, 'ms', 'at most', 400);

  const made = performance.now();
  const { call } = engine.createContext().load(module);
  call.add(1, 2);
  add('Context to first result', performance.now() - made, 'ms', 'at most', 30);

  const perCall = (act: () => unknown, count: number): number =>
    repeat(() => {
      for (let i = 0; i < count; i++) act();
    }, count);
  const workFolder = mkdtempSync(join(tmpdir(), 'pitviper-bench-'));
  const peers = await findAddingPeers(workFolder);
  figures.push({
    name: 'call on a Context',
    value: perCall(() => call.add(1, 2), 200_000),
    unit: 'us',
    bound: { kind: 'at most', value: 1 },
    peers: peers.map((peer) => ({ name: peer.name, value: perCall(() => peer.add(1, 2), 20_000) })),
  });
  rmSync(workFolder, { recursive: true, force: true });
  const [small, large] = [new Float64Array(10), new Float64Array(10_000_000)];
  const withSmall = perCall(() => call.first(small), 20_000);
  const withLarge = perCall(() => call.first(large), 20_000);
  add('80 MB against 80 bytes on a Context', withLarge / withSmall, 'x', 'at most', 1.2);

  const tasks = await compareTasks(() => module.call.add(1, 2));
  add('pool task against an empty Piscina task', tasks.warm, 'x', 'at most', 1.3);
  add('the same in the first thousand tasks, while code is compiled', tasks.cold, 'x', 'at most', 4);

  const [few, many] = [shared(Float64Array, 10), shared(Float64Array, 10_000_000)];
  const sent: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await perTask(() => module.call.first(few));
    sent.push((await perTask(() => module.call.first(many))) / bare);
  }
  add('80 MB against 80 bytes on the pool', median(sent), 'x', 'at most', 1.2);
  await engine.close();
  const { warm, cold } = await compareHeat();
  add('parallelFor on two instances against one', warm, 'x', 'at least', 1.9);
  add('the same in the first second, while code is compiled', cold, 'x', 'at least', 1);
  add('traces recorded by the first call with a warm cache', await recordedWithWarmCache(), '', 'at most', 0);
  const stops = await measureStops();
  add(
    `a call stops after its time limit (last: ${stops.context.what})`,
    stops.context.late,
    'ms',
    'at most',
    10,
  );
  add(`a call stops after its signal (last: ${stops.pool.what})`, stops.pool.late, 'ms', 'at most', 10);
  return figures;
}

/**
 * A task of the pool against one that does nothing: in the first thousand of each, and when V8 has compiled what both run. Rounds of the two
 * alternate, and both pools are as old.
 */
async function compareTasks(
  task: () => Promise<unknown>,
): Promise<{ readonly cold: number; readonly warm: number }> {
  const empty = openEmptyPool();
  await empty.run();
  const ratios: number[] = [];
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
    const bare = await perTask(() => empty.run());
    ratios.push((await perTask(task)) / bare);
  }
  await empty.close();
  return { cold: median(ratios.slice(0, 2)), warm: median(ratios.slice(WARM_ROUNDS)) };
}

/** Microseconds of one of `count` acts, the median of some rounds. */
function repeat(act: () => void, count: number): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    act();
    return ((performance.now() - begin) * 1000) / count;
  });
  return median(times);
}

async function perTask(run: () => Promise<unknown>): Promise<number> {
  const count = 500;
  const begin = performance.now();
  for (let i = 0; i < count; i++) await run();
  return ((performance.now() - begin) * 1000) / count;
}
