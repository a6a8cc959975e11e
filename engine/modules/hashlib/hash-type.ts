/**
 * `_hashlib.HASH`: hashes of node:crypto as Python objects.
 */
import { createHash, type Hash } from 'node:crypto';
import { addressOf } from '../../objects/model/object-ids.js';
import { look, reserve, tick } from '../../objects/model/resources.js';
import { asStr, PyBytes } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { defineType, type MethodDeclaration } from '../../objects/protocol/define-type.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { hashRows } from './hash-names.table.js';

export const hashType = new PyType('_hashlib.HASH');
export const hashXofType = new PyType('_hashlib.HASHXOF');

/** A hash object: bytes go in, a digest comes out at any time. */
class PyHash extends PyObject {
  readonly name: string;
  readonly hash: Hash;

  constructor(name: string, hash: Hash) {
    super();
    this.type = hashRows[name]?.digestSize === 0 ? hashXofType : hashType;
    this.name = name;
    this.hash = hash;
  }

  digest(length?: number): Uint8Array {
    if (length !== undefined) reserve(length);
    const options = length === undefined ? undefined : { outputLength: length };
    return new Uint8Array(this.hash.copy(options).digest());
  }
}

/** A new hash; the name is one of the table's. */
export function makeHash(name: string, data: Value | undefined): Value {
  const row = hashRows[name];
  // Later Nodes want a length for digests of any length from the start; what counts is the one that the digest is asked for.
  const hash = createHash(row?.node ?? name, row?.digestSize === 0 ? { outputLength: 32 } : undefined);
  if (data !== undefined) updateHash(hash, hashedBytes(data));
  return new PyHash(name, hash);
}

/** Bytes between two looks whether the program is to be stopped. */
const PART = 1 << 18;

function updateHash(hash: Hash, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; from += PART) {
    if (from > 0) look();
    hash.update(bytes.subarray(from, from + PART));
  }
}

/** The bytes of an argument to hash. */
export function hashedBytes(data: Value): Uint8Array {
  const bytes = asBytes(data);
  if (bytes !== undefined) return bytes;
  if (asStr(data) !== undefined) throw typeError('Strings must be encoded before hashing');
  throw typeError('object supporting the buffer API required');
}

export function defineHash(): void {
  const shared: Record<string, MethodDeclaration> = {
    update: [
      '(obj, /)',
      (self: PyHash, data: Value) => {
        updateHash(self.hash, hashedBytes(data));
        return null;
      },
      "Update this hash object's state with the provided string.",
    ],
    copy: [
      '()',
      (self: PyHash) => new PyHash(self.name, self.hash.copy()),
      'Return a copy of the hash object.',
    ],
  };
  const getters = {
    name: { get: (self: PyHash) => self.name, doc: 'algorithm name.' },
    digest_size: { get: (self: PyHash) => hashRows[self.name]?.digestSize ?? 0 },
    block_size: { get: (self: PyHash) => hashRows[self.name]?.blockSize ?? 0 },
  };
  defineType(hashType, {
    construct: null,
    module: '_hashlib',
    slots: { repr: (self: PyHash) => `<${self.name} ${self.type.name} object @ ${addressOf(self)}>` },
    methods: {
      ...shared,
      digest: [
        '()',
        (self: PyHash) => new PyBytes(self.digest()),
        'Return the digest value as a bytes object.',
      ],
      hexdigest: [
        '()',
        (self: PyHash) => hexOf(self.digest()),
        'Return the digest value as a string of hexadecimal digits.',
      ],
    },
    getters,
  });
  defineType(hashXofType, {
    base: hashType,
    construct: null,
    module: '_hashlib',
    methods: {
      digest: [
        '(length)',
        (self: PyHash, length: Value) => new PyBytes(self.digest(lengthOf(length))),
        'Return the digest value as a bytes object.',
      ],
      hexdigest: [
        '(length)',
        (self: PyHash, length: Value) => hexOf(self.digest(lengthOf(length))),
        'Return the digest value as a string of hexadecimal digits.',
      ],
    },
  });
}

function lengthOf(value: Value): number {
  const length = toSize(value);
  if (length < 0) throw valueError('value must be positive');
  return length;
}

const pairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    tick();
    text += pairs[byte];
  }
  return text;
}
