/**
 * `str.format` and `str.format_map`: fields looked up, converted and formatted by the rules of the format string syntax.
 */
import { tick } from '../../model/resources.js';
import { asStr, type PyStr, strFromText } from '../../model/text.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import { formatText } from '../../numeric/format-text.js';
import { getAttribute } from '../../protocol/attribute.js';
import { indexError, keyError, typeError, typeName, valueError } from '../../protocol/errors.js';
import { orThrow } from '../../protocol/failures.js';
import { getItem } from '../../protocol/items.js';
import { ascii, format as formatValue, repr, str as strOfValue } from '../../protocol/text.js';
import { type FormatField, parseFieldIndex, parseFieldName, parseFormatTemplate } from './format-template.js';
import { type StrSelf, strOf } from './sequence.js';

export function format(self: StrSelf, args: Value[], kwargs: KeywordArguments): Value {
  return new Formatting(args, (name) => {
    const value = kwargs?.get(name);
    if (value === undefined) throw keyError(strFromText(name));
    return value;
  }).format(strOf(self));
}

export function formatMap(self: StrSelf, mapping: Value): Value {
  return new Formatting(null, (name) => getItem(mapping, strFromText(name))).format(strOf(self));
}

/** `str.__format__`. */
export function formatStr(self: StrSelf, spec: Value): Value {
  const text = asStr(spec);
  if (text === undefined) throw typeError(`__format__() argument must be str, not ${typeName(spec)}`);
  const str = strOf(self);
  if (text === '') return strOfValue(self);
  const result = orThrow(formatText(str.toString(), text.toString()));
  return typeof str === 'string' && typeof text === 'string' ? result : strFromText(result);
}

/** Templates within templates: a spec may hold fields, a field in a spec may not. */
const MAX_NESTING = 2;

/** One call of format: the arguments, and how fields have been numbered so far. */
class Formatting {
  /** Positional arguments; null for format_map, which has none. */
  private readonly args: readonly Value[] | null;
  private readonly lookUp: (name: string) => Value;
  private numbering: 'unknown' | 'automatic' | 'manual' = 'unknown';
  private nextIndex = 0;
  private astral = false;

  constructor(args: readonly Value[] | null, lookUp: (name: string) => Value) {
    this.args = args;
    this.lookUp = lookUp;
  }

  format(template: PyStr): PyStr {
    this.astral = typeof template !== 'string';
    const text = this.expand(template.toString(), MAX_NESTING);
    return this.astral ? strFromText(text) : text;
  }

  private expand(template: string, levels: number): string {
    if (levels === 0) throw valueError('Max string recursion exceeded');
    const { segments, fault } = parseFormatTemplate(template);
    let result = '';
    for (const segment of segments) {
      tick();
      result += typeof segment === 'string' ? segment : this.expandField(segment, levels);
    }
    if (fault !== null) throw valueError(fault);
    return result;
  }

  private expandField(field: FormatField, levels: number): string {
    const value = convert(this.fetch(field.name), field.conversion);
    const spec = field.isSpecNested ? this.expand(field.spec, levels - 1) : field.spec;
    const text = formatValue(value, this.astral ? strFromText(spec) : spec);
    if (typeof text === 'string') return text;
    this.astral = true;
    return text.toString();
  }

  private fetch(name: string): Value {
    const { first, path, fault } = parseFieldName(name);
    let value = this.fetchFirst(first);
    for (const step of path) {
      if (step.kind === 'attribute') value = getAttribute(value, step.name);
      else {
        if (step.key === Number.POSITIVE_INFINITY) throw valueError(TOO_MANY_DIGITS);
        value = getItem(value, typeof step.key === 'string' ? strFromText(step.key) : step.key);
      }
    }
    if (fault !== null) throw valueError(fault);
    return value;
  }

  private fetchFirst(first: string): Value {
    const given = parseFieldIndex(first);
    if (given === Number.POSITIVE_INFINITY) throw valueError(TOO_MANY_DIGITS);
    const isAutomatic = first === '';
    if (isAutomatic || given !== undefined) this.number(isAutomatic);
    if (!isAutomatic && given === undefined) return this.lookUp(first);
    const index = given ?? this.nextIndex++;
    if (this.args === null) throw valueError('Format string contains positional fields');
    const value = this.args[index];
    if (value === undefined)
      throw indexError(`Replacement index ${index} out of range for positional args tuple`);
    return value;
  }

  private number(automatic: boolean): void {
    const wanted = automatic ? 'automatic' : 'manual';
    if (this.numbering !== 'unknown' && this.numbering !== wanted) {
      throw valueError(
        automatic
          ? 'cannot switch from manual field specification to automatic field numbering'
          : 'cannot switch from automatic field numbering to manual field specification',
      );
    }
    this.numbering = wanted;
  }
}

const TOO_MANY_DIGITS = 'Too many decimal digits in format string';

function convert(value: Value, conversion: string | null): Value {
  switch (conversion) {
    case null:
      return value;
    case 's':
      return strOfValue(value);
    case 'r':
      return repr(value);
    case 'a':
      return ascii(value);
    default: {
      const code = conversion.codePointAt(0) ?? 0;
      const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
      throw valueError(`Unknown conversion specifier ${shown}`);
    }
  }
}
