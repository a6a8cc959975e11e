import { run } from '../kernel_harness.mjs';

function kernel(limit) {
  let longest = 0;
  let best = 0;
  for (let start = 1; start < limit; start++) {
    let value = start;
    let length = 1;
    while (value !== 1) {
      value = value % 2 === 0 ? value / 2 : 3 * value + 1;
      length++;
    }
    if (length > longest) {
      longest = length;
      best = start;
    }
  }
  return best * 1000 + longest;
}

function setup(n) {
  return [[n], []];
}

run(setup, kernel);
