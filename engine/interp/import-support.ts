/**
 * The module _import_support: what `importlib` needs of the engine's importer, namely its finders and loaders, and finding without loading.
 */
import { declareFunctions } from '../builtins/declare-functions.js';
import { assertNever } from '../core/assert-never.js';
import type { BuiltinModule } from '../modules/module-declaration.js';
import { newDict } from '../objects/model/dicts.js';
import { PyModule } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { PyList } from '../objects/model/sequences.js';
import { strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { strText } from '../objects/protocol/text.js';
import { type FoundModule, findModule } from './find-modules.js';
import {
  builtinImporterType,
  frozenImporterType,
  pathFinderType,
  sourceLoader,
  sourceLoaderType,
} from './loaders.js';
import { moduleSpec } from './module-spec.js';

export const importSupportModule: BuiltinModule = {
  name: '_import_support',
  doc: 'What importlib needs of the importer.',
  create: () => [
    ['BuiltinImporter', builtinImporterType],
    ['FrozenImporter', frozenImporterType],
    ['PathFinder', pathFinderType],
    ['SourceFileLoader', sourceLoaderType],
    ...declareFunctions('_import_support', {
      find_spec: [
        '(name, path, /)',
        (name: Value, path: Value) => findSpec(strText(name), path),
        'The spec of a module on a path, by default sys.path and the library, or None.',
      ],
    }),
  ],
};

function findSpec(name: string, path: Value): Value {
  const finder = runtime.current;
  const found = findModule(finder, name, path === null ? undefined : packageOn(path));
  return found === undefined ? null : specOf(name, found);
}

/** A package that is nothing but its path. */
function packageOn(path: Value): PyModule {
  const dict = newDict();
  dict.set('__path__', path);
  return new PyModule(dict);
}

function specOf(name: string, found: FoundModule): Value {
  switch (found.kind) {
    case 'builtin':
      return moduleSpec(name, builtinImporterType, 'built-in', null);
    case 'module':
      return moduleSpec(name, sourceLoader(name, found.path), found.path, null);
    case 'package':
      return moduleSpec(name, sourceLoader(name, found.path), found.path, listOf([found.folder]));
    case 'namespace':
      return moduleSpec(name, null, null, listOf(found.folders));
    case 'spec':
      return found.spec;
    default:
      return assertNever(found);
  }
}

function listOf(folders: readonly string[]): PyList {
  return new PyList(folders.map(strFromText));
}
