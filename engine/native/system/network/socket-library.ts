/**
 * The C library's functions on sockets and names, bound when a thread first needs one. Only Linux's structures are known here.
 */
import { type NativeLibrary, openLibrary, openNativeDoor } from '../../koffi.js';

type Memory = Uint8Array | Uint32Array | bigint | null;

/** Functions of C by their own names. They give -1 when they fail, and `error()` says why. */
export interface SocketLibrary {
  readonly socket: (family: number, type: number, protocol: number) => number;
  readonly socketpair: (family: number, type: number, protocol: number, pair: Memory) => number;
  readonly close: (descriptor: number) => number;
  readonly fcntl: (descriptor: number, command: number, argument: number) => number;
  readonly bind: (descriptor: number, address: Memory, size: number) => number;
  readonly listen: (descriptor: number, backlog: number) => number;
  readonly accept4: (descriptor: number, address: Memory, size: Memory, flags: number) => number;
  readonly connect: (descriptor: number, address: Memory, size: number) => number;
  readonly sendto: (
    descriptor: number,
    data: Memory,
    length: number,
    flags: number,
    address: Memory,
    size: number,
  ) => number;
  readonly recvfrom: (
    descriptor: number,
    into: Memory,
    length: number,
    flags: number,
    address: Memory,
    size: Memory,
  ) => number;
  readonly shutdown: (descriptor: number, how: number) => number;
  readonly getsockname: (descriptor: number, address: Memory, size: Memory) => number;
  readonly getpeername: (descriptor: number, address: Memory, size: Memory) => number;
  readonly getsockopt: (d: number, level: number, option: number, value: Memory, size: Memory) => number;
  readonly setsockopt: (d: number, level: number, option: number, value: Memory, size: number) => number;
  readonly poll: (polled: Memory, count: number, milliseconds: number) => number;
  readonly getaddrinfo: (host: Memory, service: Memory, hints: Memory, found: Memory) => number;
  readonly freeaddrinfo: (found: bigint) => void;
  readonly getnameinfo: (
    address: Memory,
    size: number,
    host: Memory,
    hostRoom: number,
    service: Memory,
    serviceRoom: number,
    flags: number,
  ) => number;
  readonly gai_strerror: (code: number) => string;
  readonly getservbyname: (name: string, protocol: string | null) => bigint | null;
  readonly getservbyport: (port: number, protocol: string | null) => bigint | null;
  readonly getprotobyname: (name: string) => bigint | null;
  readonly if_nametoindex: (name: string) => number;
  readonly calloc: (count: number, size: number) => bigint;
  readonly free: (memory: bigint) => void;
  readonly memcpy: (to: Memory, from: Memory, size: number) => unknown;
  readonly strlen: (text: bigint) => number;
  /** The resolver of glibc that does not wait; null elsewhere. */
  readonly patient: PatientResolver | null;
  error(): number;
}

/** glibc's functions that look names up in another thread. */
export interface PatientResolver {
  readonly getaddrinfo_a: (mode: number, requests: bigint, count: number, event: null) => number;
  readonly gai_suspend: (requests: bigint, count: number, time: Memory) => number;
  readonly gai_error: (request: bigint) => number;
  readonly gai_cancel: (request: bigint) => number;
}

let library: SocketLibrary | null | undefined;

/** The functions; undefined where this platform's are not known or cannot be called. */
export function socketLibrary(): SocketLibrary | undefined {
  if (library === undefined) library = isKnown() ? bindAll() : null;
  return library ?? undefined;
}

function isKnown(): boolean {
  return process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64');
}

function bindAll(): SocketLibrary | null {
  const door = openNativeDoor();
  if (door === undefined) return null;
  const { koffi, c } = door;
  const bound: Record<string, unknown> = { error: () => koffi.errno(), patient: bindPatient(c, koffi) };
  for (const [name, result, ...parameters] of prototypes) bound[name] = c.func(name, result, parameters);
  return bound as unknown as SocketLibrary;
}

const prototypes: readonly (readonly [name: string, result: string, ...parameters: string[]])[] = [
  ['socket', 'int', 'int', 'int', 'int'],
  ['socketpair', 'int', 'int', 'int', 'int', 'void *'],
  ['close', 'int', 'int'],
  ['fcntl', 'int', 'int', 'int', 'long'],
  ['bind', 'int', 'int', 'void *', 'uint'],
  ['listen', 'int', 'int', 'int'],
  ['accept4', 'int', 'int', 'void *', 'void *', 'int'],
  ['connect', 'int', 'int', 'void *', 'uint'],
  ['sendto', 'long', 'int', 'void *', 'size_t', 'int', 'void *', 'uint'],
  ['recvfrom', 'long', 'int', 'void *', 'size_t', 'int', 'void *', 'void *'],
  ['shutdown', 'int', 'int', 'int'],
  ['getsockname', 'int', 'int', 'void *', 'void *'],
  ['getpeername', 'int', 'int', 'void *', 'void *'],
  ['getsockopt', 'int', 'int', 'int', 'int', 'void *', 'void *'],
  ['setsockopt', 'int', 'int', 'int', 'int', 'void *', 'uint'],
  ['poll', 'int', 'void *', 'ulong', 'int'],
  ['getaddrinfo', 'int', 'void *', 'void *', 'void *', 'void *'],
  ['freeaddrinfo', 'void', 'void *'],
  ['getnameinfo', 'int', 'void *', 'uint', 'void *', 'uint', 'void *', 'uint', 'int'],
  ['gai_strerror', 'const char *', 'int'],
  ['getservbyname', 'void *', 'const char *', 'const char *'],
  ['getservbyport', 'void *', 'int', 'const char *'],
  ['getprotobyname', 'void *', 'const char *'],
  ['if_nametoindex', 'uint', 'const char *'],
  ['calloc', 'void *', 'size_t', 'size_t'],
  ['free', 'void', 'void *'],
  ['memcpy', 'void *', 'void *', 'void *', 'size_t'],
  ['strlen', 'size_t', 'void *'],
];

const patientPrototypes: typeof prototypes = [
  ['getaddrinfo_a', 'int', 'int', 'void *', 'int', 'void *'],
  ['gai_suspend', 'int', 'void *', 'int', 'void *'],
  ['gai_error', 'int', 'void *'],
  ['gai_cancel', 'int', 'void *'],
];

/** They are in the C library itself since glibc 2.34, before in one of their own; musl has none. */
function bindPatient(c: NativeLibrary, koffi: Parameters<typeof openLibrary>[0]): PatientResolver | null {
  const bindFrom = (from: NativeLibrary) =>
    Object.fromEntries(
      patientPrototypes.map(([name, result, ...parameters]) => [name, from.func(name, result, parameters)]),
    ) as unknown as PatientResolver;
  try {
    return bindFrom(c);
  } catch {
    const own = openLibrary(koffi, ['libanl.so.1']);
    return own === undefined ? null : bindFrom(own);
  }
}
