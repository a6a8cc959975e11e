/**
 * `template % values`: fetching the values that a parsed template asks for, for str and bytes alike.
 *
 * The values are a tuple, one by one, or else a single value, which may be a mapping if it has keys.
 */
import { asInt } from '../../model/numbers.js';
import { tick } from '../../model/resources.js';
import { PyTuple } from '../../model/sequences.js';
import { asStr, PyAstralStr, type PyStr, strFromText } from '../../model/text.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { DEFAULT_MAX_DIGITS } from '../../numeric/int-text.js';
import {
  formatPercentCharacter,
  formatPercentFloat,
  formatPercentInt,
  formatPercentText,
  hasNoStars,
  type PercentConversion,
  type PercentSegment,
  parsePercentTemplate,
  type ResolvedConversion,
  resolveStars,
} from '../../numeric/percent-format.js';
import { newException, overflowError, typeError } from '../../protocol/errors.js';
import { orThrow } from '../../protocol/failures.js';
import { getItem } from '../../protocol/items.js';
import { ascii, repr, str as strOfValue } from '../../protocol/text.js';
import { doubleForPercent, intForPercent } from './percent-numbers.js';
import { charOf, onlyPoint, type StrSelf, strOf } from './sequence.js';

/** How `%s` and its siblings and `%c` give text: what differs between str and bytes. */
export interface PercentTexts {
  /** `%s %r %a %b` of a value. */
  text(type: string, value: Value): string;
  /** `%c` of a value. */
  character(value: Value): string;
  /** The key of `%(key)s`. */
  key(text: string): Value;
  /** Whether a value that is no tuple may be asked for keys. */
  isMapping(value: Value): boolean;
  /** Names the kind of template in the errors. */
  readonly what: 'string' | 'bytes';
}

/** The slot `str % value`. */
export function percent(self: StrSelf, values: Value): Value {
  const template = strOf(self);
  let astral = typeof template !== 'string';
  const note = (text: PyStr): string => {
    if (typeof text !== 'string') astral = true;
    return text.toString();
  };
  const text = formatTemplate(parseCached(template.toString()), values, {
    what: 'string',
    text: (type, value) => note(type === 's' ? strOfValue(value) : type === 'r' ? repr(value) : ascii(value)),
    character: (value) => note(characterOf(value)),
    key: (name) => strFromText(name),
    isMapping: (value) => typeOf(value).slots.getitem !== null && asStr(value) === undefined,
  });
  return astral ? strFromText(text) : text;
}

const templates = new Map<string, PercentSegment[]>();
const CACHE_LIMIT = 512;

function parseCached(template: string): PercentSegment[] {
  let segments = templates.get(template);
  if (segments === undefined) {
    segments = parsePercentTemplate(template);
    if (templates.size >= CACHE_LIMIT) templates.clear();
    templates.set(template, segments);
  }
  return segments;
}

/** Formats a parsed template. */
export function formatTemplate(
  segments: readonly PercentSegment[],
  values: Value,
  texts: PercentTexts,
): string {
  const source = new PercentValues(values, texts);
  let result = '';
  for (const segment of segments) {
    tick();
    result += typeof segment === 'string' ? segment : formatConversion(segment, source, texts);
  }
  source.checkAllUsed();
  return result;
}

function formatConversion(conversion: PercentConversion, source: PercentValues, texts: PercentTexts): string {
  if (conversion.wantsMapping) {
    source.checkMapping();
    if (conversion.key !== null) source.select(conversion.key);
  }
  const resolved = hasNoStars(conversion) ? conversion : fillStars(conversion, source);
  if (conversion.category === 'incomplete' && conversion.fault !== null)
    throw newException(conversion.fault.exception, conversion.fault.message);
  const value = source.next();
  return orThrow(formatOne(resolved, value, texts));
}

function formatOne(conversion: ResolvedConversion, value: Value, texts: PercentTexts) {
  switch (conversion.category) {
    case 'text':
      return formatPercentText(texts.text(conversion.type, value), conversion);
    case 'character':
      return formatPercentCharacter(texts.character(value), conversion);
    case 'integer':
      return formatPercentInt(intForPercent(value, conversion.type), conversion, DEFAULT_MAX_DIGITS);
    case 'float':
      return formatPercentFloat(doubleForPercent(value, texts.what), conversion);
    case 'incomplete':
    case 'unsupported':
      return conversion.fault ?? '';
  }
}

function fillStars(conversion: PercentConversion, source: PercentValues): ResolvedConversion {
  const stars: (number | bigint)[] = [];
  for (const size of [conversion.width, conversion.precision]) {
    if (size !== '*') continue;
    const value = asInt(source.next());
    if (value === undefined) throw typeError('* wants int');
    stars.push(value);
  }
  return orThrow(resolveStars(conversion, stars));
}

/** The values of one formatting, in the order in which they are asked for. */
class PercentValues {
  private readonly values: Value;
  private readonly texts: PercentTexts;
  private readonly mapping: boolean;
  /** What `next` takes from: the items of a tuple, or a single value. */
  private queue: readonly Value[];
  private taken = 0;

  constructor(values: Value, texts: PercentTexts) {
    this.values = values;
    this.texts = texts;
    this.queue = values instanceof PyTuple ? values.items : [values];
    this.mapping = !(values instanceof PyTuple) && texts.isMapping(values);
  }

  next(): Value {
    const value = this.queue[this.taken++];
    if (value === undefined) throw typeError('not enough arguments for format string');
    return value;
  }

  checkMapping(): void {
    if (!this.mapping) throw typeError('format requires a mapping');
  }

  /** Makes the value at a key the only one that follows. */
  select(key: string): void {
    this.queue = [getItem(this.values, this.texts.key(key))];
    this.taken = 0;
  }

  checkAllUsed(): void {
    if (this.taken < this.queue.length && !this.mapping)
      throw typeError(`not all arguments converted during ${this.texts.what} formatting`);
  }
}

function characterOf(value: Value): PyStr {
  const str = asStr(value);
  if (str !== undefined) {
    if (onlyPoint(str) === undefined) throw typeError('%c requires int or char');
    return str;
  }
  const int = asInt(value) ?? indexOf(value);
  if (int === undefined || value instanceof PyAstralStr) throw typeError('%c requires int or char');
  if (int < 0 || int > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return charOf(Number(int));
}

function indexOf(value: Value): number | bigint | undefined {
  const slot = typeOf(value).slots.index;
  return slot === null ? undefined : asInt(slot(value));
}
