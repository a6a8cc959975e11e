// Calls and aborts without end: a host that runs for days must not grow. Calls functions of a module on a context and on the pool, breaks calls off by
// time limits and signals, compiles modules anew and makes and closes contexts meanwhile, and looks at memory all the while.
//
//   node scripts/soak.mjs [--calls 1000000] [--aborts 1000] [--looks 20] [--heap-mb 6] [--rss-mb 48]
//
// A look collects garbage and prints a line: the host's heap with its array buffers, and the memory of the whole process with its threads.
// What the last third of the looks has at least is compared with what the middle third has at least: the first third is warm-up.
// The status is 1 where it is more by --heap-mb or --rss-mb, or a result is wrong.
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Engine, shared } from 'pitviper';

const number = (byDefault) => ({ type: 'string', default: String(byDefault) });
const { values } = parseArgs({
  options: {
    calls: number(1_000_000),
    aborts: number(1000),
    looks: number(20),
    'heap-mb': number(6),
    'rss-mb': number(48),
  },
});
const calls = Number(values.calls);
const aborts = Number(values.aborts);
const looks = Math.max(6, Number(values.looks));

/** Of so many calls one goes to the pool: there it takes fifty times as long. */
const POOL_SHARE = 10;
/** Calls on the pool that are under way at once. */
const AT_ONCE = 50;

const source = `
K = 2

def total(x, n):
    s = 0.0
    for i in range(n):
        s += x[i] * K
    return s

def words(n):
    return {str(i): [i, float(i)] for i in range(n)}

def fails(n):
    raise ValueError(n)

def forever():
    i = 0
    while True:
        i += 1

def naps():
    import time
    time.sleep(60)
`;

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc');
const x = shared(Float64Array, 100).fill(0.5);
const engine = await Engine.create({ instances: 2, jit: { threshold: 50, traceEagerness: 20 } });
let module = await engine.compile({ source, name: 'soak' });
let context = engine.createContext();
let loaded = context.load(module);
let wrong = 0;

const begin = performance.now();
const seen = [];
for (let at = 0; at < looks; at++) {
  if (at % 4 === 3) await startAnew(at);
  callHere(Math.ceil(calls / looks));
  await callPool(Math.ceil(calls / looks / POOL_SHARE));
  await abort(Math.ceil(aborts / looks));
  look(at);
}
await engine.close();
finish();

/** Closes the context and compiles the module, changed, for a new one. */
async function startAnew(number) {
  context.close();
  module = await engine.compile({ source: `${source}\n# ${number % 8}\n`, name: 'soak' });
  context = engine.createContext();
  loaded = context.load(module);
}

function callHere(count) {
  const { total, words, fails } = loaded.call;
  for (let call = 0; call < count; call++) {
    if (call % 100 === 99) {
      if (words(10).size !== 10) wrong++;
    } else if (call % 100 === 98) {
      try {
        fails(call);
        wrong++;
      } catch (thrown) {
        if (thrown.code !== 'ERR_PYTHON') wrong++;
      }
    } else if (total(x, 100) !== 100) wrong++;
  }
}

async function callPool(count) {
  for (let done = 0; done < count; done += AT_ONCE) {
    const results = await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, index) =>
        index % 10 === 9 ? module.call.words(10).then(({ size }) => size * 10) : module.call.total(x, 100),
      ),
    );
    wrong += results.filter((result) => result !== 100).length;
  }
}

/** A third by a time limit here, a third by one on the pool, a third by a signal. */
async function abort(count) {
  const expect = async (code, act) => {
    try {
      await act();
      wrong++;
    } catch (thrown) {
      if (thrown.code !== code) wrong++;
    }
  };
  for (let each = 0; each < count; each++) {
    const name = each % 2 === 0 ? 'forever' : 'naps';
    if (each % 3 === 0) await expect('ERR_TIME_LIMIT', () => loaded.run(name, [], { timeMs: 2 }));
    else if (each % 3 === 1) await expect('ERR_TIME_LIMIT', () => module.run(name, [], { timeMs: 2 }));
    else await expect('ERR_INTERRUPTED', () => module.run(name, [], { signal: AbortSignal.timeout(2) }));
  }
}

function look(at) {
  collect();
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const here = { heap: (heapUsed + arrayBuffers) / 2 ** 20, rss: rss / 2 ** 20 };
  seen.push(here);
  const done = ((at + 1) / looks) * 100;
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  console.log(
    `${done.toFixed(0).padStart(3)} %  ${seconds.padStart(5)} s  heap ${here.heap.toFixed(1).padStart(6)} MB  process ${here.rss.toFixed(0).padStart(5)} MB`,
  );
}

function finish() {
  const third = Math.floor(seen.length / 3);
  const least = (part, of) => Math.min(...part.map((each) => each[of]));
  const growth = (of) => least(seen.slice(-third), of) - least(seen.slice(third, -third), of);
  const [heap, rss] = [growth('heap'), growth('rss')];
  console.log(`growth: heap ${heap.toFixed(1)} MB, process ${rss.toFixed(1)} MB; wrong results: ${wrong}`);
  process.exitCode = heap > Number(values['heap-mb']) || rss > Number(values['rss-mb']) || wrong > 0 ? 1 : 0;
}
