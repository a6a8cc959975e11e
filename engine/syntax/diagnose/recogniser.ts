/**
 * The machinery under the diagnosis: a recogniser that follows the grammar as CPython's parser does, alternative by
 * alternative with backtracking, because which error is reported, and where, hangs on the order in which alternatives
 * are tried and on the furthest token they looked at. It runs only on sources that have failed.
 * Contract of every rule method: gives a result and stands after it, or gives null (or false) and stands where
 * it began. `rule` and `recall`/`remember` keep results by position, which keeps the work linear.
 */
import { InternalError } from '../../core/internal-error.js';
import { type ParserInput, placeOfToken } from '../parse/token-reader.js';
import type { ScanStop } from '../scan/scan-stop.js';
import type { Scanned } from '../scan/scanner.js';
import type { TokenColumns } from '../scan/token-columns.js';
import { type ErrorPlace, type SyntaxErrorType, SyntaxFailure } from '../syntax-error.js';
import { T } from '../tokens.table.js';
import type { Shape } from './shapes.js';

/** How deep rules may nest, in JavaScript frames, before the diagnosis gives up: it must not overflow the stack. */
const MAX_FRAMES = 7000;

export abstract class Recogniser {
  protected readonly input: ParserInput;
  protected readonly tokens: TokenColumns;
  /** Whether the alternatives that exist only to name an error are tried: CPython's second pass. */
  protected reporting = false;
  /** The current token. */
  protected pos = 0;
  /** How many tokens have been looked at. */
  private fill = 0;
  private depth = 0;
  private memo: (Map<string, Remembered> | undefined)[] = [];
  private levels: Uint8Array | null = null;

  constructor(input: ParserInput) {
    this.input = input;
    this.tokens = input.scanned.tokens;
  }

  /** Starts a pass from the first token. */
  protected restart(reporting: boolean): void {
    this.reporting = reporting;
    this.pos = 0;
    this.depth = 0;
    this.memo = [];
  }

  /** The furthest token looked at. */
  protected get furthest(): number {
    return Math.max(0, this.fill - 1);
  }

  /** The number of the token at an offset from the current one; looking at where scanning stopped is an error. */
  protected kindAt(ahead = 0): number {
    const index = Math.min(this.pos + ahead, this.tokens.count - 1);
    if (index >= this.fill) this.fill = index + 1;
    const kind = this.tokens.kind[index] ?? T.endMarker;
    if (kind === T.error) throw failureOfScan(this.input.scanned);
    return kind;
  }

  protected at(kind: number): boolean {
    return this.kindAt() === kind;
  }

  /** Moves past the token if it is there. */
  protected take(kind: number): boolean {
    if (this.kindAt() !== kind) return false;
    this.pos++;
    return true;
  }

  /** Moves past the token if it is one of several. */
  protected takeOneOf(...kinds: readonly number[]): boolean {
    if (!kinds.includes(this.kindAt())) return false;
    this.pos++;
    return true;
  }

  /** Moves past a name with a given text. */
  protected takeWord(word: string): boolean {
    if (!this.at(T.name) || this.tokens.texts[this.pos] !== word) return false;
    this.pos++;
    return true;
  }

  /** `&&token` of CPython's grammar: it must be there, in either pass. */
  protected force(kind: number, text: string): boolean {
    if (!this.at(kind)) this.raiseTokens(`expected '${text}'`, this.pos, this.pos);
    this.pos++;
    return true;
  }

  /** Runs an alternative; stands where it began if it fails. */
  protected alt<R>(body: () => R | null | false): R | null {
    const start = this.pos;
    const result = body();
    if (result !== null && result !== false) return result;
    this.pos = start;
    return null;
  }

  /** An alternative that may be absent. */
  protected optional(body: () => unknown): true {
    this.alt(() => body() || null);
    return true;
  }

  /** Runs an alternative only for whether it succeeds. */
  protected ahead(body: () => unknown): boolean {
    const start = this.pos;
    const result = body();
    this.pos = start;
    return result !== null && result !== false;
  }

  /** As often as it succeeds; how often that was. */
  protected many(body: () => unknown): number {
    let count = 0;
    for (let start = this.pos; this.alt(() => body() || null) !== null && this.pos > start; start = this.pos)
      count++;
    return count;
  }

  /** element (',' element)*, collected; null if there is none. */
  protected gather<R>(element: () => R | null | false): R[] | null {
    const first = this.alt(element);
    if (first === null) return null;
    const all = [first];
    for (;;) {
      const next = this.alt(() => this.take(T.comma) && element());
      if (next === null) return all;
      all.push(next);
    }
  }

  /** A remembered rule. */
  protected rule<R extends object | true>(name: string, body: () => R | null | false): R | null {
    const known = this.recall(name);
    if (known !== undefined) return known as R | null;
    return this.remember(name, this.pos, this.alt(body));
  }

  /** What a rule gave at this position, moving past it; undefined if it has not been tried. */
  protected recall(name: string): unknown {
    const known = this.memo[this.pos]?.get(name);
    if (known === undefined) return undefined;
    this.pos = known.end;
    return known.result;
  }

  protected remember<R>(name: string, start: number, result: R | null): R | null {
    let row = this.memo[start];
    if (row === undefined) {
      row = new Map();
      this.memo[start] = row;
    }
    if (result === null) this.pos = start;
    row.set(name, { result, end: this.pos });
    return result;
  }

  /** Drops what is remembered: the rules will not go back behind this position. */
  protected forget(): void {
    this.memo = [];
  }

  /** Counts a level of nesting; as CPython does, gives up with a MemoryError when there are too many. */
  protected enter(frames: number): void {
    this.depth += frames;
    if (this.depth > MAX_FRAMES) throw new SyntaxFailure('MemoryError', '', null);
  }

  protected leave(frames: number): void {
    this.depth -= frames;
  }

  /** The shape of what lies between `start` and the current position. */
  protected shape(kind: Shape['kind'], start: number, parts: readonly Shape[] = [], detail = ''): Shape {
    return { kind, first: start, last: this.pos - 1, parts, detail };
  }

  /** How many brackets are open after a token. */
  protected levelAt(index: number): number {
    this.levels ??= bracketLevels(this.tokens);
    return this.levels[index] ?? 0;
  }

  /** Raises at the last token looked at. */
  protected raise(msg: string, type: SyntaxErrorType = 'SyntaxError'): never {
    const place = placeOfToken(this.input, this.furthest);
    throw new SyntaxFailure(type, msg, place);
  }

  protected raiseOver(msg: string, first: Shape, last: Shape = first): never {
    this.raiseTokens(msg, first.first, last.last);
  }

  protected raiseTokens(msg: string, first: number, last: number): never {
    const { tokens } = this;
    this.raiseAt(msg, {
      lineno: tokens.line[first] ?? 0,
      offset: (tokens.col[first] ?? 0) + 1,
      endLineno: tokens.endLine[last] ?? 0,
      endOffset: (tokens.endCol[last] ?? 0) + 1,
    });
  }

  /** Raises from a token up to where the scanner stands. */
  protected raiseFrom(msg: string, first: number): never {
    const { tokens, furthest } = this;
    this.raiseAt(msg, {
      lineno: tokens.line[first] ?? 0,
      offset: (tokens.col[first] ?? 0) + 1,
      endLineno: tokens.endLine[furthest] ?? 0,
      endOffset: tokens.endCol[furthest] ?? 0,
    });
  }

  protected raiseAt(msg: string, place: Omit<ErrorPlace, 'unit' | 'lineFeed'>): never {
    const lineFeed = place.lineno >= (this.tokens.endLine[this.furthest] ?? 0);
    throw new SyntaxFailure('SyntaxError', msg, { ...place, unit: 'bytes', lineFeed });
  }
}

interface Remembered {
  readonly result: unknown;
  readonly end: number;
}

/** The failure that the `error` token stands for. */
export function failureOfScan({ failure, stop }: Scanned): SyntaxFailure {
  if (failure !== null) return failure;
  if (stop === null) throw new InternalError('an error token without an error');
  return failureOfStop(stop);
}

/** The failure that a stop of the scanner makes. */
export function failureOfStop(stop: ScanStop): SyntaxFailure {
  const { type, msg, lineno, offset, endOffset, lineFeed, atEnd } = stop;
  const place: ErrorPlace = {
    lineno,
    offset,
    endLineno: lineno,
    endOffset,
    unit: 'bytes',
    lineFeed,
  };
  return new SyntaxFailure(type, msg, place, { incomplete: atEnd });
}

function bracketLevels({ kind, count }: TokenColumns): Uint8Array {
  const levels = new Uint8Array(count);
  let level = 0;
  for (let at = 0; at < count; at++) {
    const id = kind[at];
    if (id === T.leftParen || id === T.leftBracket || id === T.leftBrace) level++;
    else if (id === T.rightParen || id === T.rightBracket || id === T.rightBrace) level--;
    levels[at] = level;
  }
  return levels;
}
