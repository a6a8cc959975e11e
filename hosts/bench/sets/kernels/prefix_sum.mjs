import { noise, run } from '../kernel_harness.mjs';

function scan(n, start, x, sums) {
  let total = start;
  for (let i = 0; i < n; i++) {
    total += x[i];
    sums[i] = total;
  }
}

function kernel(n, passes, x, sums) {
  for (let k = 0; k < passes; k++) scan(n, k, x, sums);
}

function setup(n) {
  const sums = new Float64Array(n);
  return [[n, 250, noise(n, 1), sums], [sums]];
}

run(setup, kernel);
