import { noise, run } from '../kernel_harness.mjs';

function step(n, omega, f, g) {
  const size = n * n;
  for (let i = 0; i < n; i++) {
    const north = ((i + 1) % n) * n;
    const south = ((i + n - 1) % n) * n;
    const row = i * n;
    for (let j = 0; j < n; j++) {
      const k = row + j;
      const east = (j + 1) % n;
      const west = (j + n - 1) % n;
      const f0 = f[k];
      const f1 = f[size + k];
      const f2 = f[2 * size + k];
      const f3 = f[3 * size + k];
      const f4 = f[4 * size + k];
      const f5 = f[5 * size + k];
      const f6 = f[6 * size + k];
      const f7 = f[7 * size + k];
      const f8 = f[8 * size + k];
      const rho = f0 + f1 + f2 + f3 + f4 + f5 + f6 + f7 + f8;
      const ux = (f1 - f3 + f5 - f6 - f7 + f8) / rho;
      const uy = (f2 - f4 + f5 + f6 - f7 - f8) / rho;
      const rest = 1 - 1.5 * (ux * ux + uy * uy);
      const axis = (rho * omega) / 9;
      const diagonal = (rho * omega) / 36;
      const keep = 1 - omega;
      const plus = ux + uy;
      const minus = uy - ux;
      g[k] = keep * f0 + 4 * axis * rest;
      g[size + row + east] = keep * f1 + axis * (rest + 3 * ux + 4.5 * ux * ux);
      g[2 * size + north + j] = keep * f2 + axis * (rest + 3 * uy + 4.5 * uy * uy);
      g[3 * size + row + west] = keep * f3 + axis * (rest - 3 * ux + 4.5 * ux * ux);
      g[4 * size + south + j] = keep * f4 + axis * (rest - 3 * uy + 4.5 * uy * uy);
      g[5 * size + north + east] = keep * f5 + diagonal * (rest + 3 * plus + 4.5 * plus * plus);
      g[6 * size + north + west] = keep * f6 + diagonal * (rest + 3 * minus + 4.5 * minus * minus);
      g[7 * size + south + west] = keep * f7 + diagonal * (rest - 3 * plus + 4.5 * plus * plus);
      g[8 * size + south + east] = keep * f8 + diagonal * (rest - 3 * minus + 4.5 * minus * minus);
    }
  }
}

function kernel(n, steps, start, f, g) {
  f.set(start);
  for (let pair = 0; pair < steps >> 1; pair++) {
    step(n, 1.2, f, g);
    step(n, 1.2, g, f);
  }
}

function setup(n) {
  const start = noise(9 * n * n, 1).map((value) => 0.1 + 0.01 * value);
  const f = new Float64Array(9 * n * n);
  const g = new Float64Array(9 * n * n);
  return [[n, 20, start, f, g], [f]];
}

run(setup, kernel);
