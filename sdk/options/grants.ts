/**
 * From permissions to what the engine's closed world is opened by.
 */
import type { Grants } from '../../engine/index.js';
import type { EngineSettings } from './engine-options.js';

/** The grants of an engine's settings, as plain data. */
export function grantsOf({ permissions, output }: EngineSettings): Grants {
  const { files, environment, processes, network } = permissions;
  return {
    files,
    environment,
    process: processes,
    network,
    output: output === 'ignore' ? 'ignore' : 'inherit',
  };
}
