/**
 * `os.scandir` and `os.walk`.
 */
import type { FileStatus } from '../../core/host.js';
import { newList } from '../../objects/model/list-storage.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { isException } from '../../objects/protocol/errors.js';
import { genericAlias } from '../../objects/protocol/items.js';
import { iterate } from '../../objects/protocol/iterate.js';
import { reprText } from '../../objects/protocol/text.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { once } from '../once.js';
import { fspath, pathLike, pathText } from '../system/paths.js';
import { listFolder } from './file-functions.js';
import { joinPaths } from './path-functions.js';
import { statResult, statusOf } from './stat-result.js';

const TYPE_MASK = 0o170000;
const DIRECTORY = 0o040000;
const REGULAR = 0o100000;
const LINK = 0o120000;

export const dirEntryType = new PyType('posix.DirEntry');
const scandirType = new PyType('posix.ScandirIterator');
const walkType = new PyType('generator');

class PyDirEntry extends PyObject {
  readonly name: Value;
  readonly path: Value;
  private readonly known: Map<boolean, FileStatus> = new Map();

  constructor(name: Value, path: Value) {
    super();
    this.type = dirEntryType;
    this.name = name;
    this.path = path;
  }

  status(followLinks: boolean): FileStatus {
    let status = this.known.get(followLinks);
    if (status === undefined) {
      status = statusOf(this.path, followLinks);
      this.known.set(followLinks, status);
    }
    return status;
  }

  /** The file type bits; undefined where there is nothing any more. */
  kind(followLinks: boolean): number | undefined {
    try {
      return this.status(followLinks).mode & TYPE_MASK;
    } catch (thrown) {
      if (isException(thrown, 'FileNotFoundError')) return undefined;
      throw thrown;
    }
  }
}

/** What `scandir` and `walk` give: values of a JavaScript iterator, which `close` ends. */
class PyScan extends PyObject {
  steps: Iterator<Value> | null;

  constructor(type: PyType, steps: Iterator<Value>) {
    super();
    this.type = type;
    this.steps = steps;
  }
}

/** `os.scandir(path)`. */
export function scandir(path: Value): Value {
  defineScans();
  return new PyScan(scandirType, entriesOf(path, listFolder(path, 'scandir')));
}

function* entriesOf(path: Value, names: readonly string[]): Generator<PyDirEntry> {
  const folder = path === null ? '.' : fspath(path);
  for (const name of names) {
    const full = path === null ? `./${name}` : joinPaths(pathText(path), [name]);
    yield new PyDirEntry(pathLike(name, folder), pathLike(full, folder));
  }
}

/** `os.walk(top, topdown, onerror, followlinks)`. */
export function walk(top: Value, topDown: boolean, onError: Value, followLinks: boolean): Value {
  defineScans();
  return new PyScan(walkType, walkFrom(fspath(top), topDown, onError, followLinks));
}

function* walkFrom(top: Value, topDown: boolean, onError: Value, followLinks: boolean): Generator<Value> {
  const folders: Value[] = [];
  const files: Value[] = [];
  let entries: readonly PyDirEntry[];
  try {
    entries = [...entriesOf(top, listFolder(top))];
  } catch (thrown) {
    if (!isException(thrown, 'OSError')) throw thrown;
    if (onError !== null) call(onError, [thrown]);
    return;
  }
  const below: Value[] = [];
  for (const entry of entries) {
    const isFolder = isFolderQuietly(entry);
    (isFolder ? folders : files).push(entry.name);
    if (!topDown && isFolder && (followLinks || entry.kind(false) !== LINK)) below.push(entry.path);
  }
  if (!topDown) {
    for (const path of below) yield* walkFrom(path, topDown, onError, followLinks);
    yield new PyTuple([top, newList(folders), newList(files)]);
    return;
  }
  const chosen = newList(folders);
  yield new PyTuple([top, chosen, newList(files)]);
  for (const name of iterate(chosen)) {
    const path = pathLike(joinPaths(pathText(top), [pathText(name)]), top);
    if (followLinks || !isLink(path)) yield* walkFrom(path, topDown, onError, followLinks);
  }
}

/** An entry that cannot be looked at, a link to nowhere, counts as a file. */
function isFolderQuietly(entry: PyDirEntry): boolean {
  try {
    return entry.kind(true) === DIRECTORY;
  } catch (thrown) {
    if (isException(thrown, 'OSError')) return false;
    throw thrown;
  }
}

function isLink(path: Value): boolean {
  try {
    return (statusOf(path, false).mode & TYPE_MASK) === LINK;
  } catch (thrown) {
    if (isException(thrown, 'OSError')) return false;
    throw thrown;
  }
}

const follows = (given: Value | undefined) => given === undefined || isTrue(given);

/** The types' behaviour; `os` shows one of them. */
export const defineScans = once(() => {
  defineType(dirEntryType, {
    doc: null,
    slots: { new: null, repr: (self: PyDirEntry) => strFromText(`<DirEntry ${reprText(self.name)}>`) },
    methods: {
      is_dir: [
        '(*, follow_symlinks=True)',
        (self: PyDirEntry, follow: Value | undefined) => self.kind(follows(follow)) === DIRECTORY,
      ],
      is_file: [
        '(*, follow_symlinks=True)',
        (self: PyDirEntry, follow: Value | undefined) => self.kind(follows(follow)) === REGULAR,
      ],
      is_symlink: ['()', (self: PyDirEntry) => self.kind(false) === LINK],
      stat: [
        '(*, follow_symlinks=True)',
        (self: PyDirEntry, follow: Value | undefined) => statResult(self.status(follows(follow))),
      ],
      inode: ['()', (self: PyDirEntry) => Number(self.status(false).inode)],
      __fspath__: ['()', (self: PyDirEntry) => self.path],
    },
    classMethods: {
      __class_getitem__: [
        '(item, /)',
        (type: PyType, item: Value) => genericAlias.make(type, item),
        'See PEP 585',
      ],
    },
    getters: {
      name: { get: (self: PyDirEntry) => self.name },
      path: { get: (self: PyDirEntry) => self.path },
    },
  });
  for (const type of [scandirType, walkType]) {
    defineType(type, {
      doc: null,
      slots: {
        new: null,
        iter: (self: PyScan) => self,
        next: (self: PyScan) => {
          if (self.steps === null) return undefined;
          const { value, done } = self.steps.next();
          return done === true ? undefined : value;
        },
      },
      methods: {
        close: ['()', close],
        __enter__: ['()', (self: PyScan) => self],
        __exit__: ['(*args)', close],
      },
    });
  }
});

function close(self: PyScan): null {
  self.steps = null;
  return null;
}
