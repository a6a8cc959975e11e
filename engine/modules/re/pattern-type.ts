/**
 * The type re.Pattern.
 */
import { callableIteratorType } from '../../objects/model/iterator-types.js';
import { newList } from '../../objects/model/list-storage.js';
import { PyMappingProxy } from '../../objects/model/mapping-proxy.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import { PyBytes, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { PyObject } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { isEqual } from '../../objects/protocol/compare.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { hashOf } from '../../objects/protocol/hash.js';
import { genericAlias, toClippedSize, toSize } from '../../objects/protocol/items.js';
import { reprText } from '../../objects/protocol/text.js';
import { makeNativeIterator } from '../../objects/types/native-iterator.js';
import { flagRows, UNICODE } from './flags.table.js';
import { joinParts } from './join-parts.js';
import { Matcher } from './match.js';
import { PyMatch, PyPattern, patternType, scannerType } from './pattern.js';
import { matchAt, search } from './search.js';
import { type Subject, subjectOf } from './subject.js';
import { isPlainTemplate, parseTemplate, type Template, templateKey } from './template.js';

type Optional = Value | undefined;

export function definePattern(): void {
  const searching = '(string, pos=0, endpos=9223372036854775807)';
  defineType(patternType, {
    doc: 'Compiled regular expression object.',
    module: 're',
    construct: null,
    flags: { isAcceptableBase: false, hasWeakref: true },
    slots: {
      repr: (self: PyPattern) => strFromText(reprPattern(self)),
      hash: (self: PyPattern) => hashOf(new PyTuple([self.flags, self.isText, self.pattern])),
      eq: (self: PyPattern, other: Value) =>
        other instanceof PyPattern ? areEqual(self, other) : NotImplemented,
      ne: (self: PyPattern, other: Value) =>
        other instanceof PyPattern ? !areEqual(self, other) : NotImplemented,
    },
    methods: {
      match: [searching, matchBeginning, 'Matches zero or more characters at the beginning of the string.'],
      fullmatch: [searching, matchFully, 'Matches against all of the string.'],
      search: [
        searching,
        searchFirst,
        'Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.',
      ],
      sub: [
        '(repl, string, count=0)',
        (self: PyPattern, template: Value, string: Value, count: Optional) =>
          substitute(self, template, string, count).text,
        'Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.',
      ],
      subn: [
        '(repl, string, count=0)',
        (self: PyPattern, template: Value, string: Value, count: Optional) => {
          const result = substitute(self, template, string, count);
          return new PyTuple([result.text, result.count]);
        },
        'Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.',
      ],
      split: ['(string, maxsplit=0)', split, 'Split string by the occurrences of pattern.'],
      findall: [searching, findAll, 'Return a list of all non-overlapping matches of pattern in string.'],
      finditer: [
        searching,
        findEach,
        'Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.',
      ],
      scanner: [
        searching,
        (self: PyPattern, string: Value, start: Optional, end: Optional) =>
          new PyScanner(self, string, start, end),
      ],
      __copy__: ['()', (self: PyPattern) => self],
      __deepcopy__: ['(memo, /)', (self: PyPattern) => self],
      __reduce_ex__: ['(protocol, /)', reduce],
      __reduce__: ['()', reduce],
    },
    classMethods: {
      __class_getitem__: [
        '(item, /)',
        (type: PyType, item: Value) => genericAlias.make(type, item),
        'See PEP 585',
      ],
    },
    getters: {
      pattern: {
        get: (self: PyPattern) => self.pattern,
        doc: 'The pattern string from which the RE object was compiled.',
      },
      flags: { get: (self: PyPattern) => self.flags, doc: 'The regex matching flags.' },
      groups: {
        get: (self: PyPattern) => self.program.groups,
        doc: 'The number of capturing groups in the pattern.',
      },
      groupindex: {
        get: (self: PyPattern) => new PyMappingProxy(self.names),
        doc: 'A dictionary mapping group names to group numbers.',
      },
    },
  });
  defineType(scannerType, {
    construct: null,
    module: '_sre',
    methods: {
      match: ['()', (self: PyScanner) => self.step(true)],
      search: ['()', (self: PyScanner) => self.step(false)],
    },
    getters: { pattern: { get: (self: PyScanner) => self.pattern } },
  });
}

/** Positions from `pos` and `endpos`, within the text. */
function rangeIn(length: number, start: Optional, end: Optional): { from: number; to: number } {
  const to = end === undefined ? length : Math.min(Math.max(toClippedSize(end), 0), length);
  const from = start === undefined ? 0 : Math.min(Math.max(toClippedSize(start), 0), to);
  return { from, to };
}

/** `pattern.match`. */
export function matchBeginning(self: PyPattern, string: Value, start?: Optional, end?: Optional): Value {
  return matchOnce(self, string, start, end, false);
}

/** `pattern.fullmatch`. */
export function matchFully(self: PyPattern, string: Value, start?: Optional, end?: Optional): Value {
  return matchOnce(self, string, start, end, true);
}

function matchOnce(self: PyPattern, string: Value, start: Optional, end: Optional, isFull: boolean): Value {
  const subject = subjectOf(string, self.isText);
  const { from, to } = rangeIn(subject.text.length, start, end);
  const matcher = new Matcher(self.program, subject.text, to, isFull);
  return matchAt(matcher, from) < 0 ? null : new PyMatch(self, subject, matcher.marks, from, to);
}

/** `pattern.search`. */
export function searchFirst(self: PyPattern, string: Value, start?: Optional, end?: Optional): Value {
  const subject = subjectOf(string, self.isText);
  const { from, to } = rangeIn(subject.text.length, start, end);
  const matcher = new Matcher(self.program, subject.text, to, false);
  const found = search(self.program, matcher, subject.text, from, to);
  return found < 0 ? null : new PyMatch(self, subject, matcher.marks, from, to);
}

/** `pattern.findall`. */
export function findAll(self: PyPattern, string: Value, start?: Optional, end?: Optional): Value {
  const subject = subjectOf(string, self.isText);
  const { from, to } = rangeIn(subject.text.length, start, end);
  const { program } = self;
  const matcher = new Matcher(program, subject.text, to, false);
  const found: Value[] = [];
  const empty: Value = self.isText ? '' : new PyBytes(new Uint8Array());
  const { marks } = matcher;
  const part = (group: number): Value => {
    const begin = marks[2 * group] as number;
    const stop = marks[2 * group + 1] as number;
    return begin < 0 || stop < begin ? empty : subject.slice(begin, stop);
  };
  for (let at = from; ; ) {
    const begin = search(program, matcher, subject.text, at, to);
    if (begin < 0) return newList(found);
    if (program.groups < 2) found.push(part(program.groups));
    else {
      const parts: Value[] = [];
      for (let group = 1; group <= program.groups; group++) parts.push(part(group));
      found.push(new PyTuple(parts));
    }
    at = marks[1] as number;
    matcher.forbidden = at === begin ? at : -1;
    marks.fill(-1);
  }
}

/** Gives one match after the other, as marks; undefined at the end. */
class MatchSequence {
  private readonly pattern: PyPattern;
  private readonly subject: Subject;
  private readonly from: number;
  private readonly to: number;
  private readonly matcher: Matcher;
  private at: number;

  constructor(pattern: PyPattern, subject: Subject, start: Optional, end: Optional) {
    const { from, to } = rangeIn(subject.text.length, start, end);
    this.pattern = pattern;
    this.subject = subject;
    this.from = from;
    this.to = to;
    this.at = from;
    this.matcher = new Matcher(pattern.program, subject.text, to, false);
  }

  next(isMatch = false): PyMatch | undefined {
    if (this.at < 0) return undefined;
    const { matcher, pattern, subject } = this;
    const begin = isMatch
      ? matchAt(matcher, this.at)
      : search(pattern.program, matcher, subject.text, this.at, this.to);
    if (begin < 0) {
      this.at = -1;
      return undefined;
    }
    const { marks } = matcher;
    matcher.renewMarks();
    this.at = marks[1] as number;
    matcher.forbidden = this.at === begin ? begin : -1;
    return new PyMatch(pattern, subject, marks, this.from, this.to);
  }
}

/** `pattern.finditer`. */
export function findEach(self: PyPattern, string: Value, start?: Optional, end?: Optional): Value {
  const matches = new MatchSequence(self, subjectOf(string, self.isText), start, end);
  return makeNativeIterator(callableIteratorType, () => matches.next());
}

/** What `pattern.scanner` gives. */
class PyScanner extends PyObject {
  readonly pattern: PyPattern;
  private readonly matches: MatchSequence;

  constructor(pattern: PyPattern, string: Value, start: Optional, end: Optional) {
    super();
    this.type = scannerType;
    this.pattern = pattern;
    this.matches = new MatchSequence(pattern, subjectOf(string, pattern.isText), start, end);
  }

  step(isMatch: boolean): Value {
    return this.matches.next(isMatch) ?? null;
  }
}

/** `pattern.split`. */
export function split(self: PyPattern, string: Value, limit?: Optional): Value {
  const most = limit === undefined ? 0 : toSize(limit);
  const subject = subjectOf(string, self.isText);
  const { program } = self;
  const { length } = subject.text;
  const matcher = new Matcher(program, subject.text, length, false);
  const { marks } = matcher;
  const parts: Value[] = [];
  let done = 0;
  for (let at = 0, count = 0; most === 0 || count < most; count++) {
    const begin = search(program, matcher, subject.text, at, length);
    if (begin < 0) break;
    parts.push(subject.slice(done, begin));
    for (let group = 1; group <= program.groups; group++) {
      const start = marks[2 * group] as number;
      const stop = marks[2 * group + 1] as number;
      parts.push(start < 0 || stop < start ? null : subject.slice(start, stop));
    }
    at = done = marks[1] as number;
    matcher.forbidden = at === begin ? at : -1;
    marks.fill(-1);
  }
  parts.push(subject.slice(done, length));
  return newList(parts);
}

/** Templates that a pattern remembers. */
const MOST_TEMPLATES = 64;

function templateOf(self: PyPattern, template: Value): Template {
  const key = templateKey(template);
  const known = key === undefined ? undefined : self.templates.get(key);
  if (known !== undefined) return known;
  const parsed = parseTemplate(template, { groups: self.program.groups, names: self.names });
  if (key !== undefined) {
    if (self.templates.size >= MOST_TEMPLATES) self.templates.clear();
    self.templates.set(key, parsed);
  }
  return parsed;
}

/** `pattern.subn`. */
export function substitute(
  self: PyPattern,
  template: Value,
  string: Value,
  limit?: Optional,
): { text: Value; count: number } {
  const most = limit === undefined ? 0 : toSize(limit);
  const isCalled = typeOf(template).slots.call !== null;
  let parsed: Template | undefined;
  let literal: Value | undefined;
  if (!isCalled) {
    if (isPlainTemplate(template) === true) literal = template;
    else parsed = templateOf(self, template);
  }
  const subject = subjectOf(string, self.isText);
  const { program } = self;
  const { length } = subject.text;
  const matcher = new Matcher(program, subject.text, length, false);
  const parts: Value[] = [];
  let done = 0;
  let count = 0;
  for (let at = 0; most === 0 || count < most; count++) {
    const begin = search(program, matcher, subject.text, at, length);
    if (begin < 0) break;
    const { marks } = matcher;
    if (done < begin) parts.push(subject.slice(done, begin));
    at = done = marks[1] as number;
    matcher.forbidden = at === begin ? at : -1;
    if (isCalled) {
      matcher.renewMarks();
      const item = call(template, [new PyMatch(self, subject, marks, 0, length)]);
      if (item !== null) parts.push(item);
    } else {
      if (literal !== undefined) parts.push(literal);
      else if (parsed !== undefined) expandInto(parts, parsed, subject, marks);
      marks.fill(-1);
    }
  }
  if (done < length || parts.length === 0) parts.push(subject.slice(done, length));
  return { text: joinParts(parts, self.isText), count };
}

/** `match.expand`. */
export function expand(match: PyMatch, template: Value): Value {
  const { pattern } = match;
  const parsed = templateOf(pattern, template);
  const parts: Value[] = [];
  expandInto(parts, parsed, match.subject, match.marks);
  if (parts.length === 0) return pattern.isText ? '' : new PyBytes(new Uint8Array());
  return joinParts(parts, pattern.isText);
}

function expandInto(parts: Value[], template: Template, subject: Subject, marks: readonly number[]): void {
  for (const part of template) {
    if (typeof part !== 'number') {
      parts.push(part);
      continue;
    }
    const start = marks[2 * part] as number;
    const end = marks[2 * part + 1] as number;
    if (start >= 0 && end > start) parts.push(subject.slice(start, end));
  }
}

function areEqual(left: PyPattern, right: PyPattern): boolean {
  return (
    left === right ||
    (left.flags === right.flags && left.isText === right.isText && isEqual(left.pattern, right.pattern))
  );
}

/** Characters of a pattern that its repr shows. */
const SHOWN = 200;

function reprPattern(self: PyPattern): string {
  let bits = self.flags;
  if (self.isText && (bits & flagRows.ASCII.bit) === 0) bits &= ~UNICODE;
  const names: string[] = [];
  for (const [name, { bit }] of Object.entries(flagRows)) {
    if ((bits & bit) === 0) continue;
    names.push(`re.${name}`);
    bits &= ~bit;
  }
  if (bits !== 0) names.push(`0x${bits.toString(16)}`);
  const pattern = Array.from(reprText(self.pattern)).slice(0, SHOWN).join('');
  return `re.compile(${[pattern, ...(names.length > 0 ? [names.join('|')] : [])].join(', ')})`;
}

function reduce(self: PyPattern): Value {
  const re = runtime.current.importModule('re', null, null, 0);
  return new PyTuple([getAttribute(re, '_compile'), new PyTuple([self.pattern, self.flags])]);
}
