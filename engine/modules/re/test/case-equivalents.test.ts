import test from 'ava';
import { capitalsOf, simpleLower } from '../case-equivalents.js';

test('the capitals of a character are all characters that it is the lower case of', (t) => {
  const capitals = new Map<number, number[]>();
  for (let code = 0; code < 0x1e944; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const lower = simpleLower(code);
    if (lower !== code) capitals.set(lower, [...(capitals.get(lower) ?? []), code]);
  }
  for (let code = 0; code < 0x1e944; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const found = capitalsOf(code);
    const expected = capitals.get(code) ?? [];
    if (found.join() !== expected.join()) t.fail(`${code.toString(16)}: ${found}, not ${expected}`);
  }
  t.true(capitals.size > 1000);
});
