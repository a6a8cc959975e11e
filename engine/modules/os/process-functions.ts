/**
 * The functions of `os` on the process and the machine.
 */
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import { newList } from '../../objects/model/list-storage.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { look } from '../../objects/model/resources.js';
import { runtime } from '../../objects/model/runtime.js';
import { asText, PyBytes, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { descriptorArgument } from '../io/file-io.js';
import { makeStructSequence, structSequenceType } from '../struct-sequence.js';
import { osError, strerror, systemCall } from '../system/errors.js';
import { grantedEnvironment, grantedProcess } from '../system/grants.js';
import { checkPath, fsencode, fspath, pathText } from '../system/paths.js';

const SIGABRT = 6;
const ENOTTY = 25;
/** Random bytes are had in pieces of this size. */
const RANDOM_PIECE = 65536;

/** See the file's head. */
export const processFunctions: FunctionDeclarations = {
  _exit: [
    '(status)',
    (status: Value) => grantedProcess().exit(toSize(status) & 0xff),
    'Exit to the system with specified status, without normal exit processing.',
  ],
  abort: [
    '()',
    () => {
      const { id, kill } = grantedProcess();
      kill(id, SIGABRT);
      return null;
    },
    'Abort the interpreter immediately.',
  ],
  chdir: [
    '(path)',
    (path: Value) => {
      checkPath(path, 'chdir', 'integer');
      const text = pathText(path);
      systemCall(() => grantedProcess().changeDirectory(text), fspath(path));
      return null;
    },
    'Change the current working directory to the specified path.',
  ],
  cpu_count: [
    '()',
    () => grantedProcess().processors,
    'Return the number of CPUs in the system; return None if indeterminable.',
  ],
  get_terminal_size: [
    '(fd=1, /)',
    (fd: Value | undefined) => {
      const size = grantedProcess().terminalSize(fd === undefined ? 1 : descriptorArgument(fd));
      if (size === undefined) throw osError(ENOTTY);
      return makeStructSequence(terminalSizeType(), [size.columns, size.lines]);
    },
    'Return the size of the terminal window as (columns, lines).',
  ],
  getcwd: [
    '()',
    () => strFromText(workingDirectory()),
    'Return a unicode string representing the current working directory.',
  ],
  getcwdb: ['()', () => new PyBytes(fsencode(strFromText(workingDirectory())))],
  getegid: ['()', () => grantedProcess().ids.egid],
  getenv: [
    '(key, default=None)',
    (key: Value, fallback: Value = null) => {
      const name = asText(key);
      if (name === undefined) throw typeError(`str expected, not ${typeName(key)}`);
      const value = runtime.current.host.environment?.get(name);
      return value === undefined ? fallback : strFromText(value);
    },
    "Get an environment variable, return None if it doesn't exist.",
  ],
  get_exec_path: [
    '(env=None)',
    () => {
      const path = runtime.current.host.environment?.get('PATH') ?? '/bin:/usr/bin';
      return newList(path.split(':').map(strFromText));
    },
  ],
  geteuid: ['()', () => grantedProcess().ids.euid],
  getgid: ['()', () => grantedProcess().ids.gid],
  getlogin: ['()', () => strFromText(grantedProcess().userName()), 'Return the actual login name.'],
  getpid: ['()', () => grantedProcess().id, 'Return the current process id.'],
  getppid: ['()', () => grantedProcess().parentId],
  getuid: ['()', () => grantedProcess().ids.uid],
  kill: [
    '(pid, signal, /)',
    (pid: Value, signal: Value) => {
      const [id, number] = [toSize(pid), toSize(signal)];
      const process = grantedProcess();
      const { current } = runtime;
      // A handler of its own is called before the program goes on.
      if (id === process.id) current.prepareToWait();
      systemCall(() => process.kill(id, number));
      if (id === process.id) current.poll();
      return null;
    },
    'Kill a process with a signal.',
  ],
  putenv: [
    '(name, value, /)',
    (name: Value, value: Value) => {
      grantedEnvironment().set(pathText(name), pathText(value));
      return null;
    },
  ],
  strerror: [
    '(code, /)',
    (code: Value) => strerror(toSize(code)),
    'Translate an error code to a message string.',
  ],
  times: [
    '()',
    () => {
      const { user, system } = grantedProcess().cpuTimes();
      const elapsed = performance.now() / 1000;
      const items = [user, system, 0, 0, elapsed].map((seconds) => new PyFloat(seconds));
      return makeStructSequence(timesType(), items);
    },
    'Return a collection containing process timing information.',
  ],
  umask: [
    '(mask, /)',
    (mask: Value) => grantedProcess().setUmask(toSize(mask)),
    'Set the current numeric umask and return the previous umask.',
  ],
  uname: [
    '()',
    () => {
      const { system, node, release, version, machine } = grantedProcess().machine();
      return makeStructSequence(unameType(), [system, node, release, version, machine]);
    },
    'Return an object identifying the current operating system.',
  ],
  unsetenv: [
    '(name, /)',
    (name: Value) => {
      grantedEnvironment().remove(pathText(name));
      return null;
    },
  ],
  urandom: [
    '(size, /)',
    (size: Value) => {
      const count = toSize(size);
      if (count < 0) throw valueError('negative argument not allowed');
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count; at += RANDOM_PIECE) {
        look();
        globalThis.crypto.getRandomValues(bytes.subarray(at, at + RANDOM_PIECE));
      }
      return new PyBytes(bytes);
    },
    'Return a bytes object containing random bytes suitable for cryptographic use.',
  ],
};

function workingDirectory(): string {
  return systemCall(() => grantedProcess().workingDirectory());
}

const types = new Map<string, PyType>();

function lazyType(name: string, doc: string, fields: readonly string[]): PyType {
  let type = types.get(name);
  if (type === undefined) {
    type = structSequenceType({ name, doc, fields, isConstructible: true });
    types.set(name, type);
  }
  return type;
}

/** `os.terminal_size`. */
export function terminalSizeType(): PyType {
  return lazyType('os.terminal_size', 'A tuple of (columns, lines) for holding terminal window size', [
    'columns',
    'lines',
  ]);
}

/** `os.times_result`. */
export function timesType(): PyType {
  return lazyType('posix.times_result', 'times_result: Result from os.times().', [
    'user',
    'system',
    'children_user',
    'children_system',
    'elapsed',
  ]);
}

/** `os.uname_result`. */
export function unameType(): PyType {
  return lazyType('posix.uname_result', 'uname_result: Result from os.uname().', [
    'sysname',
    'nodename',
    'release',
    'version',
    'machine',
  ]);
}
