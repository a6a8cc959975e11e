import { run } from '../kernel_harness.mjs';

function kernel(n, most, counts) {
  for (let i = 0; i < n; i++) {
    const ci = (3 * i) / n - 1.5;
    for (let j = 0; j < n; j++) {
      const cr = (3 * j) / n - 2;
      let x = 0;
      let y = 0;
      let xx = 0;
      let yy = 0;
      let count = 0;
      while (count < most && xx + yy <= 4) {
        y = 2 * x * y + ci;
        x = xx - yy + cr;
        xx = x * x;
        yy = y * y;
        count++;
      }
      counts[i * n + j] = count;
    }
  }
}

function setup(n) {
  const counts = new Int32Array(n * n);
  return [[n, 100, counts], [counts]];
}

run(setup, kernel);
