/**
 * What the watching thread runs. It has no event loop to wait for and needs none of the watched threads': it sleeps and wakes by itself, so
 * that a limit holds while both host and instance are busy.
 *
 * The function is sent to the thread as text, because loading the engine there would take longer than many a limit: it may use nothing
 * but its parameters.
 */

/** What the thread is started with. */
export interface WatchLoopData {
  /** The watcher's own words. */
  readonly watcher: Int32Array;
  readonly words: {
    readonly sleeps: number;
    readonly bell: number;
    readonly control: number;
    readonly target: number;
    readonly active: number;
    readonly timeLimit: number;
    readonly watchesMemory: number;
    readonly rowWords: number;
  };
  readonly requests: { readonly timeLimit: number; readonly checkMemory: number };
}

/** What the thread is told. */
export type WatchMessage =
  | { readonly kind: 'add' | 'remove'; readonly key: number; readonly table: SharedArrayBuffer }
  | { readonly kind: 'stop' };

/** Watches until it is told to stop. */
export function watchLoop(
  data: WatchLoopData,
  receive: () => WatchMessage | undefined,
  now: () => number,
): void {
  const { watcher, words, requests } = data;
  /** Milliseconds between looks while something runs. */
  const tick = 3;
  /** Looks without anything running after which the thread sleeps until it is woken. */
  const patience = 16;
  const memoryPeriod = 50;
  /** A request may meet code that does not look for long: it is made again. */
  const retryPeriod = 20;
  interface Row {
    words: Int32Array;
    task: number;
    deadline: number;
    memoryAt: number;
  }
  const rows = new Map<number, Row[]>();
  let idle = 0;
  for (;;) {
    const bell = Atomics.load(watcher, words.bell);
    for (let message = receive(); message !== undefined; message = receive()) {
      if (message.kind === 'stop') return;
      if (message.kind === 'remove') rows.delete(message.key);
      else {
        const count = message.table.byteLength / 4 / words.rowWords;
        const added: Row[] = [];
        for (let row = 1; row < count; row++)
          added.push({
            words: new Int32Array(message.table, row * words.rowWords * 4, words.rowWords),
            task: 0,
            deadline: 0,
            memoryAt: 0,
          });
        rows.set(message.key, added);
      }
    }
    const time = now();
    let next = time + tick;
    let isActive = false;
    for (const table of rows.values()) {
      for (const row of table) {
        const task = Atomics.load(row.words, words.active);
        if (task === 0) {
          row.task = 0;
          continue;
        }
        isActive = true;
        if (task !== row.task) {
          const limit = row.words[words.timeLimit] ?? 0;
          row.task = task;
          row.deadline = limit === 0 ? Number.POSITIVE_INFINITY : time + limit;
          row.memoryAt = time;
        }
        if (time >= row.deadline) {
          row.deadline = time + retryPeriod;
          Atomics.store(row.words, words.target, task);
          Atomics.store(row.words, words.control, requests.timeLimit);
          Atomics.notify(row.words, words.control);
        } else if (row.words[words.watchesMemory] !== 0 && time >= row.memoryAt) {
          row.memoryAt = time + memoryPeriod;
          Atomics.compareExchange(row.words, words.control, 0, requests.checkMemory);
        }
        if (row.deadline < next) next = row.deadline;
      }
    }
    idle = isActive ? 0 : idle + 1;
    if (idle < patience) {
      Atomics.wait(watcher, words.bell, bell, Math.max(0.1, next - now()));
      continue;
    }
    Atomics.store(watcher, words.sleeps, 1);
    // Who has begun a task before this store did not see that we sleep.
    let mustStay = false;
    for (const table of rows.values())
      for (const row of table) mustStay ||= Atomics.load(row.words, words.active) !== 0;
    if (!mustStay) Atomics.wait(watcher, words.bell, bell);
    Atomics.store(watcher, words.sleeps, 0);
    idle = 0;
  }
}
