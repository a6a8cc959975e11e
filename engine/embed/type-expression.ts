/**
 * Annotations as types: from the source text of an annotation, or the tree of an expression, to a small language of names, generics, unions
 * and literals. Nothing is run and no name is looked up; what is no type is `unknown`. Text in quotes is read as the annotation that it holds.
 */
import type { Expr } from '../syntax/ast.js';
import { parseModule } from '../syntax/index.js';

/** A type as Python's annotations write it. */
export type TypeExpression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'generic'; readonly name: string; readonly args: readonly TypeExpression[] }
  | { readonly kind: 'union'; readonly members: readonly TypeExpression[] }
  /** `[A, B]`, the parameters of a Callable. */
  | { readonly kind: 'list'; readonly items: readonly TypeExpression[] }
  | { readonly kind: 'literals'; readonly values: readonly LiteralValue[] }
  /** `Annotated[type, 'note', …]`; notes that are no strings are left out. */
  | { readonly kind: 'annotated'; readonly type: TypeExpression; readonly notes: readonly string[] }
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'unknown' };

/** What a literal type may be. */
export type LiteralValue = string | number | bigint | boolean | null;

export const unknownType: TypeExpression = { kind: 'unknown' };
const noneType: TypeExpression = { kind: 'literals', values: [null] };

/** Reads the source text of an annotation. */
export function readTypeExpression(text: string): TypeExpression {
  const parsed = parseModule(text.trim(), { filename: '<annotation>', mode: 'eval' });
  return parsed.kind === 'parsed' && parsed.tree.kind === 'Expression'
    ? typeOfExpression(parsed.tree.body)
    : unknownType;
}

/** Reads the tree of an annotation. */
export function typeOfExpression(node: Expr): TypeExpression {
  switch (node.kind) {
    case 'Name':
    case 'Attribute': {
      const name = dottedName(node);
      return name === null ? unknownType : { kind: 'name', name };
    }
    case 'Constant': {
      const { value } = node;
      if (value === null) return noneType;
      if (typeof value === 'string') return readTypeExpression(value);
      return typeof value === 'object' && value.kind === 'ellipsis' ? { kind: 'ellipsis' } : unknownType;
    }
    case 'BinOp':
      return node.op === 'BitOr' ? unionOf(node) : unknownType;
    case 'List':
      return { kind: 'list', items: node.elts.map(typeOfExpression) };
    case 'Subscript': {
      const name = dottedName(node.value);
      const args = node.slice.kind === 'Tuple' ? node.slice.elts : [node.slice];
      return name === null ? unknownType : genericType(name, args);
    }
    default:
      return unknownType;
  }
}

/** `a.b.c` as text; null for what is no name. */
export function dottedName(node: Expr): string | null {
  const parts: string[] = [];
  let at = node;
  for (; at.kind === 'Attribute'; at = at.value) parts.push(at.attr);
  return at.kind === 'Name' ? [...parts, at.id].reverse().join('.') : null;
}

/** The last part of a dotted name: `List` of `typing.List`. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function genericType(name: string, args: readonly Expr[]): TypeExpression {
  const [first] = args;
  switch (lastPart(name)) {
    case 'Literal':
      return literalType(args);
    case 'Annotated':
      return first === undefined
        ? unknownType
        : { kind: 'annotated', type: typeOfExpression(first), notes: args.slice(1).flatMap(textOf) };
    case 'Union':
      return first === undefined ? unknownType : { kind: 'union', members: args.map(typeOfExpression) };
    default:
      return { kind: 'generic', name, args: args.map(typeOfExpression) };
  }
}

/** A chain of `|` leans to the left without limit: it is descended in a loop. */
function unionOf(node: Expr): TypeExpression {
  const members: TypeExpression[] = [];
  let at = node;
  for (; at.kind === 'BinOp' && at.op === 'BitOr'; at = at.left) members.push(typeOfExpression(at.right));
  return { kind: 'union', members: [typeOfExpression(at), ...members.reverse()] };
}

/** Literal of anything else than literals, members of an Enum say, is unknown. */
function literalType(args: readonly Expr[]): TypeExpression {
  const values = args.map(literalValues);
  return values.length > 0 && values.every((each) => each.length === 1)
    ? { kind: 'literals', values: values.flat() }
    : unknownType;
}

function literalValues(node: Expr): LiteralValue[] {
  if (node.kind === 'UnaryOp' && node.op === 'USub')
    return literalValues(node.operand).flatMap((value) =>
      typeof value === 'number' || typeof value === 'bigint' ? [-value] : [],
    );
  if (node.kind !== 'Constant') return [];
  const { value } = node;
  return typeof value === 'object' && value !== null ? [] : [value];
}

function textOf(node: Expr): string[] {
  return node.kind === 'Constant' && typeof node.value === 'string' ? [node.value] : [];
}
