/**
 * Pitviper: a Python engine for Node.js hosts.
 *
 * @packageDocumentation
 */
export { type RunPythonOptions, type RunPythonResult, runPython } from './run-python.js';
