/**
 * Any text, run, ends in a result or a Python exception: never in a JavaScript error, never not at all.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import { listPrograms, PROGRAMS } from '../python-programs.js';
import { InProcessRunner } from './in-process.js';
import { randomPrograms } from './program-arbitrary.js';
import { prelude } from './program-server.js';

const words =
  '( ) [ ] { } , : ; . ... -> := @ + - * / // % ** << & | ^ ~ < > <= == != is in not and or if elif else for in while def class ' +
  'return yield await async with as try except finally raise lambda from global nonlocal del pass break continue None True ' +
  'match case _ print len range x y self f a.b a[0] f() 1 0 -1 2**63 2.5 1j "x" b"y" f"{x!r:>{y}}" *x **y = += self.v [] {} () x=1 ' +
  '__init__ __getattr__ super() type(x) int str list dict set iter(x) next(x) sorted(x) 10**20 nan';
const token = fc.constantFrom(...words.split(' '), '\n', '\n  ', '\n    ', ' ', '\u{1f600}', '\u00e9', '\\');

const corpus = listPrograms()
  .filter((_, index) => index % 5 === 0)
  .map((path) => readFileSync(join(PROGRAMS, path), 'utf8'))
  .filter((source) => source.length < 6000);

const runner = new InProcessRunner();
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1_000_000_000));

function endsWell(source: string): boolean {
  return runner.run(source) !== '';
}

function check(t: ExecutionContext, sources: fc.Arbitrary<string>, numRuns: number): void {
  t.log(`seed ${seed}`);
  t.notThrows(() =>
    fc.assert(fc.property(sources, endsWell), { seed, numRuns, interruptAfterTimeLimit: 60_000 }),
  );
}

test.serial('soups of tokens end in a result or an exception', (t) => {
  check(
    t,
    fc.array(token, { maxLength: 40 }).map((parts) => parts.join(' ')),
    1500,
  );
});

test.serial('programs with words put in, cut out or doubled end in a result or an exception', (t) => {
  const change = fc.tuple(fc.nat(), fc.nat({ max: 12 }), token, fc.nat({ max: 3 }));
  const sources = fc
    .tuple(fc.constantFrom(...corpus), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([source, changes]) => changes.reduce((text, each) => mutate(text, ...each), source));
  check(t, sources, 300);
});

test.serial('programs with lines exchanged end in a result or an exception', (t) => {
  const sources = fc
    .tuple(
      fc.constantFrom(...corpus),
      fc.constantFrom(...corpus),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
    )
    .map(([source, other, pairs]) => mixLines(source, other, pairs));
  check(t, sources, 200);
});

test.serial('random programs with words put in end in a result or an exception', (t) => {
  const sources = fc
    .tuple(randomPrograms(), fc.nat(), fc.nat({ max: 6 }), token, fc.nat({ max: 3 }))
    .map(([source, ...change]) => prelude + mutate(source, ...change));
  check(t, sources, 150);
});

/** Replaces some words from a position on. */
function mutate(source: string, at: number, length: number, word: string, how: number): string {
  const parts = source.split(/(?<=\W)|(?=\W)/);
  const start = at % (parts.length + 1);
  const cut = parts.slice(start, start + length);
  const put = how === 0 ? [word] : how === 1 ? [] : how === 2 ? [...cut, ...cut] : [...cut.slice(1), word];
  return parts.toSpliced(start, cut.length, ...put).join('');
}

function mixLines(source: string, other: string, pairs: readonly (readonly [number, number])[]): string {
  const lines = source.split('\n');
  const from = other.split('\n');
  for (const [to, at] of pairs) lines[to % lines.length] = from[at % from.length] ?? '';
  return lines.join('\n');
}
