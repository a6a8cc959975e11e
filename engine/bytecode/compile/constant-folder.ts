/**
 * Values of expressions that are known before the program runs: literals, `__debug__`, and operators, tuples
 * and subscripts of such. What folds, and up to which size, is what CPython 3.11 folds, but for float `//`,
 * `%`, `**` and complex products, which are left to the run, where libm computes them.
 * Each node is looked at once.
 */
import type { BinOp, Expr } from '../../syntax/ast.js';
import type { ConstantValue } from '../../syntax/constant-value.js';
import { truthOf } from '../code-constant.js';
import type { CodeConstant } from '../code-unit.js';
import { foldBinary, foldSubscript, foldUnary } from './fold-operators.js';

/** Finds constant values in one tree. */
export class ConstantFolder {
  private readonly debug: boolean;
  private readonly known = new Map<Expr, CodeConstant | undefined>();

  /** `debug` is the value of `__debug__`. */
  constructor(debug: boolean) {
    this.debug = debug;
  }

  /** The value of an expression; undefined if it is not known. */
  constantOf(node: Expr): CodeConstant | undefined {
    switch (node.kind) {
      case 'Constant':
        return toCodeConstant(node.value);
      case 'Name':
        return node.id === '__debug__' && node.ctx === 'Load' ? this.debug : undefined;
      case 'UnaryOp':
      case 'BinOp':
      case 'Tuple':
      case 'Subscript':
        return this.remembered(node);
      default:
        return undefined;
    }
  }

  /** The constant that can stand for a display that is only searched or iterated over. */
  containerOf(node: Expr): CodeConstant | undefined {
    if (node.kind !== 'List' && node.kind !== 'Set') return undefined;
    const items = this.constantsOf(node.elts);
    if (items === undefined) return undefined;
    return { kind: node.kind === 'List' ? 'tuple' : 'frozenset', items };
  }

  private remembered(node: Expr): CodeConstant | undefined {
    if (this.known.has(node)) return this.known.get(node);
    if (node.kind === 'BinOp') return this.chain(node);
    const value = this.compute(node);
    this.known.set(node, value);
    return value;
  }

  private compute(node: Expr): CodeConstant | undefined {
    switch (node.kind) {
      case 'UnaryOp': {
        const operand = this.constantOf(node.operand);
        if (operand === undefined) return undefined;
        return node.op === 'Not' ? !truthOf(operand) : foldUnary(node.op, operand);
      }
      case 'Tuple': {
        if (node.ctx !== 'Load') return undefined;
        const items = this.constantsOf(node.elts);
        return items && { kind: 'tuple', items };
      }
      case 'Subscript': {
        // A chain of subscripts is as long as it likes, and its first links are hardly ever constant.
        if (node.ctx !== 'Load' || node.value.kind === 'Subscript') return undefined;
        const index = this.constantOf(node.slice);
        if (index === undefined) return undefined;
        const value = this.constantOf(node.value);
        return value === undefined ? undefined : foldSubscript(value, index);
      }
      default:
        return undefined;
    }
  }

  /** A chain of binary operators, from its innermost left operand outwards. */
  private chain(node: BinOp): CodeConstant | undefined {
    const links: BinOp[] = [];
    let first: Expr = node;
    while (first.kind === 'BinOp' && !this.known.has(first)) {
      links.push(first);
      first = first.left;
    }
    let value = this.constantOf(first);
    for (let i = links.length - 1; i >= 0; i--) {
      const link = links[i];
      if (link === undefined) break;
      const right = value === undefined ? undefined : this.constantOf(link.right);
      value = value === undefined || right === undefined ? undefined : foldBinary(link.op, value, right);
      this.known.set(link, value);
    }
    return value;
  }

  private constantsOf(nodes: readonly Expr[]): CodeConstant[] | undefined {
    const items: CodeConstant[] = [];
    for (const node of nodes) {
      const item = this.constantOf(node);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }
}

/** A literal's value as a constant of code. */
export function toCodeConstant(value: ConstantValue): CodeConstant {
  if (value === null || typeof value !== 'object') return value;
  if (value.kind === 'complex') return { kind: 'complex', real: value.re, imag: value.im };
  if (value.kind === 'tuple') return { kind: 'tuple', items: value.items.map(toCodeConstant) };
  if (value.kind === 'frozenset') return { kind: 'frozenset', items: value.items.map(toCodeConstant) };
  return value;
}
