/**
 * Access to files below granted folders only. Every path is resolved, symbolic links included, before it is compared, and the resolved path
 * is what is opened; the last part may be missing where a file is to be made.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { FileAccess, SourceAccess } from '../core/host.js';

/** Folders (or files) that may be read, and those that may be written too. */
export interface FileGrant {
  readonly read?: readonly string[];
  readonly write?: readonly string[];
}

const O_ACCMODE = 3;
const O_CREAT = 0o100;
const O_TRUNC = 0o1000;
/** The path is resolved already: if its last part is a link by now, somebody put it there to lead elsewhere. */
const O_NOFOLLOW = 0o400000;
const W_OK = 2;

/** Wraps all access in checks. */
export function confineFiles(
  files: FileAccess,
  sources: SourceAccess | null,
  grant: FileGrant,
): { files: FileAccess; sources: SourceAccess | null } {
  const writable = rootsOf(grant.write ?? []);
  const readable = [...rootsOf(grant.read ?? []), ...writable];
  const within = (path: string, roots: readonly string[], follow = true): string => {
    const real = realPath(path, follow);
    if (roots.some((root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)))
      return real;
    throw Object.assign(new Error(`EACCES: permission denied, '${path}'`), { errno: -13, code: 'EACCES' });
  };
  const toRead = (path: string) => within(path, readable);
  const toWrite = (path: string) => within(path, writable);
  const entryToWrite = (path: string) => within(path, writable, false);
  const eitherToWrite = (file: number | string) => (typeof file === 'number' ? file : toWrite(file));
  const confined: FileAccess = {
    ...files,
    open: (path, flags, mode) =>
      files.open(
        (flags & O_ACCMODE) !== 0 || (flags & (O_CREAT | O_TRUNC)) !== 0 ? toWrite(path) : toRead(path),
        flags | O_NOFOLLOW,
        mode,
      ),
    truncate: (file, size) => files.truncate(eitherToWrite(file), size),
    stat: (file, follow) =>
      files.stat(typeof file === 'number' ? file : within(file, readable, follow), follow),
    access(path, mode) {
      const check = (mode & W_OK) !== 0 ? toWrite : toRead;
      return isWithin(() => check(path)) && files.access(path, mode);
    },
    list: (path) => files.list(toRead(path)),
    makeDirectory: (path, mode) => files.makeDirectory(entryToWrite(path), mode),
    removeDirectory: (path) => files.removeDirectory(entryToWrite(path)),
    remove: (path) => files.remove(entryToWrite(path)),
    rename: (from, to) => files.rename(entryToWrite(from), entryToWrite(to)),
    link: (existing, path) => files.link(toWrite(existing), entryToWrite(path)),
    symlink(target, path) {
      // A link out of the folder could be read by others as if it belonged here.
      toWrite(resolve(dirname(resolve(path)), target));
      files.symlink(target, entryToWrite(path));
    },
    readLink: (path) => files.readLink(within(path, readable, false)),
    changeMode: (file, mode) => files.changeMode(eitherToWrite(file), mode),
    changeOwner: (file, uid, gid) => files.changeOwner(eitherToWrite(file), uid, gid),
    setTimes: (file, accessed, modified) => files.setTimes(eitherToWrite(file), accessed, modified),
    close: (descriptor) => files.close(descriptor),
  };
  return {
    files: ownDescriptors(confined),
    sources:
      sources === null
        ? null
        : {
            read: (path) => (isWithin(() => toRead(path)) ? sources.read(path) : undefined),
            isDirectory: (path) => isWithin(() => toRead(path)) && sources.isDirectory(path),
          },
  };
}

/** Descriptors that this program opened; those of the process are none of its business. */
function ownDescriptors(files: FileAccess): FileAccess {
  const open = new Set<number>();
  const own = (file: number): number => {
    if (open.has(file)) return file;
    throw Object.assign(new Error('EBADF: bad file descriptor'), { errno: -9, code: 'EBADF' });
  };
  const either = (file: number | string) => (typeof file === 'number' ? own(file) : file);
  return {
    ...files,
    open(path, flags, mode) {
      const descriptor = files.open(path, flags, mode);
      open.add(descriptor);
      return descriptor;
    },
    close(descriptor) {
      files.close(own(descriptor));
      open.delete(descriptor);
    },
    read: (descriptor, into) => files.read(own(descriptor), into),
    write: (descriptor, data) => files.write(own(descriptor), data),
    seek: (descriptor, offset, whence) => files.seek(own(descriptor), offset, whence),
    truncate: (file, size) => files.truncate(either(file), size),
    sync: (descriptor) => files.sync(own(descriptor)),
    isTerminal: (descriptor) => open.has(descriptor) && files.isTerminal(descriptor),
    stat: (file, follow) => files.stat(either(file), follow),
    changeMode: (file, mode) => files.changeMode(either(file), mode),
    changeOwner: (file, uid, gid) => files.changeOwner(either(file), uid, gid),
    setTimes: (file, accessed, modified) => files.setTimes(either(file), accessed, modified),
  };
}

function rootsOf(folders: readonly string[]): string[] {
  return folders.map((folder) => realPath(folder, true));
}

/** Where a path really leads. What does not exist yet is resolved by its folder. */
function realPath(path: string, follow: boolean): string {
  const absolute = resolve(path);
  if (absolute === sep) return absolute;
  if (follow) {
    try {
      return realpathSync(absolute);
    } catch {
      // Not there, or a link to what is not there: the folder decides, and a dangling link is not followed out of it.
    }
  }
  return join(realPath(dirname(absolute), true), basename(absolute));
}

function isWithin(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
