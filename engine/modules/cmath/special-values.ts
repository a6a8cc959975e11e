// Looks up what a complex function gives where a part is infinite or not a number.

import { failure, type NumericFailure } from '../../objects/numeric/failure.js';
import { type SpecialName, specialValues } from './special-values.table.js';

/** The real and imaginary part of a complex number. */
export type Parts = readonly [real: number, imaginary: number];

export const DOMAIN_ERROR = failure('ValueError', 'math domain error');
export const RANGE_ERROR = failure('OverflowError', 'math range error');

/** The function's special value, or null where it is to be computed. ValueError. */
export function findSpecial(
  name: SpecialName,
  real: number,
  imaginary: number,
): Parts | NumericFailure | null {
  if (Number.isFinite(real) && Number.isFinite(imaginary)) return null;
  let table = tables.get(name);
  if (table === undefined) {
    table = specialValues[name].trim().split(/\s+/).map(readCell);
    tables.set(name, table);
  }
  return table[classOf(real) * 7 + classOf(imaginary)] ?? null;
}

type Cell = Parts | NumericFailure | null;

const tables = new Map<SpecialName, readonly Cell[]>();

/** The row or column of a part. */
function classOf(part: number): number {
  if (Number.isNaN(part)) return 6;
  if (part === 0) return Object.is(part, -0) ? 2 : 3;
  if (Number.isFinite(part)) return part < 0 ? 1 : 4;
  return part < 0 ? 0 : 5;
}

function readCell(text: string): Cell {
  if (text === '.') return null;
  if (text === '!') return DOMAIN_ERROR;
  const [real = '', imaginary = ''] = text.split(',');
  return [readPart(real), readPart(imaginary)];
}

const parts: Readonly<Record<string, number>> = {
  0: 0,
  1: 1,
  π: Math.PI,
  'π/2': Math.PI / 2,
  'π/4': Math.PI / 4,
  '3π/4': (3 * Math.PI) / 4,
  inf: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
};

function readPart(text: string): number {
  return text.startsWith('-') ? -(parts[text.slice(1)] ?? 0) : (parts[text] ?? 0);
}
