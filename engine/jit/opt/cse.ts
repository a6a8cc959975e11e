/**
 * Finds the operation of the trace being written that computes the same: a hash of code and operands, with chains through the refs.
 * A found operation stands before, and on a straight trace what stands before has been computed.
 */
import { operationRows, operations } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';

/** There is no such operation. */
export const NOT_FOUND = 0x7fff_ffff;

const commutes = new Uint8Array(256);
for (const row of Object.values(operationRows)) if (row.commutes) commutes[row.code] = 1;

/** The operations written so far, by what they compute. */
export class CseTable {
  readonly #trace: Trace;
  readonly #mask: number;
  /** Newest ref of each bucket plus 1. */
  #heads: number[];
  /** The ref before in the same bucket plus 1. */
  readonly #previous: number[] = [];

  /** `size` is about the number of operations to come. */
  constructor(trace: Trace, size: number) {
    this.#trace = trace;
    const buckets = 1 << Math.max(6, 32 - Math.clz32(size));
    this.#mask = buckets - 1;
    this.#heads = new Array<number>(buckets).fill(0);
  }

  /** The newest operation with this code and these operands, in either order where they commute. */
  find(code: number, a: number, b: number, c: number): IrRef {
    const trace = this.#trace;
    const swaps = commutes[code] === 1;
    let next = this.#heads[this.#bucket(code, a, b, c)] as number;
    while (next !== 0) {
      const ref = next - 1;
      if (trace.opcode(ref) === code && trace.operand(ref, 2) === c) {
        const x = trace.operand(ref, 0);
        const y = trace.operand(ref, 1);
        if ((x === a && y === b) || (swaps && x === b && y === a)) return ref;
      }
      next = this.#previous[ref] as number;
    }
    return NOT_FOUND;
  }

  /** Enters an operation. */
  add(ref: IrRef, code: number, a: number, b: number, c: number): void {
    while (this.#previous.length < ref) this.#previous.push(0);
    const bucket = this.#bucket(code, a, b, c);
    this.#previous[ref] = this.#heads[bucket] as number;
    this.#heads[bucket] = ref + 1;
  }

  /** What it gives brings back the table as it is now. */
  save(): () => void {
    const heads = this.#heads.slice();
    return () => {
      this.#heads = heads.slice();
    };
  }

  #bucket(code: number, a: number, b: number, c: number): number {
    // a sum, so that the order of a and b does not count
    const mixed =
      Math.imul(code + 1, 0x9e37) +
      Math.imul(a, 0x85eb) +
      Math.imul(b, 0x85eb) +
      Math.imul(a ^ b, 0xc2b3) +
      c;
    return (mixed ^ (mixed >>> 11)) & this.#mask;
  }
}

/** The plain form of a checked operation, and the other way round; 0 where there is none. */
export const plainCode = new Uint8Array(256);
export const checkedCode = new Uint8Array(256);
for (const [checked, plain] of [
  [operations.int_add_ovf.code, operations.int_add.code],
  [operations.int_sub_ovf.code, operations.int_sub.code],
  [operations.int_mul_ovf.code, operations.int_mul.code],
] as const) {
  plainCode[checked] = plain;
  checkedCode[plain] = checked;
}
