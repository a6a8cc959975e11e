import test from 'ava';
import { parseModule, type SyntaxErrorData } from '../index.js';

function errorOf(source: string): SyntaxErrorData | null {
  const result = parseModule(source, { filename: '<test>', mode: 'exec' });
  return result.kind === 'error' ? result.error : null;
}

test('200 brackets may nest, 201 may not', (t) => {
  t.is(errorOf('('.repeat(200) + ')'.repeat(200)), null);
  t.is(errorOf('('.repeat(201) + ')'.repeat(201))?.msg, 'too many nested parentheses');
});

test('99 blocks may nest, 100 may not', (t) => {
  const blocks = (count: number) =>
    Array.from({ length: count }, (_, i) => `${' '.repeat(i)}if x:\n`).join('');
  t.is(errorOf(`${blocks(99)}${' '.repeat(99)}pass\n`), null);
  t.is(errorOf(`${blocks(100)}${' '.repeat(100)}pass\n`)?.msg, 'too many levels of indentation');
});

for (const [name, source] of Object.entries({
  signs: `${'-'.repeat(100_000)}1`,
  nots: `${'not '.repeat(100_000)}1`,
  powers: `${'a**'.repeat(100_000)}1`,
  conditions: `${'1 if a else '.repeat(100_000)}1`,
  lambdas: `${'lambda:'.repeat(100_000)}1`,
  'defaults of lambdas': 'lambda x='.repeat(100_000),
})) {
  test(`100 000 nested ${name} are refused without a crash`, (t) => {
    t.is(errorOf(source)?.type, 'RecursionError');
  });
}

for (const [name, source] of Object.entries({
  'a sum': `a${' + a'.repeat(20_000)}`,
  attributes: `a${'.b'.repeat(20_000)}`,
  calls: `a${'()'.repeat(20_000)}`,
  subscripts: `a${'[0]'.repeat(20_000)}`,
  comparisons: `a${' < b'.repeat(20_000)}`,
  elements: `[${'a, '.repeat(20_000)}]`,
  'string literals': '"a" '.repeat(20_000),
  'fields of an f-string': `f"${'{a}'.repeat(5_000)}"`,
  assignments: `${'a = '.repeat(20_000)}b`,
  'arms of an if': `if a: pass\n${'elif b: pass\n'.repeat(20_000)}`,
  decorators: `${'@a\n'.repeat(20_000)}def f(): pass`,
  'imported names': `import ${'a, '.repeat(20_000)}b`,
})) {
  test(`a long run of ${name} is no nesting`, (t) => {
    t.is(errorOf(source), null);
  });

  test(`a long run of ${name} with an error after it is diagnosed`, (t) => {
    t.truthy(errorOf(`${source}\n)`));
    t.truthy(errorOf(`${source}\na b`));
  });
}

test('deep nesting with an error inside is diagnosed, not followed into the ground', (t) => {
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['f(', ')'],
    ['a[', ']'],
    ['{1:', '}'],
    ['f(x=', ')'],
    ['lambda:(', ')'],
  ]) {
    const error = errorOf(`${(open ?? '').repeat(190)}a b${(close ?? '').repeat(190)}`);
    t.is(error?.msg, 'invalid syntax. Perhaps you forgot a comma?');
  }
});
