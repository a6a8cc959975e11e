/**
 * What a code cache is to hold whatever the first run did: an instance, from its making to a first result.
 *
 * V8 forgets the code of functions that have not run for some collections, so after a long run nothing of the start is left. And a
 * host that makes a context late, or not in its first run, is to have it as fast as one that begins with it.
 */
import { compileModule, defaultCallOptions, Instance, noGrants, restrictedHost } from '../../engine/index.js';

/** Makes an instance and calls a function of a module. */
export function runFirstContext(): void {
  const filename = '<first>';
  const compiled = compileModule('def add(a, b):\n    return a + b\n', filename);
  if (compiled.kind === 'error') return;
  const unlimited = Number.POSITIVE_INFINITY;
  const instance = new Instance({
    host: restrictedHost({ ...noGrants, output: 'ignore' }, () => undefined),
    limits: { timeMs: unlimited, memoryBytes: unlimited, recursionDepth: 1000 },
    ownsThread: false,
  });
  const { unit, exports } = compiled;
  instance
    .load({ id: filename, name: 'first', filename, unit, exports })
    .functionOf('add', defaultCallOptions)(1, 2);
  instance.close();
}
