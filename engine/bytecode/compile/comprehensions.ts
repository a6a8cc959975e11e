/**
 * Comprehensions and generator expressions: a function of one argument, the iterator of the outermost
 * iterable, which is evaluated outside (Python reference 6.2.4).
 */
import { assertNever } from '../../core/assert-never.js';
import { InternalError } from '../../core/internal-error.js';
import type {
  Comprehension,
  DictComp,
  Expr,
  GeneratorExp,
  ListComp,
  SetComp,
  Span,
} from '../../syntax/ast.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import { anyRegister, type Register } from './compile-context.js';
import { compileAsyncLoop, compileAwaiting, compileYieldedValue } from './coroutines.js';
import { makeFunction } from './functions.js';

type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;

const names = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
} as const satisfies Record<ComprehensionNode['kind'], string>;

export function compileComprehension(b: CodeBuilder, node: ComprehensionNode, dst: Register): Register {
  const child = b.openChild(node, { name: names[node.kind], firstLine: node.lineno, argCount: 1 });
  const isAsync = child.scope.isCoroutine;
  const runsAtOnce = node.kind !== 'GeneratorExp';
  if (isAsync && runsAtOnce && !mayAwait(b)) {
    throw b.reject('asynchronous comprehension outside of an asynchronous function', node);
  }
  compileComprehensionBody(child, node);
  const mark = b.mark();
  const window = b.pushTemporary();
  makeFunction(b, child.finish(), node, window);
  const iterator = b.pushTemporary();
  const [first] = node.generators;
  if (first === undefined) throw new InternalError('comprehension without for');
  const iterable = compileIterable(b, first.iter);
  b.emit(first.isAsync ? opcodes.GET_AITER : opcodes.GET_ITER, node, iterator, iterable);
  b.release(mark);
  if (!isAsync || !runsAtOnce) {
    const result = b.destination(dst);
    b.emit(opcodes.CALL, node, result, window, 1);
    return result;
  }
  b.release(window + 1);
  b.emit(opcodes.CALL, node, window, window, 1);
  compileAwaiting(b, window, 0, node);
  return b.settle(window, dst, node);
}

/** Whether an asynchronous comprehension may stand here. */
function mayAwait(b: CodeBuilder): boolean {
  return (
    b.isAsyncFunction || b.scope.comprehension !== null || (b.parent === null && b.context.allowTopLevelAwait)
  );
}

/** A comprehension's body under construction. */
interface Body {
  readonly b: CodeBuilder;
  readonly node: ComprehensionNode;
  readonly result: Register;
  /** What the next instructions are accounted to: the whole, or the last comparison of a condition. */
  span: Span;
}

function compileComprehensionBody(b: CodeBuilder, node: ComprehensionNode): void {
  if (node.kind === 'GeneratorExp') {
    compileGenerators({ b, node, result: anyRegister, span: node }, 0);
    b.emit(opcodes.RETURN, node, b.loadConstant(null, node));
    return;
  }
  const result = b.pushTemporary();
  b.emit(builders[node.kind], node, result, b.mark(), 0);
  compileGenerators({ b, node, result, span: node }, 0);
  b.emit(opcodes.RETURN, node, result);
}

const builders = {
  ListComp: opcodes.BUILD_LIST,
  SetComp: opcodes.BUILD_SET,
  DictComp: opcodes.BUILD_MAP,
} as const;

function compileElement({ b, node, result, span }: Body): void {
  switch (node.kind) {
    case 'GeneratorExp':
      compileYieldedValue(b, node.elt, span);
      break;
    case 'ListComp':
      b.emit(opcodes.LIST_APPEND, span, result, b.expression(node.elt));
      break;
    case 'SetComp':
      b.emit(opcodes.SET_ADD, span, result, b.expression(node.elt));
      break;
    case 'DictComp': {
      const key = b.operand(node.key, node.value);
      b.emit(opcodes.MAP_ADD, span, result, key, b.expression(node.value));
      break;
    }
    default:
      assertNever(node);
  }
}

/** The loops from the given `for` inwards, around the element. */
function compileGenerators(body: Body, index: number): void {
  const { b, node } = body;
  const mark = b.mark();
  const generator = node.generators[index];
  if (generator === undefined) {
    compileElement(body);
  } else {
    const item = index > 0 && !generator.isAsync ? onlyItem(generator.iter) : undefined;
    if (item !== undefined) compileSingle(body, index, generator, item);
    else compileLoop(body, index, generator);
  }
  b.release(mark);
}

function compileLoop(body: Body, index: number, generator: Comprehension): void {
  const { b } = body;
  // The iterator of the outermost loop is the argument `.0`.
  const iterator = index === 0 ? 0 : b.pushTemporary();
  const { target, iter, isAsync } = generator;
  if (index > 0) {
    const inner = b.mark();
    const iterable = compileIterable(b, iter);
    b.emit(isAsync ? opcodes.GET_AITER : opcodes.GET_ITER, body.span, iterator, iterable);
    b.release(inner);
  }
  if (isAsync) {
    compileAsyncLoop(b, iterator, body.span, body.span, (item, header) => {
      b.store(target, item);
      compileFiltered(body, index, generator);
      b.jumpBack(header, body.span);
      return () => {};
    });
    return;
  }
  const header = b.list.here();
  const exhausted = b.newLabel();
  const variable = target.kind === 'Name' ? b.registerOf(target.id) : anyRegister;
  const item = variable === anyRegister ? b.pushTemporary() : variable;
  b.emit(opcodes.FOR_ITER, body.span, item, iterator, exhausted);
  b.store(target, item);
  compileFiltered(body, index, generator);
  b.jumpBack(header, body.span);
  b.place(exhausted);
}

/** `for x in [value]` inside a comprehension stands for an assignment. */
function compileSingle(body: Body, index: number, generator: Comprehension, item: Expr): void {
  const { b } = body;
  b.store(generator.target, b.expression(item));
  compileFiltered(body, index, generator);
}

/** The conditions of one `for` and the loops inside it. */
function compileFiltered(body: Body, index: number, generator: Comprehension): void {
  const { b } = body;
  const skip = b.newLabel();
  for (const condition of generator.ifs) body.span = b.jumpIf(condition, skip, false, body.span);
  compileGenerators(body, index + 1);
  b.place(skip);
}

/** What is iterated over; a display of constants becomes a constant itself. */
function compileIterable(b: CodeBuilder, node: Expr): Register {
  const container = b.context.folder.containerOf(node);
  return container === undefined ? b.expression(node) : b.loadConstant(container, node);
}

function onlyItem(iterable: Expr): Expr | undefined {
  if (iterable.kind !== 'List' && iterable.kind !== 'Tuple') return undefined;
  const [only, second] = iterable.elts;
  return second === undefined && only?.kind !== 'Starred' ? only : undefined;
}
