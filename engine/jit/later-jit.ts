/**
 * A compiler that is made when the first loop is hot. Until then it costs the start nothing: no machine memory, no native door, and in the
 * bundle not even its source (scripts/parts.table.mjs).
 *
 * What is asked or set before is kept here and handed on. Where machine code turns out not to run, the interpreter goes on alone.
 */
import { type EventSink, silentSink } from '../core/event-sink.js';
import type { JitParameter } from '../core/jit-parameters.table.js';
import type { JitPort } from '../interp/jit-port.js';
import type { ThreadState } from '../interp/thread-state.js';
import type { CompilerCounters } from '../objects/model/compiler-port.js';
import type { Frame } from '../objects/model/frame.js';
import { keepNumbersTyped } from '../objects/model/list-storage.js';
import { type JitCounters, newCounters } from './counters.js';
import { neverHot, setHotLimits } from './hot-limit.js';
import { Jit, type JitOptions } from './jit.js';

/** See the file's head. */
export class LaterJit implements JitPort {
  /** Puts a compiler in view of an interpreter. */
  static attach(thread: ThreadState, options: JitOptions): LaterJit {
    const later = new LaterJit(thread, options);
    thread.jit = later;
    later.isPaused = false;
    keepNumbersTyped(true);
    return later;
  }

  readonly counters: JitCounters = newCounters();
  readonly #thread: ThreadState;
  readonly #options: JitOptions;
  readonly #parameters: Record<JitParameter, number>;
  #sink: EventSink;
  #isPaused = false;
  /** undefined: not made yet; null: there is none, or it is closed. */
  #jit: Jit | null | undefined;

  private constructor(thread: ThreadState, options: JitOptions) {
    this.#thread = thread;
    this.#options = options;
    this.#parameters = { ...options.settings.parameters };
    this.#sink = options.sink ?? silentSink;
  }

  get isAvailable(): boolean {
    return this.#open() !== null;
  }

  get sink(): EventSink {
    return this.#jit?.sink ?? this.#sink;
  }

  set sink(sink: EventSink) {
    this.#sink = sink;
    if (this.#jit) this.#jit.sink = sink;
  }

  get parameters(): Readonly<Record<JitParameter, number>> {
    return this.#jit?.parameters ?? this.#parameters;
  }

  setParameter(name: JitParameter, value: number): void {
    this.#parameters[name] = value;
    this.#jit?.setParameter(name, value);
    if (this.#jit === undefined) this.isPaused = this.#isPaused;
  }

  get isPaused(): boolean {
    return this.#jit?.isPaused ?? this.#isPaused;
  }

  set isPaused(isPaused: boolean) {
    this.#isPaused = isPaused;
    if (this.#jit) this.#jit.isPaused = isPaused;
    else if (this.#jit === undefined)
      setHotLimits(this.#thread, this.#parameters, isPaused, this.#options.exchange !== undefined);
  }

  readCounters(): CompilerCounters {
    return { ...this.counters, aborts: { ...this.counters.aborts } as Record<string, number> };
  }

  flush(reason: string): void {
    this.#jit?.flush(reason);
  }

  hotLoop(frame: Frame, loop: number): void {
    this.#open()?.hotLoop(frame, loop);
  }

  record(frame: Frame, words: Int32Array, pc: number): void {
    this.#jit?.record(frame, words, pc);
  }

  /** A task has ended: hands what was compiled in it to other instances, and tells what was measured. */
  rest(): void {
    this.#jit?.rest();
  }

  /** Frees everything; the interpreter goes on alone. */
  close(): void {
    this.#jit?.close();
    this.#leave();
  }

  /** The compiler, made if it is not there yet; it takes this one's place with the interpreter. */
  #open(): Jit | null {
    if (this.#jit !== undefined) return this.#jit;
    const { settings } = this.#options;
    const jit = Jit.attach(this.#thread, {
      ...this.#options,
      settings: { ...settings, parameters: this.#parameters },
      sink: this.#sink,
      counters: this.counters,
    });
    if (jit === undefined) {
      keepNumbersTyped(false);
      this.#leave();
      return null;
    }
    jit.isPaused = this.#isPaused;
    this.#jit = jit;
    return jit;
  }

  #leave(): void {
    this.#jit = null;
    this.#thread.jit = null;
    neverHot(this.#thread);
  }
}
