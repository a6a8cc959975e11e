import { run } from '../kernel_harness.mjs';

// biome-ignore format: one planet a line
const start = Float64Array.of(
  0, 0, 0, 0, 0, 0,
  4.84143144246472, -1.16032004402743, -0.10362204447112, 0.60632639299983, 2.81198684491626, -0.02521836165988,
  8.34336671824458, 4.12479856412431, -0.40352341711432, -1.01077434617879, 1.82566237123041, 0.00841576137658,
  12.8943695621391, -15.1111514016986, -0.22330757889266, 1.08279100644154, 0.86871301816960, -0.01083263740136,
  15.3796971148509, -25.9193146099879, 0.17925877295037, 0.97909073224390, 0.59469899864767, -0.03475595531046,
);
const mass = Float64Array.of(
  39.47841760435743,
  0.03769367487038,
  0.01128632613197,
  0.00172372405705,
  0.00203368686992,
);

function advance(count, steps, dt, x, y, z, vx, vy, vz, mass) {
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        const dx = x[i] - x[j];
        const dy = y[i] - y[j];
        const dz = z[i] - z[j];
        const square = dx * dx + dy * dy + dz * dz;
        const pull = dt / (square * Math.sqrt(square));
        const mi = mass[i] * pull;
        const mj = mass[j] * pull;
        vx[i] -= dx * mj;
        vy[i] -= dy * mj;
        vz[i] -= dz * mj;
        vx[j] += dx * mi;
        vy[j] += dy * mi;
        vz[j] += dz * mi;
      }
    }
    for (let i = 0; i < count; i++) {
      x[i] += dt * vx[i];
      y[i] += dt * vy[i];
      z[i] += dt * vz[i];
    }
  }
}

function kernel(count, steps, start, x, y, z, vx, vy, vz, mass) {
  for (let i = 0; i < count; i++) {
    x[i] = start[6 * i];
    y[i] = start[6 * i + 1];
    z[i] = start[6 * i + 2];
    vx[i] = start[6 * i + 3];
    vy[i] = start[6 * i + 4];
    vz[i] = start[6 * i + 5];
  }
  advance(count, steps, 0.01, x, y, z, vx, vy, vz, mass);
}

function setup(n) {
  const state = Array.from({ length: 6 }, () => new Float64Array(5));
  return [[5, n, start, ...state, mass], state];
}

run(setup, kernel);
