/**
 * `match`. The subject stays in a register; a pattern jumps to `fail` if it does not match. Captured values wait in
 * temporaries, one for each name, and are bound when the whole pattern has matched, as CPython does.
 */

import { assertNever } from '../../core/assert-never.js';
import type {
  Match,
  MatchAs,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  MatchSingleton,
  MatchStar,
  MatchValue,
  Pattern,
  Span,
} from '../../syntax/ast.js';
import { isSmallInt } from '../code-constant.js';
import type { CodeConstant } from '../code-unit.js';
import { keyOfConstant } from '../constant-pool.js';
import type { Label } from '../instruction-list.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import type { Register } from './compile-context.js';
import { reprOfConstant } from './unparse.js';

/** What the patterns of one case share. */
interface CaseState {
  readonly b: CodeBuilder;
  readonly fail: Label;
  /** Temporaries of captured names, in the order of capture. */
  readonly captures: ReadonlyMap<string, Register>;
}

export function compileMatch(b: CodeBuilder, node: Match): void {
  const subject = b.pushExpression(node.subject);
  const end = b.newLabel();
  const last = node.cases.length - 1;
  node.cases.forEach((matchCase, i) => {
    const mark = b.mark();
    const { pattern, guard } = matchCase;
    const fail = b.newLabel();
    if (i < last && guard === null) rejectUnreachable(b, pattern);
    const captures = new Map<string, Register>();
    collectCaptures({ b, captures, at: pattern }, pattern);
    compilePattern({ b, fail, captures }, pattern, subject);
    for (const [name, register] of captures) b.storeName(name, register, pattern);
    b.release(mark);
    if (guard !== null) b.jumpIf(guard, fail, false, pattern);
    b.statements(matchCase.body);
    b.jump(end, b.lastSpan());
    b.place(fail);
    b.release(mark);
  });
  b.place(end);
}

function compilePattern(state: CaseState, node: Pattern, subject: Register): void {
  const mark = state.b.mark();
  switch (node.kind) {
    case 'MatchValue':
      matchValue(state, node, subject);
      break;
    case 'MatchSingleton':
      matchSingleton(state, node, subject);
      break;
    case 'MatchSequence':
      matchSequence(state, node, subject);
      break;
    case 'MatchMapping':
      matchMapping(state, node, subject);
      break;
    case 'MatchClass':
      matchClass(state, node, subject);
      break;
    case 'MatchStar':
      if (node.name !== null) capture(state, node.name, node, subject);
      break;
    case 'MatchAs':
      if (node.pattern !== null) compilePattern(state, node.pattern, subject);
      if (node.name !== null) capture(state, node.name, node, subject);
      break;
    case 'MatchOr':
      matchOr(state, node, subject);
      break;
    default:
      assertNever(node);
  }
  state.b.release(mark);
}

function capture(state: CaseState, name: string, span: Span, value: Register): void {
  const register = state.captures.get(name);
  if (register !== undefined) state.b.emit(opcodes.MOVE, span, register, value);
}

function matchValue({ b, fail }: CaseState, node: MatchValue, subject: Register): void {
  const { value } = node;
  if (b.constantOf(value) === undefined && value.kind !== 'Attribute') {
    throw b.reject('patterns may only match literals and attribute lookups', node);
  }
  const constant = b.constantOf(value);
  if (isSmallInt(constant)) b.emit(opcodes.JUMP_IF_NOT_EQ_IMM, node, subject, constant, fail);
  else b.emit(opcodes.JUMP_IF_NOT_EQ, node, subject, b.expression(value), fail);
}

function matchSingleton({ b, fail }: CaseState, node: MatchSingleton, subject: Register): void {
  if (node.value === null) b.emit(opcodes.JUMP_IF_NOT_NONE, node, subject, fail);
  else b.emit(opcodes.JUMP_IF_IS_NOT, node, subject, b.loadConstant(node.value, node), fail);
}

function matchSequence(state: CaseState, node: MatchSequence, subject: Register): void {
  const { b, fail } = state;
  const { patterns } = node;
  const stars = patterns.filter((part) => part.kind === 'MatchStar').length;
  if (stars > 1) throw b.reject('multiple starred names in sequence pattern', node);
  const star = patterns.findIndex((part) => part.kind === 'MatchStar');
  jumpUnless(b, opcodes.MATCH_SEQUENCE, node, subject, fail);
  const fixed = patterns.length - stars;
  if (star < 0 || fixed > 0) {
    const length = b.pushTemporary();
    b.emit(opcodes.GET_LEN, node, length, subject);
    const jump = star < 0 ? opcodes.JUMP_IF_NOT_EQ_IMM : opcodes.JUMP_IF_NOT_GE_IMM;
    b.emit(jump, node, length, fixed, fail);
    b.release(length);
  }
  if (patterns.every(isAnything)) return;
  const starred = patterns[star];
  if (starred?.kind === 'MatchStar' && starred.name === null) {
    matchItems(state, node, subject, star);
    return;
  }
  const window = b.pushWindow(patterns.length);
  if (star < 0) b.emit(opcodes.UNPACK_SEQUENCE, node, window, subject, patterns.length);
  else b.emit(opcodes.UNPACK_EX, node, window, subject, star, patterns.length - star - 1);
  patterns.forEach((part, i) => {
    compilePattern(state, part, window + i);
  });
}

/** Items of a sequence whose rest nobody wants: each is fetched by its index. */
function matchItems(state: CaseState, node: MatchSequence, subject: Register, star: number): void {
  const { b } = state;
  const count = node.patterns.length;
  node.patterns.forEach((part, i) => {
    if (i === star || isAnything(part)) return;
    const mark = b.mark();
    const item = b.pushTemporary();
    let index: Register;
    if (i < star) {
      index = b.loadConstant(i, node);
    } else {
      index = b.pushTemporary();
      b.emit(opcodes.GET_LEN, node, index, subject);
      b.emit(opcodes.SUB_IMM, node, index, index, count - i);
    }
    b.emit(opcodes.GETITEM, node, item, subject, index);
    compilePattern(state, part, item);
    b.release(mark);
  });
}

function matchMapping(state: CaseState, node: MatchMapping, subject: Register): void {
  const { b, fail } = state;
  const count = node.keys.length;
  jumpUnless(b, opcodes.MATCH_MAPPING, node, subject, fail);
  if (count === 0 && node.rest === null) return;
  if (count > 0) {
    const length = b.pushTemporary();
    b.emit(opcodes.GET_LEN, node, length, subject);
    b.emit(opcodes.JUMP_IF_NOT_GE_IMM, node, length, count, fail);
    b.release(length);
  }
  const keys = compileKeys(b, node);
  const values = b.pushTemporary();
  b.emit(opcodes.MATCH_KEYS, node, values, subject, keys);
  b.emit(opcodes.JUMP_IF_NONE, node, values, fail);
  const window = b.pushWindow(count);
  b.emit(opcodes.UNPACK_SEQUENCE, node, window, values, count);
  node.patterns.forEach((part, i) => {
    if (!isAnything(part)) compilePattern(state, part, window + i);
  });
  if (node.rest === null) return;
  const rest = b.pushTemporary();
  b.emit(opcodes.MATCH_REST, node, rest, subject, keys);
  capture(state, node.rest, node, rest);
}

/** A text that equal constants share: 0, False, -0.0 and 0j are one key. */
function keyOfEqual(constant: CodeConstant): string {
  if (typeof constant === 'boolean') return keyOfEqual(constant ? 1 : 0);
  if (typeof constant !== 'object' || constant === null) return keyOfConstant(constant);
  if (constant.kind === 'complex' && constant.imag === 0)
    return keyOfEqual({ kind: 'float', value: constant.real });
  if (constant.kind !== 'float') return keyOfConstant(constant);
  const { value } = constant;
  if (!Number.isInteger(value)) return keyOfConstant(constant);
  return keyOfConstant(Number.isSafeInteger(value) ? value + 0 : BigInt(value));
}

/** The tuple of a mapping pattern's keys. */
function compileKeys(b: CodeBuilder, node: MatchMapping): Register {
  const seen = new Set<string>();
  const constants: CodeConstant[] = [];
  for (const key of node.keys) {
    const constant = b.constantOf(key);
    if (constant === undefined) {
      if (key.kind === 'Attribute') continue;
      throw b.reject('mapping pattern keys may only match literals and attribute lookups', node);
    }
    const text = keyOfEqual(constant);
    if (seen.has(text)) {
      throw b.reject(`mapping pattern checks duplicate key (${reprOfConstant(constant)})`, node);
    }
    seen.add(text);
    constants.push(constant);
  }
  if (constants.length === node.keys.length) return b.loadConstant({ kind: 'tuple', items: constants }, node);
  const keys = b.pushTemporary();
  const window = b.mark();
  for (const key of node.keys) b.pushExpression(key);
  b.release(window);
  b.emit(opcodes.BUILD_TUPLE, node, keys, window, node.keys.length);
  return keys;
}

function matchClass(state: CaseState, node: MatchClass, subject: Register): void {
  const { b, fail } = state;
  const seen = new Set<string>();
  node.kwdAttrs.forEach((name, i) => {
    const at = node.kwdPatterns[i] ?? node;
    b.rejectDebug(name, 'assign to', at);
    if (seen.has(name)) throw b.reject(`attribute name repeated in class pattern: ${name}`, at);
    seen.add(name);
  });
  const values = b.pushTemporary();
  const names = b.constant({ kind: 'tuple', items: node.kwdAttrs });
  const cls = b.expression(node.cls);
  b.emit(opcodes.MATCH_CLASS, node, values, subject, cls, node.patterns.length, names);
  b.release(values + 1);
  b.emit(opcodes.JUMP_IF_NONE, node, values, fail);
  const parts = [...node.patterns, ...node.kwdPatterns];
  if (parts.every(isAnything)) return;
  const window = b.pushWindow(parts.length);
  b.emit(opcodes.UNPACK_SEQUENCE, node, window, values, parts.length);
  parts.forEach((part, i) => {
    if (!isAnything(part)) compilePattern(state, part, window + i);
  });
}

function matchOr(state: CaseState, node: MatchOr, subject: Register): void {
  const { b } = state;
  const matched = b.newLabel();
  const last = node.patterns.length - 1;
  node.patterns.forEach((alternative, i) => {
    if (i === last) {
      compilePattern(state, alternative, subject);
      return;
    }
    const next = b.newLabel();
    compilePattern({ ...state, fail: next }, alternative, subject);
    b.jump(matched, alternative);
    b.place(next);
  });
  b.place(matched);
}

/** A walk that looks for captures. */
interface CaptureWalk {
  readonly b: CodeBuilder;
  readonly captures: Map<string, Register>;
  /** The pattern that was entered last: where CPython reports what is wrong. */
  at: Pattern;
}

/** Gives every name that the pattern captures a temporary, and refuses patterns that bind badly. */
function collectCaptures(walk: CaptureWalk, node: Pattern): void {
  walk.at = node;
  switch (node.kind) {
    case 'MatchValue':
    case 'MatchSingleton':
      return;
    case 'MatchSequence':
      for (const part of node.patterns) collectCaptures(walk, part);
      return;
    case 'MatchMapping':
      for (const part of node.patterns) collectCaptures(walk, part);
      addCapture(walk, node.rest);
      return;
    case 'MatchClass':
      for (const part of [...node.patterns, ...node.kwdPatterns]) collectCaptures(walk, part);
      return;
    case 'MatchStar':
      addCapture(walk, node.name);
      return;
    case 'MatchAs':
      if (node.pattern !== null) collectCaptures(walk, node.pattern);
      addCapture(walk, node.name);
      return;
    case 'MatchOr':
      collectAlternatives(walk, node);
      return;
    default:
      assertNever(node);
  }
}

function addCapture({ b, captures, at }: CaptureWalk, name: string | null): void {
  if (name === null) return;
  b.rejectDebug(name, 'assign to', at);
  if (captures.has(name)) throw b.reject(`multiple assignments to name '${name}' in pattern`, at);
  captures.set(name, b.pushTemporary());
}

/** Alternatives must bind the same names; they share the temporaries of the first. */
function collectAlternatives(walk: CaptureWalk, node: MatchOr): void {
  const { b, captures } = walk;
  const outer = new Map(captures);
  let names: Set<string> | null = null;
  node.patterns.forEach((alternative, i) => {
    if (i < node.patterns.length - 1) rejectUnreachable(b, alternative);
    const mark = b.mark();
    const inner: CaptureWalk = { b, captures: new Map(outer), at: alternative };
    collectCaptures(inner, alternative);
    walk.at = inner.at;
    const bound = new Set([...inner.captures.keys()].filter((name) => !outer.has(name)));
    if (names === null) {
      names = bound;
      for (const [name, register] of inner.captures) captures.set(name, register);
      return;
    }
    b.release(mark);
    const isSame = names.size === bound.size && [...bound].every((name) => names?.has(name) === true);
    if (!isSame) throw b.reject('alternative patterns bind different names', walk.at);
  });
}

/** Refuses a pattern that always matches where others come after it. */
function rejectUnreachable(b: CodeBuilder, pattern: Pattern): void {
  const last = pattern.kind === 'MatchOr' ? pattern.patterns.at(-1) : undefined;
  if (last !== undefined) rejectUnreachable(b, last);
  if (pattern.kind !== 'MatchAs') return;
  if (pattern.pattern !== null) {
    rejectUnreachable(b, pattern.pattern);
    return;
  }
  if (pattern.name === null) throw b.reject('wildcard makes remaining patterns unreachable', pattern);
  throw b.reject(`name capture '${pattern.name}' makes remaining patterns unreachable`, pattern);
}

/** Whether a pattern is `_` or `*_`. */
function isAnything(pattern: Pattern): pattern is MatchAs | MatchStar {
  if (pattern.kind === 'MatchStar') return pattern.name === null;
  return pattern.kind === 'MatchAs' && pattern.name === null && pattern.pattern === null;
}

function jumpUnless(
  b: CodeBuilder,
  row: typeof opcodes.MATCH_SEQUENCE | typeof opcodes.MATCH_MAPPING,
  span: Span,
  subject: Register,
  fail: Label,
): void {
  const answer = b.pushTemporary();
  b.emit(row, span, answer, subject);
  b.emit(opcodes.JUMP_IF_FALSE, span, answer, fail);
  b.release(answer);
}
