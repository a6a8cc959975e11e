/**
 * Where the engine says what happens. Whoever emits asks `wants` first where building the payload costs something, so that an event
 * that nobody hears costs one test. A sink takes plain data, never throws, and never runs anything of the listener's inside `emit`.
 */
import type { EventName, EventPayloads } from './events.table.js';

/** Takes events of one instance. */
export interface EventSink {
  emit<Name extends EventName>(name: Name, payload: EventPayloads[Name]): void;
  /** Whether anybody hears this event now. */
  wants(name: EventName): boolean;
}

/** Hears nothing. */
export const silentSink: EventSink = {
  emit: () => undefined,
  wants: () => false,
};

/** One sink that passes events on to several. */
export function joinSinks(...sinks: readonly EventSink[]): EventSink {
  return {
    emit: (name, payload) => {
      for (const sink of sinks) if (sink.wants(name)) sink.emit(name, payload);
    },
    wants: (name) => sinks.some((sink) => sink.wants(name)),
  };
}
