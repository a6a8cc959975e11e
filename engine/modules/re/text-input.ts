/**
 * The text that a pattern is matched against, as the matcher reads it: a JavaScript string, or code points.
 * Bytes are read as the string of the same character codes.
 */

/** What a JavaScript string has of this. */
export interface TextInput {
  readonly length: number;
  charCodeAt(index: number): number;
  indexOf(part: string, from: number): number;
}

/** A str with characters beyond the basic plane, or with surrogates. */
export class PointInput implements TextInput {
  readonly length: number;
  private readonly points: Uint32Array;

  constructor(points: Uint32Array) {
    this.points = points;
    this.length = points.length;
  }

  charCodeAt(index: number): number {
    return this.points[index] ?? 0;
  }

  /** The part holds no surrogates. */
  indexOf(part: string, from: number): number {
    const { points } = this;
    if (part === '') return from;
    const first = part.charCodeAt(0);
    for (let at = points.indexOf(first, from); at >= 0; at = points.indexOf(first, at + 1)) {
      let same = 1;
      while (same < part.length && points[at + same] === part.charCodeAt(same)) same++;
      if (same === part.length) return at;
    }
    return -1;
  }
}
