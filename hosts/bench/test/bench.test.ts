import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { measure, type Plan, type Row } from '../measure.js';
import { parseOptions, usage } from '../options.js';
import type { PeerName } from '../peers.table.js';
import { setsFolder } from '../project-paths.js';
import { conclude } from '../report.js';
import { runCommand } from '../run-command.js';
import { runProgram, sameChecksum } from '../run-program.js';
import { type BenchSet, sets } from '../sets.table.js';
import { geometricMean, median } from '../statistics.js';
import { drawChart } from '../svg-chart.js';
import { formatText } from '../text-report.js';

test('a set lists exactly the Python programs of its folder', (t) => {
  for (const [name, set] of Object.entries(sets)) {
    const files = readdirSync(join(setsFolder, name)).filter((file) => /^[^.]+\.py$/.test(file));
    t.deepEqual(
      files.sort(),
      Object.keys(set.programs)
        .map((program) => `${program}.py`)
        .sort(),
    );
  }
});

test('the median of an even count lies between the two in the middle', (t) => {
  t.is(median([5, 1, 3]), 3);
  t.is(median([4, 1, 3, 2]), 2.5);
  t.true(Math.abs(geometricMean([2, 8]) - 4) < 1e-12);
});

test('checksums agree as text or as numbers', (t) => {
  t.true(sameChecksum('abc', 'abc'));
  t.true(sameChecksum('0.10000000000000001', '0.1'));
  t.true(sameChecksum('46368.0', '46368'));
  t.false(sameChecksum('1', '2'));
  t.false(sameChecksum('nothing', 'something'));
});

test('wrong arguments are named in one line', (t) => {
  t.is(parseOptions([]), 'which set?');
  t.regex(String(parseOptions(['nowhere'])), /^no set named nowhere; sets: interp/);
  t.regex(String(parseOptions(['interp', '--rounds', '0'])), /--rounds takes a whole number/);
  t.regex(String(parseOptions(['interp', '--only', 'fib,fob'])), /^no program named fob/);
  t.regex(String(parseOptions(['interp', '--peers', 'jython'])), /^no peer named jython/);
  t.regex(String(parseOptions(['interp', '--fast'])), /--fast/);
  t.regex(String(parseOptions(['interp', '--figure', 'worst'])), /^--figure takes median or best/);
  t.regex(usage(), /interp/);
});

test('options choose programs in the order of the set', (t) => {
  t.like(
    parseOptions(['interp', '--only', 'fib,calls,int_loop', '--rounds', '3', '--peers', 'cpython,node']),
    {
      set: 'interp',
      rounds: 3,
      programs: ['int_loop', 'fib', 'calls'],
      peers: ['cpython', 'node'],
    },
  );
});

test('a command that fails, hangs or does not exist is an outcome', async (t) => {
  t.like(await runCommand([process.execPath, '-e', 'process.exit(7)'], 10_000), {
    status: 7,
    problem: undefined,
  });
  t.like(await runCommand([process.execPath, '-e', 'setInterval(Date, 99)'], 300), {
    problem: 'took longer than 0.3 s',
  });
  t.regex((await runCommand(['/nonexistent/command'], 1000)).problem ?? '', /ENOENT/);
});

test('a program’s output is read as checksum and seconds', async (t) => {
  const print = (text: string) => [
    process.execPath,
    '-e',
    `process.stdout.write(${JSON.stringify(text)})`,
    '--',
  ];
  t.deepEqual(await runProgram(print('checksum 1 2\nbest 0.5\nmedian 0.75\n'), 1, 1), {
    kind: 'ran',
    checksum: '1 2',
    first: undefined,
    best: 0.5,
    median: 0.75,
  });
  t.is((await runProgram(print('hello'), 1, 1)).kind, 'failed');
  t.like(await runProgram([process.execPath, '-e', 'throw Error("no")', '--'], 1, 1), { kind: 'failed' });
});

test('the JavaScript twins print what the harness promises', async (t) => {
  const twin = join(setsFolder, 'interp', 'fib.mjs');
  t.true(existsSync(twin));
  t.like(await runProgram([process.execPath, twin], 10, 3), { kind: 'ran', checksum: '55' });
});

const found = (version: string) => ({ version, prepare: async () => [] });
const plan: Plan = {
  name: 'interp',
  set: sets.interp satisfies BenchSet,
  programs: ['fib', 'calls'],
  engines: new Map([
    ['pitviper', found('Pitviper')],
    ['cpython', found('CPython 3.11')],
  ]),
  rounds: 1,
  figure: 'median',
};
const measured = (seconds: number) =>
  ({ kind: 'measured', seconds, first: undefined, best: seconds, rounds: [seconds] }) as const;
const rows: Row[] = [
  { program: 'fib', n: 1, cells: { pitviper: measured(0.05), cpython: measured(0.1) } },
  { program: 'calls', n: 1, cells: { pitviper: measured(0.2), cpython: measured(0.1) } },
];

test('a report has ratios to CPython, their geometric mean and the failures', (t) => {
  const report = conclude(plan, rows);
  t.like(report.comparisons, { length: 1, 0: { own: 'pitviper', other: 'cpython' } });
  t.true(Math.abs((report.comparisons[0]?.mean ?? 0) - 1) < 1e-12);
  const text = formatText(report);
  t.regex(text, /^fib +50\.00 +100\.00 +0\.50$/m);
  t.regex(text, /^geometric mean +1\.00$/m);
  t.regex(text, /^highest +2\.00$/m);
  const failed = conclude(plan, [
    { program: 'fib', n: 1, cells: { pitviper: { kind: 'failed', reason: 'exit status 1' } } },
  ]);
  t.regex(formatText(failed), /^FAILED fib on pitviper: exit status 1$/m);
});

test('a set that compares this engine with its peers has a ratio for each, and the first calls apart', (t) => {
  const report = conclude(
    {
      ...plan,
      name: 'kernels',
      set: sets.kernels,
      engines: new Map([
        ['pitviper', found('Pitviper')],
        ['pypy', found('PyPy')],
        ['gcc-O2', found('gcc')],
      ]),
    },
    [
      {
        program: 'dot',
        n: 1,
        cells: {
          pitviper: { ...measured(0.002), first: 0.01 },
          pypy: measured(0.004),
          'gcc-O2': measured(0.001),
        },
      },
    ],
  );
  const text = formatText(report);
  t.regex(text, /pitviper\/pypy +pitviper\/gcc-O2$/m);
  t.regex(text, /^dot +2\.00 +4\.00 +1\.00 +0\.50 +2\.00$/m);
  t.regex(text, /^dot +10\.00 +- +-$/m);
});

test('the checksum of most engines is right, and where votes are even not this engine’s', async (t) => {
  const printing = (checksum: string) => ({
    version: checksum,
    prepare: async () => [
      process.execPath,
      '-e',
      `console.log('checksum ${checksum}\\nbest 0.5\\nmedian 0.75')`,
      '--',
    ],
  });
  const run = async (sums: readonly (readonly [PeerName, string])[]) => {
    const engines = new Map(sums.map(([peer, checksum]) => [peer, printing(checksum)]));
    const [row] = await measure({ ...plan, programs: ['fib'], engines }, () => undefined);
    return Object.entries(row?.cells ?? {})
      .filter(([, cell]) => cell.kind === 'failed')
      .map(([peer]) => peer);
  };
  t.deepEqual(
    await run([
      ['pitviper', '1'],
      ['pypy', '2'],
    ]),
    ['pitviper'],
  );
  t.deepEqual(
    await run([
      ['pitviper', '1'],
      ['pypy', '2'],
      ['cpython', '1'],
    ]),
    ['pypy'],
  );
});

test('the chart has a bar for every ratio', (t) => {
  const svg = drawChart(conclude(plan, rows));
  t.is(svg.match(/<rect [^>]*height="8"/g)?.length, 3);
  t.true(svg.trimEnd().endsWith('</svg>'));
});
