import { run } from '../kernel_harness.mjs';

// The state as two halves of 32 bits.
function kernel(points, seedHigh, seedLow) {
  let high = seedHigh | 0;
  let low = seedLow | 0;
  let inside = 0;
  for (let k = 0; k < points; k++) {
    high ^= (high << 13) | (low >>> 19);
    low ^= low << 13;
    low ^= (low >>> 7) | (high << 25);
    high ^= high >>> 7;
    high ^= (high << 17) | (low >>> 15);
    low ^= low << 17;
    const x = ((high >>> 0) * 2097152 + (low >>> 11)) * 1.1102230246251565e-16;
    high ^= (high << 13) | (low >>> 19);
    low ^= low << 13;
    low ^= (low >>> 7) | (high << 25);
    high ^= high >>> 7;
    high ^= (high << 17) | (low >>> 15);
    low ^= low << 17;
    const y = ((high >>> 0) * 2097152 + (low >>> 11)) * 1.1102230246251565e-16;
    if (x * x + y * y < 1) inside++;
  }
  return (4 * inside) / points;
}

function setup(n) {
  const seed = 88172645463325252n;
  return [[n, Number(seed >> 32n), Number(seed & 0xffffffffn)], []];
}

run(setup, kernel);
