/**
 * The representations of compiled patterns and matches.
 */
import type { PyDict } from '../../objects/model/dict.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import type { Program } from './program.js';
import type { Subject } from './subject.js';
import type { Template } from './template.js';

export const patternType = new PyType('re.Pattern');
export const matchType = new PyType('re.Match');
export const scannerType = new PyType('_sre.SRE_Scanner');

/** A compiled pattern. */
export class PyPattern extends PyObject {
  readonly pattern: Value;
  readonly isText: boolean;
  readonly flags: number;
  readonly program: Program;
  /** Group numbers by name. */
  readonly names: PyDict;
  /** Templates of `sub` used lately. */
  readonly templates: Map<string, Template> = new Map();

  constructor(pattern: Value, isText: boolean, flags: number, program: Program, names: PyDict) {
    super();
    this.type = patternType;
    this.pattern = pattern;
    this.isText = isText;
    this.flags = flags;
    this.program = program;
    this.names = names;
  }
}

/** A match. `marks` as the matcher leaves them. */
export class PyMatch extends PyObject {
  readonly pattern: PyPattern;
  readonly subject: Subject;
  readonly marks: readonly number[];
  readonly start: number;
  readonly end: number;

  /** The pattern was looked for from `start` to `end`. */
  constructor(pattern: PyPattern, subject: Subject, marks: readonly number[], start: number, end: number) {
    super();
    this.type = matchType;
    this.pattern = pattern;
    this.subject = subject;
    this.marks = marks;
    this.start = start;
    this.end = end;
  }

  /** The text of a group, or undefined if it has not matched. */
  group(index: number): Value | undefined {
    const start = this.marks[2 * index] as number;
    const end = this.marks[2 * index + 1] as number;
    return start < 0 || end < start ? undefined : this.subject.slice(start, end);
  }
}
