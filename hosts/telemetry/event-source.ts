/**
 * Where events come from: an Engine, or whatever hears as it does.
 */
import type { EventListener, EventName } from '../../sdk/index.js';

/** An Engine, as far as telemetry needs it. */
export interface EventSource {
  /** Adds a listener. */
  on<Name extends EventName>(name: Name, listener: EventListener<Name>): unknown;
  /** Takes a listener away. */
  off<Name extends EventName>(name: Name, listener: EventListener<Name>): unknown;
}

/** An Engine whose counters are shown too. */
export interface CountingSource extends EventSource {
  /** The engine's figures. */
  stats?(): { readonly jit: Readonly<Record<string, unknown>> };
}

/** Listeners by name. */
export type Listeners = { readonly [Name in EventName]?: EventListener<Name> };

/** Adds listeners; gives what takes them away. */
export function listen(source: EventSource, listeners: Listeners): () => void {
  const names = Object.keys(listeners) as EventName[];
  const each = (act: 'on' | 'off') => {
    for (const name of names) {
      const listener = listeners[name] as EventListener<EventName> | undefined;
      if (listener !== undefined) source[act](name, listener);
    }
  };
  each('on');
  return () => each('off');
}
