import test from 'ava';
import { LongTextBuilder, mapLongText, someOfLongText } from '../long-text.js';
import { longWork } from '../long-work.js';

const long = 'aB😀é'.repeat(40_000);

test.serial('a long text is mapped in parts that cut no character, and somebody looks between them', (t) => {
  const parts: string[] = [];
  const looks = countLooks(() => {
    const mapped = mapLongText(long, (part) => {
      parts.push(part);
      return part.toUpperCase();
    });
    t.is(mapped, long.toUpperCase());
  });
  t.true(looks >= 6);
  t.true(parts.every((part) => !/[\ud800-\udbff]$/.test(part)));
  t.is(parts.join(''), long);
});

test.serial('a test of a long text ends with the first part that passes', (t) => {
  t.true(someOfLongText(`${long}x`, (part) => part.includes('x')));
  t.false(someOfLongText(long, (part) => part.includes('x')));
  let tested = 0;
  someOfLongText(long, () => ++tested > 0);
  t.is(tested, 1);
});

test.serial('a text that is made bit by bit is what was added', (t) => {
  const looks = countLooks(() => {
    const builder = new LongTextBuilder();
    for (const char of long) builder.add(char);
    t.is(builder.finish(), long);
  });
  t.true(looks >= 50);
  t.is(new LongTextBuilder().finish(), '');
});

function countLooks(act: () => void): number {
  const former = longWork.poll;
  let looks = 0;
  longWork.poll = () => {
    looks++;
  };
  act();
  longWork.poll = former;
  return looks;
}
