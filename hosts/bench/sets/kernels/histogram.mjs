import { noise, run } from '../kernel_harness.mjs';

function count(n, bins, x, counts) {
  for (let i = 0; i < n; i++) counts[(x[i] * bins) | 0]++;
}

function kernel(n, passes, bins, x, counts) {
  counts.fill(0);
  for (let pass = 0; pass < passes; pass++) count(n, bins, x, counts);
}

function setup(n) {
  const counts = new Int32Array(256);
  return [[n, 20, 256, noise(n, 1), counts], [counts]];
}

run(setup, kernel);
