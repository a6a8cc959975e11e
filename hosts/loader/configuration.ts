/**
 * The options of the engine behind typed imports.
 */
import type { EngineOptions } from '../../sdk/options/engine-options.js';

/** Options of the engine, but for those of its pool: imported functions run on the thread that imports them. */
export type LoaderOptions = Omit<
  EngineOptions,
  'instances' | 'minInstances' | 'idleTimeout' | 'maxQueue' | 'recordTiming' | 'niceIncrement'
>;

interface Configuration {
  options: LoaderOptions;
  /** The engine has been started with the options. */
  isUsed: boolean;
}

export const configuration: Configuration = { options: {}, isUsed: false };

/**
 * Sets the options of the engine that runs imported Python files. To be called before the first of them is imported, in a file of one's own that
 * `--import` names.
 *
 * @throws Error if a Python file has been imported already
 * @example
 * ```ts
 * import { configure } from 'pitviper/register';
 *
 * configure({ limits: { timeMs: 'unlimited' }, permissions: { environment: ['HOME'] } });
 * ```
 */
export function configure(options: LoaderOptions): void {
  if (configuration.isUsed)
    throw new Error(
      'configure() comes too late: a Python file has been imported already. Call it in a file that --import names.',
    );
  configuration.options = { ...configuration.options, ...options };
}
