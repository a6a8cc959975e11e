/**
 * What a program may reach of the world outside, as plain data and functions. The host that starts an interpreter grants each
 * part or leaves it null; the command line grants what python3 has.
 *
 * Everything is synchronous. Failures are thrown as Node's system errors: `errno` is the negated error number.
 */

/** The world as an interpreter sees it. */
export interface Host {
  /** Files that imports may read. */
  readonly sources: SourceAccess | null;
  readonly files: FileAccess | null;
  /** Which modules the program itself may import; null for all. What those import in turn is theirs. */
  readonly imports?: ImportPolicy | null;
  readonly streams: StandardStreams;
  readonly environment: EnvironmentAccess | null;
  readonly process: ProcessAccess | null;
  readonly network: NetworkAccess | null;
  /** Signals of the process; only for the interpreter of its main thread. */
  readonly signals: SignalAccess | null;
}

/** Says which modules may be imported. */
export interface ImportPolicy {
  mayImport(name: string): boolean;
}

/** Access to source files for imports. Paths are absolute or relative to the working directory. */
export interface SourceAccess {
  /** The bytes of a file, or undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  isDirectory(path: string): boolean;
}

/** Standard input, output and error; null for one that is closed. */
export interface StandardStreams {
  readonly input: ByteStream | null;
  readonly output: ByteStream | null;
  readonly error: ByteStream | null;
}

/** Bytes in and out, one after the other. */
export interface ByteStream {
  /** The number that `fileno()` gives, or null. */
  readonly descriptor: number | null;
  isTerminal(): boolean;
  /** Reads what there is, at least one byte, at most the array's length; 0 at the end. */
  read(into: Uint8Array): number;
  /** Writes some of the bytes, at least one, and gives how many. */
  write(data: Uint8Array): number;
}

/** Environment variables. */
export interface EnvironmentAccess {
  get(name: string): string | undefined;
  entries(): Iterable<readonly [name: string, value: string]>;
  set(name: string, value: string): void;
  remove(name: string): void;
}

/** Signal handlers, which leave marks for the interpreter to see. */
export interface SignalAccess {
  /** From now on the signal sets its word of `pending` to 1, and word 0 of `control`. False where that cannot be done. */
  install(signal: number, marks: { readonly control: Int32Array; readonly pending: Int32Array }): boolean;
  /** Gives the signal its default action (0) or has it ignored (1). */
  reset(signal: number, action: 0 | 1): boolean;
}

/** The process itself. */
export interface ProcessAccess {
  readonly id: number;
  readonly parentId: number;
  /** User and group, real and effective. */
  readonly ids: { uid: number; euid: number; gid: number; egid: number };
  userName(): string;
  /** Processors that the program may use. */
  readonly processors: number;
  /** The operating system and the machine, as `uname` names them. */
  machine(): { system: string; node: string; release: string; version: string; machine: string };
  workingDirectory(): string;
  changeDirectory(path: string): void;
  /** Ends the process at once, without cleaning up. */
  exit(status: number): never;
  kill(id: number, signal: number): void;
  /** Seconds of CPU time by the program and by the system for it. */
  cpuTimes(): { user: number; system: number };
  setUmask(mask: number): number;
  /** Columns and lines of the terminal behind a descriptor, or undefined. */
  terminalSize(descriptor: number): { columns: number; lines: number } | undefined;
  /** Other processes; not there where the system is one that they cannot be started on. */
  readonly children?: ChildAccess | undefined;
}

/** Processes that the program starts, and the pipes to them. No call waits longer than it is told to. */
export interface ChildAccess {
  /** Starts a program; gives its number. */
  start(request: StartRequest): number;
  /** What `waitpid` gives, without waiting: a number of 0 where nothing has changed. */
  peek(id: number): { id: number; status: number };
  /** The reading and the writing end. A program that is started does not inherit them. */
  pipe(): [number, number];
  /** What `poll` says of descriptors and events, within a time. */
  poll(descriptors: readonly (readonly [number, number])[], milliseconds: number): readonly number[];
}

/** A program to start. */
export interface StartRequest {
  readonly file: string;
  readonly args: readonly string[];
  /** `NAME=value`; null: those of this process. */
  readonly environment: readonly string[] | null;
  readonly folder: string | null;
  /** Pairs of a descriptor here and its number there; all others are closed there. */
  readonly descriptors: readonly (readonly [number, number])[];
  readonly newSession: boolean;
  /** A number: the process group to join, 0 for one of its own. */
  readonly group: number | null;
}

/**
 * Sockets by their descriptors, with the system's own numbers of families, types, options and flags. No descriptor ever blocks: what cannot
 * be done at once fails with EAGAIN (connecting with EINPROGRESS), and `wait` waits until it can.
 */
export interface NetworkAccess {
  /** Why this machine has no sockets for us; null where it has. */
  readonly absence: string | null;
  open(family: number, type: number, protocol: number): number;
  openPair(family: number, type: number, protocol: number): readonly [number, number];
  /** Another descriptor of a socket. */
  duplicate(descriptor: number): number;
  /** Takes over a socket that was opened elsewhere. */
  adopt(descriptor: number): void;
  close(descriptor: number): void;
  bind(descriptor: number, address: SocketAddress): void;
  listen(descriptor: number, backlog: number): void;
  accept(descriptor: number): { readonly descriptor: number; readonly address: SocketAddress };
  connect(descriptor: number, address: SocketAddress): void;
  send(descriptor: number, data: Uint8Array, flags: number, to: SocketAddress | null): number;
  receive(descriptor: number, into: Uint8Array, flags: number): number;
  receiveFrom(
    descriptor: number,
    into: Uint8Array,
    flags: number,
  ): { readonly count: number; readonly address: SocketAddress | null };
  shutdown(descriptor: number, how: number): void;
  ownAddress(descriptor: number): SocketAddress;
  peerAddress(descriptor: number): SocketAddress;
  getOption(descriptor: number, level: number, option: number, size: number): Uint8Array;
  setOption(descriptor: number, level: number, option: number, value: Uint8Array): void;
  /**
   * Waits at most so many milliseconds until something in `events` (those of poll(2)) can be done with a descriptor, and leaves in `found` what
   * can. Gives how many descriptors are ready; 0 also if a signal came.
   */
  wait(descriptors: Int32Array, events: Int16Array, found: Int16Array, milliseconds: number): number;
  /** Begins to look a name up, which may take long. */
  lookUp(request: NameRequest): NameLookUp;
  /** The names of an address and its port. */
  nameOf(
    address: SocketAddress,
    flags: number,
  ): NameOutcome<{ readonly host: string; readonly service: string }>;
  /** The port of a service; undefined where the system knows none. */
  servicePort(name: string, protocol: string | null): number | undefined;
  serviceName(port: number, protocol: string | null): string | undefined;
  protocolNumber(name: string): number | undefined;
  hostName(): string;
  /** Network interfaces by their numbers. */
  interfaces(): readonly (readonly [index: number, name: string])[];
}

/** Where a socket is or leads to. */
export type SocketAddress =
  | { readonly kind: 'ip4'; readonly host: Uint8Array; readonly port: number }
  | {
      readonly kind: 'ip6';
      readonly host: Uint8Array;
      readonly port: number;
      readonly flow: number;
      readonly scope: number;
    }
  /** A path of a file, or an abstract name that begins with NUL; empty for a socket without one. */
  | { readonly kind: 'local'; readonly path: Uint8Array }
  | { readonly kind: 'other'; readonly family: number; readonly data: Uint8Array };

/** What `getaddrinfo` is asked for. */
export interface NameRequest {
  readonly host: Uint8Array | null;
  readonly service: Uint8Array | null;
  readonly family: number;
  readonly type: number;
  readonly protocol: number;
  readonly flags: number;
}

/** An address that a name stands for. */
export interface FoundAddress {
  readonly family: number;
  readonly type: number;
  readonly protocol: number;
  readonly canonicalName: string;
  readonly address: SocketAddress;
}

/** What came of a question about names: an answer, or the resolver's own error. */
export type NameOutcome<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'failed'; readonly code: number; readonly message: string };

/** A name that is being looked up. */
export interface NameLookUp {
  /** Waits at most so many milliseconds for the outcome; undefined if there is none yet. */
  wait(milliseconds: number): NameOutcome<readonly FoundAddress[]> | undefined;
  /** The outcome is wanted no more. */
  abandon(): void;
}

/** Files and folders. Paths are absolute or relative to the working directory. Flags and modes are those of POSIX. */
export interface FileAccess {
  open(path: string, flags: number, mode: number): number;
  close(descriptor: number): void;
  read(descriptor: number, into: Uint8Array): number;
  write(descriptor: number, data: Uint8Array): number;
  /** Moves the position and gives the new one. `whence`: 0 from the start, 1 from here, 2 from the end. */
  seek(descriptor: number, offset: number, whence: number): number;
  truncate(file: number | string, size: number): void;
  sync(descriptor: number): void;
  isTerminal(descriptor: number): boolean;
  stat(file: number | string, followLinks: boolean): FileStatus;
  access(path: string, mode: number): boolean;
  list(path: string): readonly string[];
  makeDirectory(path: string, mode: number): void;
  removeDirectory(path: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  link(existing: string, path: string): void;
  symlink(target: string, path: string): void;
  readLink(path: string): string;
  changeMode(file: number | string, mode: number): void;
  changeOwner(file: number | string, uid: number, gid: number): void;
  /** Times in seconds. */
  setTimes(file: number | string, accessed: number, modified: number): void;
}

/** What is known of a file. Times in nanoseconds. */
export interface FileStatus {
  readonly mode: number;
  readonly inode: bigint;
  readonly device: bigint;
  readonly links: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: bigint;
  readonly accessed: bigint;
  readonly modified: bigint;
  readonly changed: bigint;
  readonly blockSize: number;
  readonly blocks: bigint;
  readonly rawDevice: bigint;
}
