/**
 * Modules of the standard library that are written in Python: files of engine/modules/python, which the builds put beside
 * the engine. They belong to the engine and are read whatever the host grants.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A module's source. */
export interface LibrarySource {
  readonly source: Uint8Array;
  readonly path: string;
  readonly isPackage: boolean;
}

/** The source of a library module; undefined where there is none of that name. */
export function readLibrary(name: string): LibrarySource | undefined {
  names ??= new Set(listNames());
  const stem = name.replaceAll('.', '/');
  const isPackage = names.has(`${stem}/__init__.py`);
  const file = isPackage ? `${stem}/__init__.py` : `${stem}.py`;
  if (!names.has(file)) return undefined;
  const path = join(libraryFolder(), file);
  return { source: readFileSync(path), path, isPackage };
}

let names: Set<string> | undefined;

function listNames(): string[] {
  const root = libraryFolder();
  return existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
}

let folder: string | undefined;

/** Where the sources lie, seen from dist/engine/interp and from the bundle in dist/bin. */
function libraryFolder(): string {
  if (folder === undefined) {
    const here = dirname(fileURLToPath(import.meta.url));
    const candidates = ['../modules/python', '../engine/modules/python'].map((path) => join(here, path));
    folder = candidates.find((path) => existsSync(path)) ?? candidates[0] ?? here;
  }
  return folder;
}
