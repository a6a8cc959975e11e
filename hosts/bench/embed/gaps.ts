/**
 * How long work goes on between two looks whether it is to be stopped. This is what lateness consists of, without what a busy machine and
 * the thread that watches add to it. The control word stays set, so that every look is one that is counted.
 */
import {
  compileModule,
  controlRequests,
  defaultCallOptions,
  defaultConversion,
  Instance,
  Interruption,
  noGrants,
  restrictedHost,
  WATCH_ROW_WORDS,
  watchWords,
} from '../../../engine/index.js';
import type { Figure } from '../figure.js';
import { workToStop } from './stops.js';

/** The longest time between two looks. */
interface Gap {
  readonly milliseconds: number;
  /** The function that looked then, and those that it was called by. */
  readonly where: string;
}

/** Milliseconds that work goes on. */
const PERIOD = 500;

/** The machine may do other things meanwhile: what counts is the smallest of so many. */
const ROUNDS = 3;

/** Milliseconds above which it is said where the look was. */
const LONG = 5;

/** The longest gap of each work that the figures of embedding stop, longest first. */
export async function measureGaps(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, source] of workToStop()) {
    const gaps = Array.from({ length: ROUNDS }, () => measureGap(source));
    const gap = gaps.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
    const name = gap.milliseconds > LONG ? `${what} (${gap.where})` : what;
    figures.push({ name, value: gap.milliseconds, unit: 'ms', bound: { kind: 'at most', value: 10 } });
  }
  return figures.sort((a, b) => b.value - a.value);
}

/** Runs `work` of a module for a while, in an instance of its own. */
function measureGap(source: string): Gap {
  const compiled = compileModule(source, 'endless.py');
  if (compiled.kind === 'error') throw new Error(compiled.error.traceback);
  const watch = new Int32Array(new SharedArrayBuffer(WATCH_ROW_WORDS * Int32Array.BYTES_PER_ELEMENT));
  const instance = new Instance({
    host: restrictedHost(noGrants, () => undefined),
    limits: {
      timeMs: Number.POSITIVE_INFINITY,
      memoryBytes: Number.POSITIVE_INFINITY,
      recursionDepth: 1000,
    },
    ownsThread: true,
    watch,
  });
  const module = instance.load({ id: 'endless', name: 'endless', filename: 'endless.py', ...compiled });
  const { interpreter } = instance;
  const poll = interpreter.poll.bind(interpreter);
  let longest: Gap = { milliseconds: 0, where: '' };
  let last = performance.now();
  const end = last + PERIOD;
  const take = (now: number): void => {
    const milliseconds = now - last;
    if (milliseconds > longest.milliseconds) longest = { milliseconds, where: callersOf(new Error()) };
  };
  interpreter.poll = () => {
    const now = performance.now();
    take(now);
    if (now > end) {
      watch[watchWords.target] = watch[watchWords.active] ?? 0;
      watch[watchWords.control] = controlRequests.timeLimit;
      poll();
    }
    last = performance.now();
  };
  watch[watchWords.control] = controlRequests.checkMemory;
  try {
    module.call('work', [], null, defaultCallOptions, { ...defaultConversion, wrapCallable: null });
  } catch (thrown) {
    if (!(thrown instanceof Interruption)) throw thrown;
    take(performance.now());
  } finally {
    instance.close();
  }
  return longest;
}

/** The functions of a stack behind those of this file and the look itself. */
function callersOf({ stack }: Error): string {
  const functions = (stack ?? '')
    .split('\n')
    .map((line) => /at (?:new )?(?:[\w#]+\.)?([\w#]+)/.exec(line)?.[1]);
  return functions
    .filter((name) => name !== undefined)
    .slice(4, 7)
    .join(', called by ');
}
