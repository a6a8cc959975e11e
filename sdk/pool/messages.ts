/**
 * What host and instances say to each other.
 */
import type { EventName, Grants, InstanceLimits, JitSettings } from '../../engine/index.js';
import type { ErrorData } from '../errors/pitviper-error.js';
import type { CounterReport } from '../jit-totals.js';
import type { CachePlace, TraceNews } from '../sharing/trace-news.js';
import type { Parcel } from './wire.js';

/** What every instance of a pool is started with. */
export interface InstanceData {
  /** Watch words, a row an instance. */
  readonly table: SharedArrayBuffer;
  readonly watcher: SharedArrayBuffer;
  readonly limits: InstanceLimits;
  readonly grants: Grants;
  readonly modules: readonly string[] | null;
  readonly jit: JitSettings;
  /** Where compiled code is kept on disk. */
  readonly cache: CachePlace | null;
  /** Values that are granted by name, as a map. */
  readonly hostValues: Parcel | null;
  /** Names of granted functions: they are called on the host's thread. */
  readonly hostFunctions: readonly string[];
  /** `print` is told to the host. */
  readonly tellsOutput: boolean;
}

/** A module and what has to be called before anything else of it. */
export interface ModuleParcel {
  readonly artefact: Uint8Array;
  readonly setups: readonly Setup[];
}

/** A call that was broadcast. */
export interface Setup {
  readonly name: string;
  readonly args: Parcel;
  readonly retain: boolean;
}

/** A task for an instance. A list, and not an object: posting one takes half the time, as no names of properties are written and read. */
export type InstanceTask = [task: number, module: string, name: string, args: Parcel, more?: TaskDetails];

/** What most tasks do without. */
export interface TaskDetails {
  /** The call has keyword arguments: the last of `args`. */
  hasKeywords?: true;
  /** Its own time limit. */
  timeMs?: number;
  retain?: true;
  /** What is done with the function, if not called once. */
  how?: TaskKind;
  /** Sent with the first task of a module that an instance gets, and when setups were added. */
  load?: ModuleParcel;
  /** What other instances have compiled since this one's last task. */
  traces?: readonly TraceNews[];
}

/** What a task does with its function. */
export type TaskKind =
  /** Calls it some times; `isSetup` where later instances will make the same call. */
  | { readonly kind: 'repeat'; readonly calls: number; readonly isSetup: boolean }
  /** Takes chunks of a range, counted in shared memory, until there are none left. */
  | {
      readonly kind: 'chunks';
      readonly start: number;
      readonly stop: number;
      readonly chunk: number;
      readonly counter: Int32Array;
    };

/** How a task ended: its result, or what went wrong. */
export type TaskOutcome = Parcel | { readonly error: ErrorData };

/** What an instance tells outside of its tasks' results. */
export type InstanceMessage =
  | { readonly pitviper: 'started'; readonly row: number; readonly thread: number }
  | {
      readonly pitviper: 'events';
      readonly row: number;
      readonly events: readonly (readonly [name: EventName, payload: object])[];
      readonly dropped: number;
    }
  | {
      readonly pitviper: 'counters';
      readonly row: number;
      readonly thread: number;
      readonly counters: CounterReport;
    }
  | { readonly pitviper: 'traces'; readonly news: readonly TraceNews[] }
  | { readonly pitviper: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | {
      readonly pitviper: 'host-call';
      readonly name: string;
      readonly args: Parcel;
      /** Words: state, length of the answer. Then its bytes. */
      readonly mailbox: SharedArrayBuffer;
    };

/** States of a mailbox. */
export const mailboxStates = { waiting: 0, answered: 1, failed: 2, tooLarge: 3 } as const;

/** Bytes of a mailbox before the answer. */
export const MAILBOX_HEAD = 8;
