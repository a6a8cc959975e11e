/**
 * Where in an expression the operator or the subscript stands that the carets should point at.
 */
import { type Expr, parseModule } from '../../syntax/index.js';

/** A range of code points within the expression's text. */
export interface Anchors {
  readonly start: number;
  readonly end: number;
}

/** Anchors of an expression's text; null when it is neither a binary operation nor a subscription. */
export function findAnchors(text: string): Anchors | null {
  const parsed = parseModule(text, { filename: '<anchors>', mode: 'exec' });
  if (parsed.kind !== 'parsed' || parsed.tree.kind !== 'Module') return null;
  const [statement, more] = parsed.tree.body;
  if (statement === undefined || more !== undefined || statement.kind !== 'Expr') return null;
  const bytes = encoder.encode(text);
  const range = rangeOf(statement.value, bytes);
  if (range === null) return null;
  const offset = (end: number) => Array.from(decoder.decode(bytes.subarray(0, end))).length;
  return { start: offset(range[0]), end: offset(range[1]) };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function rangeOf(expression: Expr, bytes: Uint8Array): readonly [number, number] | null {
  switch (expression.kind) {
    case 'BinOp':
      return operatorRange(expression.left.endColOffset, expression.right.colOffset, bytes);
    case 'Subscript':
      return [expression.value.endColOffset, expression.slice.endColOffset + 1];
    default:
      return null;
  }
}

/** The first one or two characters between the operands that are no white space (a parenthesis, where one stands there). */
function operatorRange(from: number, to: number, bytes: Uint8Array): readonly [number, number] | null {
  for (let index = from; index < to; index++) {
    if (isSpace(bytes[index])) continue;
    const isLong = index + 1 < to && !isSpace(bytes[index + 1]);
    return [index, index + (isLong ? 2 : 1)];
  }
  return null;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0c;
}
