/**
 * The watcher behind an explanation: keeps what it is shown until the program has ended.
 */
import type { LoadedTrace } from '../loaded-trace.js';
import type { AbortedRecording, JitWatcher, RecordingStart } from '../watcher.js';

/** What was seen, in order. */
export interface Collected {
  readonly starts: RecordingStart[];
  readonly traces: LoadedTrace[];
  readonly aborts: AbortedRecording[];
}

/** A watcher, and what it sees. */
export function collectTraces(): { readonly watcher: JitWatcher; readonly collected: Collected } {
  const collected: Collected = { starts: [], traces: [], aborts: [] };
  return {
    collected,
    watcher: {
      began: (start) => collected.starts.push(start),
      compiled: (trace) => collected.traces.push(trace),
      aborted: (abort) => collected.aborts.push(abort),
      // The listing is taken apart again by these numbers: see explain-code.ts.
      comment: (_recorded, _optimised, ref) => String(ref),
    },
  };
}
