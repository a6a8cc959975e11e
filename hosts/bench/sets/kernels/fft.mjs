import { noise, run } from '../kernel_harness.mjs';

function transform(n, re, im, cosines, sines) {
  for (let half = 1; half < n; half *= 2) {
    const stride = (n / (2 * half)) | 0;
    for (let start = 0; start < n; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const wr = cosines[k * stride];
        const wi = sines[k * stride];
        const p = start + k;
        const q = p + half;
        const xr = wr * re[q] - wi * im[q];
        const xi = wr * im[q] + wi * re[q];
        re[q] = re[p] - xr;
        im[q] = im[p] - xi;
        re[p] = re[p] + xr;
        im[p] = im[p] + xi;
      }
    }
  }
}

function kernel(n, signal, order, re, im, cosines, sines) {
  for (let i = 0; i < n; i++) {
    re[i] = signal[order[i]];
    im[i] = 0;
  }
  transform(n, re, im, cosines, sines);
}

function setup(n) {
  const order = new Int32Array(n);
  for (let bit = n >> 1, count = 1; bit > 0; bit >>= 1, count *= 2) {
    for (let i = 0; i < count; i++) order[count + i] = order[i] + bit;
  }
  const cosines = new Float64Array(n >> 1);
  const sines = new Float64Array(n >> 1);
  cosines[0] = 1;
  let c = 0;
  let s = -1;
  for (let at = n >> 2; at > 0; at >>= 1) {
    for (let k = 0; k < n >> 1; k += 2 * at) {
      cosines[k + at] = cosines[k] * c - sines[k] * s;
      sines[k + at] = cosines[k] * s + sines[k] * c;
    }
    s = s / Math.sqrt(2 * (1 + c));
    c = Math.sqrt(0.5 * (1 + c));
  }
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  return [
    [n, noise(n, 1), order, re, im, cosines, sines],
    [re, im],
  ];
}

run(setup, kernel);
