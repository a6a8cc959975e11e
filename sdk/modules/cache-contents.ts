/**
 * What lies in a cache's folder, for people: its entries with what they belong to, and how they are removed. Only files that a cache has made
 * are looked at or removed; whatever else lies in the folder stays.
 */
import { readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTraceFile, TRACES_ENDING, TRACES_FOLDER } from '../sharing/trace-folder.js';
import { readArtefact } from './artefact.js';
import { MODULES_ENDING, MODULES_FOLDER } from './artefact-cache.js';

/** An entry of a cache. */
export interface CacheEntry {
  readonly kind: 'module' | 'traces';
  readonly path: string;
  readonly bytes: number;
  readonly written: Date;
  /** The module's file, or the function's file and line; null where the entry cannot be read by this version. */
  readonly of: string | null;
  /** Compiled traces; 0 for a module. */
  readonly traces: number;
}

/** The entries, the newest first. Throws where there is no such folder. */
export function listCache(folder: string): CacheEntry[] {
  const entries = filesOf(folder).flatMap((file) => describe(file) ?? []);
  return entries.sort((a, b) => b.written.getTime() - a.written.getTime() || (a.path < b.path ? -1 : 1));
}

/** Removes the entries, and the folders that are empty then; gives what was removed. */
export function clearCache(folder: string): CacheEntry[] {
  const entries = listCache(folder);
  for (const { path } of entries) rmSync(path, { force: true });
  const parts = [MODULES_FOLDER, TRACES_FOLDER].map((name) => join(folder, name));
  for (const path of [...new Set(entries.map((entry) => dirname(entry.path))), ...parts]) removeIfEmpty(path);
  return entries;
}

interface CacheFile {
  readonly kind: CacheEntry['kind'];
  readonly path: string;
}

function filesOf(folder: string): CacheFile[] {
  // Says that the folder is not there, which an empty cache must not.
  readdirSync(folder);
  const within = (part: string, ending: string, kind: CacheEntry['kind']): CacheFile[] =>
    namesIn(join(folder, part))
      .filter((name) => name.endsWith(ending))
      .map((name) => ({ kind, path: join(folder, part, name) }));
  const environments = namesIn(join(folder, TRACES_FOLDER)).map((name) => join(TRACES_FOLDER, name));
  return [
    ...within(MODULES_FOLDER, MODULES_ENDING, 'module'),
    ...environments.flatMap((part) => within(part, TRACES_ENDING, 'traces')),
  ];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Undefined for a file that is gone meanwhile. */
function describe({ kind, path }: CacheFile): CacheEntry | undefined {
  try {
    const { size, mtime } = statSync(path);
    const facts = kind === 'module' ? describeModule(path) : describeTraces(path);
    return { kind, path, bytes: size, written: mtime, ...facts };
  } catch {
    return undefined;
  }
}

type Facts = Pick<CacheEntry, 'of' | 'traces'>;

const unreadable: Facts = { of: null, traces: 0 };

function describeModule(path: string): Facts {
  try {
    return { of: readArtefact(Uint8Array.from(readFileSync(path))).filename, traces: 0 };
  } catch {
    return unreadable;
  }
}

function describeTraces(path: string): Facts {
  try {
    const file = readTraceFile(readFileSync(path));
    return file === undefined ? unreadable : { of: file.place, traces: file.traces.length };
  } catch {
    return unreadable;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else lies in it, or it is not there.
  }
}
