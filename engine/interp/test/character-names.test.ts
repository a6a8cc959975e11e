import test from 'ava';
import { characterNames } from '../../objects/text-codecs/character-names.js';
import { linkCharacterNames } from '../character-name-file.js';

test.before(linkCharacterNames);

for (const [name, point] of [
  ['LATIN CAPITAL LETTER A', 0x41],
  ['BULLET', 0x2022],
  ['GRINNING FACE', 0x1f600],
  ['CJK COMPATIBILITY IDEOGRAPH-F900', 0xf900],
  ['CJK UNIFIED IDEOGRAPH-4E00', 0x4e00],
  ['CJK UNIFIED IDEOGRAPH-3134A', 0x3134a],
  ['HANGUL SYLLABLE GA', 0xac00],
  ['HANGUL SYLLABLE A', 0xc544],
  ['HANGUL SYLLABLE HIH', 0xd7a3],
  ['TAG LATIN SMALL LETTER A', 0xe0061],
] as const) {
  test(`${name} is a character's name both ways`, (t) => {
    t.is(characterNames.pointOf(name), point);
    t.is(characterNames.nameOf(point), name);
  });
}

test('every Hangul syllable is found by its name', (t) => {
  for (let point = 0xac00; point <= 0xd7a3; point++) {
    t.is(characterNames.pointOf(characterNames.nameOf(point) ?? ''), point);
  }
});

test('aliases are found but name nothing', (t) => {
  t.is(characterNames.pointOf('LINE FEED'), 10);
  t.is(characterNames.pointOf('BOM'), 0xfeff);
  t.is(characterNames.nameOf(10), undefined);
});

test('small letters are let through where no rule makes the name', (t) => {
  t.is(characterNames.pointOf('bullet'), 0x2022);
  t.is(characterNames.pointOf('hangul syllable ga'), undefined);
  t.is(characterNames.pointOf('CJK UNIFIED IDEOGRAPH-4e00'), undefined);
});

test('what has no name in Unicode 14 has none', (t) => {
  // A surrogate, a private character, one of Unicode 15, one beyond the last.
  for (const point of [0xd800, 0xe000, 0x1fae8, 0x110000]) t.is(characterNames.nameOf(point), undefined);
  t.is(characterNames.pointOf(''), undefined);
  t.is(characterNames.pointOf('HANGUL SYLLABLE '), undefined);
  t.is(characterNames.pointOf('SHAKING FACE'), undefined);
});
