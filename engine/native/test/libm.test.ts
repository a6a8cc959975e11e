import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import test from 'ava';
import { libm, substituteLibm } from '../libm.js';
import { type LibmName, libmFunctions } from '../libm-functions.table.js';

const samplesPerFunction = 2000;

/** Functions that CPython 3.11's math module hands straight to the C library. */
const mathNames: readonly LibmName[] = [
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'exp',
  'exp2',
  'expm1',
  'log',
  'log2',
  'log10',
  'log1p',
  'pow',
  'cbrt',
  'fmod',
  'erf',
  'erfc',
];

test('the bound functions equal CPython’s math module bit for bit', (t) => {
  if (!libm().exact) {
    t.pass('no native library on this platform');
    return;
  }
  const cases = mathNames.map((name) => ({ name, inputs: sampleInputs(name) }));
  const expected = askPython(cases);
  if (expected === undefined) {
    t.pass('no python3 3.11 here');
    return;
  }
  for (const [index, { name, inputs }] of cases.entries()) {
    const actual = inputs.map((input) => apply(libm()[name], input));
    const differing = actual.findIndex((value, at) => !Object.is(value, expected[index]?.[at]));
    t.is(
      differing,
      -1,
      `${name}(${inputs[differing]}) is ${actual[differing]}, not ${expected[index]?.[differing]}`,
    );
  }
});

test('special values follow IEEE 754 and C, natively and in the substitutes', (t) => {
  for (const library of [libm(), substituteLibm()]) {
    t.is(library.pow(1, Number.NaN), 1);
    t.is(library.pow(-1, Infinity), 1);
    t.is(library.pow(-8, 1 / 3), Number.NaN);
    t.is(library.fmod(-5, 3), -2);
    t.is(library.fmod(-6, 3), -0);
    t.is(library.atan2(-0, -1), -Math.PI);
    t.is(library.erf(Infinity), 1);
    t.is(library.erfc(-Infinity), 2);
    t.is(library.tgamma(5), 24);
    t.is(library.tgamma(-0), -Infinity);
    t.is(library.lgamma(1), 0);
    t.is(library.lgamma(-3), Infinity);
    t.is(library.exp(-Infinity), 0);
  }
});

test('the substitutes agree with the C library to thirteen digits', (t) => {
  if (!libm().exact) {
    t.pass('no native library on this platform');
    return;
  }
  for (const name of ['erf', 'erfc', 'tgamma', 'lgamma', 'exp2'] as const) {
    for (let x = -4.95; x < 25; x += 0.1) {
      const [expected, actual] = [libm()[name](x), substituteLibm()[name](x)];
      const scale = Math.max(Math.abs(expected), name === 'lgamma' ? 1 : 0);
      t.true(Math.abs(actual - expected) <= 1e-12 * scale, `${name}(${x}) is ${actual}, not ${expected}`);
    }
  }
});

test('a worker thread binds its own functions and gets the same bits', async (t) => {
  const source = `
    import { parentPort } from 'node:worker_threads';
    const { libm } = await import(${JSON.stringify(new URL('../libm.js', import.meta.url).href)});
    parentPort.postMessage([libm().exact, libm().exp(1.1), libm().pow(1.7, 12.3)]);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const answer = await new Promise((resolve, reject) =>
    worker.once('message', resolve).once('error', reject),
  );
  t.deepEqual(answer, [libm().exact, libm().exp(1.1), libm().pow(1.7, 12.3)]);
});

type Input = readonly [number] | readonly [number, number];

function sampleInputs(name: LibmName): Input[] {
  const random = seededRandom(name.length * 7919 + name.charCodeAt(0));
  const spread = () => (random() - 0.5) * 2 ** Math.floor(random() * 24 - 12);
  return Array.from({ length: samplesPerFunction }, () =>
    libmFunctions[name].arity === 1 ? [spread()] : [spread(), spread()],
  );
}

function apply(call: (x: number, y: number) => number, [x, y]: Input): number {
  return y === undefined ? (call as (x: number) => number)(x) : call(x, y);
}

/** One process for all cases; an input that Python refuses (a domain or range error) is answered by C's value. */
function askPython(cases: readonly { name: LibmName; inputs: readonly Input[] }[]): number[][] | undefined {
  const program = `
import json, math, struct, sys
if sys.version_info[:2] != (3, 11) or sys.implementation.name != 'cpython':
    sys.exit(3)
def answer(call, args):
    try:
        return struct.pack('>d', call(*args)).hex()
    except (ValueError, OverflowError):
        return None
print(json.dumps([[answer(getattr(math, case['name']), args) for args in case['inputs']] for case in json.load(sys.stdin)]))
`;
  const { status, stdout } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) return undefined;
  const answers = JSON.parse(stdout) as (string | null)[][];
  return answers.map((row, index) => row.map((hex, at) => decode(hex, cases[index], at)));
}

function decode(
  hex: string | null,
  from: { name: LibmName; inputs: readonly Input[] } | undefined,
  at: number,
): number {
  if (hex !== null) return Buffer.from(hex, 'hex').readDoubleBE();
  const input = from?.inputs[at];
  return from === undefined || input === undefined ? Number.NaN : apply(libm()[from.name], input);
}

function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
