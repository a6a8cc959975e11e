/**
 * What a thread of the pool starts with: the bundled instance thread, by V8's code cache. The first thread that finds no cache stores one after its
 * first task, when V8 has compiled what a task needs.
 */
import { join } from 'node:path';
import { openCachedScript } from './cached-script.js';

/** Put in by the bundler: the hash of instance-thread.js. */
declare const PITVIPER_BUILD_ID: string;

type TaskRunner = (task: unknown) => unknown;

const script = openCachedScript(join(__dirname, 'instance-thread.js'), PITVIPER_BUILD_ID, require);
const { default: runTask } = script.run() as { default: TaskRunner };
let { store } = script;

/** Runs a task. */
export default function runFirstTask(task: unknown): unknown {
  const outcome = runTask(task);
  if (store !== null) {
    store();
    store = null;
  }
  return outcome;
}
