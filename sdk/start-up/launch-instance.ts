/**
 * What a thread of the pool starts with: the bundled instance thread, by V8's code cache. Where a part of it has no cache yet, one is
 * stored after the first task that needed the part, when V8 has compiled what a task needs.
 */
import { openParts } from './parts.js';

/** Put in by the bundler: the hash of the bundle. */
declare const PITVIPER_BUILD_ID: string;

type TaskRunner = (task: unknown) => unknown;

const parts = openParts(__dirname, PITVIPER_BUILD_ID, require, 'thread');
const { default: runTask } = parts.load('instance-thread') as { default: TaskRunner };

/** Runs a task. */
export default function runAndStore(task: unknown): unknown {
  const outcome = runTask(task);
  parts.store();
  return outcome;
}
