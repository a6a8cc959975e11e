/**
 * `sys.path_hooks`: who looks into an entry of the path. Folders are the engine's own; archives are zipimport's; for the rest, hooks that the
 * program adds are asked, and what they give is kept in `sys.path_importer_cache`.
 */
import { PyDict } from '../objects/model/dict.js';
import { runtime } from '../objects/model/runtime.js';
import { PyList, PyTuple } from '../objects/model/sequences.js';
import { strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../objects/protocol/attribute.js';
import { call, callOne } from '../objects/protocol/call.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { isException, newException } from '../objects/protocol/errors.js';
import { iterate } from '../objects/protocol/iterate.js';
import { strText } from '../objects/protocol/text.js';
import type { Finder, FoundModule } from './find-modules.js';

/** The hook of archives: zipimport's class, which is imported when there is one. */
export const archiveHook = builtinFunction('zipimporter', '(path)', (path: Value) =>
  callOne(inLibrary('zipimport', 'zipimporter'), path),
);

/** The hook of folders. */
export const folderHook = builtinFunction('path_hook_for_FileFinder', '(path)', (path: Value) => {
  const text = strText(path);
  if (text !== '' && runtime.current.host.sources?.isDirectory(text) !== true) {
    const error = newException('ImportError', 'only directories are supported');
    error.fields = new Map([['path', path]]);
    throw error;
  }
  return call(inLibrary('importlib._loaders', 'make_file_finder'), [path]);
});

/** What an entry of the path has of a module, where a hook looks into it; undefined for a folder, which is for the engine to look into. */
export function findInHooked(
  finder: Finder,
  entry: string,
  name: string,
): FoundModule | 'nothing' | undefined {
  const looker = entryFinder(finder, entry);
  if (looker === undefined || looker === null) return looker === null ? 'nothing' : undefined;
  const find = findAttributeQuietly(looker, 'find_spec');
  const spec = find === undefined ? null : call(find, [strFromText(name), null]);
  return spec === null ? 'nothing' : { kind: 'spec', spec };
}

/** The finder for an entry; null where no hook knows what it is; undefined where the engine itself looks. */
function entryFinder(finder: Finder, entry: string): Value | undefined {
  const kept = inSys(finder, 'path_importer_cache');
  const cache = kept instanceof PyDict ? kept : undefined;
  const key = strFromText(entry);
  if (cache !== undefined && cache.size > 0) {
    const before = cache.get(key);
    if (before !== undefined) return before;
  }
  for (const hook of listOfSys(finder, 'path_hooks') ?? []) {
    if (hook === folderHook) {
      if (isFolder(finder, entry)) return undefined;
      continue;
    }
    if (hook === archiveHook && !isInFile(finder, entry)) continue;
    const made = tryHook(hook, key);
    if (made === undefined) continue;
    cache?.set(key, made);
    return made;
  }
  return undefined;
}

/** Whether an entry is a file or, as a folder in an archive is, below one. */
function isInFile(finder: Finder, entry: string): boolean {
  for (
    let path = entry;
    path !== '' && !isFolder(finder, path);
    path = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  )
    if (finder.host.sources?.read(path) !== undefined) return true;
  return false;
}

function tryHook(hook: Value, entry: Value): Value | undefined {
  try {
    return callOne(hook, entry);
  } catch (thrown) {
    if (isException(thrown, 'ImportError')) return undefined;
    throw thrown;
  }
}

const folders = new Set<string>();

function isFolder(finder: Finder, entry: string): boolean {
  if (folders.has(entry)) return true;
  if (finder.host.sources?.isDirectory(entry) !== true) return false;
  folders.add(entry);
  return true;
}

/** A list of the module sys, as the program has it now; undefined where there is none. */
export function listOfSys(finder: Finder, name: string): readonly Value[] | undefined {
  const list = inSys(finder, name);
  return list instanceof PyList ? [...iterate(list)] : undefined;
}

/** An attribute of the module sys, as the program has it now. */
export function inSys(finder: Finder, name: string): Value | undefined {
  const sys = finder.modules.getString('sys');
  return sys === undefined ? undefined : findAttributeQuietly(sys, name);
}

function inLibrary(module: string, name: string): Value {
  return getAttribute(runtime.current.importModule(module, null, new PyTuple([strFromText(name)]), 0), name);
}
