/**
 * Pitviper: a Python engine for Node.js hosts.
 *
 * @module pitviper
 */

export type {
  ArrayDescriptor,
  ElementKind,
  EventLocation,
  EventName,
  EventPayloads,
  ExceptionDescription,
  ExportDescription,
  FileGrant,
  HostTypedArray,
  InstanceCrashEvent,
  InstanceEvent,
  JitCompileEvent,
  JitDeoptEvent,
  JitFlushEvent,
  JitInvalidateEvent,
  JitLinkEvent,
  JitParameter,
  JitTimeEvent,
  JitUnavailableEvent,
  LimitEvent,
  ModuleCompileEvent,
  ParameterDescription,
  PythonFrame,
  TraceAbortEvent,
  TraceKind,
  TraceStartEvent,
} from '../engine/index.js';
export { eventNames, NdArray } from '../engine/index.js';
export {
  type Bufferable,
  copy,
  move,
  readonly,
  shared,
  type TypedArrayConstructor,
} from './buffers/buffers.js';
export type { Context, ContextRunOptions, LoadedModule } from './context.js';
export { Engine, type EngineStats, type ModuleSource } from './engine.js';
export { type ErrorCode, errorCodes } from './errors/errors.table.js';
export { PitviperError, PythonError, PythonSyntaxError } from './errors/pitviper-error.js';
export type { EventListener, PitviperEvent } from './events/event-hub.js';
export type { EventStream, EventStreamOptions } from './events/event-stream.js';
export type { JitTotals } from './jit-totals.js';
export type { Module, Range, WarmupOptions } from './module.js';
export type { ExpectedExports } from './modules/expected-exports.js';
export type { ExplainOptions } from './modules/explain-call.js';
export type {
  AnyExports,
  ArgumentsOf,
  AsyncExports,
  ExportName,
  ExportsOf,
  ResultOf,
} from './modules/exports.js';
export type { ConversionChoice, RunOptions } from './options/call-options.js';
export type { EngineOptions, LimitOptions, PermissionOptions } from './options/engine-options.js';
export type { JitChoice, JitParameters } from './options/jit-options.js';
export type { CallQueue, IdleInstance, LoadBalancer, PooledCall } from './options/pool-choices.js';
export { type RunPythonOptions, type RunPythonResult, runPython } from './run-python.js';
export { type DeclarationOptions, declarationsOf } from './types/declarations-of.js';
export type { FloatArray, IntArray, PyArgument, PyArray, PyBuffer, PyResult } from './types/values.js';
