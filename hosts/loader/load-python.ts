/**
 * Loads Python files for the modules that stand for them: one engine and one context a thread, started with the first file.
 */
import { type Context, Engine } from 'pitviper';
import { configuration } from './configuration.js';

/** Functions by name. */
export type PythonFunctions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

let started: Promise<{ readonly engine: Engine; readonly context: Context }> | undefined;

/** The functions of a file, ready to be called on this thread. Its top-level code has run. */
export async function loadPython(url: string): Promise<PythonFunctions> {
  started ??= start();
  const { engine, context } = await started;
  return context.load(await engine.compile({ file: new URL(url) })).call as PythonFunctions;
}

async function start(): Promise<{ readonly engine: Engine; readonly context: Context }> {
  configuration.isUsed = true;
  // The pool has no threads: calls are made on the context.
  const engine = await Engine.create({ ...configuration.options, instances: 1, minInstances: 0 });
  return { engine, context: engine.createContext() };
}
