/**
 * Looking for the first place where a pattern matches, by what its matches must begin with.
 */
import { tick, tickAt } from '../../objects/model/resources.js';
import type { Matcher } from './match.js';
import type { Program } from './program.js';
import type { TextInput } from './text-input.js';

/** Where the first match from `start` on begins, or -1; its end is then in `matcher.marks`, with the groups. */
export function search(
  program: Program,
  matcher: Matcher,
  text: TextInput,
  start: number,
  end: number,
): number {
  tick();
  const last = end - program.minWidth;
  if (start > last) return -1;
  if (program.isAnchored) return start === 0 ? matchAt(matcher, 0) : -1;
  const { prefix, first } = program;
  if (prefix !== '') {
    for (let at = text.indexOf(prefix, start); at >= 0 && at <= last; at = text.indexOf(prefix, at + 1)) {
      tick();
      if (program.isLiteral) {
        matcher.marks[0] = at;
        matcher.marks[1] = at + prefix.length;
        return at;
      }
      if (matchAt(matcher, at) >= 0) return at;
    }
    return -1;
  }
  if (first === null) {
    for (let at = start; at <= last; at++) {
      tick();
      if (matchAt(matcher, at) >= 0) return at;
    }
    return -1;
  }
  for (let at = start; at <= last && at < end; at++) {
    tickAt(at);
    const char = text.charCodeAt(at);
    if (first[char < 256 ? char : 256] === 1 && matchAt(matcher, at) >= 0) return at;
  }
  return -1;
}

/** Matches at one place and marks the whole match. */
export function matchAt(matcher: Matcher, at: number): number {
  const end = matcher.matchAt(at);
  if (end < 0) return -1;
  matcher.marks[0] = at;
  matcher.marks[1] = end;
  return at;
}
