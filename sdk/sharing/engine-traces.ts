/**
 * The traces of an engine: contexts on the host's thread exchange them here, the pool's threads are sent what is new with their next task, and the
 * cache's folder is written when the host has nothing else to do.
 */
import type { JitSettings, SharedTrace, TraceExchange } from '../../engine/index.js';
import { BackedLibrary } from './backed-library.js';
import { once, openFolder } from './thread-traces.js';
import type { TraceFolder } from './trace-folder.js';
import type { CachePlace, TraceNews } from './trace-news.js';

/** News that are kept for instances that start later. */
const MAX_NEWS = 20_000;

/** Milliseconds that what is new waits before it is written, so that more can come. */
const WRITE_DELAY = 100;

/** See the file's head. */
export class EngineTraces implements TraceExchange {
  readonly cache: CachePlace | null;
  readonly #library: BackedLibrary;
  readonly #folder: () => TraceFolder | null;
  readonly #news: TraceNews[] = [];
  readonly #changed = new Set<string>();
  readonly #dropped = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #hasWritten = false;

  constructor(cache: CachePlace | null, settings: JitSettings) {
    this.cache = cache;
    this.#folder = once(() => openFolder(cache, settings));
    this.#library = new BackedLibrary(this.#folder);
  }

  find(place: string): readonly SharedTrace[] {
    return this.#library.at(place);
  }

  offer(trace: SharedTrace): void {
    if (this.#news.length >= MAX_NEWS || !this.#library.add(trace)) return;
    const bytes = new Uint8Array(new SharedArrayBuffer(trace.bytes.length));
    bytes.set(trace.bytes);
    this.#news.push({ kind: 'made', trace: { ...trace, bytes } });
    this.#change(trace.place);
  }

  retract(place: string, id: string): void {
    if (!this.#library.drop(place, id)) return;
    this.#dropped.add(id);
    this.#news.push({ kind: 'dropped', place, id });
    this.#change(place);
  }

  /** Takes in what an instance has told. */
  hear(news: readonly TraceNews[]): void {
    for (const each of news) {
      if (each.kind === 'made') this.offer(each.trace);
      else this.retract(each.place, each.id);
    }
  }

  /** How much news there has been. */
  get count(): number {
    return this.#news.length;
  }

  /** News from the one of a number on. */
  newsSince(count: number): readonly TraceNews[] {
    return this.#news.slice(count);
  }

  /** Writes what is not written yet. */
  close(): void {
    this.#write();
    if (this.#hasWritten) this.#folder()?.tidy();
  }

  #change(place: string): void {
    if (this.cache === null) return;
    this.#changed.add(place);
    this.#timer ??= setTimeout(() => this.#write(), WRITE_DELAY).unref();
  }

  #write(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const place of this.#changed) this.#writePlace(place);
    this.#changed.clear();
  }

  /** Another process may have written meanwhile: what it has found stays. */
  #writePlace(place: string): void {
    const folder = this.#folder();
    if (folder === null) return;
    for (const trace of folder.read(place)) if (!this.#dropped.has(trace.id)) this.#library.add(trace);
    folder.write(place, this.#library.at(place));
    this.#hasWritten = true;
  }
}
