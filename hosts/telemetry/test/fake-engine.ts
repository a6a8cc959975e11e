/**
 * An engine that only has events: those that a test emits.
 */
import type { EventListener, EventName, PitviperEvent } from '../../../sdk/index.js';
import type { EventSource } from '../event-source.js';

/** See the file's head. */
export class FakeEngine implements EventSource {
  private readonly listeners = new Map<EventName, Set<(event: never) => void>>();

  on<Name extends EventName>(name: Name, listener: EventListener<Name>): this {
    const known = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, known.add(listener));
    return this;
  }

  off<Name extends EventName>(name: Name, listener: EventListener<Name>): this {
    this.listeners.get(name)?.delete(listener);
    return this;
  }

  /** Listeners that are there now. */
  get count(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  emit(event: PitviperEvent): void {
    for (const listener of this.listeners.get(event.name) ?? []) listener(event as never);
  }
}

const location = { module: '/home/ada/kernels.py', function: 'norm', line: 12, column: 4 };
const head = { v: 1, instance: 1 };

/** Events of each kind, with what a test wants otherwise. */
export const sample = {
  compile: (more: Partial<PitviperEvent<'jit:compile'>> = {}): PitviperEvent<'jit:compile'> => ({
    ...head,
    name: 'jit:compile',
    kind: 'loop',
    traceId: 1,
    parentId: null,
    exitId: null,
    location,
    link: 'loop',
    linkId: null,
    backend: 'x64',
    why: 'machine code runs here',
    opsRecorded: 120,
    opsOptimized: 45,
    guards: 9,
    codeBytes: 2048,
    recordUs: 300,
    optimizeUs: 200,
    compileUs: 500,
    cached: false,
    ...more,
  }),
  deopt: (more: Partial<PitviperEvent<'jit:deopt'>> = {}): PitviperEvent<'jit:deopt'> => ({
    ...head,
    name: 'jit:deopt',
    traceId: 1,
    exitId: 3,
    guard: 'guard_true',
    why: '‘i < n’ no longer holds.',
    location,
    resumeAt: location,
    count: 1,
    ...more,
  }),
  abort: (more: Partial<PitviperEvent<'trace:abort'>> = {}): PitviperEvent<'trace:abort'> => ({
    ...head,
    name: 'trace:abort',
    location,
    start: location,
    parentId: null,
    exitId: null,
    reason: 'too-long',
    hint: 'split the loop',
    retriesLeft: 2,
    blacklisted: false,
    ...more,
  }),
  flush: (): PitviperEvent<'jit:flush'> => ({
    ...head,
    name: 'jit:flush',
    reason: 'code is full',
    traces: 1,
    codeBytes: 2048,
  }),
  invalidate: (traceId: number): PitviperEvent<'jit:invalidate'> => ({
    ...head,
    name: 'jit:invalidate',
    traceId,
    reason: 'a global changed',
  }),
  started: (): PitviperEvent<'instance:start'> => ({ ...head, name: 'instance:start' }),
  crashed: (): PitviperEvent<'instance:crash'> => ({
    ...head,
    name: 'instance:crash',
    reason: 'exit code 134',
  }),
  limit: (): PitviperEvent<'limit'> => ({ ...head, name: 'limit', which: 'time', value: 50 }),
  compiled: (): PitviperEvent<'module:compile'> => ({
    ...head,
    instance: -1,
    name: 'module:compile',
    module: 'kernels',
    bytes: 3000,
    us: 1500,
    cached: false,
  }),
};
