/**
 * Counters of the compiler, with the names of PyPy's where it has them.
 */
import type { AbortReason } from './record/aborts.table.js';

/** What has happened so far in an instance. Times in microseconds. */
export interface JitCounters {
  totalCompiledLoops: number;
  totalCompiledBridges: number;
  totalFreedLoops: number;
  totalFreedBridges: number;
  /** Recordings begun. */
  tracing: number;
  recordedOps: number;
  optOps: number;
  guards: number;
  codeBytes: number;
  exitsTaken: number;
  entries: number;
  invalidated: number;
  flushes: number;
  /** Traces given to other instances, those that could not be, and those taken from others. */
  tracesShared: number;
  tracesUnshared: number;
  tracesTaken: number;
  recordUs: number;
  optimizeUs: number;
  backendUs: number;
  readonly aborts: Partial<Record<AbortReason, number>>;
}

/** All zero. */
export function newCounters(): JitCounters {
  return {
    totalCompiledLoops: 0,
    totalCompiledBridges: 0,
    totalFreedLoops: 0,
    totalFreedBridges: 0,
    tracing: 0,
    recordedOps: 0,
    optOps: 0,
    guards: 0,
    codeBytes: 0,
    exitsTaken: 0,
    entries: 0,
    invalidated: 0,
    flushes: 0,
    tracesShared: 0,
    tracesUnshared: 0,
    tracesTaken: 0,
    recordUs: 0,
    optimizeUs: 0,
    backendUs: 0,
    aborts: {},
  };
}
