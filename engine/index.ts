/**
 * What the SDK and the hosts import of the engine.
 */

export { type LoadResult, loadUnit, opcodeTableHash, serialiseUnit } from './bytecode/index.js';
export { closedHost } from './core/closed-host.js';
export { type EventSink, joinSinks, silentSink } from './core/event-sink.js';
export * from './core/events.table.js';
export type { ByteStream, FileAccess, Host } from './core/host.js';
export { Interruption, type InterruptionReason } from './core/interruption.js';
export { type JitParameter, jitParameters } from './core/jit-parameters.table.js';
export { type JitSettings, type JitSettingsResult, parseJitSettings } from './core/jit-settings.js';
export { ENGINE_VERSION as engineVersion, pythonVersionText } from './core/version.js';
export { type CompiledModule, compileModule } from './embed/compile-module.js';
export type { FileGrant } from './embed/confined-files.js';
export { type ConversionOptions, defaultConversion } from './embed/conversion-options.js';
export type { ExceptionDescription, PythonFrame } from './embed/describe-exception.js';
export type { ExportDescription, ParameterDescription } from './embed/describe-exports.js';
export {
  describeInterface,
  type FieldDescription,
  type InterfaceResult,
  type ModuleInterface,
  type TypeDefinition,
} from './embed/describe-interface.js';
export { disassembleUnit } from './embed/disassemble-unit.js';
export * from './embed/element-kinds.table.js';
export { EmbedError, type EmbedErrorCode, PythonFailure } from './embed/embed-error.js';
export { adviceFor } from './embed/foreign-object.js';
export { type BufferSource, HostBuffer, NdArray, type Transfer } from './embed/host-buffer.js';
export {
  type CallOptions,
  defaultCallOptions,
  Instance,
  type InstanceLimits,
  InstanceModule,
  type InstanceOptions,
  type LoadableModule,
} from './embed/instance.js';
export {
  type ArrayDescriptor,
  isArrayDescriptor,
  isBuffer,
  type MemoryShape,
  packedSteps,
  shapeOfView,
} from './embed/memory-shape.js';
export { nearNames } from './embed/near-names.js';
export { type Grants, noGrants, restrictedHost } from './embed/restricted-host.js';
export {
  type LiteralValue,
  lastPart,
  readTypeExpression,
  type TypeExpression,
} from './embed/type-expression.js';
export * from './embed/watch-words.js';
export { controlRequests } from './interp/control-requests.js';
export { type CreateOptions, createInterpreter } from './interp/create-interpreter.js';
export type { PythonInterpreter } from './interp/interpreter.js';
export { disassembleSource } from './interp/program/disassemble-source.js';
export { InteractiveSession, type LineOutcome } from './interp/program/interactive.js';
export { CannotStart, type ProgramStart } from './interp/program/main-module.js';
export { finishProgram, type ProgramEnd, runProgram, runUnfinished } from './interp/program/run-program.js';
export type { JitCounters } from './jit/counters.js';
export {
  type DumpRequest,
  type DumpStage,
  dumpStages,
  parseDumpRequest,
} from './jit/dump/dump-stages.table.js';
export { dumpWatcher } from './jit/dump/dump-watcher.js';
export { buildExplanation } from './jit/explain/build-explanation.js';
export { collectTraces } from './jit/explain/collect.js';
export type * from './jit/explain/explanation.js';
export { renderHtml } from './jit/explain/html/render-html.js';
export { renderText } from './jit/explain/text/render-text.js';
export { Jit, type JitOptions } from './jit/jit.js';
export { LaterJit } from './jit/later-jit.js';
export { type PassSwitches, parsePasses } from './jit/parse-passes.js';
export { codeEnvironment } from './jit/share/code-environment.js';
export type { SharedTrace, TraceExchange } from './jit/share/shared-trace.js';
export { TraceLibrary } from './jit/share/trace-library.js';
export type { AbortedRecording, JitWatcher, RecordingStart } from './jit/watcher.js';
export { endAtOnce } from './native/end-at-once.js';
export { isTerminal } from './native/system/is-terminal.js';
export { systemHost } from './native/system/system-host.js';
export { defaultSettings, type ProgramFlags, type ProgramSettings } from './objects/model/settings.js';
