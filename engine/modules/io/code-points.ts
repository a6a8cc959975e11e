/**
 * Counting characters in UTF-16 text, where one beyond the basic plane is two units.
 */

/** The index behind `count` characters from `from` on, at most the text's length. */
export function advance(text: string, from: number, count: number): number {
  const end = from + count;
  if (end <= text.length && !hasPair(text, from, end)) return end;
  let at = from;
  for (let left = count; left > 0 && at < text.length; left--) at += isPair(text, at) ? 2 : 1;
  return Math.min(at, text.length);
}

/** How many characters lie between two indices. */
export function countCharacters(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += isPair(text, at) ? 2 : 1) count++;
  return count;
}

function hasPair(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800) return true;
  }
  return false;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
