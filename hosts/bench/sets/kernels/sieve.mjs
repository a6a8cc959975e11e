import { run } from '../kernel_harness.mjs';

function kernel(n, flags) {
  flags.fill(1);
  flags[0] = 0;
  flags[1] = 0;
  for (let i = 2; i * i < n; i++) {
    if (flags[i] === 1) for (let j = i * i; j < n; j += i) flags[j] = 0;
  }
  let count = 0;
  for (let i = 0; i < n; i++) count += flags[i];
  return count;
}

function setup(n) {
  const flags = new Uint8Array(n);
  return [[n, flags], [flags]];
}

run(setup, kernel);
