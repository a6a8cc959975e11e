/**
 * Modules of the standard library that are written in Python: files of engine/modules/python, which the builds put beside
 * the engine. They belong to the engine and are read whatever the host grants.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeUnit } from '../bytecode/code-unit.js';
import { loadUnit } from '../bytecode/index.js';

/** A module of the library. */
export interface LibraryModule {
  readonly path: string;
  readonly isPackage: boolean;
  /** Its code where the build has compiled it, otherwise its source. */
  read(): { source: Uint8Array; unit: null } | { source: ''; unit: CodeUnit };
}

/** The library module of a name; undefined where there is none. */
export function findLibraryModule(name: string): LibraryModule | undefined {
  // Asking for the one file is cheaper than listing the folder, and most names are found at the first question.
  const stem = `${libraryFolder()}/${name.replaceAll('.', '/')}`;
  const isModule = existsSync(`${stem}.py`);
  const isPackage = !isModule && existsSync(`${stem}/__init__.py`);
  if (!isModule && !isPackage) return undefined;
  const path = isPackage ? `${stem}/__init__.py` : `${stem}.py`;
  return {
    path,
    isPackage,
    read() {
      const unit = readCode(path);
      return unit === null ? { source: readFileSync(path), unit } : { source: '', unit };
    },
  };
}

/** The compiled code beside a source; null where there is none, or none of this engine: then the source is compiled. */
function readCode(path: string): CodeUnit | null {
  const beside = `${path.slice(0, -'.py'.length)}.code`;
  if (!existsSync(beside)) return null;
  // The build does not know where the library will lie.
  const loaded = loadUnit(readFileSync(beside), { from: 'build', filename: path });
  return loaded.kind === 'loaded' ? loaded.unit : null;
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
