/**
 * What is used of `@opentelemetry/api` 1.x: its Meter and Tracer can be passed where these are asked for.
 */

/** Attributes of a measurement or span. */
export type Attributes = Record<string, string | number | boolean>;

/** What an instrument is created with. */
export interface InstrumentOptions {
  readonly description?: string;
  readonly unit?: string;
}

/** A Counter or UpDownCounter. */
export interface Counter {
  add(value: number, attributes?: Attributes): void;
}

/** A Histogram. */
export interface Histogram {
  record(value: number, attributes?: Attributes): void;
}

/** A Meter. */
export interface Meter {
  createCounter(name: string, options?: InstrumentOptions): Counter;
  createUpDownCounter(name: string, options?: InstrumentOptions): Counter;
  createHistogram(name: string, options?: InstrumentOptions): Histogram;
}

/** A Span. */
export interface Span {
  setAttribute(name: string, value: string | number | boolean): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  recordException(error: Error): void;
  end(endTime?: number): void;
}

/** A Tracer. */
export interface Tracer {
  startSpan(name: string, options?: { startTime?: number; attributes?: Attributes }): Span;
}
