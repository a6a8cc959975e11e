import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { runCli, temporaryFolder } from './run-cli.js';

const PROGRAM = `def total(values):
    result = 0.0
    for value in range(values):
        if value % 3:
            result += 1.5
        else:
            result -= 1.0
    return result

def names(n):
    d = {}
    for i in range(n):
        d[str(i)] = i
    return len(d)

print(total(20000), names(3000))
`;
const OUTPUT = '13332.5 3000\n';

const folder = mkdtempSync(join(tmpdir(), 'pitviper-jit-'));
writeFileSync(join(folder, 'p.py'), PROGRAM);

test.after.always(() => rmSync(folder, { recursive: true, force: true }));
const isMachineCodeHere = process.arch === 'x64' && process.platform === 'linux';
const onMachine = isMachineCodeHere ? test : test.skip;

onMachine('-jv writes a line for each trace and each recording that is given up', (t) => {
  const { out, err } = runCli(['-jv', 'p.py'], { cwd: folder });
  t.is(out, OUTPUT);
  const lines = err.trimEnd().split('\n');
  t.is(lines[0], '[TRACE 0 p.py:3 loop]');
  t.regex(lines[1] ?? '', /^\[TRACE 1 \(0\/\d+\) p\.py:7 -> 0\]$/);
  t.is(lines[2], '[TRACE --- p.py:12 -- no rule for this call at p.py:13]');
});

onMachine('-jv works for -c and standard input', (t) => {
  const code = 's = 0\nfor i in range(5000): s += i\nprint(s)';
  t.regex(runCli(['-jv', '-c', code]).err, /^\[TRACE 0 <string>:2 loop\]/);
  t.regex(runCli(['-jv', '-'], { input: code }).err, /^\[TRACE 0 <stdin>:2 loop\]/);
});

onMachine('--jit-dump writes the chosen stages of one function', (t) => {
  const { out, err } = runCli(['--jit-dump=brosax:total', 'p.py'], { cwd: folder });
  t.is(out, OUTPUT);
  for (const head of [
    /^---- TRACE 0 start p\.py:3 total$/m,
    /^---- TRACE 0 bytecode$/m,
    /^---- TRACE 0 recorded, \d+ operations$/m,
    /^---- TRACE 0 optimized, \d+ operations$/m,
    /^---- TRACE 0 snapshots$/m,
    /^---- TRACE 0 machine code, \d+ bytes$/m,
    /^---- TRACE 0 stop -> loop$/m,
    /^---- TRACE 0 exit \d+ \(times 1\) to p\.py:\d+$/m,
    /^---- TRACE 1 \(0\/\d+\) start p\.py:7 total$/m,
    /^---- TRACE 1 stop -> 0$/m,
    /^# p\.py:5 {2}result \+= 1\.5$/m,
  ])
    t.regex(err, head);
  t.notRegex(err, / names/);
});

onMachine('--jit-passes switches passes of the optimizer off', (t) => {
  const { out, err } = runCli(['--jit-passes=-peel', '--jit-dump=o:total', 'p.py'], { cwd: folder });
  t.is(out, OUTPUT);
  t.regex(err, /stop -> loop/);
  t.is([...err.matchAll(/guard_not_interrupted/g)].length, 1);
});

onMachine('--jit-dump=o leaves the other stages out', (t) => {
  const { err } = runCli(['--jit-dump=o:total', 'p.py'], { cwd: folder });
  t.regex(err, /optimized/);
  t.notRegex(err, /bytecode|recorded,|snapshots|machine code|exit \d+ \(/);
});

const LOOP = 'def f():\n  s = 0\n  for i in range(5000): s += i\n  return s\nprint(f())';

onMachine('the log tells of starts, compilations and exits', (t) => {
  const log = join(temporaryFolder(t), 'log.json');
  runCli([`--jit-log=${log}`, '-c', LOOP]);
  const events = readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; v: number; ms: number; location: { line: number } });
  t.deepEqual(
    events.slice(0, 2).map(({ name, v, location }) => [name, v, location.line]),
    [
      ['trace:start', 1, 3],
      ['jit:compile', 1, 3],
    ],
  );
  t.true(events.every(({ ms }) => ms >= 0));
  t.true(events.some(({ name }) => name === 'jit:deopt'));
});

test('where koffi is missing, -jv says so once and the interpreter runs it all', (t) => {
  const place = temporaryFolder(t);
  const block = join(place, 'block.cjs');
  writeFileSync(
    block,
    `const Module = require('node:module');
     const resolve = Module._resolveFilename;
     Module._resolveFilename = function (name, ...rest) {
       if (name === 'koffi') throw new Error('not installed');
       return resolve.call(this, name, ...rest);
     };`,
  );
  const { out, err } = runCli(['-jv', 'p.py'], {
    cwd: folder,
    env: { NODE_OPTIONS: `--require=${block}` },
  });
  t.is(out, OUTPUT);
  t.regex(err, /^\[TRACE off -- .*; the interpreter runs it all\]\n$/);
});

test('--jit help lists the parameters', (t) => {
  const { out, status } = runCli(['--jit', 'help']);
  t.regex(out, /^ {2}threshold +1039 /m);
  t.regex(out, /^ {2}trace_eagerness +200 /m);
  t.is(status, 0);
});

for (const [args, message] of [
  [['--jit-dump=q', 'p.py'], /--jit-dump: unknown stage 'q'; there are b bytecode, r recorded/],
  [['--jit-dump=:f', 'p.py'], /--jit-dump: no stages/],
  [['--jit-log', '/no/such/folder/log', 'p.py'], /--jit-log: cannot write '\/no\/such\/folder\/log'/],
  [['--jit-passes=nope', 'p.py'], /--jit-passes: unknown pass 'nope'; there are masks, fold/],
  [['--jit-passes=-cse,fold', 'p.py'], /--jit-passes: either passes to leave out/],
  [['--jit', 'nope=1', 'p.py'], /--jit: unknown parameter 'nope'/],
] as const) {
  test(`${args.join(' ')} is refused with one line`, (t) => {
    const { out, err, status } = runCli(args, { cwd: folder });
    t.is(out, '');
    t.regex(err, message);
    t.is(err.trimEnd().split('\n').length, 1);
    t.is(status, 2);
  });
}
