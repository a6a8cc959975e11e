/**
 * The libm operand: the number of a function is its place in the table of libm functions. The backend fills its pointer table in the
 * same order.
 */
import { type LibmName, libmFunctions } from '../../native/libm-functions.table.js';

/** The functions by their number. */
export const libmNames: readonly LibmName[] = Object.keys(libmFunctions) as LibmName[];

/** The number of a function. */
export function libmNumber(name: LibmName): number {
  return libmNames.indexOf(name);
}
