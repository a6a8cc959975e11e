/**
 * Conditions of decimal arithmetic, as bits of a status, with the class that stands for each; and the ways of rounding.
 * Conditions in the order in which CPython lists them in an exception; `signal` is the class that is raised and that flags
 * and traps are kept for.
 */
export const conditions = {
  invalidOperation: { bit: 1, name: 'InvalidOperation', signal: 'InvalidOperation' },
  conversionSyntax: { bit: 2, name: 'ConversionSyntax', signal: 'InvalidOperation' },
  divisionImpossible: { bit: 4, name: 'DivisionImpossible', signal: 'InvalidOperation' },
  divisionUndefined: { bit: 8, name: 'DivisionUndefined', signal: 'InvalidOperation' },
  invalidContext: { bit: 16, name: 'InvalidContext', signal: 'InvalidOperation' },
  floatOperation: { bit: 32, name: 'FloatOperation', signal: 'FloatOperation' },
  divisionByZero: { bit: 64, name: 'DivisionByZero', signal: 'DivisionByZero' },
  overflow: { bit: 128, name: 'Overflow', signal: 'Overflow' },
  underflow: { bit: 256, name: 'Underflow', signal: 'Underflow' },
  subnormal: { bit: 512, name: 'Subnormal', signal: 'Subnormal' },
  inexact: { bit: 1024, name: 'Inexact', signal: 'Inexact' },
  rounded: { bit: 2048, name: 'Rounded', signal: 'Rounded' },
  clamped: { bit: 4096, name: 'Clamped', signal: 'Clamped' },
} as const;

/** The bits of all conditions that are an InvalidOperation. */
export const INVALID = 31;

export const roundings = [
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
] as const;

/** A way of rounding. */
export type Rounding = (typeof roundings)[number];

/** Limits of contexts, as doubles: CPython's are one nearer to zero. */
export const MAX_PREC = 1e18;
export const MAX_EMAX = 1e18;
export const MIN_EMIN = -1e18;
