/**
 * `os.stat_result` and asking for a file's status.
 */
import type { FileStatus } from '../../core/host.js';
import { PyFloat } from '../../objects/model/numbers.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { writeAbandoned } from '../io/exit.js';
import { descriptorArgument } from '../io/file-io.js';
import { makeStructSequence, structSequenceType } from '../struct-sequence.js';
import { systemCall } from '../system/errors.js';
import { grantedFiles } from '../system/grants.js';
import { fspath, pathText } from '../system/paths.js';

let type: PyType | undefined;

/** The type. */
export function statResultType(): PyType {
  type ??= structSequenceType({
    name: 'os.stat_result',
    doc: 'stat_result: Result from stat, fstat, or lstat.',
    fields: [
      'st_mode',
      'st_ino',
      'st_dev',
      'st_nlink',
      'st_uid',
      'st_gid',
      'st_size',
      null,
      null,
      null,
      'st_atime',
      'st_mtime',
      'st_ctime',
      'st_atime_ns',
      'st_mtime_ns',
      'st_ctime_ns',
      'st_blksize',
      'st_blocks',
      'st_rdev',
    ],
    visible: 10,
    isConstructible: true,
  });
  return type;
}

/** The status of a path, or of an open file by its descriptor. */
export function statusOf(file: Value, followLinks: boolean): FileStatus {
  const files = grantedFiles(file);
  writeAbandoned();
  if (typeof file === 'number' || typeof file === 'boolean') {
    const descriptor = descriptorArgument(file);
    return systemCall(() => files.stat(descriptor, true));
  }
  const path = pathText(file);
  return systemCall(() => files.stat(path, followLinks), fspath(file));
}

/** A status as the program sees it. */
export function statResult(status: FileStatus): Value {
  const times = [status.accessed, status.modified, status.changed];
  return makeStructSequence(statResultType(), [
    status.mode,
    toInt(status.inode),
    toInt(status.device),
    status.links,
    status.uid,
    status.gid,
    toInt(status.size),
    ...times.map((time) => toInt(floorDivide(time, 1_000_000_000n))),
    ...times.map((time) => new PyFloat(Number(time) / 1e9)),
    ...times.map(toInt),
    status.blockSize,
    toInt(status.blocks),
    toInt(status.rawDevice),
  ]);
}

function toInt(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}
