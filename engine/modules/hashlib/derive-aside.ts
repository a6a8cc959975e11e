/**
 * Deriving keys: what takes long on purpose, and is one operation of Node's that nobody can stop. Where somebody watches the program, it is done
 * on a thread of its own, and this thread looks up while it waits.
 */
import { pbkdf2Sync, type ScryptOptions, scryptSync } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { longWork } from '../../core/long-work.js';
import { reserve } from '../../objects/model/resources.js';

/** Hashes of short texts that take a few milliseconds: fewer are done at once. */
const QUICK_ROUNDS = 5000;

/** Bytes that scrypt mixes in a few milliseconds. */
const QUICK_BYTES = 2 ** 20;

const LOOK_PERIOD = 2;

/** `pbkdf2Sync`. */
export function derivePbkdf2(
  password: Uint8Array,
  salt: Uint8Array,
  rounds: number,
  size: number,
  hash: string,
): Uint8Array {
  reserve(size);
  // A hash gives 16 bytes or more.
  if (longWork.poll === null || rounds * Math.ceil(size / 16) <= QUICK_ROUNDS)
    return new Uint8Array(pbkdf2Sync(password, salt, rounds, size, hash));
  return deriveAside(size, 'pbkdf2Sync', [password.slice(), salt.slice(), rounds, size, hash]);
}

/** `scryptSync`. Throws RangeError where the parameters do not go together. */
export function deriveScrypt(
  password: Uint8Array,
  salt: Uint8Array,
  size: number,
  options: ScryptOptions & { readonly N: number; readonly r: number; readonly p: number },
): Uint8Array {
  reserve(size);
  const bytes = 128 * options.N * options.r * options.p;
  if (longWork.poll === null || (bytes <= QUICK_BYTES && size <= QUICK_BYTES))
    return new Uint8Array(scryptSync(password, salt, size, options));
  return deriveAside(size, 'scryptSync', [password.slice(), salt.slice(), size, options]);
}

const states = { running: 0, done: 1, failed: 2 } as const;

function deriveAside(size: number, operation: 'pbkdf2Sync' | 'scryptSync', args: unknown[]): Uint8Array {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const result = new Uint8Array(new SharedArrayBuffer(size));
  const worker = new Worker(
    `const { workerData: { state, result, operation, args, states } } = require('node:worker_threads');
     let outcome = states.failed;
     try {
       result.set(require('node:crypto')[operation](...args));
       outcome = states.done;
     } finally {
       Atomics.store(state, 0, outcome);
       Atomics.notify(state, 0);
     }`,
    { eval: true, workerData: { state, result, operation, args, states }, stderr: true, execArgv: [] },
  );
  worker.unref();
  // What has failed there is told here, once, by its outcome.
  worker.on('error', () => undefined);
  try {
    while (Atomics.load(state, 0) === states.running) {
      Atomics.wait(state, 0, states.running, LOOK_PERIOD);
      longWork.poll?.();
    }
  } finally {
    void worker.terminate();
  }
  if (state[0] === states.failed) throw new RangeError('the key could not be derived');
  return new Uint8Array(result);
}
