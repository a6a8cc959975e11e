/**
 * What the SDK and the hosts import of the engine.
 */
export type { Host } from './core/host.js';
export { type CreateOptions, createInterpreter } from './interp/create-interpreter.js';
export type { PythonInterpreter } from './interp/interpreter.js';
export { runFileSource, runTextSource } from './interp/main-module.js';
export { systemHost } from './native/system/system-host.js';
export { PyException } from './objects/model/exceptions.js';
export {
  defaultFlags,
  defaultSettings,
  type ProgramFlags,
  type ProgramSettings,
} from './objects/model/settings.js';
