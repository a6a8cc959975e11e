/**
 * The hook that makes an ES module of a Python file, for Node versions that call hooks on the importing thread.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Launcher from '../../sdk/start-up/launch-sdk.js';
import { isPython, moduleSource } from './module-source.js';

/** What Node passes on from hook to hook. */
export interface LoadContext {
  readonly format?: string | null | undefined;
}

/** A module, as a hook gives it to Node. */
export interface LoadResult {
  readonly format: string;
  readonly source: string;
  readonly shortCircuit: true;
}

/** A `load` hook. */
export type SyncLoad = (
  url: string,
  context: LoadContext,
  nextLoad: (url: string, context: LoadContext) => unknown,
) => unknown;

/** See the file's head. */
export const load: SyncLoad = (url, context, nextLoad) => {
  if (!isPython(url)) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const { publicFunctions } = requireEngine();
  const source = moduleSource(url, publicFunctions(readFileSync(path), path));
  return { format: 'module', source, shortCircuit: true } satisfies LoadResult;
};

/** The engine, bundled. It comes with the first Python file, and not before. */
export function requireEngine(): typeof Launcher {
  return createRequire(import.meta.url)('../../bin/sdk.js') as typeof Launcher;
}
