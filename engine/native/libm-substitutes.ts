/**
 * Stand-ins for the functions of the C library that JavaScript's Math lacks, for platforms without native calls.
 *
 * Good to about 1e-13 relative, not to the last bit: `Libm.exact` tells the two apart. Sources: the Maclaurin series
 * and the continued fraction of the error function (Abramowitz and Stegun 7.1.6, 7.1.14), the Lanczos approximation of
 * the gamma function with g = 7 and nine terms (Godfrey's coefficients).
 */

/** The error function. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < seriesLimit) return erfSeries(x);
  if (Number.isNaN(x)) return x;
  return Math.sign(x) * (1 - erfcFraction(size));
}

/** The complement of the error function, 1 - erf(x) without the loss of digits for large x. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x >= seriesLimit) return erfcFraction(x);
  return x <= -seriesLimit ? 2 - erfcFraction(-x) : 1 - erfSeries(x);
}

/** The gamma function. */
export function tgamma(x: number): number {
  if (x === 0) return 1 / x;
  if (x === -Infinity || (x < 0 && Number.isInteger(x))) return Number.NaN;
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * tgamma(1 - x));
  if (x > 171.7) return Infinity;
  if (Number.isInteger(x) && x <= 23) return factorial(x - 1);
  const t = x - 1 + lanczosG + 0.5;
  const half = t ** ((x - 0.5) / 2);
  return Math.sqrt(2 * Math.PI) * half * Math.exp(-t) * half * lanczosSum(x - 1);
}

/** The logarithm of the absolute value of the gamma function. */
export function lgamma(x: number): number {
  if (x === Infinity || x === -Infinity) return Infinity;
  if (x <= 0 && Number.isInteger(x)) return Infinity;
  if (x === 1 || x === 2) return 0;
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - lgamma(1 - x);
  if (x <= 20) return Math.log(tgamma(x));
  const t = x - 1 + lanczosG + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(lanczosSum(x - 1));
}

/** Below this the series converges without cancelling; above it the fraction converges quickly. */
const seriesLimit = 2;

function erfSeries(x: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= square / (n + 0.5);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-square) * sum;
}

function erfcFraction(x: number): number {
  if (x > 28) return 0;
  let tail = x;
  for (let k = 100; k > 0; k--) tail = x + k / 2 / tail;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}

function factorial(n: number): number {
  let product = 1;
  for (let k = 2; k <= n; k++) product *= k;
  return product;
}

const lanczosG = 7;

const lanczosFirst = 0.9999999999998099;

const lanczosCoefficients = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function lanczosSum(x: number): number {
  return lanczosCoefficients.reduce(
    (sum, coefficient, index) => sum + coefficient / (x + index + 1),
    lanczosFirst,
  );
}
