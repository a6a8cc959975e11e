/**
 * `os` and `posix`.
 */
import { constants } from 'node:fs';
import { declareFunctions } from '../../builtins/declare-functions.js';
import { exceptionTypes } from '../../objects/model/exceptions.js';
import { newList } from '../../objects/model/list-storage.js';
import { runtime } from '../../objects/model/runtime.js';
import { makeFrozenSet } from '../../objects/model/sets.js';
import { asText, strFromText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { builtinFunction } from '../../objects/protocol/define-type.js';
import { attributeError } from '../../objects/protocol/errors.js';
import { isTrue } from '../../objects/protocol/truth.js';
import type { BuiltinModule } from '../module-declaration.js';
import { makeEnviron } from './environ.js';
import { fileFunctions } from './file-functions.js';
import { processFunctions, terminalSizeType, timesType, unameType } from './process-functions.js';
import { defineScans, dirEntryType, scandir, walk } from './scandir.js';
import { statResultType } from './stat-result.js';

const openFlags = Object.entries(constants).filter(
  ([name]) => /^O_[A-Z]+$/.test(name) && name !== 'O_SYMLINK',
);

const otherConstants: Readonly<Record<string, number>> = {
  F_OK: 0,
  R_OK: 4,
  W_OK: 2,
  X_OK: 1,
  O_CLOEXEC: 0o2000000,
  SEEK_SET: 0,
  SEEK_CUR: 1,
  SEEK_END: 2,
  EX_OK: 0,
  EX_USAGE: 64,
  EX_DATAERR: 65,
  EX_NOINPUT: 66,
  EX_NOUSER: 67,
  EX_NOHOST: 68,
  EX_UNAVAILABLE: 69,
  EX_SOFTWARE: 70,
  EX_OSERR: 71,
  EX_OSFILE: 72,
  EX_CANTCREAT: 73,
  EX_IOERR: 74,
  EX_TEMPFAIL: 75,
  EX_PROTOCOL: 76,
  EX_NOPERM: 77,
  EX_CONFIG: 78,
};

const names: Readonly<Record<string, Value>> = {
  name: 'posix',
  linesep: '\n',
  sep: '/',
  altsep: null,
  extsep: '.',
  pathsep: ':',
  curdir: '.',
  pardir: '..',
  defpath: '/bin:/usr/bin',
  devnull: '/dev/null',
};

function* systemInterface(module: string): Iterable<readonly [string, Value]> {
  yield* declareFunctions(module, fileFunctions);
  yield* declareFunctions(module, processFunctions);
  yield* declareFunctions(module, {
    scandir: [
      '(path=None)',
      (path: Value = null) => scandir(path),
      'Return an iterator of DirEntry objects for given path.',
    ],
  });
  yield* openFlags;
  yield* Object.entries(otherConstants);
  yield ['error', exceptionTypes.OSError];
  yield ['stat_result', statResultType()];
  yield ['terminal_size', terminalSizeType()];
  yield ['times_result', timesType()];
  yield ['uname_result', unameType()];
  defineScans();
  yield ['DirEntry', dirEntryType];
}

export const posixModule: BuiltinModule = {
  name: 'posix',
  doc: 'This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard.',
  create: () => systemInterface('posix'),
};

export const osModule: BuiltinModule = {
  name: 'os',
  doc: 'OS routines: files, folders, environment, process.',
  create: function* () {
    const all: string[] = [];
    for (const [name, value] of contents()) {
      all.push(name);
      yield [name, value];
    }
    yield ['__all__', newList([...all, 'PathLike'])];
    yield ['__getattr__', builtinFunction('__getattr__', '(name, /)', lazyAttribute, { module: 'os' })];
  },
};

function* contents(): Iterable<readonly [string, Value]> {
  yield* systemInterface('posix');
  yield* Object.entries(names);
  yield ['environ', makeEnviron()];
  const path = runtime.current.importModule('posixpath', null, null, 0);
  runtime.current.modules.set('os.path', path);
  yield ['path', path];
  yield* declareFunctions('os', {
    walk: [
      '(top, topdown=True, onerror=None, followlinks=False)',
      (top: Value, topDown: Value | undefined, onError: Value = null, follow: Value | undefined) =>
        walk(top, topDown === undefined || isTrue(topDown), onError, follow !== undefined && isTrue(follow)),
      'Directory tree generator.',
    ],
  });
  yield ['supports_bytes_environ', true];
  for (const name of ['supports_dir_fd', 'supports_effective_ids', 'supports_fd', 'supports_follow_symlinks'])
    yield [name, makeFrozenSet([])];
}

/** What is about other processes, written in Python. */
const processNames: ReadonlySet<string> = new Set(
  `P_NOWAIT P_NOWAITO P_WAIT WCONTINUED WCOREDUMP WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG
  WSTOPSIG WTERMSIG WUNTRACED pipe pipe2 popen spawnl spawnv spawnlp spawnvp system wait waitpid waitstatus_to_exitcode`.split(
    /\s+/,
  ),
);

/** What few programs ask for: classes and functions written in Python, and the environment as bytes. */
function lazyAttribute(name: Value): Value {
  const os = runtime.current.importModule('os', null, null, 0);
  const text = asText(name) ?? '';
  if (text === 'PathLike') {
    const classes = runtime.current.importModule('_os_classes', null, null, 0);
    return getAttribute(classes, text);
  }
  if (text === 'environb') return makeEnviron(true);
  if (text === '_Environ') return typeOf(getAttribute(os, 'environ'));
  if (processNames.has(text))
    return getAttribute(runtime.current.importModule('_os_processes', null, null, 0), text);
  throw attributeError(`module 'os' has no attribute '${text}'`, os, strFromText(text).toString());
}
