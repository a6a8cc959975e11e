import { run } from '../kernel_harness.mjs';

function element(i, j) {
  return 1 / ((((i + j) * (i + j + 1)) >> 1) + i + 1);
}

function multiply(n, u, v) {
  for (let i = 0; i < n; i++) {
    let total = 0;
    for (let j = 0; j < n; j++) total += element(i, j) * u[j];
    v[i] = total;
  }
}

function multiplyTransposed(n, u, v) {
  for (let i = 0; i < n; i++) {
    let total = 0;
    for (let j = 0; j < n; j++) total += element(j, i) * u[j];
    v[i] = total;
  }
}

function kernel(n, steps, u, v, w) {
  u.fill(1);
  for (let step = 0; step < steps; step++) {
    multiply(n, u, w);
    multiplyTransposed(n, w, v);
    multiply(n, v, w);
    multiplyTransposed(n, w, u);
  }
  let uv = 0;
  let vv = 0;
  for (let i = 0; i < n; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.sqrt(uv / vv);
}

function setup(n) {
  const [u, v, w] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  return [
    [n, 10, u, v, w],
    [u, v],
  ];
}

run(setup, kernel);
