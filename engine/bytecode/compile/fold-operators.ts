/**
 * Operators on constants. Each gives undefined where the operation would raise, or where the result would be
 * larger than CPython's folding allows: 128 bits, 4096 characters, 256 items.
 */
import type { Operator, UnaryOperator } from '../../syntax/ast.js';
import type { CodeConstant } from '../code-unit.js';

type Int = number | bigint;

const maxBits = 128;
const maxLength = 4096;
const maxItems = 256;

/** `op operand`, for `-`, `+` and `~`. */
export function foldUnary(
  op: Exclude<UnaryOperator, 'Not'>,
  operand: CodeConstant,
): CodeConstant | undefined {
  const int = asInt(operand);
  if (int !== undefined) {
    if (op === 'UAdd') return int;
    return op === 'USub' ? normalize(-BigInt(int)) : normalize(~BigInt(int));
  }
  if (operand === null || typeof operand !== 'object' || op === 'Invert') return undefined;
  if (operand.kind === 'float')
    return { kind: 'float', value: op === 'USub' ? -operand.value : operand.value };
  if (operand.kind !== 'complex') return undefined;
  return op === 'USub' ? { kind: 'complex', real: -operand.real, imag: -operand.imag } : operand;
}

/** `left op right`. */
export function foldBinary(op: Operator, left: CodeConstant, right: CodeConstant): CodeConstant | undefined {
  const a = asInt(left);
  const b = asInt(right);
  if (a !== undefined && b !== undefined)
    return foldInts(op, a, b, typeof left === 'boolean' && typeof right === 'boolean');
  const x = asFloat(left);
  const y = asFloat(right);
  if (x !== undefined && y !== undefined) return foldFloats(op, x, y);
  if (isComplex(left) || isComplex(right)) return foldComplex(op, left, right);
  if (op === 'Add') return concatenate(left, right);
  if (op !== 'Mult') return undefined;
  if (a !== undefined) return repeat(right, a);
  return b === undefined ? undefined : repeat(left, b);
}

/** `value[index]`. */
export function foldSubscript(value: CodeConstant, index: CodeConstant): CodeConstant | undefined {
  const at = asInt(index);
  if (typeof at !== 'number') return undefined;
  const pick = <T>(items: ArrayLike<T>): T | undefined => items[at < 0 ? at + items.length : at];
  if (typeof value === 'string') return pick([...value]);
  if (value === null || typeof value !== 'object') return undefined;
  if (value.kind === 'bytes') return pick(value.value);
  return value.kind === 'tuple' ? pick(value.items) : undefined;
}

function foldInts(op: Operator, a: Int, b: Int, areBools: boolean): CodeConstant | undefined {
  const x = BigInt(a);
  const y = BigInt(b);
  switch (op) {
    case 'Add':
      return normalize(x + y);
    case 'Sub':
      return normalize(x - y);
    case 'Mult':
      return bitLength(x) + bitLength(y) > maxBits ? undefined : normalize(x * y);
    case 'Div':
      // Two safe ints are doubles, so their quotient is rounded once.
      if (typeof a !== 'number' || typeof b !== 'number' || b === 0) return undefined;
      return { kind: 'float', value: a / b };
    case 'FloorDiv':
      return y === 0n ? undefined : normalize((x - floorMod(x, y)) / y);
    case 'Mod':
      return y === 0n ? undefined : normalize(floorMod(x, y));
    case 'Pow':
      if (y < 0n || (y > 0n && BigInt(bitLength(x)) * y > BigInt(maxBits))) return undefined;
      return normalize(x ** y);
    case 'LShift':
      if (y < 0n || (x !== 0n && BigInt(bitLength(x)) + y > BigInt(maxBits))) return undefined;
      return x === 0n ? 0 : normalize(x << y);
    case 'RShift':
      return y < 0n ? undefined : normalize(y > 1n << 32n ? (x < 0n ? -1n : 0n) : x >> y);
    case 'BitOr':
      return areBools ? (x | y) === 1n : normalize(x | y);
    case 'BitXor':
      return areBools ? (x ^ y) === 1n : normalize(x ^ y);
    case 'BitAnd':
      return areBools ? (x & y) === 1n : normalize(x & y);
    case 'MatMult':
      return undefined;
  }
}

function foldFloats(op: Operator, x: number, y: number): CodeConstant | undefined {
  switch (op) {
    case 'Add':
      return { kind: 'float', value: x + y };
    case 'Sub':
      return { kind: 'float', value: x - y };
    case 'Mult':
      return { kind: 'float', value: x * y };
    case 'Div':
      return y === 0 ? undefined : { kind: 'float', value: x / y };
    default:
      return undefined;
  }
}

function foldComplex(op: Operator, left: CodeConstant, right: CodeConstant): CodeConstant | undefined {
  const [a, b] = [asComplex(left), asComplex(right)];
  if (a === undefined || b === undefined) return undefined;
  if (op === 'Add') return { kind: 'complex', real: a.real + b.real, imag: a.imag + b.imag };
  if (op === 'Sub') return { kind: 'complex', real: a.real - b.real, imag: a.imag - b.imag };
  return undefined;
}

function concatenate(left: CodeConstant, right: CodeConstant): CodeConstant | undefined {
  if (typeof left === 'string') {
    // Longer chains are left to the run: folding them would copy what is there once for each operand.
    if (typeof right !== 'string' || left.length + right.length > maxLength) return undefined;
    return pairsUp(left, right) ? undefined : left + right;
  }
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object')
    return undefined;
  if (left.kind === 'bytes' && right.kind === 'bytes') {
    if (left.value.length + right.value.length > maxLength) return undefined;
    return { kind: 'bytes', value: Uint8Array.from([...left.value, ...right.value]) };
  }
  if (left.kind === 'tuple' && right.kind === 'tuple') {
    if (left.items.length + right.items.length > maxLength) return undefined;
    return { kind: 'tuple', items: [...left.items, ...right.items] };
  }
  return undefined;
}

function repeat(value: CodeConstant, times: Int): CodeConstant | undefined {
  if (typeof times !== 'number') return undefined;
  const count = Math.max(times, 0);
  if (typeof value === 'string') {
    if (value.length * count > maxLength || pairsUp(value, value)) return undefined;
    return value.repeat(count);
  }
  if (value === null || typeof value !== 'object') return undefined;
  if (value.kind === 'bytes') {
    if (value.value.length * count > maxLength) return undefined;
    const bytes = new Uint8Array(value.value.length * count);
    for (let i = 0; i < count; i++) bytes.set(value.value, i * value.value.length);
    return { kind: 'bytes', value: bytes };
  }
  if (value.kind !== 'tuple' || value.items.length * count > maxItems || count > maxItems) return undefined;
  const items: CodeConstant[] = [];
  for (let i = 0; i < count; i++) items.push(...value.items);
  return { kind: 'tuple', items };
}

/** Whether two lone surrogates would meet and become one character of another string. */
function pairsUp(left: string, right: string): boolean {
  const high = left.charCodeAt(left.length - 1);
  const low = right.charCodeAt(0);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

function asInt(constant: CodeConstant): Int | undefined {
  if (typeof constant === 'boolean') return constant ? 1 : 0;
  return typeof constant === 'number' || typeof constant === 'bigint' ? constant : undefined;
}

/** An int or float as a double; undefined for an int that overflows. */
function asFloat(constant: CodeConstant): number | undefined {
  const int = asInt(constant);
  if (int !== undefined) {
    const value = Number(int);
    return Number.isFinite(value) ? value : undefined;
  }
  return typeof constant === 'object' && constant?.kind === 'float' ? constant.value : undefined;
}

function isComplex(constant: CodeConstant): boolean {
  return typeof constant === 'object' && constant?.kind === 'complex';
}

function asComplex(constant: CodeConstant): { real: number; imag: number } | undefined {
  if (typeof constant === 'object' && constant?.kind === 'complex') return constant;
  const real = asFloat(constant);
  return real === undefined ? undefined : { real, imag: 0 };
}

function normalize(value: bigint): Int {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function floorMod(x: bigint, y: bigint): bigint {
  const rest = x % y;
  return rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest;
}

function bitLength(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  return magnitude === 0n ? 0 : magnitude.toString(2).length;
}
