/**
 * `def`, `async def` and `lambda`: what is evaluated where the function is made (decorators, defaults,
 * annotations, closure), and the code object of the body.
 */
import { InternalError } from '../../core/internal-error.js';
import type {
  Arg,
  Arguments,
  AsyncFunctionDef,
  Expr,
  FunctionDef,
  Lambda,
  Span,
  Stmt,
} from '../../syntax/ast.js';
import { type CodeConstant, type CodeUnit, codeFlags } from '../code-unit.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder, UnitHead } from './code-builder.js';
import { anyRegister, type Register } from './compile-context.js';
import { sourceOfAnnotation } from './unparse.js';

export function compileFunctionDef(b: CodeBuilder, node: FunctionDef | AsyncFunctionDef): void {
  const variable = node.decoratorList.length === 0 ? b.registerOf(node.name) : anyRegister;
  const value = compileDecorated(b, node.decoratorList, variable, (dst) => {
    const defaults = compileDefaults(b, node.args, node);
    const annotations = compileAnnotations(b, node);
    const unit = compileBody(b, node);
    return makeFunction(b, unit, node, dst, { ...defaults, annotations });
  });
  b.storeName(node.name, value, node);
}

export function compileLambda(b: CodeBuilder, node: Lambda, dst: Register): Register {
  rejectDebugParameters(b, node.args, node);
  const defaults = compileDefaults(b, node.args, node);
  const child = b.openChild(node, { name: '<lambda>', firstLine: node.lineno, ...parametersHead(node.args) });
  const value = child.expression(node.body);
  const isGenerator = child.scope.isGenerator;
  const result = isGenerator ? child.loadConstant(null, node.body) : value;
  child.emit(opcodes.RETURN, node.body, result);
  return makeFunction(b, child.finish(), node, dst, defaults);
}

/** Evaluates decorators, then what they decorate, then calls them, the last one first. */
export function compileDecorated(
  b: CodeBuilder,
  decorators: readonly Expr[],
  dst: Register,
  compileValue: (dst: Register) => Register,
): Register {
  const windows = decorators.map((decorator) => b.pushExpression(decorator));
  if (windows.length === 0) return compileValue(dst);
  const first = b.mark();
  const slot = b.pushTemporary();
  b.settle(compileValue(slot), slot, decorators[0] ?? noSpan);
  b.release(first);
  for (let i = windows.length - 1; i >= 0; i--) {
    const window = windows[i] ?? 0;
    const decorator = decorators[i];
    if (decorator !== undefined) b.emit(opcodes.CALL, decorator, window, window, 1);
  }
  return windows[0] ?? slot;
}

/** What a function carries besides its code. */
interface FunctionExtras {
  readonly defaults?: Register;
  readonly kwDefaults?: Register;
  readonly annotations?: Register;
}

/** Makes a function of a code object, with the cells that its free variables need. */
export function makeFunction(
  b: CodeBuilder,
  unit: CodeUnit,
  span: Span,
  dst: Register,
  extras: FunctionExtras = {},
): Register {
  const mark = b.mark();
  const closure = compileClosure(b, unit, span);
  b.release(mark);
  const result = b.destination(dst);
  const { defaults = anyRegister, kwDefaults = anyRegister, annotations = anyRegister } = extras;
  const code = b.constant({ kind: 'code', unit });
  b.emit(opcodes.MAKE_FUNCTION, span, result, code, defaults, kwDefaults, closure, annotations);
  return result;
}

/** The docstring that a body begins with, or null. */
export function docstringOf(b: CodeBuilder, body: readonly Stmt[]): string | null {
  const [first] = body;
  if (b.context.optimize === 2 || first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  const { value } = first.value;
  return typeof value === 'string' ? value : null;
}

/** The line that a decorated definition starts on. */
export function firstLineOf(node: Span, decorators: readonly Expr[]): number {
  return decorators[0]?.lineno ?? node.lineno;
}

const noSpan: Span = { lineno: 0, colOffset: 0, endLineno: 0, endColOffset: 0 };

function compileBody(b: CodeBuilder, node: FunctionDef | AsyncFunctionDef): CodeUnit {
  const docstring = docstringOf(b, node.body);
  const child = b.openChild(node, {
    name: node.name,
    firstLine: firstLineOf(node, node.decoratorList),
    docstring,
    ...parametersHead(node.args),
  });
  child.statements(docstring === null ? node.body : node.body.slice(1));
  const span = child.lastSpan();
  child.emit(opcodes.RETURN, span, child.loadConstant(null, span));
  return child.finish();
}

function parametersHead(
  args: Arguments,
): Pick<UnitHead, 'argCount' | 'posOnlyArgCount' | 'kwOnlyArgCount' | 'flags'> {
  return {
    argCount: args.posonlyargs.length + args.args.length,
    posOnlyArgCount: args.posonlyargs.length,
    kwOnlyArgCount: args.kwonlyargs.length,
    flags: (args.vararg === null ? 0 : codeFlags.varargs) | (args.kwarg === null ? 0 : codeFlags.varkeywords),
  };
}

function compileDefaults(b: CodeBuilder, args: Arguments, span: Span): FunctionExtras {
  const extras: { defaults?: Register; kwDefaults?: Register } = {};
  if (args.defaults.length > 0) extras.defaults = compileTupleOf(b, args.defaults, span);
  const pairs = b.mark();
  let count = 0;
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kwDefaults[i];
    if (value === null || value === undefined) return;
    b.loadConstant(b.mangle(arg.arg), span, b.pushTemporary());
    b.pushExpression(value);
    count++;
  });
  if (count === 0) return extras;
  b.release(pairs);
  extras.kwDefaults = b.pushTemporary();
  b.emit(opcodes.BUILD_MAP, span, extras.kwDefaults, pairs, count);
  return extras;
}

function compileTupleOf(b: CodeBuilder, nodes: readonly Expr[], span: Span): Register {
  const items: CodeConstant[] = [];
  for (const node of nodes) {
    const constant = b.constantOf(node);
    if (constant !== undefined) items.push(constant);
  }
  if (items.length === nodes.length) return b.loadConstant({ kind: 'tuple', items }, span);
  const window = b.mark();
  for (const node of nodes) b.pushExpression(node);
  b.release(window);
  const result = b.pushTemporary();
  b.emit(opcodes.BUILD_TUPLE, span, result, window, nodes.length);
  return result;
}

function compileAnnotations(b: CodeBuilder, node: FunctionDef | AsyncFunctionDef): Register {
  const { args } = node;
  const pairs = b.mark();
  let count = 0;
  const add = (name: string, annotation: Expr): void => {
    b.loadConstant(name, node, b.pushTemporary());
    const value = b.pushTemporary();
    if (b.context.futureAnnotations) b.loadConstant(sourceOfAnnotation(annotation), annotation, value);
    else if (annotation.kind === 'Starred') compileStarAnnotation(b, annotation.value, value);
    else b.expression(annotation, value);
    count++;
  };
  const addParameter = (arg: Arg): void => {
    b.rejectDebug(arg.arg, 'assign to', node);
    if (arg.annotation !== null) add(b.mangle(arg.arg), arg.annotation);
  };
  args.args.forEach(addParameter);
  args.posonlyargs.forEach(addParameter);
  if (args.vararg !== null) addParameter(args.vararg);
  args.kwonlyargs.forEach(addParameter);
  if (args.kwarg !== null) addParameter(args.kwarg);
  if (node.returns !== null) add('return', node.returns);
  b.release(pairs);
  if (count === 0) return anyRegister;
  const result = b.pushTemporary();
  b.emit(opcodes.BUILD_MAP, node, result, pairs, count);
  return result;
}

/** `*args: *Ts` stands for the only item that unpacking Ts gives (PEP 646). */
function compileStarAnnotation(b: CodeBuilder, node: Expr, dst: Register): void {
  const value = b.expression(node);
  b.emit(opcodes.UNPACK_SEQUENCE, node, dst, value, 1);
}

function rejectDebugParameters(b: CodeBuilder, args: Arguments, span: Span): void {
  for (const arg of [...args.posonlyargs, ...args.args, ...args.kwonlyargs])
    b.rejectDebug(arg.arg, 'assign to', span);
  if (args.vararg !== null) b.rejectDebug(args.vararg.arg, 'assign to', span);
  if (args.kwarg !== null) b.rejectDebug(args.kwarg.arg, 'assign to', span);
}

/** The tuple of cells for the free variables of a code object, or {@link anyRegister} if it has none. */
function compileClosure(b: CodeBuilder, unit: CodeUnit, span: Span): Register {
  const free = unit.variables.filter((variable) => variable.kind === 'free');
  if (free.length === 0) return anyRegister;
  const window = b.mark();
  for (const variable of free) {
    const cell = b.layout.cells.get(variable.name);
    if (cell === undefined) throw new InternalError(`no cell for ${variable.name}`);
    b.emit(opcodes.MOVE, span, b.pushTemporary(), cell);
  }
  b.release(window);
  const result = b.pushTemporary();
  b.emit(opcodes.BUILD_TUPLE, span, result, window, free.length);
  return result;
}
