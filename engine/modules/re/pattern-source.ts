/**
 * The characters of a pattern or replacement template, read from left to right.
 *
 * A backslash and the character after it are read together. `next` is what will be read next, or undefined at the end.
 * Positions count characters.
 */
import type { PyException } from '../../objects/model/exceptions.js';
import { tick } from '../../objects/model/resources.js';
import { asStr, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { warn } from '../../objects/protocol/warn.js';
import { latin1Text } from '../../objects/text-codecs/ascii-text.js';
import { pointsOf } from '../../objects/types/str/sequence.js';
import { allIn, isIdentifier } from '../../objects/unicode/character-sets.js';
import { quoteText } from '../../objects/unicode/quote.js';
import { patternError } from './pattern-error.js';

/** A reader of a pattern. */
export class PatternSource {
  readonly isText: boolean;
  readonly pattern: Value;
  /** A character an item. */
  private readonly characters: readonly string[];
  private index = 0;
  next: string | undefined;

  constructor(pattern: Value) {
    const str = asStr(pattern);
    this.pattern = pattern;
    this.isText = str !== undefined;
    if (typeof str === 'string') this.characters = str.split('');
    else if (str !== undefined)
      this.characters = Array.from(pointsOf(str), (point) => String.fromCodePoint(point));
    else
      this.characters = latin1Text(pattern instanceof PyBytes ? pattern.data : expectBytes(pattern)).split(
        '',
      );
    this.advance();
  }

  /** Reads what is next. */
  get(): string | undefined {
    tick();
    const read = this.next;
    this.advance();
    return read;
  }

  /** Reads what is next if it is this. */
  match(character: string): boolean {
    if (this.next !== character) return false;
    this.advance();
    return true;
  }

  /** Reads at most `count` characters that are in the text `allowed`. */
  getWhile(count: number, allowed: string): string {
    let read = '';
    while (read.length < count && this.next !== undefined && allowed.includes(this.next)) {
      read += this.next;
      this.advance();
    }
    return read;
  }

  /** Reads a name up to the terminator, which is read too. */
  getUntil(terminator: string, what: string): string {
    let read = '';
    let length = 0;
    for (;;) {
      const character = this.get();
      if (character === undefined) {
        if (read === '') throw this.error(`missing ${what}`);
        throw this.error(`missing ${terminator}, unterminated name`, length);
      }
      if (character === terminator) {
        if (read === '') throw this.error(`missing ${what}`, 1);
        return read;
      }
      read += character;
      length += lengthOf(character);
    }
  }

  /** Position of what is next. */
  get position(): number {
    return this.index - (this.next === undefined ? 0 : lengthOf(this.next));
  }

  /** Goes back to a position. */
  seek(position: number): void {
    this.index = position;
    this.advance();
  }

  /** The exception for a fault that lies `back` characters before the position. */
  error(message: string, back = 0): PyException {
    return patternError(this.isText ? message : asciiOf(message), this.pattern, this.position - back);
  }

  /** Refuses what is no name for a group. */
  checkGroupName(name: string, back: number): void {
    if (!isName(name))
      throw this.error(`bad character in group name ${quoteText(name)}`, lengthOf(name) + back);
    if (!this.isText && /[^\x00-\x7f]/.test(name))
      warn(
        'DeprecationWarning',
        `bad character in group name ${asciiOf(quoteText(name))} at position ${this.position - lengthOf(name) - back}`,
      );
  }

  /** Warns of a group number that is not written in plain digits. */
  checkGroupDigits(name: string): void {
    if (/^[0-9]+$/.test(name)) return;
    const shown = this.isText ? quoteText(name) : asciiOf(quoteText(name));
    warn(
      'DeprecationWarning',
      `bad character in group name ${shown} at position ${this.position - lengthOf(name) - 1}`,
    );
  }

  private advance(): void {
    const character = this.characters[this.index];
    if (character === undefined) {
      this.next = undefined;
      return;
    }
    if (character !== '\\') {
      this.index++;
      this.next = character;
      return;
    }
    const escaped = this.characters[this.index + 1];
    if (escaped === undefined)
      throw patternError('bad escape (end of pattern)', this.pattern, this.characters.length - 1);
    this.index += 2;
    this.next = character + escaped;
  }
}

/** Number of characters of a text. */
export function lengthOf(text: string): number {
  if (text.length === 1) return 1;
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** Whether a text may name a group. */
export function isName(name: string): boolean {
  return isIdentifier(name);
}

/** The group number that `int()` would read; undefined where it reads none or a negative one. */
export function groupNumber(name: string): number | undefined {
  const trimmed = name.trim().replace(/(?<=\p{Nd})_(?=\p{Nd})/gu, '');
  const digits = trimmed.startsWith('+') || trimmed.startsWith('-') ? trimmed.slice(1) : trimmed;
  if (!allIn('decimal', digits)) return undefined;
  let value = 0;
  for (const digit of digits) value = value * 10 + decimalOf(digit);
  return trimmed.startsWith('-') && value > 0 ? undefined : value;
}

/** Decimal digits come in runs of ten that begin with zero. */
function decimalOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let start = code;
  while (code - start < 9 && allIn('decimal', String.fromCodePoint(start - 1))) start--;
  return code - start;
}

function asciiOf(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
}
