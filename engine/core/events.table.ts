/**
 * All events, with what they carry: plain data, JSON-safe. The sink that carries an event to the host adds the schema's version (`v`) and
 * the instance's number; who emits gives the payload only. A field is added freely; a change of meaning raises the version.
 */

/** The version of the payloads below. */
export const EVENT_SCHEMA_VERSION = 1;

/** A place in a Python program. Lines and columns count from 1 and from 0, as CPython's tracebacks do. */
export interface EventLocation {
  readonly module: string;
  readonly function: string;
  readonly line: number;
  readonly column: number;
}

/** A code unit was compiled, or taken from the cache. */
export interface ModuleCompileEvent {
  readonly module: string;
  /** Size of the artefact that instances load. */
  readonly bytes: number;
  readonly us: number;
  readonly cached: boolean;
}

/** An instance of the engine was started or ended. */
export interface InstanceEvent {
  readonly instance: number;
}

/** An instance died. */
export interface InstanceCrashEvent {
  readonly instance: number;
  readonly reason: string;
}

/** The recorder began. */
export interface TraceStartEvent {
  readonly location: EventLocation;
  readonly kind: TraceKind;
}

/** The recorder gave up. */
export interface TraceAbortEvent {
  /** Where it gave up. */
  readonly location: EventLocation;
  /** Where it had begun. */
  readonly start: EventLocation;
  /** The trace and exit it had begun at; null for a loop. */
  readonly parentId: number | null;
  readonly exitId: number | null;
  /** A row of the table of aborts. */
  readonly reason: string;
  /** What a programmer may do about it. */
  readonly hint: string;
  readonly retriesLeft: number;
  readonly blacklisted: boolean;
}

/** A trace became code. */
export interface JitCompileEvent {
  readonly kind: TraceKind;
  readonly traceId: number;
  /** The trace whose exit this bridge begins at; null for a root trace. */
  readonly parentId: number | null;
  readonly exitId: number | null;
  readonly location: EventLocation;
  /** Where it goes on at its end: around its own loop, in the trace `linkId`, or in the interpreter. */
  readonly link: 'loop' | 'trace' | 'interpreter';
  readonly linkId: number | null;
  readonly backend: 'x64' | 'js';
  /** Why this backend. */
  readonly why: string;
  readonly opsRecorded: number;
  readonly opsOptimized: number;
  readonly guards: number;
  readonly codeBytes: number;
  readonly recordUs: number;
  readonly optimizeUs: number;
  readonly compileUs: number;
  /** Taken from a sibling instance or from the cache on disk: nothing was recorded here. */
  readonly cached: boolean;
}

/** A bridge was linked to the exit it begins at. */
export interface JitLinkEvent {
  readonly traceId: number;
  readonly exitId: number;
  readonly bridgeId: number;
}

/** A guard failed and the interpreter took over. Always counted; emitted when the count is a power of ten. */
export interface JitDeoptEvent {
  readonly traceId: number;
  readonly exitId: number;
  /** The operation's name. */
  readonly guard: string;
  /** What makes it fail, in a sentence, with the program's names for things. */
  readonly why: string;
  readonly location: EventLocation;
  readonly resumeAt: EventLocation;
  readonly count: number;
}

/**
 * Time that a loop has spent in machine code, its bridges and the loops that it jumped to included, since the last event of it. It is only
 * measured while somebody hears it; told at the end of calls, ten times a second at most.
 */
export interface JitTimeEvent {
  /** The loop's trace. */
  readonly traceId: number;
  readonly location: EventLocation;
  readonly us: number;
  /** Times that it was entered. */
  readonly entries: number;
}

/** Something that a trace relied on has changed: it is not entered any more. */
export interface JitInvalidateEvent {
  readonly traceId: number;
  readonly reason: string;
}

/** All code of an instance was thrown away. */
export interface JitFlushEvent {
  readonly reason: string;
  readonly traces: number;
  readonly codeBytes: number;
}

/** Machine code cannot run here: the interpreter does it all. Said once an instance. */
export interface JitUnavailableEvent {
  readonly reason: string;
}

/** A limit stopped a call. */
export interface LimitEvent {
  readonly which: 'time' | 'memory' | 'recursion' | 'interrupt';
  /** The limit: milliseconds, bytes or frames; 0 for an interrupt. */
  readonly value: number;
}

/** What a trace is. */
export type TraceKind = 'loop' | 'bridge' | 'entry';

/** The payload of each event by its name. */
export interface EventPayloads {
  'module:compile': ModuleCompileEvent;
  'instance:start': InstanceEvent;
  'instance:exit': InstanceEvent;
  'instance:crash': InstanceCrashEvent;
  'trace:start': TraceStartEvent;
  'trace:abort': TraceAbortEvent;
  'jit:compile': JitCompileEvent;
  'jit:link': JitLinkEvent;
  'jit:deopt': JitDeoptEvent;
  'jit:time': JitTimeEvent;
  'jit:invalidate': JitInvalidateEvent;
  'jit:flush': JitFlushEvent;
  'jit:unavailable': JitUnavailableEvent;
  limit: LimitEvent;
}

/** The name of an event. */
export type EventName = keyof EventPayloads;

/** A bit for each event (what is heard is one word of shared memory), and what it tells. Numbers are stable. */
export const events = {
  'module:compile': { bit: 0, about: 'a module was compiled' },
  'instance:start': { bit: 1, about: 'an instance of the engine was started' },
  'instance:exit': { bit: 2, about: 'an instance ended' },
  'instance:crash': { bit: 3, about: 'an instance died and is replaced' },
  'trace:start': { bit: 4, about: 'recording began' },
  'trace:abort': { bit: 5, about: 'recording was given up' },
  'jit:compile': { bit: 6, about: 'a trace became code' },
  'jit:link': { bit: 7, about: 'a bridge was linked to an exit' },
  'jit:deopt': { bit: 8, about: 'a guard failed and the interpreter took over' },
  'jit:invalidate': { bit: 9, about: 'a trace lost what it relied on' },
  'jit:flush': { bit: 10, about: 'all code was thrown away' },
  limit: { bit: 11, about: 'a limit stopped a call' },
  'jit:unavailable': { bit: 12, about: 'machine code cannot run here' },
  'jit:time': { bit: 13, about: 'a loop spent time in machine code' },
} as const satisfies Record<EventName, { readonly bit: number; readonly about: string }>;

/** The names, in the order of their bits. */
export const eventNames = Object.keys(events) as readonly EventName[];
