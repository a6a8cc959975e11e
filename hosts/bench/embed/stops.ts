/**
 * How long after its time limit, or its signal, a call goes on that would not end by itself: the worst of many kinds of work, as each is
 * stopped by another part of the engine. Operations that are long at once are rows of a table.
 */
import { Engine, PitviperError } from 'pitviper';
import { median } from '../statistics.js';
import { longOperations } from './long-operations.table.js';

/** Work without an end, or with one that is too far. */
const endlessWork = {
  'a loop': 'while True: pass',
  'a compiled loop': 'i = 0\nwhile True: i += 1',
  'a compiled loop over a buffer': 'x = bytearray(4096)\nwhile True:\n    for i in range(4096): x[i] = i & 7',
  'handlers that catch everything':
    'while True:\n    try:\n        while True: pass\n    except BaseException: pass\n    finally: pass',
  'a generator': 'def numbers():\n    while True: yield 1\nfor i in numbers(): pass',
  recursion: 'def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nf(60)',
  'a long sleep': 'import time\ntime.sleep(60)',
  'the sum of a long range': 'sum(range(10 ** 12))',
  'a huge power': '10 ** 10 ** 8',
  'products of long ints': 'n = 7 ** 10 ** 6\nwhile True: n * n',
  'growing texts': 's = "ab"\nwhile True: s = (s + s)[:2000000]',
  'lists of long ranges': 'while True: list(range(300000))',
  'comparing lists': 'x = [(1, 2)] * 300000\ny = [(1, 2)] * 300000\nwhile True: x == y',
  'a backtracking regular expression': 'import re\nre.match("(a+)+$", "a" * 40 + "b")',
  'iterators in iterators': 'import itertools\nsum(1 for _ in itertools.product(range(1000), repeat=6))',
  compressing: 'import zlib\nwhile True: zlib.compress(bytes(range(256)) * 10000)',
  factorials: 'import math\nwhile True: math.factorial(10000)',
} as const satisfies Record<string, string>;

/** Milliseconds that a call is given. */
const LIMIT = 250;
const ROUNDS = 3;

/** The work that stops last, and how many milliseconds late. */
export interface LastStop {
  readonly what: string;
  readonly late: number;
}

/** How late calls stop: by a time limit on a context, and by a signal on the pool. */
export async function measureStops(): Promise<{ readonly context: LastStop; readonly pool: LastStop }> {
  const engine = await Engine.create({ instances: 1, limits: { memoryBytes: 'unlimited' } });
  const here: LastStop[] = [];
  const there: LastStop[] = [];
  for (const [what, source] of workToStop()) {
    const module = await engine.compile({ source, name: 'endless' });
    const context = engine.createContext();
    const { run } = context.load(module);
    const times: { readonly here: number[]; readonly there: number[] } = { here: [], there: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.here.push(await overrun(() => run('work', [], { timeMs: LIMIT })));
      times.there.push(await overrun(() => module.run('work', [], { signal: AbortSignal.timeout(LIMIT) })));
    }
    context.close();
    here.push({ what, late: median(times.here) });
    there.push({ what, late: median(times.there) });
  }
  await engine.close();
  const last = (stops: LastStop[]) => stops.reduce((a, b) => (b.late > a.late ? b : a));
  return { context: last(here), pool: last(there) };
}

/** The modules whose `work` is to be stopped, by what they do. */
export function* workToStop(): Generator<readonly [what: string, source: string]> {
  const indent = (text: string, by: number) => text.replaceAll(/^/gm, ' '.repeat(by));
  for (const [what, work] of Object.entries(endlessWork)) yield [what, `def work():\n${indent(work, 4)}\n`];
  for (const [what, { setup, act }] of Object.entries(longOperations))
    yield [what, `${setup}\ndef work():\n    while True:\n${indent(act, 8)}\n`];
}

async function overrun(act: () => unknown): Promise<number> {
  const begin = performance.now();
  let outcome: unknown = 'it has ended';
  try {
    await act();
  } catch (thrown) {
    if (thrown instanceof PitviperError && stopped.has(thrown.code)) return performance.now() - begin - LIMIT;
    outcome = thrown;
  }
  throw new Error('work without an end did not go on until it was stopped', { cause: outcome });
}

const stopped = new Set<string>(['ERR_TIME_LIMIT', 'ERR_INTERRUPTED']);
