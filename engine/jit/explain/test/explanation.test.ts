import test from 'ava';
import { defaultJitSettings } from '../../../core/jit-settings.js';
import { runJitted } from '../../test/run-jitted.js';
import { buildExplanation } from '../build-explanation.js';
import { collectTraces } from '../collect.js';
import type { ExitRow, Explanation } from '../explanation.js';
import { renderHtml } from '../html/render-html.js';
import { renderText } from '../text/render-text.js';

const onMachine = process.arch === 'x64' && process.platform === 'linux' ? test : test.skip;

function explain(source: string, name?: string): Explanation {
  const { watcher, collected } = collectTraces();
  const { jit, err } = runJitted(source, 'on', { watcher });
  if (err !== '') throw new Error(err);
  return buildExplanation({
    program: 'p.py',
    function: name,
    collected,
    parameters: defaultJitSettings.parameters,
    counters: jit?.counters,
    unavailable: null,
  });
}

function exitsOf({ loops }: Explanation): readonly ExitRow[] {
  return loops.flatMap(({ traces }) => traces.flatMap(({ exits }) => exits));
}

onMachine('an explanation is plain data', (t) => {
  const explanation = explain('def f(n):\n  s = 0\n  for i in range(n): s += i\n  return s\nf(5000)\n');
  t.deepEqual(JSON.parse(JSON.stringify(explanation)), explanation);
});

onMachine('operations name attributes and classes as the program does', (t) => {
  const explanation = explain(`
class Body:
    __slots__ = ('x', 'speed')
    def __init__(self): self.x, self.speed = 0.0, 1.5
def f(body, n):
    for i in range(n): body.x += body.speed
f(Body(), 5000)
`);
  const texts = explanation.loops.flatMap(({ traces }) =>
    traces.flatMap(({ optimized }) => optimized.map(({ text }) => text)),
  );
  for (const text of [
    'guard_class(o0, "instance Body")',
    /getfield_float\(o0, \.x\)/,
    /getfield_float\(o0, \.speed\)/,
    /setfield_float\(o0, f\d+, \.x\)/,
  ])
    t.true(
      texts.some((each) => (typeof text === 'string' ? each === text : text.test(each))),
      `${text}`,
    );
});

onMachine('only loops of the function that was asked for are shown', (t) => {
  const source = `
def f(n):
    for i in range(n): pass
def g(n):
    for i in range(n): pass
f(5000); g(5000)
`;
  t.deepEqual(
    explain(source).loops.map(({ line }) => line),
    [3, 5],
  );
  t.deepEqual(
    explain(source, 'g').loops.map(({ line }) => line),
    [5],
  );
});

onMachine('each reason is told by the source that it is about', (t) => {
  const reasons = exitsOf(
    explain(`
import array
def f(a, b, n):
    i = 0
    s = 0
    while i < n:
        s += a[i] // b[i] + a[i] * a[i]
        i += 1
    return s
f(array.array('q', [3]) * 4000, [7] * 4000, 4000)
`),
  ).map(({ why }) => why);
  for (const reason of [
    /^‘i < n’ came out the other way: the loop is over\.$/,
    /^‘a’ is no longer an array, bytes or a plain memoryview of 64-bit ints\.$/,
    /^‘b’ is no longer a list of 64-bit ints\.$/,
    /^The index of ‘[ab]\[i\]’ lies outside of the sequence: an IndexError/,
    /^The divisor of ‘a\[i\] \/\/ b\[i\]’ is 0\.$/,
    /^The result of ‘.*a\[i\] \* a\[i\]’ takes more than 64 bits/,
    /^Somebody wants the program to look up/,
  ])
    t.true(
      reasons.some((why) => reason.test(why)),
      `${reason} in\n${reasons.join('\n')}`,
    );
});

onMachine('attributes are told by their names', (t) => {
  const reasons = exitsOf(
    explain(`
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
def f(points):
    s = 0
    for p in points:
        s += p.x
        p.y = s * 0.5
    return s
f([Point(i, 0.0) for i in range(4000)])
`),
  ).map(({ why }) => why);
  for (const reason of [
    '‘p’ is no longer an instance of Point with the attributes that it had.',
    '‘p.x’ is no longer an int of 64 bits, or ‘p.y’ is no longer a float.',
  ])
    t.true(reasons.includes(reason), `${reason} in\n${reasons.join('\n')}`);
});

onMachine('break is followed to where it leads', (t) => {
  const exits = exitsOf(
    explain('def f(n):\n  i = 0\n  while True:\n    i += 1\n    if i > n: break\n  return i\nf(5000)\n'),
  );
  const leaving = exits.find(({ why }) => why.startsWith('‘i > n’'));
  t.is(leaving?.why, '‘i > n’ came out the other way: the loop is over.');
  t.is(leaving?.resume.text, 'return i');
});

onMachine('a check that was moved out of the loop says that it is made once', (t) => {
  const explanation = explain(`
import array
def f(a):
    s = 0.0
    for i in range(len(a)):
        s += a[i]
    return s
f(array.array('d', [1.5]) * 5000)
`);
  const once = exitsOf(explanation).filter(({ why }) => why.startsWith('Checked once for all iterations'));
  t.true(once.length > 0);
  t.true(once.every(({ part }) => part === 'before'));
});

onMachine('functions that are called in the loop have their lines beside it', (t) => {
  const [loop] = explain(`
def half(x):
    return x * 0.5
def f(n):
    s = 0.0
    for i in range(n):
        s += half(i)
    return s
f(5000)
`).loops;
  t.deepEqual(
    loop?.source.map(({ function: name, lines }) => [name, lines[0]?.line]),
    [
      ['f', 6],
      ['half', 2],
    ],
  );
  t.true(loop?.traces[0]?.optimized.some(({ depth, place }) => depth === 1 && place.line === 3));
});

onMachine('machine code knows the operation and the line that it is for', (t) => {
  const [loop] = explain(
    'def f(n):\n  s = 0.0\n  for i in range(n):\n    s += i * 0.5\n  return s\nf(5000)\n',
  ).loops;
  const code = loop?.traces[0]?.code ?? [];
  t.true(code.some(({ text, place, part }) => /mulsd/.test(text) && place?.line === 4 && part === 'loop'));
  const exits = new Set(loop?.traces[0]?.exits.map(({ exit }) => exit));
  t.true(
    code.filter(({ text }) => /^j[a-z]/.test(text)).some(({ exit }) => exit !== null && exits.has(exit)),
  );
});

onMachine('text of the program is shown as text in the page', (t) => {
  const page = renderHtml(
    explain(
      "def f(n):\n  s = 0\n  for i in range(n):\n    if i < 10 and '</script><b>' != '&': s += i\n  return s\nf(5000)\n",
    ),
  );
  t.false(page.includes('</script><b>'));
  t.true(page.includes('&lt;/script&gt;&lt;b&gt;'));
});

onMachine('colours are escape codes, and there are none without', (t) => {
  const explanation = explain('def f(n):\n  for i in range(n): pass\nf(5000)\n');
  t.true(renderText(explanation, { width: 80, colors: true }).includes('\u001b['));
  t.false(renderText(explanation, { width: 80, colors: false }).includes('\u001b'));
});
