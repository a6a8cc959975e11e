/**
 * The words of shared memory through which a run is watched from other threads: a row of them an instance.
 *
 * The instance writes the number of its task into `active` while it runs and 0 afterwards. Who wants to stop a task writes its number into
 * `target`, then the request into `control`. A request for a task that is over is dropped by the instance: numbers are never
 * used twice in a row.
 */
export const watchWords = {
  control: 0,
  target: 1,
  active: 2,
  /** Milliseconds that a task may take; 0 for any time. */
  timeLimit: 3,
  /** 1 where the instance wants to be asked to look at its memory now and then. */
  watchesMemory: 4,
  /** The thread that the row belongs to; 0 for a free row. */
  owner: 5,
  /** Events that were sent and not yet taken. */
  eventsUnderWay: 6,
} as const;

/** Words of a row: two cache lines, so that rows do not disturb each other. */
export const WATCH_ROW_WORDS = 32;

/** Words before the first row of a table, shared by its instances. */
export const headWords = {
  /** Events that somebody hears: a bit each. */
  heard: 0,
} as const;

/** Words of the watcher itself, shared by all who are watched. */
export const watcherWords = {
  /** Not 0 while it sleeps: who begins a task rings the bell. */
  sleeps: 0,
  bell: 1,
} as const;

/** A table of rows behind its head. */
export function watchTable(rows: number): SharedArrayBuffer {
  return new SharedArrayBuffer((rows + 1) * WATCH_ROW_WORDS * Int32Array.BYTES_PER_ELEMENT);
}

/** The head of a table. */
export function watchHead(table: SharedArrayBuffer): Int32Array {
  return new Int32Array(table, 0, WATCH_ROW_WORDS);
}

/** Rows of a table. */
export function watchRowCount(table: SharedArrayBuffer): number {
  return table.byteLength / (WATCH_ROW_WORDS * Int32Array.BYTES_PER_ELEMENT) - 1;
}

/** A row of a table. */
export function watchRow(table: SharedArrayBuffer, index: number): Int32Array {
  return new Int32Array(table, (index + 1) * WATCH_ROW_WORDS * Int32Array.BYTES_PER_ELEMENT, WATCH_ROW_WORDS);
}
