// Compiles a loop and its bridge and throws the code away, 100 000 times, and shows the memory of the process twenty times on the way, garbage
// collected. Fails where it grows: a line is laid through what was seen behind the first cycles, in which V8 compiles the engine.
//   node scripts/flush-cycles.mjs [cycles]
import { collectGarbage } from '../dist/engine/core/collect-garbage.js';
import {
  createInterpreter,
  defaultSettings,
  Jit,
  parseJitSettings,
  runProgram,
  systemHost,
} from '../dist/engine/index.js';

const WARM_UP = 0.3;
/** Kibibytes that the line may rise by, for all cycles or for each 1000: V8's own ups and downs. */
const MOST = 8192;
const MOST_PER_1000 = 64;

const program = `
import sys, pitviper
from array import array

def work(a, n):
    total = 0.0
    for i in range(n):
        if i & 3:
            total += a[i] * 0.5
        else:
            total -= a[i]
    return total

a = array('d', range(64))
want = work(a, 64)
for cycle in range(int(sys.argv[1])):
    assert work(a, 64) == want
    pitviper.releaseall()
`;

const cycles = Number(process.argv[2] ?? 100_000);
const started = performance.now();
const seen = [];
let cycle = 0;

/** Hears of each flush. */
const sink = {
  wants: (name) => name === 'jit:flush',
  emit: () => {
    if (++cycle % Math.max(1, Math.floor(cycles / 20)) !== 0) return;
    collectGarbage();
    const kibibytes = Math.round(process.memoryUsage.rss() / 1024);
    console.log(`${cycle} cycles, ${kibibytes} KiB, ${Math.round((performance.now() - started) / 1000)} s`);
    if (cycle > cycles * WARM_UP) seen.push([cycle, kibibytes]);
  },
};

const name = 'flush-cycles.py';
const settings = { ...defaultSettings, argv: [name, String(cycles)] };
const interpreter = createInterpreter({ host: systemHost(), settings });
const jit = Jit.attach(interpreter, {
  settings: parseJitSettings('threshold=3,trace_eagerness=2').settings,
  sink,
});
const { status } = runProgram(interpreter, { kind: 'file', path: name, source: Buffer.from(program) });
if (status !== 0 || jit === undefined || cycle < cycles) {
  console.error('the program did not run to its end, or without machine code');
  process.exitCode = 1;
} else judge(slopeOf(seen) * 1000);

/** Kibibytes a cycle, by least squares. */
function slopeOf(points) {
  const mean = (column) => points.reduce((sum, point) => sum + point[column], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  let [products, squares] = [0, 0];
  for (const [at, kibibytes] of points) {
    products += (at - x) * (kibibytes - y);
    squares += (at - x) ** 2;
  }
  return products / squares;
}

function judge(slope) {
  const risen = (slope * cycles * (1 - WARM_UP)) / 1000;
  const isFlat = risen < MOST || slope < MOST_PER_1000;
  console.log(`${slope.toFixed(1)} KiB for each 1000 cycles: ${isFlat ? 'flat' : 'it grows'}`);
  if (!isFlat) process.exitCode = 1;
}
