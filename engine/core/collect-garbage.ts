/**
 * Asking V8 to collect garbage now. What was reached through a WeakRef stays alive until the present job ends; in an own context whose
 * queue of microtasks is emptied after each evaluation such a job ends at once, so that a program that asks and looks sees what is gone.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

interface Collector {
  readonly collect: () => void;
  readonly endJob: () => void;
}

let collector: Collector | undefined;

/** Collects all garbage of this thread. Takes milliseconds, more in a large heap. */
export function collectGarbage(): void {
  collector ??= makeCollector();
  collector.endJob();
  collector.collect();
}

function makeCollector(): Collector {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  v8.setFlagsFromString('--no-expose-gc');
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  const nothing = new vm.Script('0');
  return { collect, endJob: () => void nothing.runInContext(context) };
}
