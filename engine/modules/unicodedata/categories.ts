/**
 * General categories, from JavaScript's; what was assigned after Unicode 14 counts as unassigned.
 */
import { someIn } from '../../objects/unicode/character-sets.js';
import { RangeTable } from './ranges.js';

/** The common ones first. */
const names = 'Lo Ll Lu So Mn Sm Po Nd No Sk Sc Mc Ps Pe Cf Pd Pc Lm Nl Zs Lt Pi Pf Me Cc Co Cs Zl Zp'.split(
  ' ',
);

/** Categories that were others in Unicode 14. */
const former = new RangeTable([
  ['Ll', '295'],
  ['Mn', '1171e'],
  ['Cn', '13439-1343f'],
]);

let patterns: (readonly [name: string, pattern: RegExp])[] | undefined;

/** The general category of a character: two letters. */
export function categoryOf(point: number): string {
  if (point >= 0xd800 && point <= 0xdfff) return 'Cs';
  const earlier = former.get(point);
  if (earlier !== undefined) return earlier;
  const char = String.fromCodePoint(point);
  if (someIn('newer', char)) return 'Cn';
  patterns ??= names.map((name) => [name, new RegExp(`^\\p{${name}}$`, 'u')] as const);
  return patterns.find(([, pattern]) => pattern.test(char))?.[0] ?? 'Cn';
}
