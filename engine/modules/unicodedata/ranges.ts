/**
 * Tables of ranges of characters, one below the other: looked up by bisection.
 */

/** Ranges of characters, each with a value; they do not overlap. */
export class RangeTable<T> {
  private readonly rows: readonly (readonly [first: number, last: number, value: T])[];

  /** From texts such as `41-5a 61-7a` by value. */
  constructor(texts: Iterable<readonly [value: T, ranges: string]>) {
    const rows: [number, number, T][] = [];
    for (const [value, ranges] of texts)
      for (const range of ranges.trim().split(/\s+/)) {
        if (range === '') continue;
        const [first = 0, last = first] = range.split('-').map((code) => Number.parseInt(code, 16));
        rows.push([first, last, value]);
      }
    this.rows = rows.sort((left, right) => left[0] - right[0]);
  }

  /** The value of the range that holds the character. */
  get(point: number): T | undefined {
    let low = 0;
    let high = this.rows.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const row = this.rows[middle];
      if (row === undefined) return undefined;
      if (point < row[0]) high = middle - 1;
      else if (point > row[1]) low = middle + 1;
      else return row[2];
    }
    return undefined;
  }
}
