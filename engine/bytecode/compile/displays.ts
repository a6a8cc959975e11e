/**
 * Tuple, list, set and dict displays and f-strings. A short display is built from a window of registers at
 * once, a long one or one with `*` item by item, so that no frame grows with the length of a display.
 */
import { tickLong } from '../../core/long-work.js';
import type {
  Dict,
  Expr,
  FormattedValue,
  JoinedStr,
  List,
  SetExpr,
  Span,
  Starred,
  Tuple,
} from '../../syntax/ast.js';
import type { CodeConstant } from '../code-unit.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import type { Register } from './compile-context.js';

/** Longest display that is built from a window. */
const windowLimit = 30;

/** From this length on a list or set of constants is copied from one constant. */
const constantRun = 3;

const builders = {
  tuple: {
    build: opcodes.BUILD_TUPLE,
    add: opcodes.LIST_APPEND,
    extend: opcodes.LIST_EXTEND,
    empty: opcodes.BUILD_LIST,
  },
  list: {
    build: opcodes.BUILD_LIST,
    add: opcodes.LIST_APPEND,
    extend: opcodes.LIST_EXTEND,
    empty: opcodes.BUILD_LIST,
  },
  set: {
    build: opcodes.BUILD_SET,
    add: opcodes.SET_ADD,
    extend: opcodes.SET_UPDATE,
    empty: opcodes.BUILD_SET,
  },
} as const;

export function compileTuple(b: CodeBuilder, node: Tuple, dst: Register): Register {
  return buildSequence(b, 'tuple', node.elts, node, dst, null);
}

export function compileList(b: CodeBuilder, node: List, dst: Register): Register {
  return buildSequence(b, 'list', node.elts, node, dst, null);
}

export function compileSet(b: CodeBuilder, node: SetExpr, dst: Register): Register {
  return buildSequence(b, 'set', node.elts, node, dst, null);
}

export function compileStarred(b: CodeBuilder, node: Starred): never {
  if (node.ctx === 'Store') throw b.reject('starred assignment target must be in a list or tuple', node);
  throw b.reject("can't use starred expression here", node);
}

/** Builds a tuple, list or set; `leading` is a run of registers with items that come first. */
export function buildSequence(
  b: CodeBuilder,
  what: keyof typeof builders,
  items: readonly Expr[],
  span: Span,
  dst: Register,
  leading: { readonly first: Register; readonly count: number } | null,
): Register {
  const rows = builders[what];
  const mark = b.mark();
  const isSpread = items.some((item) => item.kind === 'Starred');
  const constants = leading === null ? constantsOf(b, what, items) : null;
  if (!isSpread && constants === null && items.length <= windowLimit) {
    const window = b.mark();
    if (leading !== null) {
      for (let i = 0; i < leading.count; i++)
        b.emit(opcodes.MOVE, span, b.pushTemporary(), leading.first + i);
    }
    for (const item of items) b.pushExpression(item);
    b.release(mark);
    const result = b.destination(dst);
    b.emit(rows.build, span, result, window, items.length + (leading?.count ?? 0));
    return result;
  }
  const result = b.accumulator(dst);
  const inner = b.mark();
  if (leading === null) b.emit(rows.empty, span, result, inner, 0);
  else b.emit(rows.empty, span, result, leading.first, leading.count);
  if (constants !== null) {
    b.emit(rows.extend, span, result, b.loadConstant(constants, span));
  } else {
    for (const item of items) {
      const isStarred = item.kind === 'Starred';
      const value = b.expression(isStarred ? item.value : item);
      b.emit(isStarred ? rows.extend : rows.add, span, result, value);
      b.release(inner);
    }
  }
  if (what === 'tuple') b.emit(opcodes.LIST_TO_TUPLE, span, result, result);
  return b.settle(result, dst, span);
}

export function compileDict(b: CodeBuilder, node: Dict, dst: Register): Register {
  const { keys, values } = node;
  const mark = b.mark();
  if (keys.length * 2 <= windowLimit && !keys.includes(null)) {
    keys.forEach((key, i) => {
      const value = values[i];
      if (key === null || value === undefined) return;
      b.pushExpression(key);
      b.pushExpression(value);
    });
    b.release(mark);
    const result = b.destination(dst);
    b.emit(opcodes.BUILD_MAP, node, result, mark, keys.length);
    return result;
  }
  const map = b.accumulator(dst);
  const inner = b.mark();
  b.emit(opcodes.BUILD_MAP, node, map, inner, 0);
  keys.forEach((key, i) => {
    const value = values[i];
    if (value === undefined) return;
    if (key === null) b.emit(opcodes.DICT_UPDATE, node, map, b.expression(value));
    else {
      const from = b.operand(key, value);
      b.emit(opcodes.MAP_ADD, node, map, from, b.expression(value));
    }
    b.release(inner);
  });
  return b.settle(map, dst, node);
}

export function compileJoinedStr(b: CodeBuilder, node: JoinedStr, dst: Register): Register {
  const [only, second] = node.values;
  if (only === undefined) return b.loadConstant('', node, dst);
  if (second === undefined) return b.expression(only, dst);
  const mark = b.mark();
  if (node.values.length <= windowLimit) {
    for (const part of node.values) b.pushExpression(part);
    b.release(mark);
    const result = b.destination(dst);
    b.emit(opcodes.BUILD_STRING, node, result, mark, node.values.length);
    return result;
  }
  const text = b.pushTemporary();
  b.loadConstant('', node, text);
  for (let i = 0; i < node.values.length; i += windowLimit) {
    const inner = b.mark();
    const window = b.pushTemporary();
    b.emit(opcodes.MOVE, node, window, text);
    const parts = node.values.slice(i, i + windowLimit);
    for (const part of parts) b.pushExpression(part);
    b.emit(opcodes.BUILD_STRING, node, text, window, parts.length + 1);
    b.release(inner);
  }
  return b.settle(text, dst, node);
}

export function compileFormattedValue(b: CodeBuilder, node: FormattedValue, dst: Register): Register {
  const mark = b.mark();
  const { formatSpec } = node;
  const value = formatSpec === null ? b.expression(node.value) : b.operand(node.value, formatSpec);
  const spec = formatSpec === null ? -1 : b.expression(formatSpec);
  b.release(mark);
  const result = b.destination(dst);
  b.emit(opcodes.FORMAT_VALUE, node, result, value, conversions.get(node.conversion) ?? 0, spec);
  return result;
}

/** Operand of FORMAT_VALUE by the code of the conversion's letter. */
const conversions = new Map([
  [-1, 0],
  ['s'.charCodeAt(0), 1],
  ['r'.charCodeAt(0), 2],
  ['a'.charCodeAt(0), 3],
]);

/** The constant to copy a list or set of constants from, or null if it is built otherwise. */
function constantsOf(
  b: CodeBuilder,
  what: keyof typeof builders,
  items: readonly Expr[],
): CodeConstant | null {
  if (what === 'tuple' || items.length < constantRun) return null;
  const constants: CodeConstant[] = [];
  for (const item of items) {
    tickLong();
    const constant = b.constantOf(item);
    if (constant === undefined) return null;
    constants.push(constant);
  }
  return { kind: what === 'set' ? 'frozenset' : 'tuple', items: constants };
}
