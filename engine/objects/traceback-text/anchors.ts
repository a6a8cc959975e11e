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
      return bracketRange(expression.value.endColOffset, expression.slice.endColOffset + 1, bytes);
    default:
      return null;
  }
}

/** The one or two characters of the operator, which stands between the operands and what closes the parentheses of the left. */
function operatorRange(from: number, to: number, bytes: Uint8Array): readonly [number, number] | null {
  for (let index = from; index < to; index++) {
    if (isSpace(bytes[index]) || (bytes[index] === CLOSING_PARENTHESIS && index + 1 < to)) continue;
    const isLong = index + 1 < to && !isSpace(bytes[index + 1]);
    return [index, index + (isLong ? 2 : 1)];
  }
  return null;
}

/** From the opening bracket after the value up to the closing bracket after the key, which parentheses may surround. */
function bracketRange(from: number, to: number, bytes: Uint8Array): readonly [number, number] {
  const open = bytes.indexOf(OPENING_BRACKET, from);
  const close = bytes.indexOf(CLOSING_BRACKET, Math.min(to - 1, bytes.length - 1));
  return [open < 0 ? from : open, close < 0 ? bytes.length : close + 1];
}

const CLOSING_PARENTHESIS = 0x29;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0c;
}
