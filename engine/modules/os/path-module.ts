/**
 * `posixpath`, which is `os.path`.
 */
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asStr, PyBytes } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { isEqual } from '../../objects/protocol/compare.js';
import { isException, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toArray } from '../../objects/protocol/iterate.js';
import { isTrue } from '../../objects/protocol/truth.js';
import type { BuiltinModule } from '../module-declaration.js';
import { systemCall } from '../system/errors.js';
import { grantedFiles, grantedProcess } from '../system/grants.js';
import { checkPath, fspath, pathLike, pathText, pathWords } from '../system/paths.js';
import {
  commonPrefix,
  joinPaths,
  normalizePath,
  relativePath,
  splitExtension,
  splitPath,
} from './path-functions.js';
import { statusOf } from './stat-result.js';

const DIRECTORY = 0o040000;
const REGULAR = 0o100000;
const LINK = 0o120000;
const TYPE_MASK = 0o170000;

const functions: FunctionDeclarations = {
  abspath: ['(path)', (path: Value) => mapPath(path, absolutePath), 'Return an absolute path.'],
  basename: [
    '(p)',
    (path: Value) => mapPath(path, (text) => splitPath(text)[1]),
    'Returns the final component of a pathname',
  ],
  commonpath: ['(paths)', commonPath, 'Given a sequence of path names, returns the longest common sub-path.'],
  commonprefix: [
    '(m)',
    (given: Value) => {
      const items = toArray(given);
      const [first] = items;
      if (first === undefined) return '';
      return pathLike(commonPrefix(items.map(pathWords)), fspath(first));
    },
    'Given a list of pathnames, returns the longest common leading component',
  ],
  dirname: [
    '(p)',
    (path: Value) => mapPath(path, (text) => splitPath(text)[0]),
    'Returns the directory component of a pathname',
  ],
  exists: [
    '(path)',
    (path: Value) => kindOf(path, true) !== undefined,
    'Test whether a path exists.  Returns False for broken symbolic links',
  ],
  expanduser: ['(path)', (path: Value) => mapPath(path, expandUser), 'Expand ~ and ~user constructions.'],
  expandvars: [
    '(path)',
    (path: Value) => mapPath(path, expandVariables),
    'Expand shell variables: $name and the form with braces.',
  ],
  getatime: ['(filename)', (path: Value) => seconds(statusOf(path, true).accessed)],
  getctime: ['(filename)', (path: Value) => seconds(statusOf(path, true).changed)],
  getmtime: ['(filename)', (path: Value) => seconds(statusOf(path, true).modified)],
  getsize: [
    '(filename)',
    (path: Value) => Number(statusOf(path, true).size),
    'Return the size of a file, reported by os.stat().',
  ],
  isabs: ['(s)', (path: Value) => pathWords(path).startsWith('/'), 'Test whether a path is absolute'],
  isdir: [
    '(s)',
    (path: Value) => kindOf(path, true) === DIRECTORY,
    'Return true if the pathname refers to an existing directory.',
  ],
  isfile: [
    '(path)',
    (path: Value) => kindOf(path, true) === REGULAR,
    'Test whether a path is a regular file',
  ],
  islink: ['(path)', (path: Value) => kindOf(path, false) === LINK, 'Test whether a path is a symbolic link'],
  ismount: ['(path)', isMount, 'Test whether a path is a mount point'],
  join: [
    '(a, *p)',
    (first: Value, rest: readonly Value[]) => {
      const start = fspath(first);
      checkParts('join', [start, ...rest]);
      return pathLike(joinPaths(pathWords(start), rest.map(pathWords)), start);
    },
    "Join two or more pathname components, inserting '/' as needed.",
  ],
  lexists: [
    '(path)',
    (path: Value) => kindOf(path, false) !== undefined,
    'Test whether a path exists.  Returns True for broken symbolic links',
  ],
  normcase: ['(s)', (path: Value) => fspath(path), 'Normalize case of pathname.  Has no effect under Posix'],
  normpath: [
    '(path)',
    (path: Value) => mapPath(path, normalizePath),
    'Normalize path, eliminating double slashes, etc.',
  ],
  realpath: [
    '(filename, *, strict=False)',
    (path: Value, strict: Value | undefined) =>
      pathLike(realPath(pathText(path), strict !== undefined && isTrue(strict)), fspath(path)),
    'Return the canonical path of the specified filename, eliminating any symbolic links encountered in the path.',
  ],
  relpath: [
    '(path, start=None)',
    (path: Value, start: Value | undefined) => {
      if (pathWords(path) === '') throw valueError('no path specified');
      if (start !== undefined && start !== null) checkKinds([path, start]);
      const from = start === undefined || start === null ? '.' : pathWords(start);
      return mapPath(path, (text) => relativePath(absolutePath(text), absolutePath(from)));
    },
    'Return a relative version of a path',
  ],
  samefile: [
    '(f1, f2)',
    (one: Value, two: Value) => {
      const [a, b] = [statusOf(one, true), statusOf(two, true)];
      return a.inode === b.inode && a.device === b.device;
    },
    'Test whether two pathnames reference the same actual file or directory',
  ],
  sameopenfile: [
    '(fp1, fp2)',
    (one: Value, two: Value) => {
      const [a, b] = [statusOf(one, true), statusOf(two, true)];
      return a.inode === b.inode && a.device === b.device;
    },
    'Test whether two open file objects reference the same file',
  ],
  samestat: [
    '(s1, s2)',
    (one: Value, two: Value) =>
      ['st_ino', 'st_dev'].every((name) => isEqual(getAttribute(one, name), getAttribute(two, name))),
    'Test whether two stat buffers reference the same file',
  ],
  split: [
    '(p)',
    (path: Value) => mapPair(path, splitPath),
    'Split a pathname.  Returns tuple "(head, tail)" where "tail" is everything after the final slash.',
  ],
  splitdrive: [
    '(p)',
    (path: Value) => mapPair(path, (text) => ['', text]),
    'Split a pathname into drive and path. On Posix, drive is always empty.',
  ],
  splitext: ['(p)', (path: Value) => mapPair(path, splitExtension), 'Split the extension from a pathname.'],
};

export const posixpathModule: BuiltinModule = {
  name: 'posixpath',
  doc: 'Common operations on Posix pathnames.',
  create: function* () {
    yield* declareFunctions('posixpath', functions);
    yield ['curdir', '.'];
    yield ['pardir', '..'];
    yield ['extsep', '.'];
    yield ['sep', '/'];
    yield ['pathsep', ':'];
    yield ['defpath', '/bin:/usr/bin'];
    yield ['altsep', null];
    yield ['devnull', '/dev/null'];
    yield ['supports_unicode_filenames', false];
  },
};

function mapPath(path: Value, map: (text: string) => string): Value {
  return pathLike(map(pathWords(path)), fspath(path));
}

function mapPair(path: Value, map: (text: string) => readonly [string, string]): Value {
  return new PyTuple(map(pathWords(path)).map((text) => pathLike(text, fspath(path))));
}

function checkKinds(paths: readonly Value[]): void {
  const kinds = new Set(paths.map((path) => fspath(path) instanceof PyBytes));
  if (kinds.size > 1) throw typeError("Can't mix strings and bytes in path components");
}

/** As {@link checkKinds}, for a function that names itself in the complaint about a part that is no path. */
function checkParts(name: string, parts: readonly Value[]): void {
  for (const part of parts) {
    if (asStr(part) === undefined && !(part instanceof PyBytes) && !hasPath(part))
      throw typeError(
        `${name}() argument must be str, bytes, or os.PathLike object, not '${typeName(part)}'`,
      );
  }
  checkKinds(parts);
}

function hasPath(part: Value): boolean {
  return typeOf(part).lookup('__fspath__') !== undefined;
}

/** The path from the root. */
export function absolutePath(path: string): string {
  if (path.startsWith('/')) return normalizePath(path);
  return normalizePath(joinPaths(grantedProcess().workingDirectory(), [path]));
}

/** The file type bits of a path; undefined where there is nothing, or no permission to look. */
function kindOf(path: Value, followLinks: boolean): number | undefined {
  if (typeof path === 'number' || typeof path === 'boolean') {
    try {
      return grantedFiles().stat(Number(path), true).mode & TYPE_MASK;
    } catch {
      return undefined;
    }
  }
  checkPath(path, followLinks ? 'stat' : 'lstat', followLinks ? 'integer' : 'neither');
  try {
    return statusOf(path, followLinks).mode & TYPE_MASK;
  } catch (thrown) {
    if (isException(thrown, 'OSError') || isException(thrown, 'ValueError')) return undefined;
    throw thrown;
  }
}

function seconds(nanoseconds: bigint): Value {
  return new PyFloat(Number(nanoseconds) / 1e9);
}

function isMount(path: Value): Value {
  const text = pathWords(path);
  if (kindOf(path, false) !== DIRECTORY) return false;
  const [here, above] = [statusOf(path, false), statusOf(joinPaths(text, ['..']), false)];
  return here.device !== above.device || here.inode === above.inode;
}

function commonPath(given: Value): Value {
  const paths = toArray(given);
  const [first] = paths;
  if (first === undefined) throw valueError('commonpath() arg is an empty sequence');
  checkKinds(paths);
  const texts = paths.map(pathWords);
  if (new Set(texts.map((text) => text.startsWith('/'))).size > 1)
    throw valueError("Can't mix absolute and relative paths");
  const parts = texts.map((text) => text.split('/').filter((part) => part !== '' && part !== '.'));
  const [shortest = [], longest = []] = [parts.reduce(less), parts.reduce(more)];
  let common = 0;
  while (common < shortest.length && shortest[common] === longest[common]) common++;
  const lead = texts[0]?.startsWith('/') ? '/' : '';
  return pathLike(lead + shortest.slice(0, common).join('/'), fspath(first));
}

function less(one: string[], two: string[]): string[] {
  return compareParts(one, two) <= 0 ? one : two;
}

function more(one: string[], two: string[]): string[] {
  return compareParts(one, two) > 0 ? one : two;
}

function compareParts(one: readonly string[], two: readonly string[]): number {
  for (let index = 0; index < Math.min(one.length, two.length); index++) {
    const [a = '', b = ''] = [one[index], two[index]];
    if (a !== b) return a < b ? -1 : 1;
  }
  return one.length - two.length;
}

function expandUser(path: string): string {
  const match = /^~([^/]*)/.exec(path);
  if (match === null) return path;
  const home = match[1] === '' ? homeFolder() : undefined;
  if (home === undefined) return path;
  return home.replace(/\/+$/, '') + path.slice(1) || '/';
}

function homeFolder(): string | undefined {
  return runtime.current.host.environment?.get('HOME');
}

function expandVariables(path: string): string {
  const { environment } = runtime.current.host;
  const expand = (whole: string, name: string) => {
    const bare = name.startsWith('{') ? name.slice(1, -1) : name;
    return environment?.get(bare) ?? whole;
  };
  // Beyond the last brace there are plain names only, and no search for a brace that is not there.
  const braces = path.lastIndexOf('}') + 1;
  return (
    path.slice(0, braces).replace(/\$(\w+|\{[^}]*\})/g, expand) +
    path.slice(braces).replace(/\$(\w+)/g, expand)
  );
}

/**
 * The path with its links followed; a part that does not exist is kept as it is, unless `strict`. So is what follows a link that
 * leads back to itself.
 */
function realPath(path: string, strict: boolean): string {
  const files = grantedFiles(path);
  /** Where links lead; undefined while one is being followed. */
  const known = new Map<string, string | undefined>();

  function targetOf(link: string): string | undefined {
    try {
      return (files.stat(link, false).mode & TYPE_MASK) === LINK ? files.readLink(link) : undefined;
    } catch (thrown) {
      if (strict) systemCall(() => rethrow(thrown), link);
      return undefined;
    }
  }

  /** `start` with the parts of `rest`, and whether all links led somewhere. */
  function follow(start: string, rest: string): readonly [path: string, isDone: boolean] {
    let at = rest.startsWith('/') ? '' : start;
    const parts = rest.split('/');
    for (const [index, part] of parts.entries()) {
      if (part === '' || part === '.') continue;
      if (part === '..') {
        at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
        continue;
      }
      const candidate = `${at}/${part}`;
      const left = () => parts.slice(index + 1).join('/');
      const target = targetOf(candidate);
      if (target === undefined) at = candidate;
      else if (known.has(candidate)) {
        const before = known.get(candidate);
        if (before === undefined) {
          if (strict) systemCall(() => files.stat(candidate, true), candidate);
          return [joinPaths(candidate, [left()]), false];
        }
        at = before;
      } else {
        known.set(candidate, undefined);
        const [reached, isDone] = follow(at, target);
        if (!isDone) return [joinPaths(reached, [left()]), false];
        known.set(candidate, reached);
        at = reached;
      }
    }
    return [at, true];
  }

  return normalizePath(follow('', wholePath(path))[0] || '/');
}

function wholePath(path: string): string {
  return path.startsWith('/') ? path : joinPaths(grantedProcess().workingDirectory(), [path]);
}

function rethrow(thrown: unknown): never {
  throw thrown;
}
