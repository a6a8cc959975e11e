/**
 * What a host's code cache is to hold besides what the host has used: an instance on its own thread, from its making to a first result. A
 * host that makes a context late, or not in its first run, has it as fast as one that begins with it.
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
