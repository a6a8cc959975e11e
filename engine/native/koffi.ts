/**
 * The door to native code: koffi, loaded on first use, because loading it takes 7 to 20 ms and most programs need none.
 *
 * Gives the koffi module with one library opened, or undefined where koffi has no binary for this platform. Each
 * thread has its own copy of this state, so each thread opens a library before anything is called: koffi 3.3.4 crashes
 * the process when a worker calls a decoded pointer without having opened one.
 */
import { createRequire } from 'node:module';

/** What the engine knows of koffi. */
export type Koffi = typeof import('koffi');

/** A shared library opened by koffi. */
export type NativeLibrary = ReturnType<Koffi['load']>;

/** The native door of this thread: koffi and the C library. */
export interface NativeDoor {
  readonly koffi: Koffi;
  readonly c: NativeLibrary;
}

/** Opens the door, once a thread; undefined where there is none (no prebuilt koffi, no known C library). */
export function openNativeDoor(): NativeDoor | undefined {
  if (door === undefined) door = tryOpen();
  return door ?? undefined;
}

/** Whether this thread has opened the door already. */
export function isNativeDoorOpen(): boolean {
  return door !== undefined && door !== null;
}

/** Opens the first of the named libraries that exists; undefined if none does. */
export function openLibrary(koffi: Koffi, names: readonly string[]): NativeLibrary | undefined {
  for (const name of names) {
    try {
      return koffi.load(name);
    } catch {
      // Not on this system: the next name.
    }
  }
  return undefined;
}

/** The C library's file by platform; musl and glibc systems both call themselves linux. */
const cLibraryNames: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['libc.so.6', `libc.musl-${muslArchitecture()}.so.1`],
  darwin: ['/usr/lib/libSystem.B.dylib'],
  freebsd: ['libc.so.7'],
  openbsd: ['libc.so'],
  win32: ['ucrtbase.dll', 'msvcrt.dll'],
};

/** undefined: not tried yet; null: tried, and there is none. */
let door: NativeDoor | null | undefined;

function tryOpen(): NativeDoor | null {
  const names = cLibraryNames[process.platform];
  if (names === undefined) return null;
  let koffi: Koffi;
  try {
    koffi = createRequire(import.meta.url)('koffi') as Koffi;
  } catch {
    return null;
  }
  const c = openLibrary(koffi, names);
  return c === undefined ? null : { koffi, c };
}

function muslArchitecture(): string {
  return process.arch === 'arm64' ? 'aarch64' : 'x86_64';
}
