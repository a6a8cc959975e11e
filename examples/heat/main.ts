// Heat on a plate: the host is TypeScript, the kernel Python, the rows are shared out over a pool of instances. Writes a picture.
//
//     node examples/heat/main.ts [rows columns steps [picture.png]]
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine, type EngineOptions, type Module, shared } from 'pitviper';
import { encodePng } from './png.ts';

interface Plate {
  step(
    low: number,
    high: number,
    old: Float64Array,
    spare: Float64Array,
    columns: number,
    rate: number,
  ): void;
  paint(
    low: number,
    high: number,
    plate: Float64Array,
    columns: number,
    hottest: number,
    pixels: Uint8Array,
  ): void;
}

const [rows = 240, columns = 320, steps = 60] = process.argv.slice(2, 5).map(Number);
const picture = process.argv[5] ?? join(tmpdir(), 'pitviper-heat.png');
const file = new URL('plate.py', import.meta.url);

const compiled = await simulate({}, steps, true);
const interpreted = await simulate({ jit: false }, Math.max(2, Math.ceil(steps / 10)), false);
say(
  `the interpreter alone takes ${interpreted.steady.toFixed(2)} ms a step: ${(interpreted.steady / compiled.steady).toFixed(1)} times as long`,
);
writeFileSync(picture, compiled.png);
console.log(`total heat ${compiled.total.toFixed(6)}, hottest ${compiled.hottest.toFixed(6)}`);
console.log(`picture: ${picture}`);

/** Runs the simulation on an engine of its own. */
async function simulate(options: EngineOptions, count: number, isTalking: boolean) {
  const engine = await Engine.create(options);
  const traces = new Map<string, number>();
  for (const name of ['jit:compile', 'trace:abort'] as const)
    engine.on(name, ({ location }) => {
      const place = `${name} ${location.function}:${location.line}`;
      traces.set(place, (traces.get(place) ?? 0) + 1);
    });
  const plate: Module<Plate> = await engine.compile<Plate>({ file });
  let old = shared(Float64Array, rows * columns);
  let spare = shared(Float64Array, rows * columns);
  for (const array of [old, spare]) heatUp(array);
  const times: number[] = [];
  for (let step = 0; step < count; step++) {
    const begin = performance.now();
    await plate.parallelFor('step', { start: 1, stop: rows - 1 }, [old, spare, columns, 0.2]);
    [old, spare] = [spare, old];
    times.push(performance.now() - begin);
    if (isTalking && process.stderr.isTTY) process.stderr.write(`\rstep ${step + 1} of ${count} `);
  }
  if (isTalking && process.stderr.isTTY) process.stderr.write('\n');
  const hottest = old.reduce((most, each) => Math.max(most, each), 0);
  const pixels = shared(Uint8Array, 3 * rows * columns);
  await plate.parallelFor('paint', { start: 0, stop: rows }, [old, columns, hottest, pixels]);
  const steady = median(times.slice(Math.floor(times.length / 2)));
  if (isTalking) {
    say(`${rows} x ${columns} points, ${count} steps on ${engine.stats().instances} instances`);
    say(`first step ${(times[0] ?? 0).toFixed(1)} ms, then ${steady.toFixed(2)} ms a step`);
    for (const [place, times] of traces) say(`${times} x ${place}`);
  }
  const total = old.reduce((sum, each) => sum + each, 0);
  await engine.close();
  return { steady, total, hottest, png: encodePng(pixels, columns, rows) };
}

/** Two hot spots. */
function heatUp(plate: Float64Array): void {
  for (const [row, column, radius, heat] of [
    [0.3, 0.27, 0.12, 100],
    [0.65, 0.7, 0.18, 80],
  ] as const)
    for (let i = 0; i < plate.length; i++) {
      const away = Math.hypot(Math.floor(i / columns) - row * rows, (i % columns) - column * columns);
      if (away < radius * rows) plate[i] = heat;
    }
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** What differs from run to run goes to standard error. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
