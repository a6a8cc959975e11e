/**
 * `_random.Random`: the Mersenne Twister as a Python class, on which `random.Random` builds.
 */
import { randomBytes } from 'node:crypto';
import { addStorage } from '../../objects/model/instance.js';
import { asInt, PyFloat } from '../../objects/model/numbers.js';
import { reserve } from '../../objects/model/resources.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { bitLength } from '../../objects/numeric/int-bits.js';
import { type Int, normalizeInt } from '../../objects/numeric/int-value.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { overflowError, typeError, valueError } from '../../objects/protocol/errors.js';
import { hashOf } from '../../objects/protocol/hash.js';
import { toIndex } from '../../objects/protocol/items.js';
import { MersenneTwister, seedKeyOfInt } from './mersenne-twister.js';

export const randomType = new PyType('_random.Random');

/** A generator of random numbers. */
export class PyRandom extends PyObject {
  readonly twister = new MersenneTwister();

  constructor(type: PyType) {
    super();
    this.type = type;
  }
}

export function defineRandom(): void {
  defineType(randomType, {
    doc: 'Random() -> create a random number generator with its own internal state.',
    module: '_random',
    construct: ['(*args, **kwargs)', constructRandom],
    slots: { init: initRandom },
    methods: {
      random: [
        '()',
        (self: PyRandom) => new PyFloat(self.twister.random()),
        'random() -> x in the interval [0, 1).',
      ],
      seed: [
        '(n=None, /)',
        (self: PyRandom, seed: Value | undefined) => {
          self.twister.seed(keyOf(seed ?? null));
          return null;
        },
        'seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.',
      ],
      getrandbits: [
        '(k, /)',
        (self: PyRandom, count: Value) => {
          const bits = toBitCount(count);
          if (bits < 0) throw valueError('number of bits must be non-negative');
          reserve(bits / 8);
          return self.twister.bits(bits);
        },
        'getrandbits(k) -> x.  Generates an int with k random bits.',
      ],
      getstate: [
        '()',
        (self: PyRandom) => new PyTuple(self.twister.getState()),
        'getstate() -> tuple containing the current state.',
      ],
      setstate: ['(state, /)', setState, 'setstate(state) -> None.  Restores generator state.'],
      _randbelow: [
        '(n, /)',
        (self: PyRandom, limit: Value) => drawBelow(self.twister, toIndex(limit)),
        'A random int that is at least 0 and less than n; 0 if n is 0.',
      ],
    },
  });
}

function constructRandom(type: PyType): PyRandom {
  const made = new PyRandom(type);
  return type.hasStorage ? addStorage(made) : made;
}

function initRandom(self: PyRandom, args: Value[], kwargs: KeywordArguments): void {
  if (kwargs !== null && kwargs.size > 0) throw typeError('Random() takes no keyword arguments');
  if (args.length > 1) throw typeError(`Random expected at most 1 argument, got ${args.length}`);
  self.twister.seed(keyOf(args[0] ?? null));
}

/** The words that seed the twister: from the system's entropy, an int, or the hash of anything else. */
function keyOf(seed: Value): Uint32Array {
  if (seed === null) {
    const words = new Uint32Array(624);
    new Uint8Array(words.buffer).set(randomBytes(words.byteLength));
    return words;
  }
  const int = asInt(seed);
  if (int !== undefined) return seedKeyOfInt(int);
  return seedKeyOfInt(normalizeInt(BigInt.asUintN(64, BigInt(hashOf(seed) as Int))));
}

function toBitCount(count: Value): number {
  const bits = toIndex(count);
  if (bits > INT_MAX || bits < -INT_MAX - 1) throw overflowError('Python int too large to convert to C int');
  return Number(bits);
}

const INT_MAX = 2 ** 31 - 1;

/** Draws as many bits as the limit has until they are below it: every number is as likely as the others. */
function drawBelow(twister: MersenneTwister, limit: Int): Int {
  if (limit === 0) return 0;
  const count = bitLength(limit);
  let drawn = twister.bits(count);
  while (drawn >= limit) drawn = twister.bits(count);
  return drawn;
}

function setState(self: PyRandom, state: Value): null {
  if (!(state instanceof PyTuple)) throw typeError('state vector must be a tuple');
  if (state.items.length !== 625) throw valueError('state vector is the wrong size');
  const words = state.items.map((item) => {
    const int = asInt(item);
    if (int === undefined) throw typeError('an integer is required');
    if (int < 0) throw overflowError("can't convert negative value to unsigned int");
    return Number(BigInt.asUintN(64, BigInt(int)));
  });
  if (!self.twister.setState(words)) throw valueError('invalid state');
  return null;
}
