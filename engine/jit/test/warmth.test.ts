import test from 'ava';
import { Warmth } from '../warmth.js';

/** Iterations after which a loop is hot that runs so many in a second; undefined if it is not after a million. */
function hotAfter(rate: number, threshold: number, decay: number): number | undefined {
  const warmth = new Warmth();
  const early = Math.ceil(threshold / 2);
  let counted = early;
  for (;;) {
    const missing = warmth.wait(early, threshold, decay, (counted / rate) * 1000);
    if (missing === 0) return counted;
    counted += missing;
    if (counted > 1_000_000) return undefined;
  }
}

test('a loop that runs at full speed is hot at its threshold', (t) => {
  for (const threshold of [1, 2, 7, 8, 9, 50, 1039, 100_000])
    t.is(hotAfter(1e7, threshold, 40), threshold, `${threshold}`);
});

test('without decay every loop becomes hot at its threshold', (t) => {
  t.is(hotAfter(0.001, 1039, 0), 1039);
});

test('a lukewarm loop never becomes hot: its count decays as fast as it grows', (t) => {
  t.is(hotAfter(10, 1039, 40), undefined);
  t.is(hotAfter(35, 1039, 40), undefined);
});

test('a loop that outruns the decay becomes hot later than at its threshold', (t) => {
  const after = hotAfter(100, 1039, 40) ?? 0;
  t.true(after > 1039 && after < 2000, `${after}`);
});

test('a decay of 1000 forgets all within a second', (t) => {
  t.is(hotAfter(500, 1039, 1000), undefined);
  t.is(hotAfter(1e7, 1039, 1000), 1039);
});
