/**
 * What is known about the values of a trace that is being written: bounds of ints, truth of bools, what a value was found to be the same
 * as, classes of objects. Facts hold from the operation on that taught them; the trace is straight, so they only grow.
 *
 * Bounds are doubles, rounded outwards beyond 2**53; -Infinity and Infinity mean "as low or high as an int64 goes".
 */
import type { IrRef, Trace, ValueFact } from '../ir/trace.js';

/** Nothing is known. */
export const UNKNOWN = -1;

/** Bounds beyond this count as none: a sum of rounded bounds could not be told from an overflow any more. */
const FAR = 2 ** 62.999;
const SAFE = Number.MAX_SAFE_INTEGER;

/** The lower of two bounds rounded down. */
export function roundDown(bound: number): number {
  if (bound >= -SAFE && bound <= SAFE) return bound;
  if (bound > 0) return Math.min(bound, FAR) * (1 - 2 ** -51);
  return bound < -FAR ? Number.NEGATIVE_INFINITY : bound * (1 + 2 ** -51);
}

/** An upper bound rounded up. */
export function roundUp(bound: number): number {
  return -roundDown(-bound);
}

/** The facts, by ref of the trace that is being written. */
export class Facts {
  readonly #trace: Trace;
  // Plain arrays, as in Trace: memory outside of the heap is dear to get.
  #low: number[];
  #high: number[];
  /** 0: any; 1: not the largest int; 2: not the smallest; 3: neither. */
  #inner: number[];
  /** The ref that a value is known to equal, plus 1 where it is a constant's: 0 is none. */
  #same: number[];
  #classes: number[];
  readonly #constantClasses = new Map<IrRef, number>();
  readonly #constantBounds: number[] = [];

  /** `room`: for about how many operations. */
  constructor(trace: Trace, room: number) {
    this.#trace = trace;
    this.#low = new Array(room);
    this.#high = new Array(room);
    this.#inner = new Array(room);
    this.#same = new Array(room);
    this.#classes = new Array(room);
  }

  low(ref: IrRef): number {
    return ref >= 0 ? (this.#low[ref] as number) : roundDown(this.#constantBound(ref));
  }

  high(ref: IrRef): number {
    return ref >= 0 ? (this.#high[ref] as number) : roundUp(this.#constantBound(ref));
  }

  /** The value is below the largest int, whatever its bounds. */
  isBelowMaximum(ref: IrRef): boolean {
    return (
      this.high(ref) < Number.POSITIVE_INFINITY || (ref >= 0 && ((this.#inner[ref] as number) & 1) !== 0)
    );
  }

  /** The value is above the smallest int. */
  isAboveMinimum(ref: IrRef): boolean {
    return this.low(ref) > Number.NEGATIVE_INFINITY || (ref >= 0 && ((this.#inner[ref] as number) & 2) !== 0);
  }

  noteBelowMaximum(ref: IrRef): void {
    if (ref >= 0) this.#inner[ref] = (this.#inner[ref] as number) | 1;
  }

  noteAboveMinimum(ref: IrRef): void {
    if (ref >= 0) this.#inner[ref] = (this.#inner[ref] as number) | 2;
  }

  /** Narrows the bounds of a value. */
  narrow(ref: IrRef, low: number, high: number): void {
    if (ref < 0) return;
    if (low > (this.#low[ref] as number)) this.#low[ref] = low;
    if (high < (this.#high[ref] as number)) this.#high[ref] = high;
  }

  /** The ref to use for a value: what it was found to equal, its only possible value, or itself. */
  resolve(ref: IrRef): IrRef {
    if (ref < 0) return ref;
    const same = this.#same[ref] as number;
    if (same !== 0) return same > 0 ? same - 1 : same;
    const low = this.#low[ref] as number;
    if (low === this.#high[ref] && low >= -SAFE && low <= SAFE) return this.#trace.int(low);
    return ref;
  }

  /** From here on `ref` is replaced by `by`. */
  noteSame(ref: IrRef, by: IrRef): void {
    if (ref >= 0 && ref !== by) this.#same[ref] = by < 0 ? by : by + 1;
  }

  /** An object's class word; UNKNOWN where no guard said it. */
  classOf(object: IrRef): number {
    return object >= 0 ? (this.#classes[object] as number) : (this.#constantClasses.get(object) ?? UNKNOWN);
  }

  noteClass(object: IrRef, word: number): void {
    if (object >= 0) this.#classes[object] = word;
    else this.#constantClasses.set(object, word);
  }

  /** What is known of a value, for those who do not see the trace; undefined if nothing. */
  describe(ref: IrRef, slot: number): ValueFact | undefined {
    const classWord = this.classOf(ref);
    if (classWord !== UNKNOWN) return { slot, classWord };
    if (ref < 0 && this.#trace.constant(ref).type !== 'int') return undefined;
    const [least, most] = [this.low(ref), this.high(ref)];
    const [hasLeast, hasMost] = [least > Number.NEGATIVE_INFINITY, most < Number.POSITIVE_INFINITY];
    if (!hasLeast && !hasMost) return undefined;
    return { slot, ...(hasLeast ? { least } : {}), ...(hasMost ? { most } : {}) };
  }

  /** Makes room for a new operation, about which nothing is known. */
  admit(ref: IrRef): void {
    this.#low[ref] = Number.NEGATIVE_INFINITY;
    this.#high[ref] = Number.POSITIVE_INFINITY;
    this.#inner[ref] = 0;
    this.#same[ref] = 0;
    this.#classes[ref] = UNKNOWN;
  }

  /** Remembers the facts about the first `length` refs; what it gives brings them back. */
  save(length: number): () => void {
    const low = this.#low.slice(0, length);
    const high = this.#high.slice(0, length);
    const inner = this.#inner.slice(0, length);
    const same = this.#same.slice(0, length);
    const classes = this.#classes.slice(0, length);
    const constantClasses = [...this.#constantClasses];
    return () => {
      this.#low = low.slice();
      this.#high = high.slice();
      this.#inner = inner.slice();
      this.#same = same.slice();
      this.#classes = classes.slice();
      this.#constantClasses.clear();
      for (const [object, word] of constantClasses) this.#constantClasses.set(object, word);
    };
  }

  #constantBound(ref: IrRef): number {
    const index = ~ref;
    while (this.#constantBounds.length <= index) {
      const constant = this.#trace.constants[this.#constantBounds.length];
      this.#constantBounds.push(constant?.type === 'int' ? Number(constant.value) : Number.NaN);
    }
    return this.#constantBounds[index] as number;
  }
}

/** What is known of values that leave the trace; undefined where there is nothing to say. */
export function describeValues(facts: Facts, values: readonly IrRef[]): readonly ValueFact[] | undefined {
  let known: ValueFact[] | undefined;
  for (let slot = 0; slot < values.length; slot++) {
    const fact = facts.describe(values[slot] as IrRef, slot);
    if (fact === undefined) continue;
    known ??= [];
    known.push(fact);
  }
  return known;
}
