/**
 * Assignment: plain, augmented, annotated, and `del`. A local variable on the left is the destination of the
 * value's last instruction; tuples on both sides are assigned without building the tuple.
 */
import { InternalError } from '../../core/internal-error.js';
import type { AnnAssign, Assign, AugAssign, Delete, Expr, Operator, Span } from '../../syntax/ast.js';
import { isSmallInt } from '../code-constant.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import { anyRegister, type Register } from './compile-context.js';
import { binaryOpcodes } from './operator-opcodes.js';
import { attributeSpan } from './primaries.js';
import { sourceOfAnnotation } from './unparse.js';

export function compileAssign(b: CodeBuilder, node: Assign): void {
  const [target, second] = node.targets;
  if (target === undefined) return;
  if (second === undefined) {
    if (compileParallel(b, target, node.value)) return;
    assignTo(b, target, node.value);
    return;
  }
  let value = b.expression(node.value);
  if (b.isVariable(value)) value = b.settle(value, b.pushTemporary(), node.value);
  for (const each of node.targets) b.store(each, value);
}

/** Compiles a value straight into a single target. */
export function assignTo(b: CodeBuilder, target: Expr, value: Expr): void {
  const variable = target.kind === 'Name' ? b.registerOf(target.id) : anyRegister;
  if (variable !== anyRegister) {
    b.expression(value, variable);
    return;
  }
  b.store(target, b.expression(value));
}

/** Stores a register into a target. */
export function compileStore(b: CodeBuilder, target: Expr, value: Register): void {
  switch (target.kind) {
    case 'Name':
      b.storeName(target.id, value, target);
      return;
    case 'Attribute': {
      b.rejectDebug(target.attr, 'assign to', target);
      const object = b.expression(target.value);
      b.emit(opcodes.SETATTR, attributeSpan(target), object, b.name(b.mangle(target.attr)), value);
      return;
    }
    case 'Subscript': {
      const object = b.operand(target.value, target.slice);
      const key = b.expression(target.slice);
      b.emit(opcodes.SETITEM, target, object, key, value);
      return;
    }
    case 'Tuple':
    case 'List':
      unpack(b, target.elts, value, target);
      return;
    default:
      b.expression(target);
  }
}

export function compileAugAssign(b: CodeBuilder, node: AugAssign): void {
  const { target } = node;
  switch (target.kind) {
    case 'Name': {
      b.rejectDebug(target.id, 'assign to', target);
      const variable = b.registerOf(target.id);
      const old = b.keep(b.loadName(target.id, target), target, [node.value]);
      const result = variable === anyRegister ? old : variable;
      compileInPlace(b, node, result, old);
      b.storeName(target.id, result, target);
      return;
    }
    case 'Attribute': {
      const object = b.operand(target.value, node.value);
      const name = b.name(b.mangle(target.attr));
      const value = b.pushTemporary();
      b.emit(opcodes.GETATTR, attributeSpan(target), value, object, name);
      compileInPlace(b, node, value, value);
      b.emit(opcodes.SETATTR, attributeSpan(target), object, name, value);
      return;
    }
    case 'Subscript': {
      const object = b.operand(target.value, target.slice, node.value);
      const key = b.operand(target.slice, node.value);
      const value = b.pushTemporary();
      b.emit(opcodes.GETITEM, target, value, object, key);
      compileInPlace(b, node, value, value);
      b.emit(opcodes.SETITEM, target, object, key, value);
      return;
    }
    default:
      throw new InternalError(`augmented assignment to ${target.kind}`);
  }
}

export function compileAnnAssign(b: CodeBuilder, node: AnnAssign): void {
  const { target } = node;
  if (node.value !== null) assignTo(b, target, node.value);
  switch (target.kind) {
    case 'Name':
      b.rejectDebug(target.id, 'assign to', target);
      if (node.simple === 0 || b.scope.kind === 'function') break;
      storeAnnotation(b, node, target.id);
      return;
    case 'Attribute':
      b.rejectDebug(target.attr, 'assign to', node);
      if (node.value === null) b.expression(target.value);
      break;
    case 'Subscript':
      if (node.value !== null) break;
      b.expression(target.value);
      b.expression(target.slice);
      break;
    default:
      throw new InternalError(`annotation of ${target.kind}`);
  }
  // Annotations of what has no place in __annotations__ are evaluated outside functions, and dropped.
  if (b.scope.kind !== 'function' && !b.context.futureAnnotations) b.expression(node.annotation);
}

export function compileDelete(b: CodeBuilder, node: Delete): void {
  for (const target of node.targets) deleteTarget(b, target);
}

function deleteTarget(b: CodeBuilder, target: Expr): void {
  const mark = b.mark();
  switch (target.kind) {
    case 'Name':
      b.deleteName(target.id, target);
      break;
    case 'Attribute': {
      const object = b.expression(target.value);
      b.emit(opcodes.DELATTR, attributeSpan(target), object, b.name(b.mangle(target.attr)));
      break;
    }
    case 'Subscript': {
      const object = b.operand(target.value, target.slice);
      b.emit(opcodes.DELITEM, target, object, b.expression(target.slice));
      break;
    }
    case 'Tuple':
    case 'List':
      for (const part of target.elts) deleteTarget(b, part);
      break;
    default:
      b.expression(target);
  }
  b.release(mark);
}

/** `result = old op= value`. */
function compileInPlace(b: CodeBuilder, node: AugAssign, result: Register, old: Register): void {
  const immediate = b.constantOf(node.value);
  if ((node.op === 'Add' || node.op === 'Sub') && isSmallInt(immediate)) {
    b.emit(node.op === 'Add' ? opcodes.IADD_IMM : opcodes.ISUB_IMM, node, result, old, immediate);
    return;
  }
  const mark = b.mark();
  const value = b.expression(node.value);
  b.release(mark);
  const row = inPlaceOpcodes[node.op];
  if (row !== undefined) b.emit(row, node, result, old, value);
  else b.emit(opcodes.INPLACE, node, result, old, value, binaryOpcodes[node.op].code);
}

const inPlaceOpcodes: { readonly [K in Operator]?: (typeof opcodes)['IADD' | 'ISUB' | 'IMUL'] } = {
  Add: opcodes.IADD,
  Sub: opcodes.ISUB,
  Mult: opcodes.IMUL,
};

/** Assigns a tuple display to as many targets item by item, if both sides allow it. */
function compileParallel(b: CodeBuilder, target: Expr, value: Expr): boolean {
  if (target.kind !== 'Tuple' && target.kind !== 'List') return false;
  if (value.kind !== 'Tuple' && value.kind !== 'List') return false;
  const targets = target.elts;
  const values = value.elts;
  if (targets.length !== values.length || targets.length > parallelLimit) return false;
  if (targets.some(isStarred) || values.some(isStarred)) return false;
  const variables = targets.map((each) => (each.kind === 'Name' ? b.registerOf(each.id) : anyRegister));
  const sources = values.map((each, i) => {
    if (b.constantOf(each) !== undefined) return anyRegister;
    const source = b.operand(each, ...values.slice(i + 1));
    if (!b.isVariable(source)) return source;
    // A variable that an earlier target, or code inside one, may rebind is copied first.
    const isOverwritten =
      variables.slice(0, i).includes(source) || targets.slice(0, i).some((t) => t.kind !== 'Name');
    return isOverwritten ? b.settle(source, b.pushTemporary(), each) : source;
  });
  targets.forEach((each, i) => {
    const source = sources[i] ?? anyRegister;
    const constant = values[i];
    if (source !== anyRegister) b.store(each, source);
    else if (constant !== undefined) assignTo(b, each, constant);
  });
  return true;
}

/** Most items that are assigned without building the tuple. */
const parallelLimit = 16;

function isStarred(node: Expr): boolean {
  return node.kind === 'Starred';
}

/** Assigns the items of a register to targets, one of which may be starred. */
function unpack(b: CodeBuilder, targets: readonly Expr[], value: Register, span: Span): void {
  const star = targets.findIndex(isStarred);
  const window = b.pushWindow(targets.length);
  if (star < 0) {
    b.emit(opcodes.UNPACK_SEQUENCE, span, window, value, targets.length);
  } else {
    if (targets.slice(star + 1).some(isStarred)) {
      throw b.reject('multiple starred expressions in assignment', span);
    }
    const after = targets.length - star - 1;
    if (star >= 256 || after >= 1 << 23)
      throw b.reject('too many expressions in star-unpacking assignment', span);
    b.emit(opcodes.UNPACK_EX, span, window, value, star, after);
  }
  targets.forEach((target, i) => {
    b.store(target.kind === 'Starred' ? target.value : target, window + i);
  });
}

function storeAnnotation(b: CodeBuilder, node: AnnAssign, name: string): void {
  const annotation = b.context.futureAnnotations
    ? b.loadConstant(sourceOfAnnotation(node.annotation), node)
    : b.expression(node.annotation);
  const annotations = b.loadName('__annotations__', node);
  const key = b.loadConstant(b.mangle(name), node);
  b.emit(opcodes.SETITEM, node, annotations, key, annotation);
}
