import { pbkdf2Sync, scryptSync } from 'node:crypto';
import test from 'ava';
import { longWork } from '../../../core/long-work.js';
import { derivePbkdf2, deriveScrypt } from '../derive-aside.js';

const password = Buffer.from('secret');
const salt = Buffer.from('salt');

test.serial('keys that are derived while somebody watches are the same', (t) => {
  longWork.poll = () => undefined;
  for (const rounds of [10, 20_000])
    t.deepEqual(
      Buffer.from(derivePbkdf2(password, salt, rounds, 40, 'sha256')),
      pbkdf2Sync(password, salt, rounds, 40, 'sha256'),
    );
  for (const N of [16, 4096])
    t.deepEqual(
      Buffer.from(deriveScrypt(password, salt, 40, { N, r: 8, p: 1 })),
      scryptSync(password, salt, 40, { N, r: 8, p: 1 }),
    );
  t.throws(() => deriveScrypt(password, salt, 40, { N: 2 ** 20, r: 8, p: 1 }), { instanceOf: RangeError });
  longWork.poll = null;
});

test.serial('who looks can end a derivation that would take long', (t) => {
  let looks = 0;
  longWork.poll = () => {
    if (++looks > 3) throw new Error('stop');
  };
  t.throws(() => derivePbkdf2(password, salt, 2 ** 31 - 1, 40, 'sha256'), { message: 'stop' });
  longWork.poll = null;
});
