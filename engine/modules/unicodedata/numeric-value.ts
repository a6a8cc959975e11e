/**
 * The numbers that characters stand for. Most characters say theirs in their names: ROMAN NUMERAL FIVE HUNDRED.
 */
import { digitValue } from '../../objects/numeric/unicode-digits.js';
import { characterNames } from '../../objects/text-codecs/character-names.js';
import { allIn } from '../../objects/unicode/character-sets.js';
import { numericValues } from './numeric-values.table.js';

/** The number of a character; undefined where it has none. */
export function numericValueOf(point: number): number | undefined {
  const char = String.fromCodePoint(point);
  if (!allIn('numeric', char)) return undefined;
  if (allIn('decimal', char)) return digitValue(point);
  return listed().get(point) ?? spelledValue(characterNames.nameOf(point) ?? '');
}

let table: Map<number, number> | undefined;

function listed(): Map<number, number> {
  table ??= new Map(
    numericValues
      .trim()
      .split(/\s+/)
      .map((row) => {
        const [code = '', value = ''] = row.split('=');
        const [numerator = 0, denominator = 1] = value.split('/').map(Number);
        return [Number.parseInt(code, 16), numerator / denominator];
      }),
  );
  return table;
}

const small = new Map(
  `ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN
EIGHTEEN NINETEEN`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
);
'TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY'.split(' ').forEach((word, index) => {
  small.set(word, 20 + 10 * index);
});

const factors = new Map([
  ['HUNDRED', 100],
  ['HUNDREDS', 100],
  ['THOUSAND', 1000],
  ['THOUSANDS', 1000],
  ['LAKH', 100000],
  ['MILLION', 1000000],
]);

const parts = new Map(
  `HALF=2 HALVES=2 THIRD=3 THIRDS=3 QUARTER=4 QUARTERS=4 FIFTH=5 FIFTHS=5 SIXTH=6 SIXTHS=6 SEVENTH=7 EIGHTH=8 EIGHTHS=8
NINTH=9 TENTH=10 TWELFTH=12 TWELFTHS=12 SIXTEENTH=16 SIXTEENTHS=16 TWENTIETH=20 TWENTIETHS=20 FORTIETH=40 FORTIETHS=40
EIGHTIETH=80 EIGHTIETHS=80 SIXTY-FOURTH=64 ONE-HUNDRED-AND-SIXTIETH=160 THREE-HUNDRED-AND-TWENTIETH=320`
    .split(/\s+/)
    .map((row): [string, number] => {
      const [word = '', value = ''] = row.split('=');
      return [word, Number(value)];
    }),
);

/** The value of the last number words of a name. */
function spelledValue(name: string): number | undefined {
  const words = name.split(' ');
  const isCount = (word: string | undefined) => word !== undefined && (small.has(word) || factors.has(word));
  let last = words.length - 1;
  while (last >= 0 && !isCount(words[last]) && !parts.has(words[last] ?? '')) last--;
  if (last < 0) return undefined;
  const denominator = parts.get(words[last] ?? '');
  if (denominator !== undefined) last--;
  let first = last;
  while (isCount(words[first])) first--;
  let value = first === last ? 1 : 0;
  for (const word of words.slice(first + 1, last + 1)) {
    const factor = factors.get(word);
    value = factor === undefined ? value + (small.get(word) ?? 0) : Math.max(value, 1) * factor;
  }
  return value / (denominator ?? 1);
}
