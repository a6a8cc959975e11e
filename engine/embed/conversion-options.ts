/**
 * How values cross between host and Python where there is a choice.
 */

/** What the host chose. */
export interface ConversionOptions {
  /** What a dict becomes: a Map (any keys), or an object (all keys must be strings). */
  readonly dicts: 'map' | 'object';
  /** What None becomes. */
  readonly none: 'null' | 'undefined';
}

export const defaultConversion: ConversionOptions = { dicts: 'map', none: 'null' };
