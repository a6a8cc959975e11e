/**
 * How long objects keep rows of the object table that they have been given. An object that comes again finds its row filled; but a row keeps its
 * object alive, and the free rows above are fewer for it. So rows are given anew when many more are taken than entries look at, unless it turned out the
 * last time that their objects came again.
 */
import { PyArray } from '../objects/model/array.js';
import { PyByteArray, PyBytes } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';

/** Rows that may be taken besides those that an entry looks at, and a quarter of these. */
const LEAST_ALLOWANCE = 16;
const MOST_ALLOWANCE = 4096;

/** Bytes of a buffer that weigh as much as a row: a power of two. */
const HEAVY_BITS = 16;

/** See the file's head. */
export class RowTenancy {
  #allowance = LEAST_ALLOWANCE;
  /** Rows given since the last look, and since all were given up: of objects that had one before; what their buffers weigh. */
  #given = 0;
  #regrets = 0;
  #weight = 0;
  #isOver = false;

  /** An object gets a row. `again`: it has had one before the last time that all were given up. */
  note(again: boolean, value: Value): void {
    this.#given++;
    if (again) this.#regrets++;
    if (value instanceof PyArray || value instanceof PyByteArray || value instanceof PyBytes)
      this.#weight += value.data.byteLength >> HEAVY_BITS;
  }

  /** There are no rows left. */
  end(): void {
    this.#isOver = true;
  }

  /** Whether all rows are to be given anew. `taken`: rows that have objects; `touched`: those that the last entry has looked at. */
  isOver(taken: number, touched: number): boolean {
    if (this.#given === 0 && !this.#isOver) return false;
    this.#given = 0;
    const most = touched + (touched >> 2) + this.#allowance;
    if (!this.#isOver && taken + this.#weight <= most) return false;
    this.#allowance =
      this.#regrets * 4 > taken
        ? Math.min(this.#allowance * 2, MOST_ALLOWANCE)
        : Math.max(this.#allowance >> 1, LEAST_ALLOWANCE);
    this.#regrets = 0;
    this.#weight = 0;
    this.#isOver = false;
    return true;
  }
}
