import { run } from '../kernel_harness.mjs';

function kernel(n) {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const flipped = new Int32Array(n);
  const counts = new Int32Array(n);
  let most = 0;
  let checksum = 0;
  let sign = 1;
  let r = n;
  for (;;) {
    for (; r !== 1; r--) counts[r - 1] = r;
    if (order[0] !== 0) {
      for (let i = 0; i < n; i++) flipped[i] = order[i];
      let flips = 0;
      let first = flipped[0];
      while (first !== 0) {
        for (let low = 1, high = first - 1; low < high; low++, high--) {
          const value = flipped[low];
          flipped[low] = flipped[high];
          flipped[high] = value;
        }
        const value = flipped[first];
        flipped[first] = first;
        first = value;
        flips++;
      }
      if (flips > most) most = flips;
      checksum += sign * flips;
    }
    sign = -sign;
    for (;;) {
      if (r === n) return checksum * 100 + most;
      const value = order[0];
      for (let i = 0; i < r; i++) order[i] = order[i + 1];
      order[r] = value;
      counts[r]--;
      if (counts[r] > 0) break;
      r++;
    }
  }
}

function setup(n) {
  return [[n], []];
}

run(setup, kernel);
