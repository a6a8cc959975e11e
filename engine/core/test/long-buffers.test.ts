import test from 'ava';
import { compareLong, copyLong, fillLong, repeatLong, sliceLong } from '../long-buffers.js';
import { longWork } from '../long-work.js';

const LENGTH = 3_000_001;
const data = Uint8Array.from({ length: LENGTH }, (_, at) => at * 7);

test.serial('copies in parts are those that are made at once, and somebody looks between them', (t) => {
  const looks = countLooks(() => {
    const target = new Uint8Array(LENGTH + 5);
    copyLong(target, data, 5);
    t.true(Buffer.from(data).equals(target.subarray(5)));
    t.true(Buffer.from(data.slice(3, LENGTH - 2)).equals(sliceLong(data, 3, LENGTH - 2)));
    t.deepEqual(sliceLong(data, 3, 6), data.slice(3, 6));
  });
  t.true(looks >= 10);
});

test.serial('a copy of a part of a Buffer is no view on it', (t) => {
  const buffer = Buffer.from('abc');
  const copy = sliceLong(buffer, 0, 2);
  buffer[0] = 0;
  t.is(copy[0], 97);
});

test.serial('buffers are filled with a number, or with what they begin with', (t) => {
  t.true(fillLong(new Float64Array(200_000), 0.5, 1).every((each, at) => each === (at === 0 ? 0 : 0.5)));
  for (const period of [1, 3, 700_001]) {
    const repeated = new Uint8Array(LENGTH);
    repeated.set(data.subarray(0, period));
    repeatLong(repeated, period);
    t.true(repeated.every((each, at) => each === data[at % period]));
  }
});

test.serial('bytes are compared as numbers, the shorter first', (t) => {
  const other = data.slice();
  t.is(compareLong(data, other), 0);
  other[LENGTH - 1] = 255;
  t.true(compareLong(data, other) < 0);
  t.true(compareLong(other, data) > 0);
  t.true(compareLong(data.subarray(0, 40), data) < 0);
  t.true(compareLong(Uint8Array.of(200), Uint8Array.of(100, 1)) > 0);
  t.is(compareLong(new Uint8Array(), new Uint8Array()), 0);
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
