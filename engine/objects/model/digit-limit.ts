/**
 * The setting behind `sys.set_int_max_str_digits`: how many digits a conversion between int and decimal text may have.
 * 0 lifts the limit. Everything that reads or writes ints in decimal passes it on to the numeric layer.
 */
import { DEFAULT_MAX_DIGITS } from '../numeric/int-text.js';

export const digitLimit: { maxDigits: number } = { maxDigits: DEFAULT_MAX_DIGITS };
