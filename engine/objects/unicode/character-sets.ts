/**
 * Sets of characters as the str predicates see them, each a regular expression class compiled when it is first asked for.
 *
 * JavaScript has the categories and derived properties; what it lacks (Numeric_Type) and where its Unicode is newer than
 * that of Python 3.11 stand here as differences.
 */
import { someOfLongText } from '../../core/long-text.js';
import { newerCharacters } from './newer-characters.table.js';

/** Numeric_Type=Digit beyond category Nd: superscripts, circled digits and the like. */
const OTHER_DIGITS = classOf(`
b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468 2474-247c 2488-2490 24ea 24f5-24fd 24ff 2776-277e
2780-2788 278a-2792 10a40-10a43 10e60-10e68 11052-1105a 1f100-1f10a`);

/** Ideographs that stand for numbers: numeric, but of category Lo. */
const NUMERIC_LETTERS = classOf(`
3405 3483 382a 3b4d 4e00 4e03 4e07 4e09 4e5d 4e8c 4e94 4e96 4ebf-4ec0 4edf 4ee8 4f0d 4f70 5104 5146 5169 516b
516d 5341 5343-5345 534c 53c1-53c4 56db 58f1 58f9 5e7a 5efe-5eff 5f0c-5f0e 5f10 62fe 634c 67d2 6f06 7396 767e 8086
842c 8cae 8cb3 8d30 9621 9646 964c 9678 96f6 f96b f973 f978 f9b2 f9d1 f9d3 f9fd 20001 20064 200e2 20121 2092a 20983
2098c 2099c 20aea 20afd 20b19 22390 22998 23b1b 2626d 2f890`);

/** Characters that became Lowercase, or ceased to be, after Unicode 14. */
const LATER_LOWERCASE = classOf('10fc a7f2-a7f4 ab69');
const FORMER_LOWERCASE = classOf('295');

/** Characters that became part of XID_Continue after Unicode 14. */
const LATER_CONTINUE = classOf('200c-200d 30fb ff65');

/** Everything assigned after Unicode 14. */
const NEWER = classOf(newerCharacters);

/** The sets: the inside of a class of the `v` flag. */
const sets = {
  newer: NEWER,
  alphabetic: `[\\p{L}--[${NEWER}]]`,
  decimal: `[\\p{Nd}--[${NEWER}]]`,
  digit: `[\\p{Nd}--[${NEWER}]]${OTHER_DIGITS}`,
  numeric: `[\\p{N}--[${NEWER}]]${NUMERIC_LETTERS}`,
  alphanumeric: `[[\\p{L}\\p{N}]--[${NEWER}]]`,
  uppercase: `[\\p{Uppercase}--[${NEWER}]]`,
  lowercase: `[\\p{Lowercase}--[${NEWER}${LATER_LOWERCASE}]]${FORMER_LOWERCASE}`,
  titlecase: '\\p{Lt}',
  cased: `[[\\p{Lu}\\p{Lt}\\p{Uppercase}\\p{Lowercase}${FORMER_LOWERCASE}]--[${NEWER}${LATER_LOWERCASE}]]`,
  unprintable: `[[\\p{C}\\p{Z}]--[\\x20]]${NEWER}`,
  identifierStart: `_[\\p{XID_Start}--[${NEWER}]]`,
  identifierPart: `[\\p{XID_Continue}--[${NEWER}${LATER_CONTINUE}]]`,
} as const satisfies Record<string, string>;

/** The name of a set. */
export type CharacterSet = keyof typeof sets;

const allPatterns = new Map<CharacterSet, RegExp>();
const startPatterns = new Map<CharacterSet, RegExp>();
const somePatterns = new Map<CharacterSet, RegExp>();

/** Whether the text is not empty and all its characters are in the set. */
export function allIn(set: CharacterSet, text: string): boolean {
  const pattern = patternOf(allPatterns, set, (inside) => `^[${inside}]+$`);
  return !someOfLongText(text, (part) => !pattern.test(part));
}

/** Whether some character of the text is in the set. */
export function someIn(set: CharacterSet, text: string): boolean {
  const pattern = patternOf(somePatterns, set, (inside) => `[${inside}]`);
  return someOfLongText(text, (part) => pattern.test(part));
}

/** Whether the text is an identifier, not considering keywords and normal forms. */
export function isIdentifier(text: string): boolean {
  const pattern = patternOf(startPatterns, 'identifierStart', (inside) => `^[${inside}]`);
  return pattern.test(text) && allIn('identifierPart', text);
}

function patternOf(
  known: Map<CharacterSet, RegExp>,
  set: CharacterSet,
  write: (inside: string) => string,
): RegExp {
  let pattern = known.get(set);
  if (pattern === undefined) {
    pattern = new RegExp(write(sets[set]), 'v');
    known.set(set, pattern);
  }
  return pattern;
}

/** Ranges in hexadecimal as they stand inside a class. */
function classOf(ranges: string): string {
  return ranges
    .trim()
    .replace(/[0-9a-f]+/g, '\\u{$&}')
    .replace(/\s+/g, '');
}
