/**
 * The functions of `os` on files and folders.
 */
import { constants } from 'node:fs';
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import { newList } from '../../objects/model/list-storage.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { isException, newException, typeError } from '../../objects/protocol/errors.js';
import { toIndex, toSize } from '../../objects/protocol/items.js';
import { toDouble } from '../../objects/protocol/numbers.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { writeAbandoned } from '../io/exit.js';
import { descriptorArgument } from '../io/file-io.js';
import { openFile } from '../io/open.js';
import { osError, systemCall } from '../system/errors.js';
import { grantedFiles } from '../system/grants.js';
import { checkPath, fsdecode, fsencode, fspath, pathLike, pathText } from '../system/paths.js';
import { splitPath } from './path-functions.js';
import { statResult, statusOf } from './stat-result.js';

const EINVAL = 22;

/** See the file's head. */
export const fileFunctions: FunctionDeclarations = {
  access: [
    '(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)',
    (path: Value, mode: Value) => grantedFiles(path).access(pathText(path), toSize(mode)),
    'Use the real uid/gid to test for access to a path.',
  ],
  chmod: [
    '(path, mode, *, dir_fd=None, follow_symlinks=True)',
    (path: Value, mode: Value) => onFile(path, (file) => grantedFiles(path).changeMode(file, toSize(mode))),
    'Change the access permissions of a file.',
  ],
  fchmod: [
    '(fd, mode)',
    (fd: Value, mode: Value) => onFile(fd, (file) => grantedFiles().changeMode(file, toSize(mode))),
  ],
  chown: [
    '(path, uid, gid, *, dir_fd=None, follow_symlinks=True)',
    (path: Value, uid: Value, gid: Value) =>
      onFile(path, (file) => grantedFiles(path).changeOwner(file, toSize(uid), toSize(gid))),
    'Change the owner and group id of path to the numeric uid and gid.',
  ],
  close: [
    '(fd)',
    (fd: Value) => {
      const descriptor = descriptorArgument(fd);
      systemCall(() => grantedFiles().close(descriptor));
      return null;
    },
    'Close a file descriptor.',
  ],
  fdopen: [
    "(fd, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    (fd: Value, ...rest: (Value | undefined)[]) => {
      if (typeof fd !== 'number') throw typeError(`invalid fd type (${typeof fd}, expected integer)`);
      const [mode, buffering, encoding, errors, newline, closefd, opener] = rest;
      return openFile(fd, mode, buffering, encoding, errors, newline, closefd, opener);
    },
  ],
  fsdecode: [
    '(filename)',
    (path: Value) => {
      const plain = fspath(path);
      return plain instanceof PyBytes ? fsdecode(plain.data) : plain;
    },
    'Decode filename from the filesystem encoding.',
  ],
  fsencode: [
    '(filename)',
    (path: Value) => {
      const plain = fspath(path);
      return plain instanceof PyBytes ? plain : new PyBytes(fsencode(asText(plain) ?? ''));
    },
    'Encode filename to the filesystem encoding.',
  ],
  fspath: ['(path)', fspath, 'Return the file system path representation of the object.'],
  fstat: [
    '(fd)',
    (fd: Value) => statResult(statusOf(descriptorArgument(fd), true)),
    'Perform a stat system call on the given file descriptor.',
  ],
  fsync: ['(fd)', sync, 'Force write of fd to disk.'],
  fdatasync: ['(fd)', sync],
  ftruncate: [
    '(fd, length)',
    (fd: Value, length: Value) =>
      onFile(descriptorArgument(fd), (file) => grantedFiles().truncate(file, toSize(length))),
  ],
  isatty: [
    '(fd)',
    (fd: Value) => grantedFiles().isTerminal(descriptorArgument(fd)),
    'Return True if the fd is connected to a terminal.',
  ],
  link: [
    '(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)',
    (from: Value, to: Value) => onPair(from, to, (one, two) => grantedFiles(from).link(one, two)),
    'Create a hard link to a file.',
  ],
  listdir: [
    '(path=None)',
    (path: Value = null) =>
      newList(listFolder(path).map((name) => pathLike(name, path === null ? '' : fspath(path)))),
    'Return a list containing the names of the files in the directory.',
  ],
  lseek: [
    '(fd, position, how)',
    (fd: Value, position: Value, how: Value) => {
      const [descriptor, offset, whence] = [descriptorArgument(fd), toSize(position), toSize(how)];
      if (whence < 0 || whence > 2) throw osError(EINVAL);
      return systemCall(() => grantedFiles().seek(descriptor, offset, whence));
    },
    'Set the position of a file descriptor.  Return the new position.',
  ],
  lstat: [
    '(path, *, dir_fd=None)',
    (path: Value) => {
      checkPath(path, 'lstat', 'neither');
      return statResult(statusOf(path, false));
    },
    'Perform a stat system call on the given path, without following symbolic links.',
  ],
  makedirs: [
    '(name, mode=0o777, exist_ok=False)',
    (path: Value, mode: Value | undefined, existOk: Value | undefined) => {
      makeFolders(path, mode === undefined ? 0o777 : toSize(mode), existOk !== undefined && isTrue(existOk));
      return null;
    },
    'makedirs(name [, mode=0o777][, exist_ok=False])\n\nSuper-mkdir; create a leaf directory and all intermediate ones.',
  ],
  mkdir: [
    '(path, mode=511, *, dir_fd=None)',
    (path: Value, mode: Value | undefined) => {
      makeFolder(path, mode === undefined ? 0o777 : toSize(mode));
      return null;
    },
    'Create a directory.',
  ],
  open: [
    '(path, flags, mode=511, *, dir_fd=None)',
    (path: Value, flags: Value, mode: Value | undefined) => {
      const [text, bits, permission] = [
        pathText(path),
        toSize(flags),
        mode === undefined ? 0o777 : toSize(mode),
      ];
      writeAbandoned();
      return systemCall(() => grantedFiles(path).open(text, bits, permission), fspath(path));
    },
    'Open a file for low level IO.  Returns a file descriptor (integer).',
  ],
  read: [
    '(fd, length, /)',
    (fd: Value, length: Value) => {
      const [descriptor, size] = [descriptorArgument(fd), toSize(length)];
      if (size < 0) throw osError(EINVAL);
      const target = new Uint8Array(size);
      return new PyBytes(
        target.subarray(
          0,
          systemCall(() => grantedFiles().read(descriptor, target)),
        ),
      );
    },
    'Read from a file descriptor.  Returns a bytes object.',
  ],
  readlink: [
    '(path, *, dir_fd=None)',
    (path: Value) => {
      const text = pathText(path);
      return pathLike(
        systemCall(() => grantedFiles(path).readLink(text), fspath(path)),
        fspath(path),
      );
    },
    'Return a string representing the path to which the symbolic link points.',
  ],
  remove: ['(path, *, dir_fd=None)', removeFile, 'Remove a file (same as unlink()).'],
  removedirs: [
    '(name)',
    (path: Value) => {
      removeFolder(path);
      let [head, tail] = splitPath(pathText(path));
      if (tail === '') [head, tail] = splitPath(head);
      while (head !== '' && tail !== '') {
        try {
          removeFolder(head);
        } catch (thrown) {
          if (isException(thrown, 'OSError')) break;
          throw thrown;
        }
        [head, tail] = splitPath(head);
      }
      return null;
    },
    'removedirs(name)\n\nSuper-rmdir; remove a leaf directory and all empty intermediate ones.',
  ],
  rename: ['(src, dst, *, src_dir_fd=None, dst_dir_fd=None)', rename, 'Rename a file or directory.'],
  renames: [
    '(old, new)',
    (from: Value, to: Value) => {
      const [head, tail] = splitPath(pathText(to));
      if (head !== '' && tail !== '') makeFolders(head, 0o777, true);
      return rename(from, to);
    },
  ],
  replace: [
    '(src, dst, *, src_dir_fd=None, dst_dir_fd=None)',
    rename,
    'Rename a file or directory, overwriting the destination.',
  ],
  rmdir: [
    '(path, *, dir_fd=None)',
    (path: Value) => {
      removeFolder(path);
      return null;
    },
    'Remove a directory.',
  ],
  stat: [
    '(path, *, dir_fd=None, follow_symlinks=True)',
    (path: Value, _dir: Value | undefined, follow: Value | undefined) => {
      checkPath(path, 'stat', 'integer');
      return statResult(statusOf(path, follow === undefined || isTrue(follow)));
    },
    'Perform a stat system call on the given path.',
  ],
  symlink: [
    '(src, dst, target_is_directory=False, *, dir_fd=None)',
    (target: Value, path: Value) => onPair(target, path, (one, two) => grantedFiles(path).symlink(one, two)),
    'Create a symbolic link pointing to src named dst.',
  ],
  truncate: [
    '(path, length)',
    (path: Value, length: Value) => onFile(path, (file) => grantedFiles(path).truncate(file, toSize(length))),
    'Truncate a file, specified by path, to a specific length.',
  ],
  unlink: ['(path, *, dir_fd=None)', removeFile, 'Remove a file (same as remove()).'],
  utime: [
    '(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)',
    setTimes,
    'Set the access and modified time of path.',
  ],
  write: [
    '(fd, data, /)',
    (fd: Value, data: Value) => {
      const [descriptor, bytes] = [descriptorArgument(fd), expectBytes(data)];
      return systemCall(() => grantedFiles().write(descriptor, bytes));
    },
    'Write a bytes object to a file descriptor.',
  ],
};

/** Names in a folder, in the order of the system. */
export function listFolder(path: Value, name = 'listdir'): readonly string[] {
  checkPath(path, name, 'both');
  const text = path === null ? '.' : pathText(path);
  return systemCall(() => grantedFiles(path).list(text), path === null ? '.' : fspath(path));
}

function sync(fd: Value): null {
  const descriptor = descriptorArgument(fd);
  systemCall(() => grantedFiles().sync(descriptor));
  return null;
}

function onFile(file: Value, action: (file: number | string) => void): null {
  if (typeof file === 'number') systemCall(() => action(descriptorArgument(file)));
  else {
    const path = pathText(file);
    writeAbandoned();
    systemCall(() => action(path), fspath(file));
  }
  return null;
}

function onPair(from: Value, to: Value, action: (from: string, to: string) => void): null {
  const [one, two] = [pathText(from), pathText(to)];
  writeAbandoned();
  systemCall(() => action(one, two), fspath(from), fspath(to));
  return null;
}

function rename(from: Value, to: Value): null {
  return onPair(from, to, (one, two) => grantedFiles(from).rename(one, two));
}

function removeFile(path: Value): null {
  checkPath(path, 'remove', 'neither');
  return onFile(fspath(path), (file) => grantedFiles(path).remove(String(file)));
}

function removeFolder(path: Value): void {
  checkPath(path, 'rmdir', 'neither');
  const text = pathText(path);
  systemCall(() => grantedFiles(path).removeDirectory(text), fspath(path));
}

function makeFolder(path: Value, mode: number): void {
  checkPath(path, 'mkdir', 'neither');
  const text = pathText(path);
  systemCall(() => grantedFiles(path).makeDirectory(text, mode), fspath(path));
}

function makeFolders(path: Value, mode: number, existOk: boolean): void {
  const text = pathText(path);
  let [head, tail] = splitPath(text);
  if (tail === '') [head, tail] = splitPath(head);
  if (head !== '' && tail !== '' && !exists(head)) {
    try {
      makeFolders(pathLike(head, fspath(path)), 0o777, existOk);
    } catch (thrown) {
      if (!isException(thrown, 'FileExistsError')) throw thrown;
    }
    if (tail === '.') return;
  }
  try {
    makeFolder(path, mode);
  } catch (thrown) {
    if (!isException(thrown, 'OSError') || !existOk || !isFolder(text)) throw thrown;
  }
}

function exists(path: string): boolean {
  return grantedFiles(path).access(path, constants.F_OK);
}

function isFolder(path: string): boolean {
  try {
    return (statusOf(path, true).mode & 0o170000) === 0o040000;
  } catch (thrown) {
    if (isException(thrown, 'OSError')) return false;
    throw thrown;
  }
}

function setTimes(path: Value, times: Value | undefined, ns: Value | undefined): null {
  const pair = (given: Value, what: string): readonly [Value, Value] => {
    const [accessed, modified, more] = given instanceof PyTuple ? given.items : [];
    if (accessed === undefined || modified === undefined || more !== undefined)
      throw typeError(
        `utime: '${what}' must be ${what === 'times' ? 'either a tuple of two ints or None' : 'a tuple of two ints'}`,
      );
    return [accessed, modified];
  };
  const hasTimes = times !== undefined && times !== null;
  if (hasTimes && ns !== undefined)
    throw newException('ValueError', "utime: you may specify either 'times' or 'ns' but not both");
  let [accessed, modified] = [Date.now() / 1000, Date.now() / 1000];
  if (hasTimes) [accessed, modified] = pair(times, 'times').map(toDouble) as [number, number];
  else if (ns !== undefined)
    [accessed, modified] = pair(ns, 'ns').map((value) => Number(toIndex(value)) / 1e9) as [number, number];
  return onFile(path, (file) => grantedFiles(path).setTimes(file, accessed, modified));
}
