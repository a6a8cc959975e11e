/**
 * `hashlib.blake2b` and `hashlib.blake2s`.
 */
import { asInt } from '../../objects/model/numbers.js';
import { PyBytes } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { overflowError, valueError } from '../../objects/protocol/errors.js';
import { toIndex, toSize } from '../../objects/protocol/items.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { type Blake2, Blake2b, type Blake2Parameters, Blake2s } from './blake2.js';
import { hashedBytes, hexOf } from './hash-type.js';

export const blake2bType = new PyType('_blake2.blake2b');
export const blake2sType = new PyType('_blake2.blake2s');

class PyBlake2 extends PyObject {
  readonly hash: Blake2;
  readonly digestSize: number;

  constructor(type: PyType, hash: Blake2, digestSize: number) {
    super();
    this.type = type;
    this.hash = hash;
    this.digestSize = digestSize;
  }
}

const kinds = [
  {
    type: blake2bType,
    name: 'blake2b',
    size: 64,
    extra: 16,
    offsetBits: 64,
    make: (p: Blake2Parameters) => new Blake2b(p),
  },
  {
    type: blake2sType,
    name: 'blake2s',
    size: 32,
    extra: 8,
    offsetBits: 48,
    make: (p: Blake2Parameters) => new Blake2s(p),
  },
] as const;

export function defineBlake2(): void {
  for (const { type, name, size, extra, offsetBits, make } of kinds) {
    defineType(type, {
      doc: `Return a new ${name.toUpperCase().slice(0, -1)}${name.slice(-1)} hash object.`,
      module: '_blake2',
      construct: [
        `(data=b'', /, *, digest_size=${size}, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)`,
        (cls: PyType, data: Value | undefined, ...options: (Value | undefined)[]) => {
          const parameters = parametersOf(options, size, extra, offsetBits);
          const hash = make(parameters);
          if (data !== undefined) hash.update(hashedBytes(data));
          return new PyBlake2(cls, hash, parameters.digestSize);
        },
      ],
      methods: {
        update: [
          '(data, /)',
          (self: PyBlake2, data: Value) => {
            self.hash.update(hashedBytes(data));
            return null;
          },
          'Update this hash object with the provided bytes-like object.',
        ],
        copy: [
          '()',
          (self: PyBlake2) => new PyBlake2(self.type, self.hash.copy(), self.digestSize),
          'Return a copy of the hash object.',
        ],
        digest: [
          '()',
          (self: PyBlake2) => new PyBytes(self.hash.digest()),
          'Return the digest value as a bytes object.',
        ],
        hexdigest: [
          '()',
          (self: PyBlake2) => hexOf(self.hash.digest()),
          'Return the digest value as a string of hexadecimal digits.',
        ],
      },
      getters: {
        name: { get: () => name },
        digest_size: { get: (self: PyBlake2) => self.digestSize },
        block_size: { get: () => 2 * size },
      },
      attributes: { SALT_SIZE: extra, PERSON_SIZE: extra, MAX_KEY_SIZE: size, MAX_DIGEST_SIZE: size },
    });
  }
}

function parametersOf(
  options: readonly (Value | undefined)[],
  size: number,
  extra: number,
  offsetBits: number,
): Blake2Parameters {
  const [digestSize, key, salt, person, fanout, depth, leafSize, nodeOffset, nodeDepth, innerSize, lastNode] =
    options;
  const parameters: Blake2Parameters = {
    digestSize: digestSize === undefined ? size : toSize(digestSize),
    key: bytesOf(key),
    salt: bytesOf(salt),
    person: bytesOf(person),
    fanout: fanout === undefined ? 1 : toSize(fanout),
    depth: depth === undefined ? 1 : toSize(depth),
    leafSize: leafSize === undefined ? 0 : toSize(leafSize),
    nodeOffset: nodeOffset === undefined ? 0n : BigInt(asInt(nodeOffset) ?? toIndex(nodeOffset)),
    nodeDepth: nodeDepth === undefined ? 0 : toSize(nodeDepth),
    innerSize: innerSize === undefined ? 0 : toSize(innerSize),
    isLastNode: lastNode !== undefined && isTrue(lastNode),
  };
  check(parameters, size, extra, offsetBits);
  return parameters;
}

function bytesOf(value: Value | undefined): Uint8Array {
  return value === undefined ? new Uint8Array() : expectBytes(value).slice();
}

function check(parameters: Blake2Parameters, size: number, extra: number, offsetBits: number): void {
  const within = (value: number, low: number, high: number) => value >= low && value <= high;
  if (!within(parameters.digestSize, 1, size))
    throw valueError(`digest_size must be between 1 and ${size} bytes`);
  if (parameters.salt.length > extra) throw valueError(`maximum salt length is ${extra} bytes`);
  if (parameters.person.length > extra) throw valueError(`maximum person length is ${extra} bytes`);
  if (!within(parameters.fanout, 0, 255)) throw valueError('fanout must be between 0 and 255');
  if (!within(parameters.depth, 1, 255)) throw valueError('depth must be between 1 and 255');
  if (!within(parameters.leafSize, 0, 2 ** 32 - 1)) throw overflowError('leaf_size is too large');
  if (parameters.nodeOffset < 0n) throw valueError('value must be positive');
  if (parameters.nodeOffset >= 1n << BigInt(offsetBits)) throw overflowError('node_offset is too large');
  if (!within(parameters.nodeDepth, 0, 255)) throw valueError('node_depth must be between 0 and 255');
  if (!within(parameters.innerSize, 0, size)) throw valueError(`inner_size must be between 0 and is ${size}`);
  if (parameters.key.length > size) throw valueError(`maximum key length is ${size} bytes`);
}
