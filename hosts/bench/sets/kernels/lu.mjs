import { noise, run } from '../kernel_harness.mjs';

function factor(n, a, pivots) {
  for (let k = 0; k < n; k++) {
    const top = k * n;
    let best = k;
    let largest = Math.abs(a[top + k]);
    for (let i = k + 1; i < n; i++) {
      const size = Math.abs(a[i * n + k]);
      if (size > largest) {
        largest = size;
        best = i;
      }
    }
    pivots[k] = best;
    if (best !== k) {
      for (let j = 0; j < n; j++) {
        const value = a[top + j];
        a[top + j] = a[best * n + j];
        a[best * n + j] = value;
      }
    }
    const pivot = a[top + k];
    for (let i = k + 1; i < n; i++) {
      const row = i * n;
      const scale = a[row + k] / pivot;
      a[row + k] = scale;
      for (let j = k + 1; j < n; j++) a[row + j] -= scale * a[top + j];
    }
  }
}

function kernel(n, matrix, a, pivots) {
  a.set(matrix);
  factor(n, a, pivots);
}

function setup(n) {
  const a = new Float64Array(n * n);
  const pivots = new Int32Array(n);
  return [
    [n, noise(n * n, 1), a, pivots],
    [a, pivots],
  ];
}

run(setup, kernel);
