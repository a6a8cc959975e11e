import { noise, run } from '../kernel_harness.mjs';

function saxpy(n, a, x, y) {
  for (let i = 0; i < n; i++) y[i] = a * x[i] + y[i];
}

function kernel(n, passes, a, x, start, y) {
  y.set(start);
  for (let pass = 0; pass < passes; pass++) saxpy(n, a, x, y);
}

function setup(n) {
  const y = new Float64Array(n);
  return [[n, 500, 0.001, noise(n, 1), noise(n, 2), y], [y]];
}

run(setup, kernel);
