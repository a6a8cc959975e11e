/**
 * Options of single calls.
 */
import { type ConversionOptions, defaultConversion } from '../../engine/index.js';
import { argumentError, check, checkKnown, isPlainObject } from './checks.js';

/** How values come back, and what becomes of views that Python keeps. */
export interface ConversionChoice {
  /** What a dict becomes: a Map (the default), or an object where all keys are strings. */
  readonly dicts?: 'map' | 'object';
  /** What None becomes: null (the default) or undefined. */
  readonly none?: 'null' | 'undefined';
  /**
   * Whether memoryviews that Python keeps after the call go on working. By default they are released: Python gets a ValueError when it
   * touches one.
   */
  readonly retain?: boolean;
}

/** Options of `run`, `broadcast`, `warmup` and `parallelFor`. */
export interface RunOptions extends ConversionChoice {
  /** Keyword arguments. */
  readonly kwargs?: Readonly<Record<string, unknown>>;
  /** Stops the call: before it has begun, or in its midst. */
  readonly signal?: AbortSignal;
  /** Milliseconds that this call may take; at most `limits.timeMs`. */
  readonly timeMs?: number;
}

/** The options with nothing left open. */
export interface RunSettings {
  readonly kwargs: Readonly<Record<string, unknown>> | null;
  readonly signal: AbortSignal | null;
  /** 0 for the engine's own limit. */
  readonly timeMs: number;
  readonly conversion: ConversionOptions;
  readonly retain: boolean;
}

/** What calls of an engine begin with. */
export interface CallDefaults {
  readonly conversion: ConversionOptions;
  readonly retain: boolean;
}

const knownOptions = ['kwargs', 'signal', 'timeMs', 'dicts', 'none', 'retain'];

/** Checks the options of a call. Throws ERR_ARGUMENT. */
export function readRunOptions(
  options: RunOptions | undefined,
  defaults: CallDefaults,
  more: readonly string[] = [],
): RunSettings {
  if (options === undefined) return { kwargs: null, signal: null, timeMs: 0, ...defaults };
  if (!isPlainObject(options)) throw argumentError('options of a call are an object');
  checkKnown('option', options, [...knownOptions, ...more]);
  const { kwargs = null, signal = null, timeMs = 0 } = options;
  check(kwargs === null || isPlainObject(kwargs), 'kwargs is an object of keyword arguments');
  check(signal === null || signal instanceof AbortSignal, 'signal is an AbortSignal');
  check(
    options.timeMs === undefined || (typeof timeMs === 'number' && timeMs >= 1),
    `timeMs is a number of milliseconds of at least 1; got ${String(timeMs)}`,
  );
  return {
    kwargs,
    signal,
    timeMs: Number.isFinite(timeMs) ? timeMs : 0,
    ...checkConversion(options, defaults),
  };
}

/** Checks how values are to come back. */
export function checkConversion(
  choice: ConversionChoice,
  defaults: CallDefaults = { conversion: defaultConversion, retain: false },
): CallDefaults {
  const { dicts = defaults.conversion.dicts, none = defaults.conversion.none } = choice;
  const { retain = defaults.retain } = choice;
  check(dicts === 'map' || dicts === 'object', `dicts is 'map' or 'object'; got ${String(dicts)}`);
  check(none === 'null' || none === 'undefined', `none is 'null' or 'undefined'; got ${String(none)}`);
  check(typeof retain === 'boolean', 'retain is a boolean');
  return { conversion: { dicts, none }, retain };
}
