/**
 * What is nested without end gives a Python exception or works: sources of every construct, values, calls, iterators.
 */
import test from 'ava';
import { InProcessRunner } from './in-process.js';

const N = 100_000;
const runner = new InProcessRunner();

function repeat(text: string, count = N): string {
  return text.repeat(count);
}

/** A block in a block in a block. */
function blocks(head: string, count: number, tail = ''): string {
  const lines = Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}${head}`);
  lines.push(`${' '.repeat(count)}pass`);
  if (tail !== '') for (let depth = count - 1; depth >= 0; depth--) lines.push(`${' '.repeat(depth)}${tail}`);
  return `${lines.join('\n')}\n`;
}

const sources: Readonly<Record<string, string>> = {
  parentheses: `${repeat('(')}1${repeat(')')}`,
  'open parentheses': repeat('('),
  lists: repeat('[') + repeat(']'),
  dicts: `${repeat('{1:')}1${repeat('}')}`,
  'open brackets of all kinds': repeat('([{1:'),
  not: `${repeat('not ')}1`,
  minus: `${repeat('-')}1`,
  lambda: `${repeat('lambda:')}1`,
  'lambda defaults': `${repeat('lambda x=')}1`,
  attributes: `x${repeat('.a')}`,
  subscripts: `x${repeat('[0]')}`,
  calls: `x${repeat('()')}`,
  'method calls': `x${repeat('.a()')}`,
  sums: `1${repeat('+1')}`,
  powers: `1${repeat('**1')}`,
  comparisons: `1${repeat('<1')}`,
  conditionals: `${repeat('1 if 1 else ')}1`,
  await: `${repeat('await ')}x`,
  'nested calls': `${repeat('f(')}${repeat(')')}`,
  elif: `if 0: pass\n${repeat('elif 0: pass\n', 20_000)}`,
  'nested if': blocks('if 1:', 99),
  'nested if beyond the indentation limit': blocks('if 1:', 2000),
  'nested functions': blocks('def f():', 90),
  'nested classes': blocks('class C:', 90),
  'nested loops': blocks('for x in y:', 50),
  'nested with': blocks('with x:', 50),
  'nested try': blocks('try:', 50, 'finally: pass'),
  'nested patterns': `match x:\n case ${repeat('[')}${repeat(']')}: pass`,
  'clauses of a comprehension': `[x${repeat(' for x in y', 20_000)}]`,
  'comprehensions in comprehensions': `${repeat('[', 150)}x${repeat(' for x in y]', 150)}`,
  targets: `${repeat('(')}x${repeat(')')}=1`,
  'starred targets': `${repeat('[*')}x${repeat(']')}=1`,
  decorators: `${repeat('@x\n', 20_000)}def f(): pass`,
  with: `with ${repeat('x,', 30)}x: pass`,
  'format specs': 'f"{1:{1:{1:{1}}}}"',
};

for (const [name, source] of Object.entries(sources)) {
  test.serial(`a source of nested ${name} compiles or is refused`, (t) => {
    t.regex(
      runner.run(
        `def compiled():\n  compile(source, '<deep>', 'exec')\nsource = ${JSON.stringify(source)}\ncompiled()`,
      ),
      /^(done$|(SyntaxError|IndentationError|RecursionError|MemoryError): )/,
    );
  });
}

const depth = 50_000;
const nestedList = `x = []\nfor _ in range(${depth}): x = [x]\ny = []\nfor _ in range(${depth}): y = [y]\n`;
const nestedTuple = `x = ()\nfor _ in range(${depth}): x = (x,)\n`;
const nestedDict = `x = {}\nfor _ in range(${depth}): x = {1: x}\n`;
const isRecursionError = /^RecursionError: maximum recursion depth exceeded/;

/** Programs that end in RecursionError. */
const recursions: Record<string, string> = {
  'repr of a list': `${nestedList}repr(x)`,
  'repr of a tuple': `${nestedTuple}repr(x)`,
  'repr of a dict': `${nestedDict}repr(x)`,
  'equality of lists': `${nestedList}x == y`,
  'order of lists': `${nestedList}x < y`,
  'hash of a tuple': `${nestedTuple}hash(x)`,
  deepcopy: `import copy\n${nestedList}copy.deepcopy(x)`,
  isinstance: `t = int\nfor _ in range(${depth}): t = (t,)\nisinstance('', t)`,
  'equality of lists that hold themselves': 'a = []; a.append(a); b = []; b.append(b)\na == b',
  'a chain of generators': `def g(i):\n  yield from i\nx = iter([1])\nfor _ in range(${depth}): x = g(x)\nlist(x)`,
  'a chain of generator expressions': `x = iter([1])\nfor _ in range(${depth}): x = (y for y in x)\nlist(x)`,
  'a chain of maps': `x = iter([1])\nfor _ in range(${depth}): x = map(int, x)\nlist(x)`,
  'a chain of zips': `x = iter([1])\nfor _ in range(${depth}): x = zip(x)\nlist(x)`,
  'a sort key': 'def f(x): return sorted([1, 2], key=f)\nf(1)',
  eval: "def f(): return eval('f()')\nf()",
  'a class body': 'def f():\n  class A: x = f()\nf()',
  'a coroutine': 'async def f(): return await f()\nf().send(None)',
  'a generator that delegates to itself': 'def f(): yield from f()\nlist(f())',
  constructors: 'class A:\n  def __init__(self): A()\nA()',
  metaclass: 'class M(type):\n  def __call__(cls): return cls()\nclass A(metaclass=M): pass\nA()',
  'a property': 'class A:\n  @property\n  def p(self): return self.p\nA().p',
  print: 'class A:\n  def __str__(self): print(self); return str(self)\nstr(A())',
  'a format': "class A:\n  def __repr__(self): return f'{self!r}'\nrepr(A())",
  'a lambda with a star': 'f = lambda *a: f(*a, 1)\nf()',
};
for (const [method, use] of [
  ['__repr__', 'repr(self)'],
  ['__str__', 'str(self)'],
  ['__hash__', 'hash(self)'],
  ['__len__', 'len(self)'],
  ['__bool__', 'bool(self)'],
  ['__iter__', 'iter(list(self))'],
  ['__next__', 'next(self)'],
  ['__index__', '[1][self]'],
  ['__neg__', '-self'],
  ['__call__', 'self()'],
] as const) {
  recursions[method] = `class A:\n  def ${method}(self): return ${use}\nself = A()\n${use}`;
}
for (const [method, use] of [
  ['__eq__', 'self == o'],
  ['__lt__', 'self < o'],
  ['__add__', 'self + o'],
  ['__radd__', '1 + self'],
  ['__getitem__', 'self[o]'],
  ['__contains__', 'o in self'],
  ['__getattr__', 'self.foo'],
  ['__getattribute__', 'self.foo'],
  ['__format__', "f'{self:x}'"],
] as const) {
  recursions[method] = `class A:\n  def ${method}(self, o): return ${use}\nself = A(); o = A()\n${use}`;
}

for (const [name, source] of Object.entries(recursions)) {
  test.serial(`${name} without end raises RecursionError, which can be caught`, (t) => {
    t.regex(runner.run(source, 10_000_000), isRecursionError);
    const indented = source.replaceAll('\n', '\n  ');
    t.is(
      runner.run(`try:\n  ${indented}\nexcept RecursionError: pass\nelse: raise ValueError`, 10_000_000),
      'done',
    );
  });
}
