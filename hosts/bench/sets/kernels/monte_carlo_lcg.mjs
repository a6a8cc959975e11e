import { run } from '../kernel_harness.mjs';

// The state as two halves of 32 bits; the low half's product is put together of halves of 16.
const multiplierLow = 0x4c957f2d;
const multiplierHigh = 0x5851f42d;
const addendLow = 0xf767814f;
const addendHigh = 0x14057b7e;

function highProduct(a, b) {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(other / 65536)) | 0;
}

function kernel(points, seed) {
  let low = seed | 0;
  let high = 0;
  let inside = 0;
  for (let k = 0; k < points; k++) {
    let product = Math.imul(low, multiplierLow);
    let sum = (product >>> 0) + addendLow;
    high =
      (highProduct(low, multiplierLow) +
        Math.imul(high, multiplierLow) +
        Math.imul(low, multiplierHigh) +
        addendHigh +
        (sum > 0xffffffff ? 1 : 0)) |
      0;
    low = sum | 0;
    const x = ((high >>> 0) * 2097152 + (low >>> 11)) * 1.1102230246251565e-16;
    product = Math.imul(low, multiplierLow);
    sum = (product >>> 0) + addendLow;
    high =
      (highProduct(low, multiplierLow) +
        Math.imul(high, multiplierLow) +
        Math.imul(low, multiplierHigh) +
        addendHigh +
        (sum > 0xffffffff ? 1 : 0)) |
      0;
    low = sum | 0;
    const y = ((high >>> 0) * 2097152 + (low >>> 11)) * 1.1102230246251565e-16;
    if (x * x + y * y < 1) inside++;
  }
  return (4 * inside) / points;
}

function setup(n) {
  return [[n, 12345], []];
}

run(setup, kernel);
