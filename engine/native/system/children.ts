/**
 * Processes that a program starts: the C library's posix_spawn, waitpid, pipe2 and poll through koffi. Node's own child processes
 * tell of themselves by events, which do not come while Python runs. Linux, glibc and musl.
 */
import { constants } from 'node:os';
import type { ChildAccess, StartRequest } from '../../core/host.js';
import { type NativeDoor, openNativeDoor } from '../koffi.js';

/** Other processes, or undefined where the system or koffi does not allow for them. */
export function systemChildren(): ChildAccess | undefined {
  if (children === undefined) {
    const door = process.platform === 'linux' ? openNativeDoor() : undefined;
    children = door === undefined ? null : makeChildren(door);
  }
  return children ?? undefined;
}

let children: ChildAccess | null | undefined;

/** Sizes of the C library's opaque types, with room to spare: glibc has 80, 336 and 128. */
const ACTIONS_SIZE = 256;
const ATTRIBUTES_SIZE = 512;
const SIGNALS_SIZE = 128;

/** Bits of posix_spawnattr_setflags. */
const SET_GROUP = 0x02;
const SET_DEFAULT_SIGNALS = 0x04;
const SET_SESSION = 0x80;

const CLOSE_ON_EXEC = 0x80000;
const WNOHANG = 1;
/** Descriptors are moved out of the way first, to numbers from here on. */
const ASIDE = 240;
/** Node ignores these; a program that is started has them as they were. */
const RESTORED_SIGNALS = [constants.signals.SIGPIPE, constants.signals.SIGXFSZ];

function makeChildren({ koffi, c }: NativeDoor): ChildAccess {
  const pointer = 'void *';
  const spawn = c.func('posix_spawn', 'int', [
    pointer,
    'str',
    pointer,
    pointer,
    'const char **',
    'const char **',
  ]);
  const initActions = c.func('posix_spawn_file_actions_init', 'int', [pointer]);
  const destroyActions = c.func('posix_spawn_file_actions_destroy', 'int', [pointer]);
  const addDup = c.func('posix_spawn_file_actions_adddup2', 'int', [pointer, 'int', 'int']);
  const addClose = c.func('posix_spawn_file_actions_addclose', 'int', [pointer, 'int']);
  const addFolder = c.func('posix_spawn_file_actions_addchdir_np', 'int', [pointer, 'str']);
  const initAttributes = c.func('posix_spawnattr_init', 'int', [pointer]);
  const setFlags = c.func('posix_spawnattr_setflags', 'int', [pointer, 'short']);
  const setGroup = c.func('posix_spawnattr_setpgroup', 'int', [pointer, 'int']);
  const setDefaults = c.func('posix_spawnattr_setsigdefault', 'int', [pointer, pointer]);
  const waitpid = c.func('waitpid', 'int', ['int', pointer, 'int']);
  const pipe2 = c.func('pipe2', 'int', [pointer, 'int']);
  const poll = c.func('poll', 'int', [pointer, 'ulong', 'int']);

  function fillActions(actions: Uint8Array, { folder, descriptors }: StartRequest): void {
    if (folder !== null) addFolder(actions, folder);
    // A descriptor may be the target of an earlier pair: those that can be are put aside before any is overwritten.
    const moved = descriptors.map(([from, to], index) => (from < to ? [ASIDE + index, to] : [from, to]));
    descriptors.forEach(([from, to], index) => {
      if (from < to) addDup(actions, from, ASIDE + index);
    });
    for (const [from, to] of moved) addDup(actions, from, to);
    for (const [from = 0] of moved) if (from >= ASIDE && from < ASIDE + moved.length) addClose(actions, from);
  }

  function makeAttributes({ newSession, group }: StartRequest): Uint8Array {
    const attributes = new Uint8Array(ATTRIBUTES_SIZE);
    const signals = new Uint8Array(SIGNALS_SIZE);
    for (const signal of RESTORED_SIGNALS)
      signals[(signal - 1) >> 3] = (signals[(signal - 1) >> 3] ?? 0) | (1 << ((signal - 1) & 7));
    initAttributes(attributes);
    setDefaults(attributes, signals);
    if (group !== null) setGroup(attributes, group);
    setFlags(
      attributes,
      SET_DEFAULT_SIGNALS | (newSession ? SET_SESSION : 0) | (group === null ? 0 : SET_GROUP),
    );
    return attributes;
  }

  return {
    start(request) {
      const actions = new Uint8Array(ACTIONS_SIZE);
      const id = new Int32Array(1);
      const environment = request.environment ?? currentEnvironment();
      initActions(actions);
      try {
        fillActions(actions, request);
        const attributes = makeAttributes(request);
        const argv = [...request.args, null];
        const error: number = spawn(id, request.file, actions, attributes, argv, [...environment, null]);
        if (error !== 0) throw numberedError(error);
      } finally {
        destroyActions(actions);
      }
      return id[0] ?? 0;
    },
    peek(id) {
      const status = new Int32Array(1);
      const found: number = waitpid(id, status, WNOHANG);
      if (found < 0) throw numberedError(koffi.errno());
      return { id: found, status: status[0] ?? 0 };
    },
    pipe() {
      const ends = new Int32Array(2);
      if (pipe2(ends, CLOSE_ON_EXEC) < 0) throw numberedError(koffi.errno());
      return [ends[0] ?? -1, ends[1] ?? -1];
    },
    poll(descriptors, milliseconds) {
      const rows = new Int32Array(2 * descriptors.length);
      descriptors.forEach(([descriptor, events], index) => {
        rows[2 * index] = descriptor;
        rows[2 * index + 1] = events;
      });
      const count: number = poll(rows, descriptors.length, milliseconds);
      if (count < 0 && koffi.errno() !== constants.errno.EINTR) throw numberedError(koffi.errno());
      return descriptors.map((_, index) => (count < 0 ? 0 : (rows[2 * index + 1] ?? 0) >> 16));
    },
  };
}

function currentEnvironment(): string[] {
  return Object.entries(process.env).map(([name, value]) => `${name}=${value ?? ''}`);
}

/** An error as Node throws them, by its number. */
function numberedError(errno: number): Error {
  const code = Object.entries(constants.errno).find(([, number]) => number === errno)?.[0] ?? 'EIO';
  return Object.assign(new Error(code), { code, errno: -errno });
}
