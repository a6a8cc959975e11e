import { noise, run } from '../kernel_harness.mjs';

function triad(n, s, a, b, c) {
  for (let i = 0; i < n; i++) a[i] = b[i] + s * c[i];
}

function kernel(n, passes, a, b, c) {
  for (let k = 0; k < passes; k++) triad(n, 1 + k, a, b, c);
}

function setup(n) {
  const a = new Float64Array(n);
  return [[n, 250, a, noise(n, 1), noise(n, 2)], [a]];
}

run(setup, kernel);
