/**
 * The hashes that OpenSSL computes: Python's name, Node's name, sizes in bytes.
 */

interface HashRow {
  readonly node: string;
  /** 0 for hashes whose digests can have any length. */
  readonly digestSize: number;
  readonly blockSize: number;
  /** A function of its own in hashlib, on every system. */
  readonly isGuaranteed: boolean;
}

export const hashRows: Readonly<Record<string, HashRow>> = {
  md5: { node: 'md5', digestSize: 16, blockSize: 64, isGuaranteed: true },
  sha1: { node: 'sha1', digestSize: 20, blockSize: 64, isGuaranteed: true },
  sha224: { node: 'sha224', digestSize: 28, blockSize: 64, isGuaranteed: true },
  sha256: { node: 'sha256', digestSize: 32, blockSize: 64, isGuaranteed: true },
  sha384: { node: 'sha384', digestSize: 48, blockSize: 128, isGuaranteed: true },
  sha512: { node: 'sha512', digestSize: 64, blockSize: 128, isGuaranteed: true },
  sha3_224: { node: 'sha3-224', digestSize: 28, blockSize: 144, isGuaranteed: true },
  sha3_256: { node: 'sha3-256', digestSize: 32, blockSize: 136, isGuaranteed: true },
  sha3_384: { node: 'sha3-384', digestSize: 48, blockSize: 104, isGuaranteed: true },
  sha3_512: { node: 'sha3-512', digestSize: 64, blockSize: 72, isGuaranteed: true },
  shake_128: { node: 'shake128', digestSize: 0, blockSize: 168, isGuaranteed: true },
  shake_256: { node: 'shake256', digestSize: 0, blockSize: 136, isGuaranteed: true },
  'md5-sha1': { node: 'md5-sha1', digestSize: 36, blockSize: 64, isGuaranteed: false },
  ripemd160: { node: 'ripemd160', digestSize: 20, blockSize: 64, isGuaranteed: false },
  sha512_224: { node: 'sha512-224', digestSize: 28, blockSize: 128, isGuaranteed: false },
  sha512_256: { node: 'sha512-256', digestSize: 32, blockSize: 128, isGuaranteed: false },
  sm3: { node: 'sm3', digestSize: 32, blockSize: 64, isGuaranteed: false },
};

/** Python's name of a hash as a program writes it; undefined for one that there is not. */
export function hashName(written: string): string | undefined {
  const name = written.toLowerCase();
  if (Object.hasOwn(hashRows, name)) return name;
  for (const [known, { node }] of Object.entries(hashRows))
    if (node === name || node.replace('-', '/') === name) return known;
  return undefined;
}
