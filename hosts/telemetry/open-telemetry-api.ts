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
  /** Adds to the sum. */
  add(value: number, attributes?: Attributes): void;
}

/** A Histogram. */
export interface Histogram {
  /** Records a value. */
  record(value: number, attributes?: Attributes): void;
}

/** A Meter. */
export interface Meter {
  /** A sum that only grows. */
  createCounter(name: string, options?: InstrumentOptions): Counter;
  /** A sum that goes up and down. */
  createUpDownCounter(name: string, options?: InstrumentOptions): Counter;
  /** Values of which the distribution counts. */
  createHistogram(name: string, options?: InstrumentOptions): Histogram;
}

/** A Span. */
export interface Span {
  /** Says more about the span. */
  setAttribute(name: string, value: string | number | boolean): unknown;
  /** Says how it went; 2 is an error. */
  setStatus(status: { code: number; message?: string }): unknown;
  /** Keeps an error as an event of the span. */
  recordException(error: Error): void;
  /** Ends the span, now or at a time in milliseconds since 1970. */
  end(endTime?: number): void;
}

/** A Tracer. */
export interface Tracer {
  /** Starts a span, a child of the active one. */
  startSpan(name: string, options?: { startTime?: number; attributes?: Attributes }): Span;
}
