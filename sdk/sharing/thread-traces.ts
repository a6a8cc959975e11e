/**
 * The exchange of an instance on a thread of the pool: what the host has sent, what lies in the cache's folder, and what is to be sent to the
 * host at the end of the task.
 */
import {
  codeEnvironment,
  type JitSettings,
  type SharedTrace,
  type TraceExchange,
} from '../../engine/index.js';
import { BackedLibrary } from './backed-library.js';
import { TraceFolder } from './trace-folder.js';
import type { CachePlace, TraceNews } from './trace-news.js';

/** See the file's head. */
export class ThreadTraces implements TraceExchange {
  readonly #library: BackedLibrary;
  #news: TraceNews[] = [];

  constructor(cache: CachePlace | null, settings: JitSettings) {
    this.#library = new BackedLibrary(once(() => openFolder(cache, settings)));
  }

  find(place: string): readonly SharedTrace[] {
    return this.#library.at(place);
  }

  offer(trace: SharedTrace): void {
    if (this.#library.add(trace)) this.#news.push({ kind: 'made', trace });
  }

  retract(place: string, id: string): void {
    if (this.#library.drop(place, id)) this.#news.push({ kind: 'dropped', place, id });
  }

  /** Takes in what the host has sent. */
  hear(news: readonly TraceNews[]): void {
    for (const each of news) {
      if (each.kind === 'dropped') this.#library.drop(each.place, each.id);
      // Out of shared memory, which not everything that reads bytes accepts.
      else this.#library.add({ ...each.trace, bytes: Uint8Array.from(each.trace.bytes) });
    }
  }

  /** What is new since the last time. */
  takeNews(): readonly TraceNews[] {
    const news = this.#news;
    if (news.length > 0) this.#news = [];
    return news;
  }
}

/** The folder of a cache for this processor and these parameters. */
export function openFolder(cache: CachePlace | null, settings: JitSettings): TraceFolder | null {
  return cache === null
    ? null
    : new TraceFolder(cache.folder, `${codeEnvironment(settings)}; build ${cache.build}`);
}

/** A function that computes its result when it is first asked. */
export function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
