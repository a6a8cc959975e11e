import { noise, run } from '../kernel_harness.mjs';

function dot(n, x, at, y) {
  let total = 0;
  for (let i = 0; i < n; i++) total += x[at + i] * y[i];
  return total;
}

function kernel(n, windows, x, y, products) {
  for (let k = 0; k < windows; k++) products[k] = dot(n, x, k, y);
}

function setup(n) {
  const windows = 250;
  const products = new Float64Array(windows);
  return [[n, windows, noise(n + windows, 1), noise(n, 2), products], [products]];
}

run(setup, kernel);
