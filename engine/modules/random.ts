/**
 * The module `_random`: what `random`, which is written in Python, needs of TypeScript.
 */
import { createHash, randomFillSync } from 'node:crypto';
import { declareFunctions } from '../builtins/declare-functions.js';
import { look, reserve } from '../objects/model/resources.js';
import { PyByteArray, PyBytes } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { typeError, valueError } from '../objects/protocol/errors.js';
import { toSize } from '../objects/protocol/items.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';
import { defineRandom, randomType } from './random/random-type.js';

export const randomModule: BuiltinModule = {
  name: '_random',
  doc: 'Module implements the Mersenne Twister random number generator.',
  create() {
    defineTypes();
    return [['Random', randomType], ...functions()];
  },
};

const defineTypes = once(defineRandom);

function functions(): [string, Value][] {
  return declareFunctions('_random', {
    sha512: ['(data, /)', digest, 'The SHA-512 digest of bytes.'],
    entropy: ['(size, /)', drawEntropy, 'Random bytes from the system.'],
  });
}

function digest(data: Value): Value {
  const bytes =
    data instanceof PyBytes
      ? data.data
      : data instanceof PyByteArray
        ? data.data.subarray(0, data.length)
        : undefined;
  if (bytes === undefined) throw typeError('a bytes-like object is required');
  return new PyBytes(new Uint8Array(createHash('sha512').update(bytes).digest()));
}

/** Bytes that are drawn at once. */
const DRAWN = 2 ** 16;

function drawEntropy(size: Value): Value {
  const count = toSize(size);
  if (count < 0) throw valueError('negative argument not allowed');
  reserve(count);
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += DRAWN) {
    look();
    randomFillSync(bytes, at, Math.min(DRAWN, count - at));
  }
  return new PyBytes(bytes);
}
