import test from 'ava';
import { askPython } from '../numeric/test/python-oracle.js';
import { capitalize, foldCase, lowerCase, swapCase, titleCase, upperCase } from '../unicode/case.js';
import {
  isAlnum,
  isAlpha,
  isDecimal,
  isDigit,
  isIdentifier,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
} from '../unicode/predicates.js';

const predicates = {
  isAlnum,
  isAlpha,
  isDecimal,
  isDigit,
  isIdentifier,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
};
const mappings = {
  capitalize,
  casefold: foldCase,
  lower: lowerCase,
  swapcase: swapCase,
  title: titleCase,
  upper: upperCase,
};

const ROW = 0x100;

/** Rows of 256 characters in which there is more than ideographs and private use. */
const rows: readonly (readonly [from: number, to: number])[] = [
  [0, 0x35],
  [0xa0, 0xad],
  [0xf9, 0x130],
  [0x1d0, 0x200],
];

test('unicode: every character of the alphabets has the properties and case mappings of CPython 3.11', (t) => {
  const blocks = rows.flatMap(([from, to]) =>
    Array.from({ length: to - from }, (_, index) => (from + index) * ROW),
  );
  const answers = askPython(
    `
names = ${JSON.stringify(Object.keys(predicates).map((name) => name.toLowerCase()))}
maps = ${JSON.stringify(Object.keys(mappings))}
chars = [chr(c) for c in range(case, case + 0x100) if not 0xd800 <= c < 0xe000]
return [[''.join('01'[getattr(c, n)()] for c in chars) for n in names], [[getattr(c, n)() for c in chars] for n in maps]]`,
    blocks,
  );
  if (answers === null) {
    t.pass('no CPython 3.11 here');
    return;
  }
  blocks.forEach((first, block) => {
    const chars: string[] = [];
    for (let code = first; code < first + ROW; code++)
      if (code < 0xd800 || code > 0xdfff) chars.push(String.fromCodePoint(code));
    const [flags, mapped] = answers[block] as [string[], string[][]];
    Object.entries(predicates).forEach(([name, holds], row) => {
      const got = chars.map((char) => (holds(char) ? '1' : '0')).join('');
      if (got !== flags[row]) t.is(got, flags[row] ?? '', `${name} from U+${first.toString(16)}`);
    });
    Object.entries(mappings).forEach(([name, map], row) => {
      chars.forEach((char, index) => {
        const want = mapped[row]?.[index];
        const got = map(char);
        if (got !== want) t.is(got, want ?? '', `${name} of U+${char.codePointAt(0)?.toString(16)}`);
      });
    });
  });
  t.pass();
});

test('unicode: a capital sigma is final at the end of a word', (t) => {
  t.is(lowerCase('ΟΔΥΣΣΕΥΣ ΣΑ'), 'οδυσσευς σα');
  t.is(titleCase('ΑΣ ΣΑΣ'), 'Ας Σας');
  t.is(swapCase('ΑΣ'), 'ας');
  t.is(foldCase('ΑΣ'), 'ασ');
});
