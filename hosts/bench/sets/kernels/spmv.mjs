import { noise, run } from '../kernel_harness.mjs';

function multiply(rows, starts, columns, values, x, y) {
  for (let i = 0; i < rows; i++) {
    let total = 0;
    const end = starts[i + 1];
    for (let k = starts[i]; k < end; k++) total += values[k] * x[columns[k]];
    y[i] = total;
  }
}

function kernel(rows, passes, starts, columns, values, x, y) {
  for (let pass = 0; pass < passes; pass++) multiply(rows, starts, columns, values, x, y);
}

function setup(n) {
  const starts = new Int32Array(n + 1);
  const lengths = noise(n, 3);
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i] + 4 + Math.trunc(lengths[i] * 12);
  const count = starts[n];
  const columns = Int32Array.from(noise(count, 4), (place) => Math.trunc(place * n));
  const y = new Float64Array(n);
  return [[n, 20, starts, columns, noise(count, 1), noise(n, 2), y], [y]];
}

run(setup, kernel);
