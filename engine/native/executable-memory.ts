/**
 * Pages that hold machine code: reserved read-write, filled, sealed read-execute, called, freed.
 *
 * Laws.
 * 1. A page is never writable and executable at once, and sealing is final: other threads may be running the code.
 * 2. Code follows the System V calling convention: `int32 entry(void *state)`, state in rdi, result in eax.
 * 3. `state` is memory of an ArrayBuffer or SharedArrayBuffer that the caller keeps alive during the call.
 * 4. Code is freed only when no thread can be in it or call it again: an entry is a bare pointer (a call costs 40 to
 *    100 ns) and cannot tell.
 * Where there is no such memory (not x86-64, not a POSIX system, no koffi, refused by the system) `reserve` gives
 * undefined, and so does `entryAt`.
 */
import { type NativeDoor, openNativeDoor } from './koffi.js';

/** Machine code as a function of the address of its state. */
export type NativeEntry = (state: bigint) => number;

/** One run of pages. */
export class ExecutableMemory {
  /** Reserves writable pages for `size` bytes of code. */
  static reserve(size: number): ExecutableMemory | undefined {
    const system = openPageSystem();
    if (system === undefined || size <= 0) return undefined;
    const reserved = Math.ceil(size / pageSize) * pageSize;
    const address = system.map(null, reserved, protRead | protWrite, system.mapFlags, -1, 0);
    return address === mapFailed ? undefined : new ExecutableMemory(system, address, reserved);
  }

  /** Where the pages begin. */
  readonly address: bigint;
  /** The size of the pages in bytes. */
  readonly size: number;
  readonly #system: PageSystem;
  #state: 'writable' | 'sealed' | 'freed' = 'writable';

  private constructor(system: PageSystem, address: bigint, size: number) {
    this.#system = system;
    this.address = address;
    this.size = size;
  }

  /** Copies code to `offset`; before sealing only. Throws RangeError where it does not fit. */
  write(offset: number, code: Uint8Array): void {
    if (this.#state !== 'writable') throw new Error(`the pages are ${this.#state}, not writable`);
    if (offset < 0 || offset + code.length > this.size)
      throw new RangeError(`${code.length} bytes at ${offset} do not fit on pages of ${this.size}`);
    // Not through an ArrayBuffer over the pages: what keeps it is given back by the event loop only, which may not turn for hours.
    this.#system.copy(this.address + BigInt(offset), code, code.length);
  }

  /** Makes the pages executable and no longer writable; false where the system refuses. */
  seal(): boolean {
    if (this.#state !== 'writable') throw new Error(`the pages are ${this.#state} already`);
    if (this.#system.protect(this.address, this.size, protRead | protExecute) !== 0) return false;
    this.#state = 'sealed';
    return true;
  }

  /** The code at `offset` as a function. */
  entry(offset = 0): NativeEntry {
    if (this.#state !== 'sealed') throw new Error(`the pages are ${this.#state}, not sealed`);
    return this.#system.decode(this.address + BigInt(offset));
  }

  /** Gives the pages back (law 4). Freeing twice does nothing. */
  free(): void {
    if (this.#state === 'freed') return;
    this.#state = 'freed';
    this.#system.unmap(this.address, this.size);
  }
}

/** Code that another thread of this process has sealed, as a function of this thread. */
export function entryAt(address: bigint): NativeEntry | undefined {
  return openPageSystem()?.decode(address);
}

/** Where the view's first byte lies; undefined where native code cannot be called. Keep the view's buffer alive. */
export function addressOf(view: ArrayBufferView): bigint | undefined {
  return openNativeDoor()?.koffi.address(view);
}

/** The system calls that handle pages, bound for this thread. */
interface PageSystem {
  readonly mapFlags: number;
  readonly map: (
    at: null,
    size: number,
    protection: number,
    flags: number,
    file: number,
    offset: number,
  ) => bigint;
  readonly protect: (address: bigint, size: number, protection: number) => number;
  readonly unmap: (address: bigint, size: number) => number;
  readonly copy: (to: bigint, from: Uint8Array, size: number) => void;
  readonly decode: (address: bigint) => NativeEntry;
}

/** An ordinary page of x86-64. */
const pageSize = 4096;

// POSIX's <sys/mman.h>: the same numbers on every x86-64 system but for MAP_ANONYMOUS.
const protRead = 1;
const protWrite = 2;
const protExecute = 4;
const mapPrivate = 2;
const mapFailed = 0xffff_ffff_ffff_ffffn;

const mapAnonymous: Partial<Record<NodeJS.Platform, number>> = {
  linux: 0x20,
  darwin: 0x1000,
  freebsd: 0x1000,
};

/** null: tried, and there is none. */
let pages: PageSystem | null | undefined;

function openPageSystem(): PageSystem | undefined {
  if (pages === undefined) pages = bindPageSystem(openNativeDoor()) ?? null;
  return pages ?? undefined;
}

function bindPageSystem(door: NativeDoor | undefined): PageSystem | undefined {
  const anonymous = mapAnonymous[process.platform];
  if (door === undefined || anonymous === undefined || process.arch !== 'x64') return undefined;
  const { koffi, c } = door;
  const prototype = koffi.proto('int32_t', ['void *']);
  return {
    mapFlags: mapPrivate | anonymous,
    map: c.func('mmap', 'void *', ['void *', 'size_t', 'int', 'int', 'int', 'int64_t']),
    protect: c.func('mprotect', 'int', ['void *', 'size_t', 'int']),
    unmap: c.func('munmap', 'int', ['void *', 'size_t']),
    copy: c.func('memcpy', 'void', ['void *', 'const void *', 'size_t']),
    decode: (address) => koffi.decode(address, prototype) as NativeEntry,
  };
}
