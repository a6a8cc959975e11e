import { noise, run } from '../kernel_harness.mjs';

function kernel(n, a, b, c) {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j < n; j++) c[row + j] = 0;
    for (let k = 0; k < n; k++) {
      const factor = a[row + k];
      const other = k * n;
      for (let j = 0; j < n; j++) c[row + j] += factor * b[other + j];
    }
  }
}

function setup(n) {
  const c = new Float64Array(n * n);
  return [[n, noise(n * n, 1), noise(n * n, 2), c], [c]];
}

run(setup, kernel);
