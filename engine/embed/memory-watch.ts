/**
 * How much memory an instance uses: what V8 says of the heap of its thread and of the buffers that belong to it. Garbage counts until it is
 * collected, so the limit is only said to be passed after a collection.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

/** Watches the growth of the heap of this thread. */
export class MemoryWatch {
  private base: number;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
    this.base = usedBytes();
  }

  /** Counts from now on. */
  restart(): void {
    this.base = usedBytes();
  }

  /** Whether the heap has grown beyond the limit. */
  isExceeded(): boolean {
    if (usedBytes() - this.base <= this.limit) return false;
    collectGarbage();
    return usedBytes() - this.base > this.limit;
  }
}

function usedBytes(): number {
  const { used_heap_size: heap, external_memory: external } = v8.getHeapStatistics();
  return heap + external;
}

let collector: (() => void) | undefined;

function collectGarbage(): void {
  if (collector === undefined) {
    v8.setFlagsFromString('--expose-gc');
    collector = vm.runInNewContext('gc') as () => void;
    v8.setFlagsFromString('--no-expose-gc');
  }
  collector();
}
