/**
 * How much memory an instance uses: what V8 says of the heap of its thread and of the buffers that belong to it. Garbage counts until it is
 * collected, so the limit is only said to be passed after a collection.
 */
import v8 from 'node:v8';
import { collectGarbage } from '../core/collect-garbage.js';

/** Watches the growth of the heap of this thread. */
export class MemoryWatch {
  private base: number;
  private readonly limit: number;
  /** Bytes that were let through since the heap was looked at. */
  private reserved = 0;
  /** Somebody has asked since this was last set to false. */
  wasAsked = false;

  constructor(limit: number) {
    this.limit = limit;
    this.base = usedBytes();
  }

  /** Counts from now on. */
  restart(): void {
    this.base = usedBytes();
  }

  /** Whether so many bytes more may be had. What was let through since the last look counts as used. */
  mayReserve(bytes: number): boolean {
    this.wasAsked = true;
    if (bytes > this.limit) return false;
    this.reserved += bytes;
    if (this.reserved < this.limit / 4) return true;
    this.reserved = bytes;
    if (this.growth() + bytes <= this.limit) return true;
    collectTwice();
    return this.growth() + bytes <= this.limit;
  }

  /** Whether the heap has grown beyond the limit. */
  isExceeded(): boolean {
    this.wasAsked = true;
    if (this.growth() <= this.limit) return false;
    collectTwice();
    return this.growth() > this.limit;
  }

  /** Bytes that are used now and were not before. Garbage of others that has been collected since was no use of memory either. */
  private growth(): number {
    const used = usedBytes();
    if (used < this.base) this.base = used;
    return used - this.base;
  }
}

function usedBytes(): number {
  const { used_heap_size: heap, external_memory: external } = v8.getHeapStatistics();
  return heap + external;
}

/** Buffers that the first collection found dead are taken off the count when the next begins. */
function collectTwice(): void {
  collectGarbage();
  collectGarbage();
}
