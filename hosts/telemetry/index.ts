/**
 * Telemetry of engines: a bridge to OpenTelemetry, and a live view for terminals.
 *
 * @module pitviper/telemetry
 */
export { Dashboard, type DashboardOptions, type ViewStream } from './dashboard.js';
export { eventLine } from './event-line.js';
export type { CountingSource, EventSource } from './event-source.js';
export { type FunctionRow, FunctionTable } from './function-table.js';
export { type InstrumentKey, instruments } from './instruments.table.js';
export { type CallableModule, OpenTelemetryBridge, type TelemetryOptions } from './open-telemetry.js';
export type {
  Attributes,
  Counter,
  Histogram,
  InstrumentOptions,
  Meter,
  Span,
  Tracer,
} from './open-telemetry-api.js';
