import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { checkHtml } from './check-html.js';
import { type RunResult, runCli, runUnread, temporaryFolder } from './run-cli.js';

const PROGRAM = `import array, sys

def norm(x):
    total = 0.0
    for i in range(len(x)):
        v = x[i]
        if v < 0.0:
            total -= v
        else:
            total += v * v
    return total

def names(n):
    d = {}
    for i in range(n):
        d[str(i)] = i
    return len(d)

x = array.array('d', [0.5]) * 6000
for i in range(4000, 6000):
    x[i] = -0.25
print(norm(x), names(3000), sys.argv[1:])
`;
const OUTPUT = "1500.0 3000 ['a', '-b']\n";

const onMachine = process.arch === 'x64' && process.platform === 'linux' ? test : test.skip;

const place = mkdtempSync(join(tmpdir(), 'pitviper-explain-'));
writeFileSync(join(place, 'p.py'), PROGRAM);
test.after.always(() => rmSync(place, { recursive: true, force: true }));
let explained: RunResult | undefined;

/** The explanation of the program; the tests share one run. */
function explain(): RunResult {
  explained ??= runCli(['explain', 'p.py', 'a', '-b'], { cwd: place });
  return explained;
}

/** The section of the loop at a line. */
function sectionOf(line: number): string {
  return (
    explain()
      .out.split('\n━━ ')
      .find((section) => section.includes(`: line ${line} of `)) ?? ''
  );
}

onMachine('each stage of a hot loop is shown in order', (t) => {
  const { out, status } = explain();
  t.is(status, 0);
  t.true(out.startsWith(`${OUTPUT}\nHow p.py ran\n`));
  const section = sectionOf(5);
  const stages = [
    '1  Python',
    '     6          v = x[i]',
    '2  Bytecode: what the interpreter executes',
    'FOR_ITER',
    '3  Hot',
    'come to line 5 1039 times',
    '4  Recorded trace',
    'guard_class(',
    '5  Optimized trace',
    'once, before the loop:',
    'in each iteration:',
    '6  Machine code',
    'vmulsd',
    '7  Guards',
  ];
  let at = 0;
  for (const stage of stages) {
    const found = section.indexOf(stage, at);
    t.true(found >= 0, `${stage} is missing, or out of order`);
    at = found;
  }
});

onMachine('guards say in plain words what made them fail and where execution went on', (t) => {
  const text = sectionOf(5).replace(/\s+/g, ' ');
  t.regex(
    text,
    /There is nothing left to iterate over: the loop is over\. → The interpreter goes on at line 11 ‘return total’/,
  );
  t.regex(
    text,
    /‘v < 0\.0’ came out the other way\. → The interpreter went on at line 8 ‘total -= v’ (\d+) times; since then trace \d+ takes over/,
  );
  // 200, or fewer where the machine is busy: exits that cost much time count for more than one.
  const [, times] =
    /8 Bridges: .* Exit \d+ of trace \d+ had been taken (\d+) times: what happens from line 8 on/.exec(
      text,
    ) ?? [];
  t.true(Number(times) >= 25 && Number(times) <= 200, times);
});

onMachine('what was given up is shown with its reason and what helps', (t) => {
  const text = sectionOf(15).replace(/\s+/g, ' ');
  t.regex(text, /✗ Given up \d+ times at line 16: no rule for this call\./);
  t.regex(text, /What helps: call it outside of the hot loop/);
  t.regex(text, /16 d\[str\(i\)\] = i No trace of this loop was compiled: the interpreter runs it\./);
});

onMachine('lines keep to the width of the terminal', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'p.py'), PROGRAM);
  for (const width of ['72', '140']) {
    const { out } = runCli(['explain', 'p.py', 'a', '-b'], { cwd: folder, env: { COLUMNS: width } });
    const long = out.split('\n').filter((line) => line.length > Number(width));
    t.deepEqual(long, []);
  }
});

onMachine('--html writes a page that needs nothing else and connects rows of the same line', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'p.py'), PROGRAM);
  const { out, status } = runCli(['explain', '--html', 'page.html', 'p.py', 'a', '-b'], { cwd: folder });
  t.is(out, OUTPUT);
  t.is(status, 0);
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  t.deepEqual(checkHtml(page), []);
  t.notRegex(page, /(?:src|href)="(?!#)/);
  t.notRegex(page, /@import|url\(/);
  for (const part of ['Python', 'Bytecode', 'Optimized trace', 'Machine code', 'what makes it fail'])
    t.true(page.includes(part), part);
  const rows = page.matchAll(/<span class="row[^"]*" data-line="[^"]*p\.py:10"[^>]*>(.*?)<\/span>/gs);
  const texts = [...rows].map(([, text]) => text ?? '');
  for (const part of ['total += v * v', 'float_mul(', 'vmulsd'])
    t.true(
      texts.some((text) => text.includes(part)),
      part,
    );
});

test('a program without hot loops, and one with the compiler off, are explained too', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'p.py'), 'print(1)\n');
  t.regex(runCli(['explain', '--jit', 'off', 'p.py'], { cwd: folder }).out, /switched off by --jit off/);
  if (process.arch !== 'x64') return;
  t.regex(runCli(['explain', 'p.py'], { cwd: folder }).out, /No loop became hot/);
  t.regex(runCli(['explain', 'p.py:f'], { cwd: folder }).out, /No loop of the function f became hot/);
});

test('the exit status is the program’s, and an exception is shown as ever', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'p.py'), 'import sys\nsys.exit(7)\n');
  t.is(runCli(['explain', 'p.py'], { cwd: folder }).status, 7);
  writeFileSync(join(folder, 'q.py'), '1 / 0\n');
  const { err, status, out } = runCli(['explain', 'q.py'], { cwd: folder });
  t.regex(err, /ZeroDivisionError: division by zero\n$/);
  t.regex(out, /How q\.py ran/);
  t.is(status, 1);
});

test('a reader that goes away is no error of the explanation', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'p.py'), 'x = 1\n');
  const { err, status } = await runUnread(['explain', join(folder, 'p.py')]);
  t.is(err, '');
  t.is(status, 0);
});

test('what cannot be explained is said with the usage', (t) => {
  t.regex(runCli(['explain']).err, /^pitviper: explain: which file\?\nusage: pitviper explain FILE/);
  t.regex(runCli(['explain', '--html']).err, /^pitviper: explain: --html needs an argument/);
  t.regex(runCli(['explain', '--nope', 'p.py']).err, /^pitviper: explain: unknown option --nope/);
  const missing = runCli(['explain', 'missing.py']);
  t.regex(missing.err, /can't open file '.*missing\.py'/);
  t.is(missing.status, 2);
});
