/**
 * Events on the host's thread: from instances, contexts and the pool to listeners, iterators and `diagnostics_channel`.
 *
 * Listeners are called in a turn of their own and cannot disturb who emits, nor each other: what one throws is thrown again where nobody
 * catches it but the process. Which events are heard is one word of memory that all instances see.
 */
import { channel } from 'node:diagnostics_channel';
import {
  EVENT_SCHEMA_VERSION,
  type EventName,
  type EventPayloads,
  type EventSink,
  eventNames,
  events,
  headWords,
} from '../../engine/index.js';
import { PitviperError } from '../errors/pitviper-error.js';
import { argumentError } from '../options/checks.js';

/** An event as hosts get it: the payload, with its name, schema version and instance (-1 for the engine itself, 0 for a context). */
export type PitviperEvent<Name extends EventName = EventName> = {
  [Each in Name]: Readonly<EventPayloads[Each]> & {
    readonly name: Each;
    readonly v: number;
    readonly instance: number;
  };
}[Name];

/** Hears events of one name. */
export type EventListener<Name extends EventName> = (event: PitviperEvent<Name>) => void;

type AnyListener = (event: PitviperEvent) => void;

const channels = new Map(eventNames.map((name) => [name, channel(`pitviper:${name}`)] as const));
const channelBits = Array.from(channels, ([name, to]) => ({ bit: 1 << events[name].bit, to }));

/** See the file's head. */
export class EventHub {
  private readonly head: Int32Array;
  private readonly listeners = new Map<EventName, Set<AnyListener>>();
  /** The bits of the events that have listeners. */
  private listened = 0;
  private readonly waiting: PitviperEvent[] = [];
  private isScheduled = false;
  private readonly counts = new Map<EventName, number>();
  /** Events that were dropped before they got here. */
  dropped = 0;

  constructor(head: Int32Array) {
    this.head = head;
    this.refresh();
  }

  /** Adds a listener. */
  on<Name extends EventName>(name: Name, listener: EventListener<Name>): void {
    if (!Object.hasOwn(events, name))
      throw argumentError(`unknown event '${String(name)}'; there are ${eventNames.join(', ')}`);
    if (typeof listener !== 'function') throw argumentError('a listener is a function');
    const known = this.listeners.get(name);
    if (known === undefined) this.listeners.set(name, new Set([listener as AnyListener]));
    else known.add(listener as AnyListener);
    this.listened |= 1 << events[name].bit;
    this.refresh();
  }

  /** Takes a listener away. */
  off<Name extends EventName>(name: Name, listener: EventListener<Name>): void {
    const known = this.listeners.get(name);
    known?.delete(listener as AnyListener);
    if (known?.size === 0) {
      this.listeners.delete(name);
      this.listened &= ~(1 << events[name].bit);
    }
    this.refresh();
  }

  /** Brings the word that instances look at up to date: subscribers of channels come and go unasked. Each task begins with it. */
  refresh(): void {
    let heard = this.listened;
    for (const { bit, to } of channelBits) if (to.hasSubscribers) heard |= bit;
    if (this.head[headWords.heard] !== heard) Atomics.store(this.head, headWords.heard, heard);
  }

  private hears(name: EventName): boolean {
    return this.listeners.has(name) || channels.get(name)?.hasSubscribers === true;
  }

  /** A sink for one instance on this thread. */
  sink(instance: number): EventSink {
    return {
      wants: (name) => this.hears(name),
      emit: (name, payload) => this.emit(name, payload, instance),
    };
  }

  /** Emits an event. */
  emit<Name extends EventName>(name: Name, payload: EventPayloads[Name], instance: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    if (!this.hears(name)) return;
    this.waiting.push({ ...payload, name, v: EVENT_SCHEMA_VERSION, instance } as PitviperEvent);
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => this.deliver());
  }

  private deliver(): void {
    this.isScheduled = false;
    for (const event of this.waiting.splice(0)) {
      publish(event);
      const listeners = this.listeners.get(event.name);
      if (listeners !== undefined) for (const listener of [...listeners]) hear(listener, event);
    }
  }

  /** Emits `limit` for an error that says that a limit was passed. */
  noteLimit(error: unknown, limits: { timeMs: number; memoryBytes: number; recursionDepth: number }): void {
    if (!(error instanceof PitviperError)) return;
    const emit = (which: EventPayloads['limit']['which'], value: number) =>
      this.emit('limit', { which, value }, -1);
    if (error.code === 'ERR_TIME_LIMIT') emit('time', limits.timeMs);
    else if (error.code === 'ERR_MEMORY_LIMIT') emit('memory', limits.memoryBytes);
    else if (error.code === 'ERR_INTERRUPTED') emit('interrupt', 0);
    else if ('type' in error && error.type === 'RecursionError') emit('recursion', limits.recursionDepth);
  }

  /** How often each event came. */
  get totals(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }
}

function publish(event: PitviperEvent): void {
  const to = channels.get(event.name);
  if (to?.hasSubscribers === true) to.publish(event);
}

function hear(listener: AnyListener, event: PitviperEvent): void {
  try {
    listener(event);
  } catch (thrown) {
    // As diagnostics_channel does: the listener's own bug, which must neither vanish nor stop the others.
    process.nextTick(() => {
      throw thrown;
    });
  }
}
