/**
 * Python values that are the same wherever they are made: numbers, text, and tuples of them. As plain data, and back.
 */
import { PyComplex, PyFloat } from '../../objects/model/numbers.js';
import { PyTuple, tupleType } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';

/** A value as data. Floats by their bits. */
export type Literal =
  | null
  | boolean
  | number
  | bigint
  | string
  | { readonly float: bigint }
  | { readonly real: bigint; readonly imag: bigint }
  | { readonly items: readonly Literal[] }
  | { readonly big: string };

/** A value as data; undefined for one that has an identity. */
export function literalOf(value: Value): Literal | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  if (typeof value === 'bigint') return { big: value.toString() };
  if (value instanceof PyFloat) return { float: bitsOf(value.value) };
  if (value instanceof PyComplex) return { real: bitsOf(value.real), imag: bitsOf(value.imag) };
  if (!(value instanceof PyTuple) || value.type !== tupleType) return undefined;
  const items: Literal[] = [];
  for (const item of value.items) {
    const literal = literalOf(item);
    if (literal === undefined) return undefined;
    items.push(literal);
  }
  return { items };
}

/** The value of a literal. */
export function valueOfLiteral(literal: Literal): Value {
  if (literal === null || typeof literal !== 'object') return literal;
  if ('float' in literal) return new PyFloat(floatOf(literal.float));
  if ('real' in literal) return new PyComplex(floatOf(literal.real), floatOf(literal.imag));
  if ('big' in literal) return BigInt(literal.big);
  return new PyTuple(literal.items.map(valueOfLiteral));
}

/** Whether a value is what the literal says, to the last bit. */
export function isLiteral(value: Value | undefined, literal: Literal): boolean {
  if (value === undefined) return false;
  if (literal === null || typeof literal !== 'object') return value === literal;
  if ('float' in literal) return value instanceof PyFloat && bitsOf(value.value) === literal.float;
  if ('real' in literal)
    return (
      value instanceof PyComplex && bitsOf(value.real) === literal.real && bitsOf(value.imag) === literal.imag
    );
  if ('big' in literal) return typeof value === 'bigint' && value.toString() === literal.big;
  return (
    value instanceof PyTuple &&
    value.type === tupleType &&
    value.items.length === literal.items.length &&
    literal.items.every((item, index) => isLiteral(value.items[index], item))
  );
}

const scratch = new Float64Array(1);
const scratchBits = new BigInt64Array(scratch.buffer);

function bitsOf(value: number): bigint {
  scratch[0] = value;
  return scratchBits[0] as bigint;
}

function floatOf(bits: bigint): number {
  scratchBits[0] = bits;
  return scratch[0] as number;
}
