/**
 * The hook for Node versions before 24, which run hooks on a thread of their own.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type LoadContext, type LoadResult, requireEngine } from './hooks.js';
import { isPython, moduleSource } from './module-source.js';

/** See the file's head. */
export async function load(
  url: string,
  context: LoadContext,
  nextLoad: (url: string, context: LoadContext) => Promise<unknown>,
): Promise<unknown> {
  if (!isPython(url)) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const { publicFunctions } = requireEngine();
  const source = moduleSource(url, publicFunctions(await readFile(path), path));
  return { format: 'module', source, shortCircuit: true } satisfies LoadResult;
}
