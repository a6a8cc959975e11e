/**
 * Where a module's code is: among the modules in TypeScript, on the path, or in the engine's own Python library.
 *
 * What CPython has built in or frozen comes before the path; the rest of the library comes after it, so that a program's own
 * module hides one of the same name, as it would there. A folder on the path that is CPython's library comes last: it serves
 * what is not built in, and needs modules in C for much of the rest.
 */
import type { CodeUnit } from '../bytecode/code-unit.js';
import type { Host } from '../core/host.js';
import type { BuiltinModule } from '../modules/module-declaration.js';
import type { PyDict } from '../objects/model/dict.js';
import { asText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { findAttributeQuietly } from '../objects/protocol/attribute.js';
import { iterate } from '../objects/protocol/iterate.js';
import type { LibraryModule } from './library.js';
import { findInHooked } from './path-hooks.js';

/** Where modules come from besides files. */
export interface ModuleSources {
  /** Modules written in TypeScript, by name. */
  readonly builtin: ReadonlyMap<string, BuiltinModule>;
  /** Names that the path cannot hide. */
  readonly first: ReadonlySet<string>;
  /** A module of the engine's own library; undefined where there is none. */
  library(name: string): LibraryModule | undefined;
}

/** The sources in force; making an interpreter fills them in. */
export const moduleSources: { current: ModuleSources } = {
  current: { builtin: new Map(), first: new Set(), library: () => undefined },
};

/** Code of a module. `folder` for a package: where its submodules are. */
export type FoundModule =
  | { readonly kind: 'builtin'; readonly declaration: BuiltinModule }
  | FoundSource
  | { readonly kind: 'namespace'; readonly folders: readonly string[] }
  /** What a finder or hook of the program has found: a ModuleSpec, which says how to load it. */
  | { readonly kind: 'spec'; readonly spec: Value };

/** A module with a source. */
export interface FoundSource {
  readonly kind: 'module' | 'package';
  readonly source: Uint8Array | string;
  readonly path: string;
  readonly folder: string;
  /** Its code, where it has been compiled before. */
  readonly unit: CodeUnit | null;
  /** It is the engine's own library's. */
  readonly isOwn?: true;
}

/** What finding needs of the interpreter. */
export interface Finder {
  readonly modules: PyDict;
  readonly host: Host;
}

/** Whether a module comes before all that is on the path. */
export function isBuiltinName(name: string): boolean {
  return moduleSources.current.first.has(name);
}

/** Finds a module by its absolute name; `parent` is its package's module. Undefined where there is none. */
export function findModule(finder: Finder, name: string, parent: Value | undefined): FoundModule | undefined {
  if (isBuiltinName(name) || isOwnPackage(finder, name, parent)) {
    return (
      findOwn(name) ??
      findFile(finder, name, parent) ??
      (parent === undefined ? undefined : findRestOfPackage(finder, name))
    );
  }
  return (
    findFile(finder, name, parent, (folder) => !isStandardLibrary(finder, folder)) ??
    findOwn(name) ??
    findFile(finder, name, parent, (folder) => isStandardLibrary(finder, folder))
  );
}

const standardLibraries = new Map<string, boolean>();

/** Whether a folder is the library of a CPython: then it has the folder of its modules in C. */
function isStandardLibrary(finder: Finder, folder: string): boolean {
  let known = standardLibraries.get(folder);
  if (known === undefined) {
    known = finder.host.sources?.isDirectory(`${folder}/lib-dynload`) ?? false;
    standardLibraries.set(folder, known);
  }
  return known;
}

/** Whether the parent is a package of the engine's library, and not a program's own of the same name. */
function isOwnPackage(finder: Finder, name: string, parent: Value | undefined): boolean {
  if (parent === undefined) return false;
  const own = moduleSources.current.library(name.slice(0, name.lastIndexOf('.')));
  return own !== undefined && searchPath(finder, parent).includes(folderOf(own.path));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function findOwn(name: string): FoundModule | undefined {
  const { current } = moduleSources;
  const declaration = current.builtin.get(name);
  if (declaration !== undefined) return { kind: 'builtin', declaration };
  const found = current.library(name);
  if (found === undefined) return undefined;
  const { path, isPackage } = found;
  const { source, unit } = found.read();
  const folder = folderOf(path);
  return { kind: isPackage ? 'package' : 'module', source, path, folder, unit, isOwn: true };
}

function findFile(
  finder: Finder,
  name: string,
  parent: Value | undefined,
  isWanted: (folder: string) => boolean = () => true,
): FoundModule | undefined {
  const places = searchPath(finder, parent);
  return findFileIn(
    finder,
    name,
    places.filter((place) => isWanted(absolute(finder, place))),
  );
}

function findFileIn(finder: Finder, name: string, places: readonly string[]): FoundModule | undefined {
  const { sources } = finder.host;
  if (sources === null) return undefined;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const portions: string[] = [];
  for (const place of places) {
    const hooked = findInHooked(finder, place, name);
    if (hooked === 'nothing') continue;
    if (hooked !== undefined) return hooked;
    const folder = absolute(finder, place);
    const stem = `${folder === '/' ? '' : folder}/${last}`;
    if (sources.isDirectory(stem)) {
      const path = `${stem}/__init__.py`;
      const source = sources.read(path);
      if (source !== undefined) return { kind: 'package', source, path, folder: stem, unit: null };
      portions.push(stem);
    }
    const path = `${stem}.py`;
    const source = sources.read(path);
    if (source !== undefined) return { kind: 'module', source, path, folder, unit: null };
  }
  return portions.length === 0 ? undefined : { kind: 'namespace', folders: portions };
}

/** A module that a package of the engine's library has not got, in the package of that name of CPython's library. */
function findRestOfPackage(finder: Finder, name: string): FoundModule | undefined {
  const inside = name.slice(0, name.lastIndexOf('.')).replaceAll('.', '/');
  const folders = searchPath(finder, undefined)
    .map((place) => absolute(finder, place))
    .filter((folder) => isStandardLibrary(finder, folder))
    .map((folder) => `${folder}/${inside}`);
  return findFileIn(finder, name, folders);
}

function absolute(finder: Finder, place: string): string {
  if (place.startsWith('/')) return place;
  const here = finder.host.process?.workingDirectory() ?? '';
  return place === '' ? here : `${here}/${place}`;
}

function searchPath(finder: Finder, parent: Value | undefined): string[] {
  const holder = parent ?? finder.modules.getString('sys');
  if (holder === undefined) return [];
  const path = findAttributeQuietly(holder, parent === undefined ? 'path' : '__path__');
  if (path === undefined || path === null) return [];
  const folders: string[] = [];
  for (const item of iterate(path)) {
    const text = asText(item);
    if (text !== undefined) folders.push(text.endsWith('/') && text.length > 1 ? text.slice(0, -1) : text);
  }
  return folders;
}
