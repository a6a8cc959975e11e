import { noise, run } from '../kernel_harness.mjs';

function step(n, c, u, v) {
  const plane = n * n;
  for (let i = 1; i < n - 1; i++) {
    for (let j = 1; j < n - 1; j++) {
      const row = i * plane + j * n;
      for (let k = 1; k < n - 1; k++) {
        const p = row + k;
        v[p] =
          u[p] + c * (u[p - plane] + u[p + plane] + u[p - n] + u[p + n] + u[p - 1] + u[p + 1] - 6 * u[p]);
      }
    }
  }
}

function kernel(n, steps, start, u, v) {
  u.set(start);
  v.set(start);
  for (let pair = 0; pair < steps >> 1; pair++) {
    step(n, 0.1, u, v);
    step(n, 0.1, v, u);
  }
}

function setup(n) {
  const count = n * n * n;
  const u = new Float64Array(count);
  const v = new Float64Array(count);
  return [[n, 40, noise(count, 1), u, v], [u]];
}

run(setup, kernel);
