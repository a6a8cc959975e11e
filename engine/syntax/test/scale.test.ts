import test from 'ava';
import { diagnose, diagnoseEmbedded } from '../diagnose/diagnose.js';
import { parseTokens } from '../parse/parser.js';
import type { ParserInput } from '../parse/token-reader.js';
import { scan } from '../scan/scanner.js';
import type { TokenColumns } from '../scan/token-columns.js';
import { SyntaxFailure } from '../syntax-error.js';

/** Sources of any size. */
const sources: Readonly<Record<string, (n: number) => string>> = {
  lines: (n) => 'a = b\n'.repeat(n),
  'statements on a line': (n) => 'a; '.repeat(n),
  'a sum': (n) => `a${' + "a"'.repeat(n)}`,
  'a comparison': (n) => `a${' < b'.repeat(n)}`,
  'a conjunction': (n) => `a${' and b'.repeat(n)}`,
  attributes: (n) => `a${'.b'.repeat(n)}`,
  calls: (n) => `a${'()'.repeat(n)}`,
  subscripts: (n) => `a${'[0]'.repeat(n)}`,
  'a list': (n) => `[${'a, '.repeat(n)}]`,
  'a list of lists': (n) => `[${'[a, (b, c)], '.repeat(n)}]`,
  'a tuple': (n) => `${'a, '.repeat(n)}`,
  'a dict': (n) => `{${'a: b, '.repeat(n)}}`,
  'a set': (n) => `{${'a, '.repeat(n)}}`,
  arguments: (n) => `f(${'a, '.repeat(n)})`,
  'keyword arguments': (n) => `f(${'a=b, '.repeat(n)})`,
  parameters: (n) => `def f(${Array.from({ length: n }, (_, i) => `a${i}`).join()}): pass`,
  'string literals': (n) => '"a" '.repeat(n),
  'f-strings': (n) => 'f"{a}" '.repeat(n),
  'fields of an f-string': (n) => `f"${'{a}'.repeat(n)}"`,
  assignments: (n) => `${'a = '.repeat(n)}b`,
  'targets of an assignment': (n) => `[${'a, '.repeat(n)}] = b`,
  'arms of an if': (n) => `if a: pass\n${'elif b: pass\n'.repeat(n)}`,
  handlers: (n) => `try: pass\n${'except A: pass\n'.repeat(n)}`,
  cases: (n) => `match a:\n${' case [1, b]: pass\n'.repeat(n)}`,
  alternatives: (n) => `match a:\n case ${'1 | '.repeat(n)}2: pass`,
  decorators: (n) => `${'@a\n'.repeat(n)}def f(): pass`,
  imports: (n) => `import ${'a, '.repeat(n)}b`,
  'imported names': (n) => `from a import (${'b as c, '.repeat(n)})`,
  'clauses of a comprehension': (n) => `[a ${'for a in b if c '.repeat(n)}]`,
  'items of a with': (n) => `with (${'a as b, '.repeat(n)}): pass`,
};

for (const [what, make] of Object.entries(sources)) {
  test(`twice as much of ${what} is twice the work to parse`, (t) => {
    const [small, large] = [500, 1000].map((n) => lookups(`${make(n)}\n`, parse));
    t.true((large ?? 0) < 2.2 * (small ?? 0), `${small} looks at tokens became ${large}`);
  });

  test(`twice as much of ${what} before an error is twice the work to diagnose`, (t) => {
    const [small, large] = [500, 1000].map((n) => lookups(`${make(n)}\na b\n`, explain));
    t.true((large ?? 0) < 2.2 * (small ?? 0), `${small} looks at tokens became ${large}`);
  });
}

function parse(input: ParserInput): void {
  parseTokens(input, 'exec');
}

function explain(input: ParserInput): void {
  if (!(diagnose(input, 'exec') instanceof SyntaxFailure)) throw new Error('no diagnosis');
}

/** How often the tokens of a source are looked at. */
function lookups(source: string, run: (input: ParserInput) => void): number {
  let count = 0;
  const scanned = scan(source);
  const kind = new Proxy(scanned.tokens.kind, {
    get: (target, key) => {
      count++;
      return Reflect.get(target, key) as unknown;
    },
  });
  const tokens = Object.create(scanned.tokens, { kind: { value: kind } }) as TokenColumns;
  run({
    source,
    firstLine: 1,
    isFile: false,
    scanned: { ...scanned, tokens },
    lookup: () => null,
    warnings: [],
    failEmbedded: diagnoseEmbedded,
  });
  return count;
}
