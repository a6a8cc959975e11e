/**
 * Templates of str.format: literals and replacement fields `{name.attribute[item]!conversion:spec}`, parsed once a template.
 *
 * A fault of the template is part of the result, at its end, because the fields before it are formatted first.
 */
import { tick } from '../../model/resources.js';
import { foldDigitsAndSpaces } from '../../numeric/unicode-digits.js';
import { isDecimal } from '../../unicode/predicates.js';

/** A parsed template. Positions in the text are UTF-16. */
export interface FormatTemplate {
  readonly segments: readonly FormatSegment[];
  /** Message of the ValueError raised behind the last segment, or null. */
  readonly fault: string | null;
}

/** A piece of a template. */
export type FormatSegment = string | FormatField;

/** A replacement field, not yet taken apart: see {@link parseFieldName}. */
export interface FormatField {
  readonly name: string;
  /** One character, or null. */
  readonly conversion: string | null;
  readonly spec: string;
  /** The spec holds fields itself. */
  readonly isSpecNested: boolean;
}

/** A field name: what is looked up first, and the attributes and items asked of it. */
export interface FieldName {
  readonly first: string;
  readonly path: readonly FieldStep[];
  /** Message of the ValueError raised behind the last step, or null. */
  readonly fault: string | null;
}

/** One step of a field name. An item key of decimal digits is an int. */
export type FieldStep =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'item'; readonly key: string | number };

const templates = new Map<string, FormatTemplate>();
const CACHE_LIMIT = 512;

/** Parses a template. Equal texts mostly give the same object. */
export function parseFormatTemplate(text: string): FormatTemplate {
  const known = templates.get(text);
  if (known !== undefined) return known;
  if (templates.size >= CACHE_LIMIT) templates.clear();
  const segments: FormatSegment[] = [];
  const template = { segments, fault: readSegments(text, segments) };
  templates.set(text, template);
  return template;
}

function readSegments(text: string, segments: FormatSegment[]): string | null {
  let literal = '';
  let at = 0;
  while (at < text.length) {
    tick();
    const start = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== OPEN && code !== CLOSE) code = text.charCodeAt(++at);
    literal += text.slice(start, at);
    if (at >= text.length) break;
    if (at + 1 >= text.length) {
      flush(literal, segments);
      return `Single '${text.charAt(at)}' encountered in format string`;
    }
    if (text.charCodeAt(at + 1) === code) {
      literal += text.charAt(at);
      at += 2;
      continue;
    }
    flush(literal, segments);
    literal = '';
    if (code === CLOSE) return "Single '}' encountered in format string";
    const field = readField(text, at + 1);
    if (typeof field === 'string') return field;
    segments.push(field.field);
    at = field.end;
  }
  flush(literal, segments);
  return null;
}

function flush(literal: string, segments: FormatSegment[]): void {
  if (literal !== '') segments.push(literal);
}

const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Reads a field from behind its brace: the field and the position behind it, or the fault. */
export function readField(text: string, start: number): { field: FormatField; end: number } | string {
  let at = start;
  let stop = '';
  while (at < text.length) {
    const char = text.charAt(at++);
    if (char === '{') return "unexpected '{' in field name";
    if (char === '[') {
      while (at < text.length && text.charAt(at) !== ']') at++;
    } else if (char === '}' || char === ':' || char === '!') {
      stop = char;
      break;
    }
  }
  if (stop === '') return "expected '}' before end of string";
  const name = text.slice(start, at - 1);
  if (stop === '}') return { field: { name, conversion: null, spec: '', isSpecNested: false }, end: at };
  let conversion: string | null = null;
  if (stop === '!') {
    if (at >= text.length) return 'end of string while looking for conversion specifier';
    conversion = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += conversion.length;
    if (at < text.length) {
      const next = text.charAt(at++);
      if (next === '}') return { field: { name, conversion, spec: '', isSpecNested: false }, end: at };
      if (next !== ':') return "expected ':' after conversion specifier";
    }
  }
  const specStart = at;
  let depth = 1;
  let isSpecNested = false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) {
      isSpecNested = true;
      depth++;
    } else if (code === CLOSE && --depth === 0)
      return { field: { name, conversion, spec: text.slice(specStart, at), isSpecNested }, end: at + 1 };
  }
  return "unmatched '{' in format spec";
}

/** Takes a field name apart. */
export function parseFieldName(name: string): FieldName {
  const firstEnd = name.search(/[.[]/);
  if (firstEnd < 0) return { first: name, path: [], fault: null };
  const path: FieldStep[] = [];
  const first = name.slice(0, firstEnd);
  let at = firstEnd;
  while (at < name.length) {
    const char = name.charAt(at++);
    if (char === '.') {
      let end = at;
      while (end < name.length && name.charAt(end) !== '.' && name.charAt(end) !== '[') end++;
      if (end === at) return { first, path, fault: 'Empty attribute in format string' };
      path.push({ kind: 'attribute', name: name.slice(at, end) });
      at = end;
    } else if (char === '[') {
      const end = name.indexOf(']', at);
      if (end < 0) return { first, path, fault: "Missing ']' in format string" };
      if (end === at) return { first, path, fault: 'Empty attribute in format string' };
      const key = name.slice(at, end);
      path.push({ kind: 'item', key: parseFieldIndex(key) ?? key });
      at = end + 1;
    } else return { first, path, fault: "Only '.' or '[' may follow ']' in format field specifier" };
  }
  return { first, path, fault: null };
}

/** The int of a name or key of decimal digits; Infinity when it is too large, undefined for anything else. */
export function parseFieldIndex(text: string): number | undefined {
  if (text === '' || !isDecimal(text)) return undefined;
  const value = Number(foldDigitsAndSpaces(text));
  return value <= Number.MAX_SAFE_INTEGER ? value : Number.POSITIVE_INFINITY;
}
