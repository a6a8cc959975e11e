import test from 'ava';
import { collectGarbage } from '../../core/collect-garbage.js';
import { MemoryWatch } from '../memory-watch.js';

const MEGABYTE = 2 ** 20;

test('garbage of others that is collected meanwhile does not hide what is used', (t) => {
  const others: Uint8Array[] = [new Uint8Array(100 * MEGABYTE)];
  const watch = new MemoryWatch(40 * MEGABYTE);
  others.length = 0;
  collectGarbage();
  collectGarbage();
  t.false(watch.isExceeded());
  const used = new Uint8Array(60 * MEGABYTE);
  t.true(watch.isExceeded());
  t.false(watch.mayReserve(30 * MEGABYTE));
  t.is(used[0], 0);
});
