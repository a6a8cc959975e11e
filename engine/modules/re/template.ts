/**
 * Templates of `sub` and `expand`: text with references to groups.
 */
import type { PyDict } from '../../objects/model/dict.js';
import { asStr, asText, PyAstralStr, PyBytes, type PyStr, strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { indexError, typeError, typeName } from '../../objects/protocol/errors.js';
import { latin1Text } from '../../objects/text-codecs/ascii-text.js';
import { quoteText } from '../../objects/unicode/quote.js';
import { MAX_GROUPS } from './parse.js';
import { DIGITS, OCTAL_DIGITS, octalCode, parseDigits, simpleEscapes } from './parse-escape.js';
import { groupNumber, isName, lengthOf, PatternSource } from './pattern-source.js';

/** Literal texts (str or bytes) and numbers of groups, in order. */
export type Template = readonly (PyStr | PyBytes | number)[];

/** The groups that a template can refer to. */
export interface TemplateGroups {
  readonly groups: number;
  readonly names: PyDict;
}

/** Parses a template. Throws `re.error`, and IndexError for an unknown name. */
export function parseTemplate(template: Value, groups: TemplateGroups): Template {
  if (asStr(template) === undefined && asBytes(template) === undefined)
    throw typeError(
      `decoding to str: need a bytes-like object, ${template === null ? 'NoneType' : typeName(template)} found`,
    );
  return new TemplateParser(template, groups).parse();
}

/** Whether the template stands for itself; undefined for what is no text. */
export function isPlainTemplate(template: Value): boolean | undefined {
  if (typeof template === 'string') return !template.includes('\\');
  const text = asText(template);
  if (text !== undefined) return !text.includes('\\');
  return asBytes(template)?.includes(0x5c) === false;
}

/** The template as a key: equal ones of the same kind have equal texts. */
export function templateKey(template: Value): string | undefined {
  if (typeof template === 'string') return template;
  if (template instanceof PyAstralStr) return template.toString();
  return template instanceof PyBytes ? latin1Text(template.data) : undefined;
}

class TemplateParser {
  private readonly source: PatternSource;
  private readonly groups: TemplateGroups;
  private readonly parts: (PyStr | PyBytes | number)[] = [];
  private literal = '';

  constructor(template: Value, groups: TemplateGroups) {
    this.source = new PatternSource(template);
    this.groups = groups;
  }

  parse(): Template {
    const { source } = this;
    for (let read = source.get(); read !== undefined; read = source.get()) {
      if (read.length > 1 && read.startsWith('\\')) this.escape(read);
      else this.literal += read;
    }
    this.endLiteral();
    return this.parts;
  }

  private escape(read: string): void {
    const { source } = this;
    const letter = read.slice(1);
    if (letter === 'g') this.named();
    else if (letter === '0') {
      const whole = read + source.getWhile(2, OCTAL_DIGITS);
      this.literal += String.fromCharCode(Number.parseInt(whole.slice(1), 8) & 0xff);
    } else if (DIGITS.includes(letter)) {
      const { text, isOctal } = parseDigits(source, read);
      if (isOctal) this.literal += String.fromCharCode(octalCode(source, text));
      else this.refer(Number(text.slice(1)), text.length - 1);
    } else {
      const simple = simpleEscapes.get(read);
      if (simple !== undefined) this.literal += String.fromCharCode(simple);
      else if (/^[A-Za-z]$/.test(letter)) throw source.error(`bad escape ${read}`, read.length);
      else this.literal += read;
    }
  }

  /** `\g<name>`, `\g<1>` */
  private named(): void {
    const { source } = this;
    if (!source.match('<')) throw source.error('missing <');
    const name = source.getUntil('>', 'group name');
    const back = lengthOf(name) + 1;
    if (isName(name)) {
      source.checkGroupName(name, 1);
      const group = this.groups.names.getString(name);
      if (typeof group !== 'number') throw indexError(`unknown group name ${quoteText(name)}`);
      this.refer(group, back);
      return;
    }
    const group = groupNumber(name);
    if (group === undefined) throw source.error(`bad character in group name ${quoteText(name)}`, back);
    if (group >= MAX_GROUPS) throw source.error(`invalid group reference ${group}`, back);
    source.checkGroupDigits(name);
    this.refer(group, back);
  }

  private refer(group: number, back: number): void {
    if (group > this.groups.groups) throw this.source.error(`invalid group reference ${group}`, back);
    this.endLiteral();
    this.parts.push(group);
  }

  private endLiteral(): void {
    if (this.literal === '') return;
    const { literal } = this;
    this.parts.push(
      this.source.isText
        ? strFromText(literal)
        : new PyBytes(Uint8Array.from(literal, (char) => char.charCodeAt(0))),
    );
    this.literal = '';
  }
}
