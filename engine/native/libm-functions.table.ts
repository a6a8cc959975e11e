/**
 * The functions of the C mathematics library that the engine uses: one row a function.
 *
 * `arity` is the number of double arguments; `substitute` is what stands in for it where native code cannot be called.
 * The `Libm` interface, the bindings and the tests derive from this table.
 */
import { erf, erfc, lgamma, tgamma } from './libm-substitutes.js';

interface UnaryRow {
  readonly arity: 1;
  readonly substitute: (x: number) => number;
}

interface BinaryRow {
  readonly arity: 2;
  readonly substitute: (x: number, y: number) => number;
}

export type LibmRow = UnaryRow | BinaryRow;

export const libmFunctions = {
  sin: { arity: 1, substitute: Math.sin },
  cos: { arity: 1, substitute: Math.cos },
  tan: { arity: 1, substitute: Math.tan },
  asin: { arity: 1, substitute: Math.asin },
  acos: { arity: 1, substitute: Math.acos },
  atan: { arity: 1, substitute: Math.atan },
  atan2: { arity: 2, substitute: Math.atan2 },
  sinh: { arity: 1, substitute: Math.sinh },
  cosh: { arity: 1, substitute: Math.cosh },
  tanh: { arity: 1, substitute: Math.tanh },
  asinh: { arity: 1, substitute: Math.asinh },
  acosh: { arity: 1, substitute: Math.acosh },
  atanh: { arity: 1, substitute: Math.atanh },
  exp: { arity: 1, substitute: Math.exp },
  exp2: { arity: 1, substitute: (x) => 2 ** x },
  expm1: { arity: 1, substitute: Math.expm1 },
  log: { arity: 1, substitute: Math.log },
  log2: { arity: 1, substitute: Math.log2 },
  log10: { arity: 1, substitute: Math.log10 },
  log1p: { arity: 1, substitute: Math.log1p },
  pow: { arity: 2, substitute: raise },
  cbrt: { arity: 1, substitute: Math.cbrt },
  hypot: { arity: 2, substitute: (x, y) => Math.hypot(x, y) },
  fmod: { arity: 2, substitute: (x, y) => x % y },
  erf: { arity: 1, substitute: erf },
  erfc: { arity: 1, substitute: erfc },
  tgamma: { arity: 1, substitute: tgamma },
  lgamma: { arity: 1, substitute: lgamma },
} as const satisfies Record<string, LibmRow>;

export type LibmName = keyof typeof libmFunctions;

/** C's pow differs from JavaScript's where the base is 1 or -1: IEEE 754 gives 1 for 1**nan and (-1)**±inf. */
function raise(x: number, y: number): number {
  if (x === 1 || (x === -1 && (y === Infinity || y === -Infinity))) return 1;
  return x ** y;
}
