import test from 'ava';
import { longWork } from '../../../core/long-work.js';
import { bitCount, bitLength } from '../int-bits.js';
import { longFromBytes, longFromDigits, longToDigits } from '../long-digits.js';

const digits = '1'.concat('0123456701234567'.repeat(20_000));

test.serial('long ints of digits in parts are those of V8', (t) => {
  let looks = 0;
  longWork.poll = () => {
    looks++;
  };
  t.is(longFromDigits(digits, 16), BigInt(`0x${digits}`));
  t.is(longFromDigits(digits, 8), BigInt(`0o${digits}`));
  const binary = digits.replaceAll(/[2-7]/g, '1');
  t.is(longFromDigits(binary, 2), BigInt(`0b${binary}`));
  t.is(longFromDigits('ff', 16), 255n);
  for (const value of [0n, 255n, 1n << 262_144n, (1n << 262_144n) - 1n, BigInt(`0x${digits}`)])
    for (const base of [2, 8, 16] as const) {
      t.is(longToDigits(value, base), value.toString(base));
      t.is(longToDigits(-value, base), (-value).toString(base));
    }
  const even = `0${digits}`;
  t.is(longFromBytes(Buffer.from(even, 'hex')), BigInt(`0x${even}`));
  longWork.poll = null;
  t.true(looks >= 8);
});

test('the bits of long ints are counted without their digits', (t) => {
  for (const bits of [65_535, 65_536, 65_537, 131_072, 1_000_003])
    for (const below of [0n, 1n]) {
      const value = (1n << BigInt(bits)) - below;
      t.is(bitLength(value), bits + (below === 0n ? 1 : 0));
      t.is(bitLength(-value), bits + (below === 0n ? 1 : 0));
      t.is(bitCount(value), below === 0n ? 1 : bits);
    }
});
