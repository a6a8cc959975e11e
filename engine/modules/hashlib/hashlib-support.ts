/**
 * The module `_hashlib`: what hashlib and hmac, which are written in Python, need of TypeScript.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { newList } from '../../objects/model/list-storage.js';
import { look } from '../../objects/model/resources.js';
import { asStr, asText, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes, expectBytes } from '../../objects/protocol/bytes-like.js';
import { overflowError, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { expectText } from '../../objects/protocol/text.js';
import { isAscii } from '../../objects/unicode/predicates.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import { blake2bType, blake2sType, defineBlake2 } from './blake2-types.js';
import { derivePbkdf2, deriveScrypt } from './derive-aside.js';
import { hashName, hashRows } from './hash-names.table.js';
import { defineHash, hashType, hashXofType, makeHash } from './hash-type.js';

export const hashlibSupportModule: BuiltinModule = {
  name: '_hashlib',
  doc: 'OpenSSL interface for hashlib module',
  create: function* () {
    defineTypes();
    yield* declareFunctions('_hashlib', functions);
    for (const [name, { isGuaranteed }] of Object.entries(hashRows))
      if (isGuaranteed)
        yield* declareFunctions('_hashlib', {
          [`openssl_${name}`]: [
            "(string=b'', *, usedforsecurity=True)",
            (data: Optional) => makeHash(name, data),
            `Returns a ${name} hash object; optionally initialized with a string`,
          ],
        });
    yield ['HASH', hashType];
    yield ['HASHXOF', hashXofType];
    yield ['blake2b', blake2bType];
    yield ['blake2s', blake2sType];
    yield ['names', newList(Object.keys(hashRows))];
  },
};

const defineTypes = once(() => {
  defineHash();
  defineBlake2();
});

type Optional = Value | undefined;

const functions: FunctionDeclarations = {
  new: [
    "(name, string=b'', *, usedforsecurity=True)",
    (name: Value, data: Optional) => makeHash(knownName(name), data),
    'Return a new hash object using the named algorithm.',
  ],
  pbkdf2_hmac: [
    '(hash_name, password, salt, iterations, dklen=None)',
    deriveKey,
    'Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function.',
  ],
  scrypt: [
    '(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)',
    scrypt,
    'scrypt password-based key derivation function.',
  ],
  hmac_digest: [
    '(key, msg, digest)',
    (key: Value, message: Value, digest: Value) =>
      new PyBytes(
        new Uint8Array(hmacOf(nodeName(knownName(digest)), expectBytes(key), expectBytes(message))),
      ),
    'Single-shot HMAC.',
  ],
  compare_digest: ['(a, b, /)', compareDigest, "Return 'a == b'."],
};

/** Bytes that are hashed at once: about a millisecond's work. */
const HASHED = 256 * 1024;

function hmacOf(name: string, key: Uint8Array, message: Uint8Array): Buffer {
  const hmac = createHmac(name, key);
  for (let at = 0; at < message.length; at += HASHED) {
    look();
    hmac.update(message.subarray(at, at + HASHED));
  }
  return hmac.digest();
}

function knownName(name: Value): string {
  const written = expectText(name, 'name');
  const known = hashName(written);
  if (known === undefined) throw valueError(`unsupported hash type ${written}`);
  return known;
}

function nodeName(name: string): string {
  return hashRows[name]?.node ?? name;
}

function deriveKey(hash: Value, password: Value, salt: Value, iterations: Value, length: Optional): Value {
  const name = hashName(expectText(hash, 'pbkdf2_hmac() argument 1'));
  if (name === undefined) throw valueError('[digital envelope routines] unsupported');
  const rounds = toSize(iterations);
  if (rounds < 1) throw valueError('iteration value must be greater than 0.');
  if (rounds > 2 ** 31 - 1) throw overflowError('iteration value is too great.');
  const size = length === undefined || length === null ? (hashRows[name]?.digestSize ?? 0) : toSize(length);
  if (size < 1) throw valueError('key length must be greater than 0.');
  if (size > 2 ** 31 - 1) throw overflowError('key length is too great.');
  return new PyBytes(derivePbkdf2(expectBytes(password), expectBytes(salt), rounds, size, nodeName(name)));
}

function scrypt(
  password: Value,
  salt: Optional,
  n: Optional,
  r: Optional,
  p: Optional,
  maxMemory: Optional,
  length: Optional,
): Value {
  const bytes = expectBytes(password);
  if (salt === undefined || salt === null) throw typeError('salt is required');
  const salted = expectBytes(salt);
  if (n === undefined || n === null) throw typeError('n is required and must be an unsigned int');
  const cost = toSize(n);
  if (cost < 2 || (cost & (cost - 1)) !== 0) throw valueError('n must be a power of 2.');
  if (r === undefined || r === null) throw typeError('r is required and must be an unsigned int');
  if (p === undefined || p === null) throw typeError('p is required and must be an unsigned int');
  const memory = maxMemory === undefined ? 0 : toSize(maxMemory);
  if (memory < 0 || memory > 2 ** 31 - 1)
    throw valueError('maxmem must be positive and smaller than 2147483647');
  const size = length === undefined ? 64 : toSize(length);
  if (size < 1 || size > 2 ** 31 - 1)
    throw valueError('dklen must be greater than 0 and smaller than 2147483647');
  const options = { N: cost, r: toSize(r), p: toSize(p), maxmem: memory === 0 ? 32 * 1024 * 1024 : memory };
  try {
    return new PyBytes(deriveScrypt(bytes, salted, size, options));
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw valueError('Invalid parameter combination for n, r, p, maxmem.');
  }
}

/** Takes as long for equal bytes as for unequal ones. */
function compareDigest(left: Value, right: Value): boolean {
  const leftStr = asStr(left);
  const rightStr = asStr(right);
  if (leftStr !== undefined && rightStr !== undefined) {
    const texts = [asText(left) ?? '', asText(right) ?? ''] as const;
    if (!isAscii(texts[0]) || !isAscii(texts[1]))
      throw typeError('comparing strings with non-ASCII characters is not supported');
    const [a, b] = [new TextEncoder().encode(texts[0]), new TextEncoder().encode(texts[1])];
    return a.length === b.length && timingSafeEqual(a, b);
  }
  const leftBytes = asBytes(left);
  const rightBytes = asBytes(right);
  if (leftBytes === undefined && rightBytes === undefined)
    throw typeError(
      `unsupported operand types(s) or combination of types: '${typeName(left)}' and '${typeName(right)}'`,
    );
  const [a, b] = [expectBytes(left), expectBytes(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
