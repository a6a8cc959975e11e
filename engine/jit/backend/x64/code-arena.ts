/**
 * The machine code of one instance: artefacts in, addresses out; capped, and freed one by one or all at once.
 *
 * Each artefact gets pages of its own: sealing a page is final (a page is never writable and executable, and code on it may be running), so
 * traces that shared a page would have to be loaded together. A mapping a trace wastes half a page on average, and freeing one needs no
 * bookkeeping. On its pages each begins where the one before it ended: the processor's caches and branch predictors tell addresses apart by
 * their low bits, and traces that run into each other would drive each other out. Loading fails, and says so by undefined, where the cap is reached or the system refuses.
 */
import { ExecutableMemory, type NativeEntry } from '../../../native/executable-memory.js';
import { Assembler } from './asm/assembler.js';
import type { CodeRelocation, CompiledTrace } from './compiled-trace.js';
import { emitCommonEntry, emitCommonExit } from './native-frame.js';
import type { StateBlock } from './state-block.js';
import { stateOffset } from './state-layout.table.js';

/** The numbers that an artefact gets in an instance. */
export interface LoadNumbers {
  /** Instance-wide number of its first exit; the others follow. */
  readonly firstExit: number;
  /** That of the trace that it jumps to, if it ends so. */
  readonly target?: number;
}

/** An artefact in memory. */
export interface LoadedCode {
  readonly address: bigint;
  /** Where other traces enter. */
  readonly innerEntry: bigint;
  /** The header of its loop. */
  readonly header: bigint | undefined;
  /** Bytes of memory that it takes. */
  readonly size: number;
  /** The code as a function of the state block's address: of root traces only. */
  readonly entry: NativeEntry;
  /** Gives the memory back: under the conditions of {@link CodeArena.flush}. */
  readonly free: () => void;
}

/** Bytes of machine code that an instance holds at most, unless it is told otherwise. */
export const defaultCodeLimit = 32 * 1024 * 1024;

export class CodeArena {
  /** An arena over a state block; undefined where there is no executable memory. */
  static create(state: StateBlock, avx: boolean, limit: number = defaultCodeLimit): CodeArena | undefined {
    const asm = new Assembler();
    emitCommonEntry(asm);
    const commonExit = asm.here();
    emitCommonExit(asm, avx);
    const { bytes, offsetOf } = asm.finish();
    const permanent = placeCode(bytes, 0);
    if (permanent === undefined) return undefined;
    state.setCommonExit(permanent.address + BigInt(offsetOf(commonExit)));
    return new CodeArena(state, limit, permanent);
  }

  readonly #state: StateBlock;
  readonly #limit: number;
  /** The common entry and the common exit: they stay when code is flushed. */
  readonly #permanent: ExecutableMemory;
  /** The common entry: koffi takes 25 us and more to make a function of an address, so all roots share one. */
  readonly #enter: NativeEntry;
  readonly #loaded = new Set<ExecutableMemory>();
  #used = 0;
  /** Where on its pages the next artefact begins, if it has room there. */
  #next = 0;

  private constructor(state: StateBlock, limit: number, permanent: PlacedCode) {
    this.#state = state;
    this.#limit = limit;
    this.#permanent = permanent.memory;
    this.#enter = permanent.memory.entry(permanent.offset);
    this.#account(permanent);
  }

  /** Bytes of memory that code takes. */
  get used(): number {
    return this.#used;
  }

  /** Loads an artefact and sets the targets of its exits to their stubs. */
  load(trace: CompiledTrace, numbers: LoadNumbers): LoadedCode | undefined {
    const code = trace.code.slice();
    const view = new DataView(code.buffer, code.byteOffset, code.byteLength);
    for (const relocation of trace.relocations) {
      const at = relocation.offset;
      view.setInt32(at, view.getInt32(at, true) + addendOf(relocation, numbers), true);
    }
    const placed = this.#place(code);
    if (placed === undefined) return undefined;
    const { memory, address } = placed;
    this.#loaded.add(memory);
    trace.exits.forEach(({ tailOffset }, index) => {
      this.#state.setExitTarget(numbers.firstExit + index, address + BigInt(tailOffset));
    });
    return {
      address,
      innerEntry: address + BigInt(trace.innerEntry),
      header: trace.label === undefined ? undefined : address + BigInt(trace.label.offset),
      size: memory.size,
      entry: (stateAddress) => {
        this.#state.setEntryTarget(address);
        return this.#enter(stateAddress);
      },
      free: () => this.#free(memory),
    };
  }

  /** Frees all traces. Only when no machine code of the instance runs or will be entered by an old address. */
  flush(): void {
    for (const memory of this.#loaded) this.#free(memory);
  }

  /** Frees everything, at the end of the instance. */
  close(): void {
    this.flush();
    this.#permanent.free();
    this.#used = 0;
  }

  #free(memory: ExecutableMemory): void {
    if (!this.#loaded.delete(memory)) return;
    this.#used -= memory.size;
    memory.free();
  }

  #place(code: Uint8Array): PlacedCode | undefined {
    if (this.#used + code.length > this.#limit) return undefined;
    const placed = placeCode(code, this.#next);
    if (placed !== undefined) this.#account(placed);
    return placed;
  }

  #account({ memory, end }: PlacedCode): void {
    this.#next = alignUp(end) % PAGE;
    this.#used += memory.size;
  }
}

/** Code on sealed pages. */
interface PlacedCode {
  readonly memory: ExecutableMemory;
  /** Where it begins on the pages, and in memory. */
  readonly offset: number;
  readonly address: bigint;
  /** Where it ends on the pages. */
  readonly end: number;
}

/** Pages of its own for some code, `wanted` bytes behind their start if it has room there. */
function placeCode(code: Uint8Array, wanted: number): PlacedCode | undefined {
  const memory = ExecutableMemory.reserve(code.length);
  if (memory === undefined) return undefined;
  const offset = wanted + code.length <= memory.size ? wanted : 0;
  memory.write(offset, code);
  if (!memory.seal()) {
    memory.free();
    return undefined;
  }
  return { memory, offset, address: memory.address + BigInt(offset), end: offset + code.length };
}

/** Bytes of a line of the processor's caches: code begins at multiples of it, so that what it aligns is aligned. */
const LINE = 64;
const PAGE = 4096;

function alignUp(offset: number): number {
  return Math.ceil(offset / LINE) * LINE;
}

/** What is added to the number in the code. */
function addendOf({ kind, index }: CodeRelocation, numbers: LoadNumbers): number {
  switch (kind) {
    case 'exitNumber':
      return numbers.firstExit + index;
    case 'exitTarget':
      return stateOffset('exitTargets', numbers.firstExit + index);
    case 'traceTarget':
      return stateOffset('traceTargets', numbers.target ?? 0);
    case 'labelTarget':
      return stateOffset('labelTargets', numbers.target ?? 0);
  }
}
