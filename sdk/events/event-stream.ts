/**
 * Events as an async iterator: a queue of bounded length between those who emit and a loop that takes its time. What does not fit is dropped,
 * oldest first, and counted.
 */
import type { EventName } from '../../engine/index.js';
import type { EventHub, EventListener, PitviperEvent } from './event-hub.js';

/** Options of `engine.events`. */
export interface EventStreamOptions {
  /** Events that wait at most. Default 10 000. */
  readonly capacity?: number;
}

/** See the file's head. Ends when it is returned from or the engine closes. */
export class EventStream<Name extends EventName> implements AsyncIterableIterator<PitviperEvent<Name>> {
  /** Events that came and were dropped. */
  dropped = 0;
  private readonly hub: EventHub;
  private readonly names: readonly Name[];
  private readonly capacity: number;
  private readonly onEnd: (stream: EventStream<Name>) => void;
  private queue: PitviperEvent<Name>[] = [];
  private taken = 0;
  private waiting: ((result: IteratorResult<PitviperEvent<Name>>) => void)[] = [];
  private ended = false;
  private readonly listener: EventListener<Name> = (event) => this.push(event);

  constructor(
    hub: EventHub,
    names: readonly Name[],
    capacity: number,
    onEnd: (stream: EventStream<Name>) => void,
  ) {
    this.hub = hub;
    this.names = names;
    this.capacity = capacity;
    this.onEnd = onEnd;
    for (const name of names) hub.on(name, this.listener);
  }

  private push(event: PitviperEvent<Name>): void {
    const waiting = this.waiting.shift();
    if (waiting !== undefined) {
      waiting({ value: event, done: false });
      return;
    }
    this.queue.push(event);
    if (this.queue.length - this.taken <= this.capacity) return;
    this.taken++;
    this.dropped++;
    this.compact();
  }

  /** Taking from the front of an array is slow: what was taken is cut off now and then. */
  private compact(): void {
    if (this.taken < 1024 || this.taken * 2 < this.queue.length) return;
    this.queue = this.queue.slice(this.taken);
    this.taken = 0;
  }

  /** The next event, when there is one. */
  next(): Promise<IteratorResult<PitviperEvent<Name>>> {
    const event = this.queue[this.taken];
    if (event !== undefined) {
      this.taken++;
      this.compact();
      return Promise.resolve({ value: event, done: false });
    }
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Ends the stream; what `break` in a `for await` loop calls. */
  return(): Promise<IteratorResult<PitviperEvent<Name>>> {
    this.end();
    this.queue = [];
    this.taken = 0;
    return Promise.resolve({ value: undefined, done: true });
  }

  /** No more events come; those that wait can still be taken. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    for (const name of this.names) this.hub.off(name, this.listener);
    for (const waiting of this.waiting.splice(0)) waiting({ value: undefined, done: true });
    this.onEnd(this);
  }

  /** The stream itself. */
  [Symbol.asyncIterator](): this {
    return this;
  }
}
