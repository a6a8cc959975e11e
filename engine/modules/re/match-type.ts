/**
 * The type re.Match.
 */
import { newDict } from '../../objects/model/dicts.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { indexError } from '../../objects/protocol/errors.js';
import { genericAlias, toIndex } from '../../objects/protocol/items.js';
import { reprText } from '../../objects/protocol/text.js';
import { matchType, type PyMatch } from './pattern.js';
import { expand } from './pattern-type.js';

export function defineMatch(): void {
  defineType(matchType, {
    doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
    module: 're',
    construct: null,
    flags: { isAcceptableBase: false },
    slots: {
      repr: (self: PyMatch) =>
        strFromText(
          `<re.Match object; span=(${self.marks[0]}, ${self.marks[1]}), match=${reprText(self.group(0) ?? null)}>`,
        ),
      getitem: (self: PyMatch, key: Value) => self.group(groupOf(self, key)) ?? null,
    },
    methods: {
      group: [
        '(*args)',
        group,
        'group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match.',
      ],
      groups: ['(default=None)', groups, 'Return a tuple containing all the subgroups of the match, from 1.'],
      groupdict: [
        '(default=None)',
        groupDict,
        'Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.',
      ],
      start: [
        '(group=0, /)',
        (self: PyMatch, key: Value | undefined) => spanOf(self, key)[0],
        'Return index of the start of the substring matched by group.',
      ],
      end: [
        '(group=0, /)',
        (self: PyMatch, key: Value | undefined) => spanOf(self, key)[1],
        'Return index of the end of the substring matched by group.',
      ],
      span: [
        '(group=0, /)',
        (self: PyMatch, key: Value | undefined) => new PyTuple(spanOf(self, key)),
        'For match object m, return the 2-tuple (m.start(group), m.end(group)).',
      ],
      expand: [
        '(template)',
        expand,
        'Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.',
      ],
      __copy__: ['()', (self: PyMatch) => self],
      __deepcopy__: ['(memo, /)', (self: PyMatch) => self],
    },
    classMethods: {
      __class_getitem__: [
        '(item, /)',
        (type: PyType, item: Value) => genericAlias.make(type, item),
        'See PEP 585',
      ],
    },
    getters: {
      string: {
        get: (self: PyMatch) => self.subject.source,
        doc: 'The string passed to match() or search().',
      },
      re: { get: (self: PyMatch) => self.pattern, doc: 'The regular expression object.' },
      pos: {
        get: (self: PyMatch) => self.start,
        doc: 'The index into the string at which the RE engine started looking for a match.',
      },
      endpos: {
        get: (self: PyMatch) => self.end,
        doc: 'The index into the string beyond which the RE engine will not go.',
      },
      lastindex: {
        get: (self: PyMatch) => lastGroup(self),
        doc: 'The integer index of the last matched capturing group.',
      },
      lastgroup: { get: lastName, doc: 'The name of the last matched capturing group.' },
      regs: {
        get: (self: PyMatch) =>
          new PyTuple(
            Array.from(
              { length: self.pattern.program.groups + 1 },
              (_, index) => new PyTuple(spanOf(self, index)),
            ),
          ),
      },
    },
  });
}

/** The number of the group that a number or name stands for. */
function groupOf(self: PyMatch, key: Value): number {
  if (
    typeof key === 'number' ||
    typeof key === 'boolean' ||
    typeof key === 'bigint' ||
    typeOf(key).slots.index !== null
  ) {
    const index = toIndex(key);
    if (index >= 0 && index <= self.pattern.program.groups) return Number(index);
    throw indexError('no such group');
  }
  const group = self.pattern.names.get(key);
  if (typeof group !== 'number') throw indexError('no such group');
  return group;
}

function spanOf(self: PyMatch, key: Value | undefined): [number, number] {
  const index = key === undefined ? 0 : groupOf(self, key);
  const start = self.marks[2 * index] as number;
  const end = self.marks[2 * index + 1] as number;
  return start < 0 || end < start ? [-1, -1] : [start, end];
}

function group(self: PyMatch, keys: Value[]): Value {
  const [first] = keys;
  if (first === undefined) return self.group(0) ?? null;
  if (keys.length === 1) return self.group(groupOf(self, first)) ?? null;
  return new PyTuple(keys.map((key) => self.group(groupOf(self, key)) ?? null));
}

function groups(self: PyMatch, missing: Value = null): Value {
  const values: Value[] = [];
  for (let index = 1; index <= self.pattern.program.groups; index++)
    values.push(self.group(index) ?? missing);
  return new PyTuple(values);
}

function groupDict(self: PyMatch, missing: Value = null): Value {
  const dict = newDict();
  for (const { key, value } of self.pattern.names.entries())
    dict.set(key, self.group(value as number) ?? missing);
  return dict;
}

function lastGroup(self: PyMatch): Value {
  const last = self.marks[self.marks.length - 1] as number;
  return last < 0 ? null : last;
}

function lastName(self: PyMatch): Value {
  const last = lastGroup(self);
  if (last !== null)
    for (const { key, value } of self.pattern.names.entries()) if (value === last) return key;
  return null;
}
