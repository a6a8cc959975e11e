import { run } from '../harness.mjs';

const element = (i, j) => 1 / (Math.floor(((i + j) * (i + j + 1)) / 2) + i + 1);

function times(vector, at) {
  return vector.map((_, i) => vector.reduce((total, value, j) => total + at(i, j) * value, 0));
}

const transposed = (i, j) => element(j, i);

run((n) => {
  let u = new Array(n).fill(1);
  let v = u;
  for (let step = 0; step < 3; step++) {
    v = times(times(u, element), transposed);
    u = times(times(v, element), transposed);
  }
  let above = 0;
  let below = 0;
  for (let i = 0; i < n; i++) {
    above += u[i] * v[i];
    below += v[i] * v[i];
  }
  return Math.sqrt(above / below);
});
