import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'ava';
import { type CodeUnit, verifyUnit } from '../index.js';
import { compileSource, compileText, firstInner, hasPython } from './compile-source.js';

/** Programs of any size, with the most temporaries that one may take however large it is. */
const programs: Readonly<Record<string, readonly [make: (n: number) => string, temporaries: number]>> = {
  statements: [(n) => 'a = b + c\n'.repeat(n), 3],
  'operands of a chain': [(n) => `x = ${'a + '.repeat(n)}a\n`, 3],
  'links of attributes': [(n) => `x = a${'.b'.repeat(n)}\n`, 2],
  'links of method calls': [(n) => `x = a${'.b(1)[c]'.repeat(n)}\n`, 3],
  'operands of and': [(n) => `x = ${'a and '.repeat(n)}a\n`, 2],
  'links of a comparison': [(n) => `x = ${'a < '.repeat(n)}a\n`, 6],
  'items of a list': [(n) => `x = [${'a, '.repeat(n)}]\n`, 3],
  'items of a dict': [(n) => `x = {${'a: b, '.repeat(n)}}\n`, 4],
  'branches of an if': [(n) => `if a: b\n${'elif c: d\n'.repeat(n)}`, 2],
  'cases of a match': [(n) => `match x:\n${' case [1, y]: pass\n'.repeat(n)}`, 6],
  'targets of an assignment': [(n) => `${'a = '.repeat(n)}b\n`, 2],
  handlers: [(n) => `try: pass\n${'except A as e: pass\n'.repeat(n)}`, 6],
};

for (const [what, [make, temporaries]] of Object.entries(programs)) {
  test(`twice as many ${what} make twice as much code in as many registers`, (t) => {
    const [small, large] = [compileSource(make(2000)), compileSource(make(4000))];
    t.true(large.words.length <= 2 * small.words.length);
    t.is(large.registerCount, small.registerCount);
    t.true(large.registerCount <= temporaries);
  });
}

test('a function of many variables and loops compiles', (t) => {
  const lines = Array.from(
    { length: 1000 },
    (_, i) => ` for a${i} in x:\n  b${i} = a${i}\n  if b${i}: c = b${i}\n`,
  );
  const unit = firstInner(compileSource(`def f(x):\n${lines.join('')}`));
  t.is(unit.variableCount, 2002);
  t.is(unit.loopHeaders.length, 1000);
});

test('a register is live at a loop header if it is read before it is written', (t) => {
  const unit = firstInner(compileSource('def f(a, b, c):\n  d = b\n  while a:\n    c = d\n    a = c\n'));
  t.deepEqual(liveAt(unit, 0), ['a', 'd']);
});

test('what a handler reads is live throughout the loop', (t) => {
  const text = 'def f(a, b):\n  while a:\n    try: a()\n    except E: return b\n';
  t.deepEqual(liveAt(firstInner(compileSource(text)), 0), ['a', 'b']);
});

test('every variable of a function that looks at its own names is live', (t) => {
  const text = 'def f(a, b):\n  while a: a = locals()\n';
  t.deepEqual(liveAt(firstInner(compileSource(text)), 0), ['a', 'b']);
});

(hasPython ? test : test.skip)('every module of the standard library compiles to sound code', (t) => {
  const folder = execFileSync('python3', ['-c', 'import os; print(os.path.dirname(os.__file__))'], {
    encoding: 'utf8',
  }).trim();
  const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
  t.true(files.length > 100);
  for (const file of files) {
    const result = compileText(readFileSync(`${folder}/${file}`), { filename: file });
    if (result.kind === 'error') t.fail(`${file}: ${result.error.msg}`);
    else t.deepEqual(verifyUnit(result.unit), [], file);
  }
});

function liveAt(unit: CodeUnit, loop: number): string[] {
  const width = unit.loopLiveness.length / unit.loopHeaders.length;
  const row = unit.loopLiveness.slice(loop * width, (loop + 1) * width);
  return unit.variables
    .filter(({ register }) => ((row[register >>> 5] ?? 0) & (1 << (register & 31))) !== 0)
    .map(({ name }) => name);
}
