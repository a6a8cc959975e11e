/**
 * Long texts in parts, for what V8 does at once: between two parts somebody looks whether the program is to be stopped.
 */
import { longWork } from './long-work.js';

/** Characters of a part: less than a millisecond's work. */
const PART = 1 << 15;

/** Additions of which a part is made. */
const ADDITIONS = 1 << 11;

/** Applies what looks at each character by itself to a text. Surrogates of one character stay together. */
export function mapLongText(text: string, map: (part: string) => string): string {
  if (text.length <= PART) return map(text);
  let result = '';
  for (const part of partsOf(text)) result += map(part);
  return result;
}

/** Whether a part of the text passes. */
export function someOfLongText(text: string, test: (part: string) => boolean): boolean {
  if (text.length <= PART) return test(text);
  for (const part of partsOf(text)) if (test(part)) return true;
  return false;
}

/** A text that is made bit by bit. A string that has grown so for long would take V8 as long at once when it is first read. */
export class LongTextBuilder {
  private readonly parts: string[] = [];
  private last = '';
  private added = 0;

  add(text: string): void {
    this.last += text;
    if (++this.added === ADDITIONS) this.endPart();
  }

  /** Everything that was added. */
  finish(): string {
    return this.parts.length === 0 ? this.last : this.parts.join('') + this.last;
  }

  private endPart(): void {
    longWork.poll?.();
    // Reading a character makes V8 lay the text out.
    this.last.charCodeAt(0);
    this.parts.push(this.last);
    this.last = '';
    this.added = 0;
  }
}

/** The text in parts, between which somebody looks. Surrogates of one character stay together. */
export function* partsOf(text: string): Iterable<string> {
  for (let from = 0; from < text.length; ) {
    longWork.poll?.();
    let end = Math.min(from + PART, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end++;
    yield text.slice(from, end);
    from = end;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
