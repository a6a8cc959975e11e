/**
 * What a module needs of the engine that it belongs to.
 */
import type { CallDefaults, RunSettings } from '../options/call-options.js';
import type { Artefact } from './artefact.js';
import type { ExplainOptions } from './explain-call.js';

/** Runs functions of modules on instances. */
export interface ModuleHost {
  readonly defaults: CallDefaults;
  /** Instances of the pool. */
  readonly instances: number;
  run(artefact: Artefact, name: string, args: readonly unknown[], settings: RunSettings): Promise<unknown>;
  parallelFor(
    artefact: Artefact,
    name: string,
    range: { readonly start: number; readonly stop: number; readonly chunk: number },
    args: readonly unknown[],
    settings: RunSettings,
  ): Promise<unknown[]>;
  broadcast(
    artefact: Artefact,
    name: string,
    args: readonly unknown[],
    settings: RunSettings,
    how: { readonly calls: number; readonly isKept: boolean },
  ): Promise<unknown[]>;
  explain(artefact: Artefact, name: string, args: readonly unknown[], options: ExplainOptions): string;
}
