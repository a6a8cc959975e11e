/**
 * Shared traces in memory, with a folder behind them: the folder is asked once for each place, when a loop there begins to run.
 */
import { type SharedTrace, TraceLibrary } from '../../engine/index.js';
import type { TraceFolder } from './trace-folder.js';

/** See the file's head. */
export class BackedLibrary {
  readonly #library = new TraceLibrary();
  readonly #open: () => TraceFolder | null;
  readonly #asked = new Set<string>();

  /** `open` gives the folder, when it is needed for the first time. */
  constructor(open: () => TraceFolder | null) {
    this.#open = open;
  }

  /** All that is known of a place. */
  at(place: string): readonly SharedTrace[] {
    if (!this.#asked.has(place)) {
      this.#asked.add(place);
      for (const trace of this.#open()?.read(place) ?? []) this.#library.add(trace);
    }
    return this.#library.at(place);
  }

  /** Takes a trace in; false where it is known or does not fit. */
  add(trace: SharedTrace): boolean {
    this.at(trace.place);
    return this.#library.add(trace);
  }

  /** Drops a trace and what needs it; false where it is not known. */
  drop(place: string, id: string): boolean {
    this.at(place);
    return this.#library.drop(place, id);
  }
}
