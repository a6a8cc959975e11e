// Templates of the % operator: `'%(name)-05.2f%%'` is parsed into literals and conversions, once per template, and each
// conversion can then format a number or a text. Fetching the values, and asking them for their text or number, is the
// business of the caller: str or bytes. A fault of the template is part of the result, at its place, because the values
// before it are fetched first.

import { tickLong } from '../../core/long-work.js';
import { failure, isFailure, type NumericFailure } from './failure.js';
import { formatDouble } from './float-format.js';
import { codePointLength } from './format-spec.js';
import { truncateText } from './format-text.js';
import { intToText } from './int-text.js';
import type { Int } from './int-value.js';

/** A piece of a template. */
export type PercentSegment = string | PercentConversion;

/** One `%…` of a template. */
export interface PercentConversion {
  /** The mapping key of `%(key)d`, or null. */
  readonly key: string | null;
  /** Whether there is a `(`: without a mapping that is a TypeError, even where the key is incomplete. */
  readonly wantsMapping: boolean;
  readonly leftAligned: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zeroFilled: boolean;
  /** The least width in code points, '*' if a value gives it, -1 if none. */
  readonly width: number | '*';
  /** The precision, '*' if a value gives it, -1 if none. */
  readonly precision: number | '*';
  /** The conversion character: one code point, '' if the template ended before it. */
  readonly type: string;
  /** Which kind of value it formats. */
  readonly category: PercentCategory;
  /** The ValueError of the template: raised after key and stars, and after the value if it is unsupported. */
  readonly fault: NumericFailure | null;
}

/** `incomplete` and `unsupported` have a fault; the others have none. */
export type PercentCategory = 'text' | 'character' | 'integer' | 'float' | 'incomplete' | 'unsupported';

/** A conversion whose stars have been filled in: see resolveStars. */
export interface ResolvedConversion extends PercentConversion {
  readonly width: number;
  readonly precision: number;
}

const MAX_INT = 2 ** 31 - 1;
const MAX_TEXT = 2 ** 29 - 2000;

const INCOMPLETE = failure('ValueError', 'incomplete format');
const INCOMPLETE_KEY = failure('ValueError', 'incomplete format key');
const WIDTH_TOO_BIG = failure('ValueError', 'width too big');
const PRECISION_TOO_BIG = failure('ValueError', 'precision too big');
const OUT_OF_MEMORY = failure('MemoryError', '');
const WIDTH_NOT_C = failure('OverflowError', 'Python int too large to convert to C ssize_t');
const PRECISION_NOT_C = failure('OverflowError', 'Python int too large to convert to C int');

const CATEGORIES: ReadonlyMap<string, PercentCategory> = new Map([
  ...[...'sra'].map((type) => [type, 'text'] as const),
  ...[...'diuoxX'].map((type) => [type, 'integer'] as const),
  ...[...'eEfFgG'].map((type) => [type, 'float'] as const),
  ['c', 'character'],
]);

/** The base of an integer conversion and the prefix of its alternate form. */
const BASES: Readonly<Record<string, readonly [number, string]>> = {
  o: [8, '0o'],
  x: [16, '0x'],
  X: [16, '0X'],
};

/** Parses a template. In bytes templates (one character a byte) `%b` is a text conversion too. */
export function parsePercentTemplate(template: string, isBytes = false): PercentSegment[] {
  const segments: PercentSegment[] = [];
  let literal = '';
  let at = 0;
  for (;;) {
    tickLong();
    const percent = template.indexOf('%', at);
    if (percent < 0) break;
    literal += template.slice(at, percent);
    if (template.charAt(percent + 1) === '%') {
      literal += '%';
      at = percent + 2;
      continue;
    }
    if (literal !== '') segments.push(literal);
    literal = '';
    const [conversion, end] = new ConversionReader(template, percent + 1, isBytes).read();
    segments.push(conversion);
    if (conversion.category === 'incomplete') return segments;
    at = end;
  }
  literal += template.slice(at);
  if (literal !== '') segments.push(literal);
  return segments;
}

/** The conversion with the values of its stars filled in, in their order; each is an int. OverflowError. */
export function resolveStars(
  conversion: PercentConversion,
  values: readonly Int[],
): ResolvedConversion | NumericFailure {
  let taken = 0;
  let { width, precision, leftAligned } = conversion;
  if (width === '*') {
    const value = values[taken++] ?? 0;
    if (value >= 2n ** 63n || value < -(2n ** 63n)) return WIDTH_NOT_C;
    leftAligned ||= value < 0;
    width = Math.abs(Number(value));
  }
  if (precision === '*') {
    const value = values[taken] ?? 0;
    if (value > MAX_INT || value < -MAX_INT - 1) return PRECISION_NOT_C;
    precision = Math.max(0, Number(value));
  }
  return { ...conversion, width, precision, leftAligned };
}

/** Whether all widths and precisions stand in the template itself. */
export function hasNoStars(conversion: PercentConversion): conversion is ResolvedConversion {
  return conversion.width !== '*' && conversion.precision !== '*';
}

/** `%s`, `%r`, `%a` of a text already made: cut to the precision and padded with blanks. */
export function formatPercentText(text: string, conversion: ResolvedConversion): string | NumericFailure {
  const cut = conversion.precision < 0 ? text : truncateText(text, conversion.precision);
  return pad('', cut, conversion, ' ');
}

/** `%c` of a text of one character already made. The precision has no effect. */
export function formatPercentCharacter(
  text: string,
  conversion: ResolvedConversion,
): string | NumericFailure {
  return pad('', text, conversion, ' ');
}

/** `%d %i %u %o %x %X` of an int. ValueError for more than maxDigits decimal digits. */
export function formatPercentInt(
  value: Int,
  conversion: ResolvedConversion,
  maxDigits: number,
): string | NumericFailure {
  const [base, prefix] = BASES[conversion.type] ?? [10, ''];
  const text = intToText(value, base, maxDigits);
  if (isFailure(text)) return text;
  if (conversion.precision > MAX_TEXT) return OUT_OF_MEMORY;
  const negative = value < 0;
  let digits = negative ? text.slice(1) : text;
  if (conversion.type === 'X') digits = digits.toUpperCase();
  if (conversion.precision > digits.length) digits = digits.padStart(conversion.precision, '0');
  const lead = signText(negative, conversion) + (conversion.alternate ? prefix : '');
  return pad(lead, digits, conversion, conversion.zeroFilled ? '0' : ' ');
}

/** `%e %E %f %F %g %G` of a double. */
export function formatPercentFloat(value: number, conversion: ResolvedConversion): string | NumericFailure {
  if (conversion.precision > MAX_TEXT) return OUT_OF_MEMORY;
  const precision = conversion.precision < 0 ? 6 : conversion.precision;
  const form = conversion.type as 'e' | 'E' | 'f' | 'F' | 'g' | 'G';
  const text = formatDouble(value, form, precision, conversion);
  const negative = text.startsWith('-');
  return pad(
    signText(negative, conversion),
    negative ? text.slice(1) : text,
    conversion,
    conversion.zeroFilled ? '0' : ' ',
  );
}

function signText(negative: boolean, conversion: PercentConversion): string {
  return negative ? '-' : conversion.plus ? '+' : conversion.space ? ' ' : '';
}

/** Blanks go before the sign, zeros behind it; on the right there are only blanks. */
function pad(
  lead: string,
  body: string,
  conversion: ResolvedConversion,
  fill: string,
): string | NumericFailure {
  const width = conversion.width;
  if (width <= 0) return lead + body;
  const missing = width - lead.length - codePointLength(body);
  if (missing <= 0) return lead + body;
  if (width > MAX_TEXT) return OUT_OF_MEMORY;
  if (conversion.leftAligned) return lead + body + ' '.repeat(missing);
  return fill === '0' ? lead + fill.repeat(missing) + body : fill.repeat(missing) + lead + body;
}

/** Reads one conversion: [(key)][flags][width][.precision][h|l|L]type. */
class ConversionReader {
  private readonly template: string;
  private readonly isBytes: boolean;
  private at: number;
  private key: string | null = null;
  private wantsMapping = false;
  private width: number | '*' = -1;
  private precision: number | '*' = -1;
  private flags = '';

  /** Starts behind the percent sign. */
  constructor(template: string, at: number, isBytes: boolean) {
    this.template = template;
    this.at = at;
    this.isBytes = isBytes;
  }

  /** The conversion and the position behind it. */
  read(): readonly [PercentConversion, number] {
    const fault = this.readKey() ?? this.readFlagsAndSizes();
    if (fault !== null) return [this.make('', 'incomplete', fault), this.at];
    if (this.at >= this.template.length) return [this.make('', 'incomplete', INCOMPLETE), this.at];
    const start = this.at;
    const code = this.template.codePointAt(start) ?? 0;
    this.at += code > 0xffff ? 2 : 1;
    const type = this.template.slice(start, this.at);
    const category = this.isBytes && type === 'b' ? 'text' : (CATEGORIES.get(type) ?? 'unsupported');
    const refused = category === 'unsupported' ? this.unsupported(code, start) : null;
    return [this.make(type, category, refused), this.at];
  }

  private readKey(): NumericFailure | null {
    if (this.template.charAt(this.at) !== '(') return null;
    this.wantsMapping = true;
    const start = this.at + 1;
    let depth = 1;
    for (let i = start; i < this.template.length; i++) {
      const character = this.template.charAt(i);
      if (character === '(') depth++;
      else if (character === ')' && --depth === 0) {
        this.key = this.template.slice(start, i);
        this.at = i + 1;
        return null;
      }
    }
    return INCOMPLETE_KEY;
  }

  private readFlagsAndSizes(): NumericFailure | null {
    const start = this.at;
    while (this.at < this.template.length && '-+ #0'.includes(this.template.charAt(this.at))) this.at++;
    this.flags = this.template.slice(start, this.at);
    const width = this.readSize();
    if (width !== null) {
      if (width !== '*' && width >= 2 ** 63) return WIDTH_TOO_BIG;
      this.width = width;
    }
    if (this.template.charAt(this.at) === '.') {
      this.at++;
      const precision = this.readSize() ?? 0;
      if (precision !== '*' && precision > MAX_INT) return PRECISION_TOO_BIG;
      this.precision = precision;
    }
    // A C length modifier is read and has no effect.
    if (this.at < this.template.length && 'hlL'.includes(this.template.charAt(this.at))) this.at++;
    return null;
  }

  private readSize(): number | '*' | null {
    if (this.template.charAt(this.at) === '*') {
      this.at++;
      return '*';
    }
    const start = this.at;
    for (let code = this.template.charCodeAt(this.at); code >= 48 && code <= 57; ) {
      this.at++;
      code = this.template.charCodeAt(this.at);
    }
    return this.at === start ? null : Number(this.template.slice(start, this.at));
  }

  private unsupported(code: number, at: number): NumericFailure {
    const shown = code > 31 && code < 127 ? String.fromCharCode(code) : '?';
    const index = codePointLength(this.template.slice(0, at));
    return failure(
      'ValueError',
      `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${index}`,
    );
  }

  private make(type: string, category: PercentCategory, fault: NumericFailure | null): PercentConversion {
    return {
      key: this.key,
      wantsMapping: this.wantsMapping,
      leftAligned: this.flags.includes('-'),
      plus: this.flags.includes('+'),
      space: this.flags.includes(' '),
      alternate: this.flags.includes('#'),
      zeroFilled: this.flags.includes('0'),
      width: this.width,
      precision: this.precision,
      type,
      category,
      fault,
    };
  }
}
