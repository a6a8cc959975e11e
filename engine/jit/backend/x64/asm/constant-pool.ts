/**
 * Constants behind the code: 32 to 256 bits, each stored once and aligned to its size, the widest first.
 */
import type { Label } from './memory-operand.js';

/** Behind the code, constants begin at a multiple of this; so must the code itself when it is loaded. */
export const poolAlignment = 32;

export interface PooledConstant {
  readonly label: Label;
  /** The value by 32-bit words, lowest first: 1, 2, 4 or 8 of them. */
  readonly words: readonly number[];
}

export class ConstantPool {
  readonly #byValue = new Map<string, PooledConstant>();

  /** The label of the constant, made by `makeLabel` when it is new. */
  intern(words: readonly number[], makeLabel: () => Label): Label {
    const key = words.join();
    const known = this.#byValue.get(key);
    if (known !== undefined) return known.label;
    const label = makeLabel();
    this.#byValue.set(key, { label, words });
    return label;
  }

  /** The constants in the order in which they are to be stored. */
  inOrder(): PooledConstant[] {
    return [...this.#byValue.values()].sort((a, b) => b.words.length - a.words.length);
  }
}

const scratch = new DataView(new ArrayBuffer(8));

/** The words of a double (a number) or of 64 bits (a bigint). */
export function wordsOf64(value: number | bigint): readonly [number, number] {
  if (typeof value === 'number') scratch.setFloat64(0, value, true);
  else scratch.setBigUint64(0, BigInt.asUintN(64, value), true);
  return [scratch.getInt32(0, true), scratch.getInt32(4, true)];
}

/** The word of a single (a number) or of 32 bits (a bigint). */
export function wordOf32(value: number | bigint): number {
  if (typeof value === 'number') scratch.setFloat32(0, value, true);
  else scratch.setBigUint64(0, BigInt.asUintN(32, value), true);
  return scratch.getInt32(0, true);
}
