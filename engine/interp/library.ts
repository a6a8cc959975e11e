/**
 * Modules of the standard library that are written in Python: files of engine/modules/python, which the builds put beside
 * the engine. They belong to the engine and are read whatever the host grants.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  names ??= new Set(listNames());
  const stem = name.replaceAll('.', '/');
  const isPackage = names.has(`${stem}/__init__.py`);
  const file = isPackage ? `${stem}/__init__.py` : `${stem}.py`;
  if (!names.has(file)) return undefined;
  const path = join(libraryFolder(), file);
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
  const loaded = loadUnit(readFileSync(beside), 'build');
  return loaded.kind === 'loaded' ? renameUnit(loaded.unit, path) : null;
}

/** The build does not know where the library will lie: the code gets its file's name when it is loaded. */
function renameUnit(unit: CodeUnit, filename: string): CodeUnit {
  const constants = unit.constants.map((constant) =>
    typeof constant === 'object' && constant !== null && constant.kind === 'code'
      ? { ...constant, unit: renameUnit(constant.unit, filename) }
      : constant,
  );
  return { ...unit, filename, constants };
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
