/**
 * `class`: the body is a code object that runs in a namespace of its own; `__build_class__` gets it as a
 * function, with the name, the bases and the keywords of the header.
 */
import type { ClassDef, Stmt } from '../../syntax/ast.js';
import type { CodeUnit } from '../code-unit.js';
import { opcodes } from '../opcodes.table.js';
import { hasAnnotations } from './annotations.js';
import { compileArguments, compileSpreadArguments, hasSpread } from './arguments.js';
import type { CodeBuilder } from './code-builder.js';
import { anyRegister, type Register } from './compile-context.js';
import { compileDecorated, docstringOf, firstLineOf, makeFunction } from './functions.js';
import { rejectRepeatedKeywords } from './primaries.js';

export function compileClassDef(b: CodeBuilder, node: ClassDef): void {
  const variable = node.decoratorList.length === 0 ? b.registerOf(node.name) : anyRegister;
  const value = compileDecorated(b, node.decoratorList, variable, (dst) => compileClass(b, node, dst));
  b.storeName(node.name, value, node);
}

function compileClass(b: CodeBuilder, node: ClassDef, dst: Register): Register {
  rejectRepeatedKeywords(b, node.keywords, node);
  const unit = compileClassBody(b, node);
  const mark = b.mark();
  const window = b.pushTemporary();
  b.emit(opcodes.LOAD_BUILD_CLASS, node, window);
  const body = b.pushTemporary();
  makeFunction(b, unit, node, body);
  b.loadConstant(node.name, node, b.pushTemporary());
  if (hasSpread(node.bases, node.keywords)) {
    // The two leading arguments stand where CALL_EX wants its tuple and dict, so they move up first.
    const callee = b.pushTemporary();
    b.emit(opcodes.MOVE, node, callee, window);
    compileSpreadArguments(b, callee, { first: body, count: 2 }, node.bases, node.keywords, node);
    b.release(mark);
    const result = b.destination(dst);
    b.emit(opcodes.CALL_EX, node, result, callee);
    return result;
  }
  const { count, names } = compileArguments(b, node.bases, node.keywords);
  b.release(mark);
  const result = b.destination(dst);
  if (names === null) b.emit(opcodes.CALL, node, result, window, count + 2);
  else b.emit(opcodes.CALL_KW, node, result, window, count + 2, b.constant(names));
  return result;
}

function compileClassBody(b: CodeBuilder, node: ClassDef): CodeUnit {
  const firstLine = firstLineOf(node, node.decoratorList);
  const child = b.openChild(node, { name: node.name, firstLine });
  const span = { lineno: firstLine, colOffset: 0, endLineno: firstLine, endColOffset: 0 };
  const mark = child.mark();
  child.storeName('__module__', child.loadName('__name__', span), span);
  child.release(mark);
  child.storeName('__qualname__', child.loadConstant(child.qualname, span), span);
  child.release(mark);
  compileNamespaceBody(child, node.body);
  const end = child.lastSpan();
  const cell = child.scope.needsClassClosure ? child.layout.cells.get('__class__') : undefined;
  if (cell === undefined) {
    child.emit(opcodes.RETURN, end, child.loadConstant(null, end));
  } else {
    child.storeName('__classcell__', cell, end);
    child.emit(opcodes.RETURN, end, cell);
  }
  return child.finish();
}

/** The statements of a module or class, with what its annotations and docstring need beforehand. */
export function compileNamespaceBody(b: CodeBuilder, body: readonly Stmt[]): void {
  const [first] = body;
  if (first === undefined) return;
  if (hasAnnotations(body)) b.emit(opcodes.SETUP_ANNOTATIONS, first);
  const docstring = docstringOf(b, body);
  if (docstring === null) {
    b.statements(body);
    return;
  }
  const mark = b.mark();
  b.storeName('__doc__', b.loadConstant(docstring, first), first);
  b.release(mark);
  b.statements(body.slice(1));
}
