/**
 * What a program puts in the way of importing: finders in `sys.meta_path`.
 *
 * The finders that stand there from the start are the engine's own and are not called: {@link findModule} does their work. As long as nobody
 * changes the list, importing costs three comparisons more.
 */
import { strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { reprText } from '../objects/protocol/text.js';
import { warn } from '../objects/protocol/warn.js';
import { type Finder, type FoundModule, findModule, isBuiltinName } from './find-modules.js';
import { builtinImporterType, frozenImporterType, pathFinderType } from './loaders.js';
import { listOfSys } from './path-hooks.js';

/** Asks the finders of `sys.meta_path` in turn for a module; `parent` is its package's module. */
export function findByFinders(
  finder: Finder,
  name: string,
  parent: Value | undefined,
): FoundModule | undefined {
  const finders = listOfSys(finder, 'meta_path');
  if (finders === undefined) return findModule(finder, name, parent);
  // Without its finders the warning could not be imported, and nobody has asked for it.
  if (finders.length === 0 && finder.modules.getString('warnings') !== undefined)
    warn('ImportWarning', 'sys.meta_path is empty');
  for (const each of finders) {
    const found = ask(finder, each, name, parent);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ask(finder: Finder, each: Value, name: string, parent: Value | undefined): FoundModule | undefined {
  switch (each) {
    case builtinImporterType:
      return isBuiltinName(name) ? findModule(finder, name, parent) : undefined;
    case frozenImporterType:
      return undefined;
    case pathFinderType:
      return findModule(finder, name, parent);
    default:
      return askProgram(each, name, parent === undefined ? null : getAttribute(parent, '__path__'));
  }
}

function askProgram(each: Value, name: string, path: Value): FoundModule | undefined {
  const find = findAttributeQuietly(each, 'find_spec');
  if (find === undefined) {
    warn('ImportWarning', `${reprText(each)}.find_spec() not found; falling back to find_module()`);
    return undefined;
  }
  const spec = call(find, [strFromText(name), path, null]);
  return spec === null ? undefined : { kind: 'spec', spec };
}
