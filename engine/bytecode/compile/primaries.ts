/**
 * Names, attributes, subscripts and calls. Attribute, subscript and call chains lean to the left without limit,
 * so a chain is compiled in a loop, from its innermost link outwards.
 */
import type { Attribute, Call, Expr, Keyword, Name, Slice, Span, Subscript } from '../../syntax/ast.js';
import type { CodeConstant } from '../code-unit.js';
import { opcodes } from '../opcodes.table.js';
import { compileArguments, compileSpreadArguments, hasSpread } from './arguments.js';
import type { CodeBuilder } from './code-builder.js';
import { anyRegister, type Register, spanFrom } from './compile-context.js';
import { warnAboutCallee, warnAboutSubscript } from './warnings.js';

type Link = Attribute | Subscript | Call;

export function compileName(b: CodeBuilder, node: Name, dst: Register): Register {
  return b.loadName(node.id, node, dst);
}

/** A chain of attributes, subscripts and calls; `node` is its outermost link. */
export function compileChain(b: CodeBuilder, node: Link, dst: Register): Register {
  const links: Link[] = [];
  let base: Expr = node;
  while ((base.kind === 'Attribute' || base.kind === 'Subscript' || base.kind === 'Call') && isRun(b, base)) {
    links.push(base);
    if (base.kind === 'Call') warnAboutCallee(b, base);
    base = base.kind === 'Call' ? base.func : base.value;
  }
  const mark = b.mark();
  let value = b.expression(base);
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i];
    if (link === undefined) break;
    const caller = link.kind === 'Attribute' ? links[i - 1] : undefined;
    const isMethodCall = caller?.kind === 'Call' && link.kind === 'Attribute';
    if (isMethodCall) i--;
    const wanted = i === 0 ? dst : anyRegister;
    if (isMethodCall) value = compileMethodCall(b, caller, link, value, mark, wanted);
    else value = compileLink(b, link, value, mark, wanted);
  }
  return value;
}

export function compileSlice(b: CodeBuilder, node: Slice, dst: Register): Register {
  const mark = b.mark();
  const start = b.pushTemporary();
  const stop = b.pushTemporary();
  const step = b.pushTemporary();
  compileBound(b, node.lower, node, start);
  compileBound(b, node.upper, node, stop);
  compileBound(b, node.step, node, step);
  b.release(mark);
  const result = b.destination(dst);
  b.emit(opcodes.BUILD_SLICE, node, result, start, stop, step);
  return result;
}

/** The span of an attribute's own instructions: on the line of the name, where the chain runs over lines. */
export function attributeSpan(node: Attribute, whole: Span = node): Span {
  if (whole.lineno === node.endLineno) return whole;
  const colOffset = node.endColOffset - [...node.attr].length;
  return spanFrom({ lineno: node.endLineno, colOffset }, whole);
}

function isRun(b: CodeBuilder, node: Link): boolean {
  return node.kind !== 'Subscript' || b.constantOf(node) === undefined;
}

function compileLink(b: CodeBuilder, link: Link, value: Register, mark: Register, dst: Register): Register {
  if (link.kind === 'Call') return compileCall(b, link, value, mark, dst);
  if (link.kind === 'Attribute') {
    b.release(mark);
    const result = b.destination(dst);
    b.emit(opcodes.GETATTR, attributeSpan(link), result, value, b.name(b.mangle(link.attr)));
    return result;
  }
  warnAboutSubscript(b, link);
  const object = b.keep(value, link.value, [link.slice]);
  const key = b.expression(link.slice);
  b.release(mark);
  const result = b.destination(dst);
  b.emit(opcodes.GETITEM, link, result, object, key);
  return result;
}

function compileCall(
  b: CodeBuilder,
  node: Call,
  callee: Register,
  mark: Register,
  dst: Register,
  span: Span = node,
): Register {
  rejectRepeatedKeywords(b, node.keywords, node);
  const window = b.windowAt(callee, node);
  if (hasSpread(node.args, node.keywords)) {
    compileSpreadArguments(b, window, null, node.args, node.keywords, span);
    b.release(mark);
    const result = b.destination(dst);
    b.emit(opcodes.CALL_EX, span, result, window);
    return result;
  }
  const { count, names } = compileArguments(b, node.args, node.keywords);
  b.release(mark);
  const result = b.destination(dst);
  if (names === null) b.emit(opcodes.CALL, span, result, window, count);
  else b.emit(opcodes.CALL_KW, span, result, window, count, b.constant(names));
  return result;
}

/**
 * A method call. CPython looks the method up before the arguments; where they can show that, so do we, and
 * else one instruction does both.
 */
function compileMethodCall(
  b: CodeBuilder,
  call: Call,
  attribute: Attribute,
  object: Register,
  mark: Register,
  dst: Register,
): Register {
  const { args, keywords } = call;
  const name = b.name(b.mangle(attribute.attr));
  const lookup = attributeSpan(attribute);
  const isPlain =
    args.every((arg) => isUnobservable(b, arg)) && keywords.every((k) => isUnobservable(b, k.value));
  if (hasSpread(args, keywords) || (keywords.length > 0 && !isPlain)) {
    b.release(mark);
    const method = b.pushTemporary();
    b.emit(opcodes.GETATTR, lookup, method, object, name);
    const callSpan = hasSpread(args, keywords) ? call : attributeSpan(attribute, call);
    return compileCall(b, call, method, mark, dst, callSpan);
  }
  rejectRepeatedKeywords(b, keywords, call);
  const span = attributeSpan(attribute, call);
  if (isPlain) {
    const window = b.windowAt(object, attribute);
    const { count, names } = compileArguments(b, args, keywords);
    b.release(mark);
    const result = b.destination(dst);
    if (names === null) b.emit(opcodes.CALL_METHOD, span, result, window, count, name);
    else b.emit(opcodes.CALL_METHOD_KW, span, result, window, count, name, 0, b.constant(names));
    b.list.placeLookup(lookup);
    return result;
  }
  b.release(mark);
  const window = b.pushWindow(2);
  b.emit(opcodes.LOAD_METHOD, lookup, window, object, name);
  const { count } = compileArguments(b, args, keywords);
  b.release(mark);
  const result = b.destination(dst);
  b.emit(opcodes.CALL_LOADED, span, result, window, count);
  return result;
}

/** Whether nobody can tell if the expression is evaluated before or after an attribute is looked up. */
function isUnobservable(b: CodeBuilder, node: Expr): boolean {
  return node.kind === 'Name' || b.constantOf(node) !== undefined;
}

/** Refuses `f(a=1, a=2)`. */
export function rejectRepeatedKeywords(b: CodeBuilder, keywords: readonly Keyword[], call: Span): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    b.rejectDebug(keyword.arg, 'assign to', call);
    if (seen.has(keyword.arg)) throw b.reject(`keyword argument repeated: ${keyword.arg}`, keyword);
    seen.add(keyword.arg);
  }
}

function compileBound(b: CodeBuilder, bound: Expr | null, slice: Span, dst: Register): void {
  const none: CodeConstant = null;
  if (bound === null) b.loadConstant(none, slice, dst);
  else b.expression(bound, dst);
}
