/**
 * What the SDK and the hosts import of the engine.
 */
export type { ByteStream, FileAccess, Host } from './core/host.js';
export { type JitSettings, type JitSettingsResult, parseJitSettings } from './core/jit-settings.js';
export { ENGINE_VERSION as engineVersion, pythonVersionText } from './core/version.js';
export { type CreateOptions, createInterpreter } from './interp/create-interpreter.js';
export type { PythonInterpreter } from './interp/interpreter.js';
export { disassembleSource } from './interp/program/disassemble-source.js';
export { InteractiveSession, type LineOutcome } from './interp/program/interactive.js';
export { CannotStart, type ProgramStart } from './interp/program/main-module.js';
export { finishProgram, type ProgramEnd, runProgram, runUnfinished } from './interp/program/run-program.js';
export { isTerminal } from './native/system/is-terminal.js';
export { systemHost } from './native/system/system-host.js';
export { defaultSettings, type ProgramFlags, type ProgramSettings } from './objects/model/settings.js';
