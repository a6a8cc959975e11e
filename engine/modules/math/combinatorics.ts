// math.factorial, comb and perm, exact at any size. Products of many factors are multiplied as a balanced tree, so
// that the cost follows that of multiplying the large halves.
// Takes and gives Int (see objects/numeric/int-value.ts); a Python error comes back as a NumericFailure.

import { longWork } from '../../core/long-work.js';
import { failure, type NumericFailure } from '../../objects/numeric/failure.js';
import { MAX_INT_BITS } from '../../objects/numeric/int-arithmetic.js';
import { bitLength } from '../../objects/numeric/int-bits.js';
import { type Int, normalizeInt } from '../../objects/numeric/int-value.js';
import { divideLong } from '../../objects/numeric/long-division.js';
import { multiplyLong } from '../../objects/numeric/long-products.js';

const NEGATIVE_FACTORIAL = failure('ValueError', 'factorial() not defined for negative values');
const FACTORIAL_TOO_LARGE = failure(
  'OverflowError',
  'factorial() argument should not exceed 9223372036854775807',
);
const NEGATIVE_N = failure('ValueError', 'n must be a non-negative integer');
const NEGATIVE_K = failure('ValueError', 'k must be a non-negative integer');
const COMB_TOO_LARGE = failure('OverflowError', 'min(n - k, k) must not exceed 9223372036854775807');
const PERM_TOO_LARGE = failure('OverflowError', 'k must not exceed 9223372036854775807');
const OUT_OF_MEMORY = failure('MemoryError', '');

const C_LONG_LIMIT = 2n ** 63n;

/** math.factorial(n). ValueError, OverflowError, MemoryError. */
export function factorial(n: Int): Int | NumericFailure {
  if (n < 0) return NEGATIVE_FACTORIAL;
  if (n >= C_LONG_LIMIT) return FACTORIAL_TOO_LARGE;
  // Stirling: a lower bound on the bits of the result.
  const count = Number(n);
  if (count > 1000 && count * (Math.log2(count) - 1.5) > MAX_INT_BITS) return OUT_OF_MEMORY;
  return normalizeInt(productOfRange(1, count));
}

/** math.perm(n, k): n * (n - 1) * … of k factors. ValueError, OverflowError, MemoryError. */
export function permutations(n: Int, k: Int): Int | NumericFailure {
  if (n < 0) return NEGATIVE_N;
  if (k < 0) return NEGATIVE_K;
  if (k > n) return 0;
  if (k >= C_LONG_LIMIT) return PERM_TOO_LARGE;
  const product = fallingProduct(n, Number(k));
  return product === null ? OUT_OF_MEMORY : normalizeInt(product);
}

/** math.comb(n, k). ValueError, OverflowError, MemoryError. */
export function combinations(n: Int, k: Int): Int | NumericFailure {
  if (n < 0) return NEGATIVE_N;
  if (k < 0) return NEGATIVE_K;
  if (k > n) return 0;
  const other = normalizeInt(BigInt(n) - BigInt(k));
  const fewer = k < other ? k : other;
  if (fewer >= C_LONG_LIMIT) return COMB_TOO_LARGE;
  const count = Number(fewer);
  const product = fallingProduct(n, count);
  return product === null ? OUT_OF_MEMORY : normalizeInt(divideLong(product, productOfRange(1, count)));
}

/** n * (n - 1) * … of count factors, or null if that is too long to hold. */
function fallingProduct(n: Int, count: number): bigint | null {
  if (count === 0) return 1n;
  // Half of the factors are at least n / 2 and so have all bits of n but one.
  if ((bitLength(n) - 2) * (count / 2) > MAX_INT_BITS) return null;
  if (typeof n === 'number') return productOfRange(n - count + 1, n);
  return productDown(n, count);
}

/** first * (first + 1) * … * last of safe integers. Neighbours are joined as numbers while the product is one. */
function productOfRange(first: number, last: number): bigint {
  if (last - first < 24) {
    let product = 1n;
    let part = 1;
    for (let factor = first; factor <= last; factor++) {
      const next = part * factor;
      if (next <= Number.MAX_SAFE_INTEGER) {
        part = next;
      } else {
        product *= BigInt(part);
        part = factor;
      }
    }
    return product * BigInt(part);
  }
  const middle = Math.floor((first + last) / 2);
  longWork.poll?.();
  return multiplyLong(productOfRange(first, middle), productOfRange(middle + 1, last));
}

function productDown(n: bigint, count: number): bigint {
  if (count === 1) return n;
  const half = Math.floor(count / 2);
  longWork.poll?.();
  return multiplyLong(productDown(n, half), productDown(n - BigInt(half), count - half));
}
