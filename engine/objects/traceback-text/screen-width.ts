/**
 * How wide a character is on a screen: one column or two.
 */
import { wideCharacters } from './wide-characters.table.js';

/** Whether a character takes two columns. */
export function isWide(char: string): boolean {
  // None before the Hangul letters is wide.
  return char >= '\u1100' && widePattern().test(char);
}

let pattern: RegExp | undefined;

function widePattern(): RegExp {
  if (pattern === undefined) {
    const ranges = wideCharacters.trim().split(/\s+/);
    pattern = new RegExp(
      `^[${ranges.map((range) => range.replace(/[0-9a-f]+/g, '\\u{$&}')).join('')}]$`,
      'u',
    );
  }
  return pattern;
}
