import test from 'ava';
import fc from 'fast-check';
import { type ParseMode, parseModule } from '../index.js';
import { readNotedSources } from './source-notation.js';

const words =
  '( ) [ ] { } , : ; . ... -> := @ + - * / // % | ^ & << >> ** ~ < > <= == != <> = += **= if elif else for in while def ' +
  'class return yield await async with as try except finally raise lambda not and or is import from global del pass None ' +
  'True match case _ print a b é 1 0x 2.5 1j 07 "x" \' """ f"{a}" f"{a!r:{b}}" f"{ b"y" \\ \\N{x} # $ ? ! \t \f';
const soup = fc.constantFrom(
  ...words.split(' '),
  ' ',
  '\n',
  '\n    ',
  '\n  ',
  '\u00a0',
  '\ud800',
  '\u{1f600}',
);
const mode = fc.constantFrom<ParseMode>('exec', 'eval', 'single');
const known = [...readNotedSources('good-sources'), ...readNotedSources('bad-sources')].map(
  ({ source }) => source,
);

/** Every source ends in a tree or an error with a message, whatever it holds. */
function endsWell(source: string | Uint8Array, parseMode: ParseMode): boolean {
  const result = parseModule(source, { filename: '<fuzz>', mode: parseMode });
  if (result.kind === 'parsed') return true;
  const { type, msg, lineno } = result.error;
  return type === 'MemoryError' || (msg !== '' && (lineno === null || lineno >= 0));
}

test('any soup of tokens ends in a tree or an error', (t) => {
  const sources = fc.array(soup, { maxLength: 40 }).map((parts) => parts.join(' '));
  t.notThrows(() => fc.assert(fc.property(sources, mode, endsWell), { numRuns: 3000 }));
});

test('any run of tokens without spaces ends in a tree or an error', (t) => {
  const sources = fc.array(soup, { maxLength: 25 }).map((parts) => parts.join(''));
  t.notThrows(() => fc.assert(fc.property(sources, mode, endsWell), { numRuns: 3000 }));
});

test('a known source with a part cut out or put in ends in a tree or an error', (t) => {
  const sources = fc
    .tuple(fc.constantFrom(...known), fc.nat(), fc.nat({ max: 4 }), soup)
    .map(([source, at, length, word]) => {
      const start = at % (source.length + 1);
      return source.slice(0, start) + word + source.slice(start + length);
    });
  t.notThrows(() => fc.assert(fc.property(sources, mode, endsWell), { numRuns: 5000 }));
});

test('any bytes end in a tree or an error', (t) => {
  t.notThrows(() =>
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), mode, endsWell), { numRuns: 2000 }),
  );
});
