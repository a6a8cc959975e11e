/**
 * The files of this machine through node:fs.
 *
 * Node has no lseek: a descriptor's position is the kernel's (so that it is shared with the processes that inherited it) until the
 * program seeks; from then on it is kept here.
 */
import {
  accessSync,
  type BigIntStats,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  futimesSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import type { FileAccess, FileStatus } from '../../core/host.js';
import { isTerminal } from './is-terminal.js';
import { retryWhenBusy, systemError } from './system-errors.js';

/** Where a descriptor stands. */
interface Position {
  offset: number;
  /** Reads and writes name the offset; until then the kernel counts. */
  explicit: boolean;
  appends: boolean;
}

const positions = new Map<number, Position>();

/** The files of this machine. */
export const systemFiles: FileAccess = {
  open: (path, flags, mode) => {
    const descriptor = openSync(path, flags, mode);
    positions.set(descriptor, { offset: 0, explicit: false, appends: (flags & constants.O_APPEND) !== 0 });
    return descriptor;
  },
  close: (descriptor) => {
    positions.delete(descriptor);
    closeSync(descriptor);
  },
  read: (descriptor, into) => {
    const position = positionOf(descriptor);
    const count = retryWhenBusy(() =>
      readSync(descriptor, into, 0, into.length, position.explicit ? position.offset : null),
    );
    position.offset += count;
    return count;
  },
  write: (descriptor, data) => {
    const position = positionOf(descriptor);
    const at = position.explicit && !position.appends ? position.offset : null;
    const count = retryWhenBusy(() => writeSync(descriptor, data, 0, data.length, at));
    position.offset += count;
    if (position.appends) position.offset = fstatSync(descriptor).size;
    return count;
  },
  seek,
  truncate: (file, size) => {
    if (typeof file === 'number') ftruncateSync(file, size);
    else truncateSync(file, size);
  },
  sync: fsyncSync,
  isTerminal,
  stat: (file, followLinks) => {
    const found =
      typeof file === 'number'
        ? fstatSync(file, { bigint: true })
        : (followLinks ? statSync : lstatSync)(file, { bigint: true });
    return statusOf(found);
  },
  access: (path, mode) => {
    try {
      accessSync(path, mode);
      return true;
    } catch {
      return false;
    }
  },
  list: (path) => readdirSync(path),
  makeDirectory: (path, mode) => {
    mkdirSync(path, mode);
  },
  removeDirectory: rmdirSync,
  remove: unlinkSync,
  rename: renameSync,
  link: linkSync,
  symlink: symlinkSync,
  readLink: (path) => readlinkSync(path),
  changeMode: (file, mode) => {
    if (typeof file === 'number') fchmodSync(file, mode);
    else chmodSync(file, mode);
  },
  changeOwner: (file, uid, gid) => {
    if (typeof file === 'number') fchownSync(file, uid, gid);
    else chownSync(file, uid, gid);
  },
  setTimes: (file, accessed, modified) => {
    if (typeof file === 'number') futimesSync(file, accessed, modified);
    else utimesSync(file, accessed, modified);
  },
};

function seek(descriptor: number, offset: number, whence: number): number {
  const status = fstatSync(descriptor);
  const isTerminalToo = status.isCharacterDevice() && isTerminal(descriptor);
  if (status.isFIFO() || status.isSocket() || isTerminalToo) throw systemError('ESPIPE');
  const position = positionOf(descriptor);
  const base = whence === 0 ? 0 : whence === 1 ? position.offset : status.size;
  if (base + offset < 0) throw systemError('EINVAL');
  if (whence === 1 && offset === 0) return position.offset;
  position.offset = base + offset;
  position.explicit = true;
  return position.offset;
}

function positionOf(descriptor: number): Position {
  let position = positions.get(descriptor);
  if (position === undefined) {
    position = { offset: inheritedOffset(descriptor), explicit: false, appends: false };
    positions.set(descriptor, position);
  }
  return position;
}

/** Where a descriptor stands that this process did not open, as far as the system says. */
function inheritedOffset(descriptor: number): number {
  try {
    return Number(/^pos:\s*(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function statusOf(found: BigIntStats): FileStatus {
  return {
    mode: Number(found.mode),
    inode: found.ino,
    device: found.dev,
    links: Number(found.nlink),
    uid: Number(found.uid),
    gid: Number(found.gid),
    size: found.size,
    accessed: found.atimeNs,
    modified: found.mtimeNs,
    changed: found.ctimeNs,
    blockSize: Number(found.blksize),
    blocks: found.blocks,
    rawDevice: found.rdev,
  };
}
