/**
 * Shared traces in memory, by place and in order of arrival: a trace comes after those of its place that it needs.
 */
import type { SharedTrace } from './shared-trace.js';

/** Bytes of traces that are kept; later ones are not taken in. */
const MAX_BYTES = 64 * 1024 * 1024;

/** See the file's head. */
export class TraceLibrary {
  readonly #byPlace = new Map<string, Map<string, SharedTrace>>();
  #bytes = 0;

  /** Traces of the code objects at a place. */
  at(place: string): readonly SharedTrace[] {
    const traces = this.#byPlace.get(place);
    return traces === undefined ? none : [...traces.values()];
  }

  /** Takes a trace in; false where it is known, or there is no room. What it needs may be at another place, and come later. */
  add(trace: SharedTrace): boolean {
    const { id, place, bytes } = trace;
    let traces = this.#byPlace.get(place);
    if (traces?.has(id)) return false;
    if (this.#bytes + bytes.length > MAX_BYTES) return false;
    if (traces === undefined) {
      traces = new Map();
      this.#byPlace.set(place, traces);
    }
    traces.set(id, trace);
    this.#bytes += bytes.length;
    return true;
  }

  /** Drops a trace and what needs it; false where it is not here. */
  drop(place: string, id: string): boolean {
    const traces = this.#byPlace.get(place);
    if (traces === undefined || !traces.has(id)) return false;
    const dropped = new Set([id]);
    for (const each of traces.values())
      if (dropped.has(each.id) || each.needs.some((need) => dropped.has(need))) {
        dropped.add(each.id);
        traces.delete(each.id);
        this.#bytes -= each.bytes.length;
      }
    return true;
  }
}

const none: readonly SharedTrace[] = [];
