/**
 * Paths of POSIX as text: taking apart, joining, normalising. Pure functions on JavaScript strings.
 */

/** Folder and last part. */
export function splitPath(path: string): [head: string, tail: string] {
  const at = path.lastIndexOf('/') + 1;
  const head = path.slice(0, at);
  const stripped = head.replace(/\/+$/, '');
  return [stripped === '' ? head : stripped, path.slice(at)];
}

/** Root and extension with its dot; leading dots of the last part belong to the root. */
export function splitExtension(path: string): [root: string, extension: string] {
  const from = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  let first = from;
  while (path[first] === '.') first++;
  return dot < first ? [path, ''] : [path.slice(0, dot), path.slice(dot)];
}

/** Parts joined by slashes; an absolute one drops those before it. */
export function joinPaths(first: string, rest: readonly string[]): string {
  let path = first;
  for (const part of rest) {
    if (part.startsWith('/')) path = part;
    else if (path === '' || path.endsWith('/')) path += part;
    else path += `/${part}`;
  }
  return path;
}

/** Without empty parts, `.` and what `..` takes back. Two leading slashes stay two. */
export function normalizePath(path: string): string {
  if (path === '') return '.';
  const slashes = /^\/+/.exec(path)?.[0].length ?? 0;
  const lead = slashes === 2 ? '//' : slashes > 0 ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (lead === '' && parts.length === 0) || parts.at(-1) === '..') parts.push(part);
    else parts.pop();
  }
  return lead + parts.join('/') || '.';
}

/** The way from one absolute path to another. */
export function relativePath(path: string, start: string): string {
  const to = path.split('/').filter((part) => part !== '');
  const from = start.split('/').filter((part) => part !== '');
  let common = 0;
  while (common < to.length && common < from.length && to[common] === from[common]) common++;
  const up = from.slice(common).map(() => '..');
  return [...up, ...to.slice(common)].join('/') || '.';
}

/** The longest common beginning of strings. */
export function commonPrefix(texts: readonly string[]): string {
  const sorted = [...texts].sort();
  const [first = ''] = sorted;
  const last = sorted.at(-1) ?? '';
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
}
