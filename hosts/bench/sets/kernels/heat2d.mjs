import { noise, run } from '../kernel_harness.mjs';

function step(n, c, u, v) {
  for (let i = 1; i < n - 1; i++) {
    const row = i * n;
    for (let j = 1; j < n - 1; j++) {
      const k = row + j;
      v[k] = u[k] + c * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1] - 4 * u[k]);
    }
  }
}

function kernel(n, steps, start, u, v) {
  u.set(start);
  v.set(start);
  for (let pair = 0; pair < steps >> 1; pair++) {
    step(n, 0.2, u, v);
    step(n, 0.2, v, u);
  }
}

function setup(n) {
  const u = new Float64Array(n * n);
  const v = new Float64Array(n * n);
  return [[n, 80, noise(n * n, 1), u, v], [u]];
}

run(setup, kernel);
