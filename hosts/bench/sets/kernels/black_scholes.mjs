import { noise, run } from '../kernel_harness.mjs';

const { abs, exp, log, sqrt } = Math;

function cumulativeNormal(x) {
  const size = abs(x);
  const t = 1 / (1 + 0.2316419 * size);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const value = 0.3989422804014327 * exp(-0.5 * size * size) * tail;
  return x > 0 ? 1 - value : value;
}

function kernel(n, rate, volatility, spot, strike, years, call, put, rounded) {
  for (let i = 0; i < n; i++) {
    const s = spot[i];
    const k = strike[i];
    const t = years[i];
    const spread = volatility * sqrt(t);
    const d1 = (log(s / k) + (rate + 0.5 * volatility * volatility) * t) / spread;
    const d2 = d1 - spread;
    const n1 = cumulativeNormal(d1);
    const n2 = cumulativeNormal(d2);
    const discounted = k * exp(-rate * t);
    call[i] = s * n1 - discounted * n2;
    put[i] = discounted * (1 - n2) - s * (1 - n1);
  }
  for (let i = 0; i < n; i++) {
    rounded[i] = call[i] * 1000000 + 0.5;
    rounded[n + i] = put[i] * 1000000 + 0.5;
  }
}

function setup(n) {
  const spot = noise(n, 1).map((value) => 20 + 60 * value);
  const strike = noise(n, 2).map((value) => 20 + 60 * value);
  const years = noise(n, 3).map((value) => 0.25 + 2 * value);
  const rounded = new Int32Array(2 * n);
  return [[n, 0.03, 0.25, spot, strike, years, new Float64Array(n), new Float64Array(n), rounded], [rounded]];
}

run(setup, kernel);
