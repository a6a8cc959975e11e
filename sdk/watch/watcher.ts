/**
 * The thread that watches all instances of this process: time limits and looks at memory. It is started when the first table of instances is
 * to be watched, ends with the last one, and never keeps the process alive.
 */
import { Worker } from 'node:worker_threads';
import { controlRequests, WATCH_ROW_WORDS, watcherWords, watchWords } from '../../engine/index.js';
import { ringBell } from './ring-bell.js';
import { type WatchLoopData, type WatchMessage, watchLoop } from './watch-loop.js';

/** The watcher's words, shared with all who are watched. */
export const watcherMemory = new SharedArrayBuffer(64);

const words = new Int32Array(watcherMemory);

let thread: Worker | undefined;
let nextKey = 1;
const watched = new Set<number>();

/** Has a table of instances watched; gives what ends it. */
export function watchInstances(table: SharedArrayBuffer): () => void {
  const key = nextKey++;
  watched.add(key);
  thread ??= startThread();
  send(thread, { kind: 'add', key, table });
  return () => {
    if (!watched.delete(key) || thread === undefined) return;
    send(thread, watched.size === 0 ? { kind: 'stop' } : { kind: 'remove', key, table });
    if (watched.size === 0) thread = undefined;
  };
}

/** To be called when a task begins: wakes the watcher if it sleeps. */
export function wakeWatcher(): void {
  if (Atomics.load(words, watcherWords.sleeps) !== 0) ringBell(words);
}

function send(to: Worker, message: WatchMessage): void {
  to.postMessage(message);
  ringBell(words);
}

function startThread(): Worker {
  const data: WatchLoopData = {
    watcher: words,
    words: { ...watcherWords, ...watchWords, rowWords: WATCH_ROW_WORDS },
    requests: controlRequests,
  };
  const started = new Worker(
    `const { parentPort, receiveMessageOnPort, workerData } = require('node:worker_threads');
     (${watchLoop.toString()})(
       workerData,
       () => receiveMessageOnPort(parentPort)?.message,
       () => performance.now(),
     );
     parentPort.close();`,
    { eval: true, workerData: data, stdout: false, stderr: false, execArgv: [], name: 'pitviper watcher' },
  );
  started.unref();
  return started;
}
