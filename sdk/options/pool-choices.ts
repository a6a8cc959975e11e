/**
 * What a host may decide about the pool beyond numbers: which idle instance takes a call, and in what order calls wait. Both are Piscina's own
 * notions, in the words of this package.
 */
import type { Piscina } from 'piscina';
import { check } from './checks.js';

/** A call that is to be given to an instance. */
export interface PooledCall {
  /** The module's name. */
  readonly module: string;
  /** The function's name. */
  readonly name: string;
  /** Milliseconds since the call was made. */
  readonly waitedMs: number;
}

/** An instance that has time. */
export interface IdleInstance {
  /** Names the instance's thread. */
  readonly thread: number;
  /** Calls that it was given so far. */
  readonly calls: number;
  /** Whether it has the call's module already. */
  readonly hasModule: boolean;
}

/**
 * Chooses one of the idle instances for a call; null: the call waits until another call has ended.
 *
 * @example
 * ```ts
 * import { Engine, type LoadBalancer } from 'pitviper';
 *
 * const whoHasIt: LoadBalancer = (_call, idle) => idle.find((each) => each.hasModule) ?? idle[0] ?? null;
 * await using engine = await Engine.create({ instances: 1, loadBalancer: whoHasIt });
 * const module = await engine.compile<{ twice(x: number): number }>({ source: 'def twice(x):\n    return 2 * x' });
 * console.log(await module.call.twice(21)); // 42
 * ```
 */
export type LoadBalancer = (call: PooledCall, idle: readonly IdleInstance[]) => IdleInstance | null;

/** A queue of waiting calls, as Piscina takes it. */
export type CallQueue = NonNullable<Piscina['options']['taskQueue']>;

/** Checks the choices. Throws ERR_ARGUMENT. */
export function checkPoolChoices(queue: unknown, balancer: unknown): void {
  check(queue === undefined || isQueue(queue), 'taskQueue is an object with size, push, shift and remove');
  check(balancer === undefined || typeof balancer === 'function', 'loadBalancer is a function');
}

function isQueue(queue: unknown): boolean {
  if (typeof queue !== 'object' || queue === null || !('size' in queue)) return false;
  return ['push', 'shift', 'remove'].every(
    (name) => typeof (queue as Record<string, unknown>)[name] === 'function',
  );
}
