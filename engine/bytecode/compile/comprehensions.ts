/**
 * Comprehensions and generator expressions: a function of one argument, the iterator of the outermost
 * iterable, which is evaluated outside (Python reference 6.2.4).
 */
import type {
  Comprehension,
  DictComp,
  Expr,
  GeneratorExp,
  ListComp,
  NodeOf,
  SetComp,
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
  if (first === undefined) throw new Error('comprehension without for');
  const container = b.context.folder.containerOf(first.iter);
  const iterable = container === undefined ? b.expression(first.iter) : b.loadConstant(container, first.iter);
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

function compileComprehensionBody(b: CodeBuilder, node: ComprehensionNode): void {
  let result: Register = anyRegister;
  if (node.kind !== 'GeneratorExp') {
    result = b.pushTemporary();
    const build =
      node.kind === 'ListComp'
        ? opcodes.BUILD_LIST
        : node.kind === 'SetComp'
          ? opcodes.BUILD_SET
          : opcodes.BUILD_MAP;
    b.emit(build, node, result, b.mark(), 0);
  }
  compileGenerators(b, node, 0, () => compileElement(b, node, result));
  if (result === anyRegister) result = b.loadConstant(null, node);
  b.emit(opcodes.RETURN, node, result);
}

function compileElement(b: CodeBuilder, node: ComprehensionNode, result: Register): void {
  switch (node.kind) {
    case 'GeneratorExp':
      compileYieldedValue(b, node.elt, node.elt);
      break;
    case 'ListComp':
      b.emit(opcodes.LIST_APPEND, node, result, b.expression(node.elt));
      break;
    case 'SetComp':
      b.emit(opcodes.SET_ADD, node, result, b.expression(node.elt));
      break;
    case 'DictComp': {
      const key = b.operand(node.key, node.value);
      b.emit(opcodes.MAP_ADD, node, result, key, b.expression(node.value));
      break;
    }
  }
}

/** The loops from the given `for` inwards, around the element. */
function compileGenerators(
  b: CodeBuilder,
  node: ComprehensionNode,
  index: number,
  element: () => void,
): void {
  const generator = node.generators[index];
  if (generator === undefined) {
    element();
    return;
  }
  const mark = b.mark();
  if (index > 0 && !generator.isAsync && assignsOnce(generator)) {
    compileSingle(b, node, index, element);
    b.release(mark);
    return;
  }
  // The iterator of the outermost loop is the argument `.0`.
  const iterator = index === 0 ? 0 : b.pushTemporary();
  if (index > 0) {
    const inner = b.mark();
    const container = b.context.folder.containerOf(generator.iter);
    const iterable =
      container === undefined ? b.expression(generator.iter) : b.loadConstant(container, generator.iter);
    b.emit(generator.isAsync ? opcodes.GET_AITER : opcodes.GET_ITER, node, iterator, iterable);
    b.release(inner);
  }
  if (generator.isAsync) {
    compileAsyncLoop(b, iterator, node, node, (item, header) => {
      b.store(generator.target, item);
      compileFilteredBody(b, node, index, header, element);
      return () => {};
    });
  } else {
    const header = b.list.here();
    const exhausted = b.newLabel();
    const { target } = generator;
    const variable = target.kind === 'Name' ? b.registerOf(target.id) : anyRegister;
    const item = variable === anyRegister ? b.pushTemporary() : variable;
    b.emit(opcodes.FOR_ITER, node, item, iterator, exhausted);
    b.store(target, item);
    compileFilteredBody(b, node, index, header, element);
    b.place(exhausted);
  }
  b.release(mark);
}

/** The conditions and the inner loops of one `for`, and its back edge. */
function compileFilteredBody(
  b: CodeBuilder,
  node: ComprehensionNode,
  index: number,
  header: number,
  element: () => void,
): void {
  const skip = b.newLabel();
  compileConditions(b, node, index, skip);
  compileGenerators(b, node, index + 1, element);
  b.place(skip);
  b.jumpBack(header, node);
}

function compileConditions(b: CodeBuilder, node: ComprehensionNode, index: number, skip: number): void {
  for (const condition of node.generators[index]?.ifs ?? []) b.jumpIf(condition, skip, false, node);
}

/** `for x in [value]` stands for an assignment. */
function assignsOnce(generator: Comprehension): boolean {
  return onlyItem(generator.iter) !== undefined;
}

function onlyItem(iterable: Expr): Expr | undefined {
  if (iterable.kind !== 'List' && iterable.kind !== 'Tuple') return undefined;
  const [only, second] = iterable.elts;
  return second === undefined && only?.kind !== 'Starred' ? only : undefined;
}

function compileSingle(b: CodeBuilder, node: ComprehensionNode, index: number, element: () => void): void {
  const generator: NodeOf<'comprehension'> | undefined = node.generators[index];
  const item = generator === undefined ? undefined : onlyItem(generator.iter);
  if (generator === undefined || item === undefined) throw new Error('no single item');
  const skip = b.newLabel();
  b.store(generator.target, b.expression(item));
  compileConditions(b, node, index, skip);
  compileGenerators(b, node, index + 1, element);
  b.place(skip);
}
