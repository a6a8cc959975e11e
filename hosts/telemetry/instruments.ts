/**
 * The instruments of the table, made on a meter; without one they take everything and keep nothing.
 */
import { type InstrumentKey, instruments } from './instruments.table.js';
import type { Counter, Histogram, Meter } from './open-telemetry-api.js';

/** Instruments by key. */
export type Instruments = {
  readonly [Key in InstrumentKey]: (typeof instruments)[Key]['kind'] extends 'histogram'
    ? Histogram
    : Counter;
};

/** Makes all of them. */
export function makeInstruments(meter: Meter | undefined): Instruments {
  const made = Object.entries(instruments).map(([key, { name, kind, unit, description }]) => {
    const options = { unit, description };
    if (meter === undefined) return [key, silent];
    if (kind === 'histogram') return [key, meter.createHistogram(name, options)];
    return [
      key,
      kind === 'counter' ? meter.createCounter(name, options) : meter.createUpDownCounter(name, options),
    ];
  });
  return Object.fromEntries(made) as Instruments;
}

const silent: Counter & Histogram = { add: () => undefined, record: () => undefined };
