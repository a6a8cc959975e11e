/**
 * The names of a module's public functions, read from its source: what importing the module as an ES module gives.
 */
import { describeInterface } from '../../engine/index.js';
import { PythonSyntaxError } from '../errors/pitviper-error.js';

/** The names, in the order of the source. Throws PythonSyntaxError. */
export function publicFunctions(source: string | Uint8Array, filename: string): readonly string[] {
  const described = describeInterface(source, filename);
  if (described.kind === 'error') throw new PythonSyntaxError(described.error);
  return described.module.exports.map(({ name }) => name);
}
