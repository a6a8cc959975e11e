/**
 * The world of a program that has none: for those who compile only, for tests, and to begin with where a host grants things one by one.
 */
import type { Host } from './host.js';

/** A world without anything, but for what is given. */
export function closedHost(parts: Partial<Host> = {}): Host {
  return {
    sources: null,
    files: null,
    environment: null,
    process: null,
    network: null,
    signals: null,
    streams: { input: null, output: null, error: null },
    ...parts,
  };
}
