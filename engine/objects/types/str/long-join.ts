/**
 * Joining and cutting long texts piece by piece: V8 looks up for nothing meanwhile.
 */
import { look } from '../../model/resources.js';
import { indexInText } from './long-search.js';

/** Parts that are joined at once. */
const PARTS = 2 ** 14;

/** Characters that are cut at once. */
const CHARACTERS = 2 ** 17;

/** `parts.join(separator)`. */
export function joinTexts(parts: readonly string[], separator: string): string {
  if (parts.length <= PARTS) return parts.join(separator);
  let joined = '';
  for (let start = 0; start < parts.length; start += PARTS) {
    look();
    if (start > 0) joined += separator;
    joined += parts.slice(start, start + PARTS).join(separator);
  }
  return joined;
}

/** `text.split(cut)`. */
export function cutText(text: string, cut: string): string[] {
  // Where a separator can overlap itself, matches depend on those before them.
  if (text.length <= CHARACTERS || cut.indexOf(cut.charAt(0), 1) >= 0) return text.split(cut);
  const parts: string[] = [];
  for (let start = 0; ; ) {
    look();
    const end = indexInText(text, cut, Math.min(start + CHARACTERS, text.length));
    const piece = text.slice(start, end < 0 ? text.length : end).split(cut);
    for (let index = 0; index < piece.length; index++) parts.push(piece[index] as string);
    if (end < 0) return parts;
    start = end + cut.length;
  }
}
