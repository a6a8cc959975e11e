import { noise, run } from '../kernel_harness.mjs';

function forces(n, box, cutoff, x, y, z, fx, fy, fz) {
  const half = 0.5 * box;
  const limit = cutoff * cutoff;
  let energy = 0;
  fx.fill(0);
  fy.fill(0);
  fz.fill(0);
  for (let i = 0; i < n; i++) {
    const xi = x[i];
    const yi = y[i];
    const zi = z[i];
    for (let j = i + 1; j < n; j++) {
      let dx = xi - x[j];
      let dy = yi - y[j];
      let dz = zi - z[j];
      if (dx > half) dx -= box;
      else if (dx < -half) dx += box;
      if (dy > half) dy -= box;
      else if (dy < -half) dy += box;
      if (dz > half) dz -= box;
      else if (dz < -half) dz += box;
      const square = dx * dx + dy * dy + dz * dz;
      if (square < limit) {
        const inverse = 1 / square;
        const six = inverse * inverse * inverse;
        energy += 4 * six * (six - 1);
        const force = 48 * inverse * six * (six - 0.5);
        fx[i] += force * dx;
        fy[i] += force * dy;
        fz[i] += force * dz;
        fx[j] -= force * dx;
        fy[j] -= force * dy;
        fz[j] -= force * dz;
      }
    }
  }
  return energy;
}

function drift(n, dt, box, x, v, f) {
  for (let i = 0; i < n; i++) {
    v[i] += 0.5 * dt * f[i];
    let p = x[i] + dt * v[i];
    if (p >= box) p -= box;
    else if (p < 0) p += box;
    x[i] = p;
  }
}

function kick(n, dt, v, f) {
  for (let i = 0; i < n; i++) v[i] += 0.5 * dt * f[i];
}

function kernel(n, steps, dt, box, cutoff, start, x, y, z, vx, vy, vz, fx, fy, fz) {
  for (let i = 0; i < n; i++) {
    x[i] = start[3 * i];
    y[i] = start[3 * i + 1];
    z[i] = start[3 * i + 2];
    vx[i] = 0;
    vy[i] = 0;
    vz[i] = 0;
  }
  let energy = forces(n, box, cutoff, x, y, z, fx, fy, fz);
  for (let step = 0; step < steps; step++) {
    drift(n, dt, box, x, vx, fx);
    drift(n, dt, box, y, vy, fy);
    drift(n, dt, box, z, vz, fz);
    energy = forces(n, box, cutoff, x, y, z, fx, fy, fz);
    kick(n, dt, vx, fx);
    kick(n, dt, vy, fy);
    kick(n, dt, vz, fz);
  }
  return energy;
}

function setup(n) {
  let side = 1;
  while (side * side * side < n) side++;
  const start = noise(3 * n, 1);
  for (let i = 0; i < n; i++) {
    start[3 * i] = 1.2 * (i % side) + 0.1 * start[3 * i];
    start[3 * i + 1] = 1.2 * (Math.floor(i / side) % side) + 0.1 * start[3 * i + 1];
    start[3 * i + 2] = 1.2 * Math.floor(i / (side * side)) + 0.1 * start[3 * i + 2];
  }
  const state = Array.from({ length: 9 }, () => new Float64Array(n));
  return [[n, 8, 0.002, 1.2 * side, 2.5, start, ...state], state.slice(0, 6)];
}

run(setup, kernel);
