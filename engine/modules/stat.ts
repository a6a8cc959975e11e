/**
 * `stat`: the bits of file modes.
 */
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import type { Value } from '../objects/model/value.js';
import { toSize } from '../objects/protocol/items.js';
import type { BuiltinModule } from './module-declaration.js';

/** File types: name, bits, and the letter that `ls -l` shows. */
const kinds = [
  ['DIR', 0o040000, 'd'],
  ['CHR', 0o020000, 'c'],
  ['BLK', 0o060000, 'b'],
  ['REG', 0o100000, '-'],
  ['FIFO', 0o010000, 'p'],
  ['LNK', 0o120000, 'l'],
  ['SOCK', 0o140000, 's'],
] as const;

const bits: Readonly<Record<string, number>> = {
  S_IFDOOR: 0,
  S_IFPORT: 0,
  S_IFWHT: 0,
  S_ISUID: 0o4000,
  S_ISGID: 0o2000,
  S_ENFMT: 0o2000,
  S_ISVTX: 0o1000,
  S_IREAD: 0o400,
  S_IWRITE: 0o200,
  S_IEXEC: 0o100,
  S_IRWXU: 0o700,
  S_IRUSR: 0o400,
  S_IWUSR: 0o200,
  S_IXUSR: 0o100,
  S_IRWXG: 0o070,
  S_IRGRP: 0o040,
  S_IWGRP: 0o020,
  S_IXGRP: 0o010,
  S_IRWXO: 0o007,
  S_IROTH: 0o004,
  S_IWOTH: 0o002,
  S_IXOTH: 0o001,
  UF_NODUMP: 0x1,
  UF_IMMUTABLE: 0x2,
  UF_APPEND: 0x4,
  UF_OPAQUE: 0x8,
  UF_NOUNLINK: 0x10,
  UF_COMPRESSED: 0x20,
  UF_HIDDEN: 0x8000,
  SF_ARCHIVED: 0x10000,
  SF_IMMUTABLE: 0x20000,
  SF_APPEND: 0x40000,
  SF_NOUNLINK: 0x100000,
  SF_SNAPSHOT: 0x200000,
  ST_MODE: 0,
  ST_INO: 1,
  ST_DEV: 2,
  ST_NLINK: 3,
  ST_UID: 4,
  ST_GID: 5,
  ST_SIZE: 6,
  ST_ATIME: 7,
  ST_MTIME: 8,
  ST_CTIME: 9,
};

const TYPE_MASK = 0o170000;
const PERMISSIONS = 0o7777;

const functions: FunctionDeclarations = {
  S_IMODE: [
    '(mode, /)',
    (mode: Value) => toSize(mode) & PERMISSIONS,
    "Return the portion of the file's mode that can be set by os.chmod().",
  ],
  S_IFMT: [
    '(mode, /)',
    (mode: Value) => toSize(mode) & TYPE_MASK,
    "Return the portion of the file's mode that describes the file type.",
  ],
  filemode: [
    '(mode, /)',
    (mode: Value) => describeMode(toSize(mode)),
    "Convert a file's mode to a string of the form '-rwxrwxrwx'",
  ],
  ...Object.fromEntries(
    kinds.map(([name, kind]) => [
      `S_IS${name}`,
      ['(mode, /)', (mode: Value) => (toSize(mode) & TYPE_MASK) === kind] as const,
    ]),
  ),
  ...Object.fromEntries(
    ['S_ISDOOR', 'S_ISPORT', 'S_ISWHT'].map((name) => [name, ['(mode, /)', () => false] as const]),
  ),
};

export const statModule: BuiltinModule = {
  name: 'stat',
  doc: 'S_IFMT_: file type bits; S_I*: permission bits; ST_*: indices of stat_result.',
  create: function* () {
    yield* declareFunctions('_stat', functions);
    for (const [name, kind] of kinds) yield [name === 'FIFO' ? 'S_IFIFO' : `S_IF${name}`, kind];
    yield* Object.entries(bits);
  },
};

function describeMode(mode: number): string {
  const kind = kinds.find(([, of]) => of === (mode & TYPE_MASK))?.[2] ?? '?';
  const [user, group, other] = [6, 3, 0].map((shift) => (mode >> shift) & 7) as [number, number, number];
  return (
    kind +
    triple(user, (mode & 0o4000) !== 0, 's') +
    triple(group, (mode & 0o2000) !== 0, 's') +
    triple(other, (mode & 0o1000) !== 0, 't')
  );
}

function triple(permissions: number, isSpecial: boolean, letter: 's' | 't'): string {
  const runs = (permissions & 1) !== 0;
  const last = isSpecial ? (runs ? letter : letter.toUpperCase()) : runs ? 'x' : '-';
  return `${(permissions & 4) !== 0 ? 'r' : '-'}${(permissions & 2) !== 0 ? 'w' : '-'}${last}`;
}
