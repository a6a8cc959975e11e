import test from 'ava';
import fc from 'fast-check';
import { cutText, joinTexts } from '../types/str/long-join.js';
import { indexInBytes, indexInText, lastIndexInBytes, lastIndexInText } from '../types/str/long-search.js';

/** A text that is long enough to be searched in pieces, of few letters, so that much of it matches nearly. */
const longText = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 9 }), fc.nat(5))
  .map(([piece, tail]) => piece.repeat(Math.ceil(540_000 / piece.length)) + 'ab'.repeat(tail));

const needleLength = fc.constantFrom(1, 2, 5, 255, 256, 257, 3000);

test('searches of long texts find what those of V8 find, from both ends', (t) => {
  fc.assert(
    fc.property(longText, needleLength, fc.nat(540_000), fc.boolean(), (text, length, at, isChanged) => {
      const needle = text.slice(at, at + length) + (isChanged ? 'bb' : '');
      t.is(indexInText(text, needle, 3), text.indexOf(needle, 3));
      t.is(lastIndexInText(text, needle, text.length), text.lastIndexOf(needle));
      t.is(lastIndexInText(text, needle, at), text.lastIndexOf(needle, at));
      if (needle === '') return;
      const [data, wanted] = [Buffer.from(text), Buffer.from(needle)];
      t.is(indexInBytes(data, wanted, 3), text.indexOf(needle, 3));
      t.is(lastIndexInBytes(data, wanted, data.length - wanted.length), text.lastIndexOf(needle));
    }),
    { seed: 11, numRuns: 12 },
  );
});

test('long texts are cut and joined as V8 does it', (t) => {
  for (const cut of [',', ', ', 'aa', 'aba', ',,']) {
    const text = 'aaa, bab,,a,aab, '.repeat(30_000);
    const parts = cutText(text, cut);
    t.deepEqual(parts, text.split(cut));
    t.is(joinTexts(parts, cut), text);
  }
});
