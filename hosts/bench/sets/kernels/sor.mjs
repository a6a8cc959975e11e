import { noise, run } from '../kernel_harness.mjs';

function sweep(n, omega, u) {
  const quarter = omega * 0.25;
  const rest = 1 - omega;
  for (let i = 1; i < n - 1; i++) {
    for (let j = 1; j < n - 1; j++) {
      const k = i * n + j;
      u[k] = quarter * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1]) + rest * u[k];
    }
  }
}

function kernel(n, sweeps, start, u) {
  u.set(start);
  for (let pass = 0; pass < sweeps; pass++) sweep(n, 1.25, u);
}

function setup(n) {
  const u = new Float64Array(n * n);
  return [[n, 20, noise(n * n, 1), u], [u]];
}

run(setup, kernel);
