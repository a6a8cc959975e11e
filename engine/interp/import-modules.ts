/**
 * Finding and running modules: built-in ones (TypeScript), those of the engine's own Python sources, and files on the path.
 */

import type { CodeUnit } from '../bytecode/code-unit.js';
import { assertNever } from '../core/assert-never.js';
import type { BuiltinModule } from '../modules/module-declaration.js';
import { PyDict } from '../objects/model/dict.js';
import { newDict } from '../objects/model/dicts.js';
import { moduleType, PyModule } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { PyList } from '../objects/model/sequences.js';
import { asText, strFromText } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { findAttributeQuietly, getAttribute, setAttribute } from '../objects/protocol/attribute.js';
import { callOne } from '../objects/protocol/call.js';
import { newException, typeError, valueError } from '../objects/protocol/errors.js';
import { iterate } from '../objects/protocol/iterate.js';
import { isTrue } from '../objects/protocol/truth.js';
import { warn } from '../objects/protocol/warn.js';
import { codeOfFile } from './compiled-files.js';
import type { Finder, FoundModule, FoundSource } from './find-modules.js';
import { linkCode } from './link.js';
import { builtinImporterType, sourceLoader } from './loaders.js';
import { findByFinders } from './meta-path.js';
import { moduleSpec } from './module-spec.js';
import { importWithoutWarmUp } from './warm-up.js';

/** The `__import__` that builtins begin with; a program that replaces it is asked instead of us. */
export const originalImport: { value: Value | undefined } = { value: undefined };

/** `__import__(name, globals, locals, fromlist, level)`. */
export function importModule(
  importer: Finder,
  name: string,
  globals: Value,
  fromList: Value,
  level: number,
  asking: CodeUnit | null = null,
): Value {
  if (level < 0) throw valueError('level must be >= 0');
  const absolute = level === 0 ? name : resolveRelative(name, globals, level);
  if (absolute === '') throw valueError('Empty module name');
  checkPolicy(importer, absolute, asking);
  const module = importAbsolute(importer, absolute);
  if (fromList === null || !isTrue(fromList)) {
    if (level > 0) {
      const head = name.split('.')[0] ?? '';
      const cut = absolute.slice(0, absolute.length - name.length + head.length);
      return name === '' ? module : (importer.modules.getString(cut) ?? module);
    }
    const dot = name.indexOf('.');
    return dot < 0 ? module : (importer.modules.getString(name.slice(0, dot)) ?? module);
  }
  if (hasPath(module)) importSubmodules(importer, module, absolute, fromList);
  return module;
}

/** The library's modules that are not packages. */
const ownModules = new WeakSet<PyModule>();

/** Whether a module is a package. Functions import from modules that are there; asking a dict is all that takes. */
function hasPath(module: Value): boolean {
  if (module instanceof PyModule && module.type === moduleType) {
    if (module.dict.getString('__path__') !== undefined) return true;
    // Hooks of the library's modules find names, never a path.
    if (module.dict.getString('__getattr__') === undefined || ownModules.has(module)) return false;
  }
  return findAttributeQuietly(module, '__path__') !== undefined;
}

function importSubmodules(importer: Finder, module: Value, name: string, fromList: Value): void {
  for (const item of iterate(fromList)) {
    const text = asText(item);
    if (text === undefined) throw typeError(`Item in \`\`from list'' must be str, not ${typeOf(item).name}`);
    if (text === '*') {
      const all = findAttributeQuietly(module, '__all__');
      if (all !== undefined) importSubmodules(importer, module, name, all);
    } else if (findAttributeQuietly(module, text) === undefined) {
      tryImport(importer, `${name}.${text}`);
    }
  }
}

/** Imports a submodule that need not exist. */
function tryImport(importer: Finder, name: string): void {
  const known = importer.modules.getString(name);
  if (known !== undefined && known !== null) return;
  const parent = importer.modules.getString(name.slice(0, name.lastIndexOf('.')));
  if (parent !== undefined && load(importer, name, parent) === undefined) return;
}

function resolveRelative(name: string, globals: Value, level: number): string {
  const base = packageOf(globals);
  if (level > 1 || base === '') return computeRelative(base, name, level);
  let siblings = siblingNames.get(base);
  if (siblings === undefined) {
    if (siblingNames.size >= MOST_NAMES) siblingNames.clear();
    siblings = new Map();
    siblingNames.set(base, siblings);
  }
  let absolute = siblings.get(name);
  if (absolute === undefined) {
    absolute = computeRelative(base, name, level);
    if (siblings.size >= MOST_NAMES) siblings.clear();
    siblings.set(name, absolute);
  }
  return absolute;
}

/** Absolute names of `from .name import …` by package: the same text each time, whose hash V8 knows. */
const siblingNames = new Map<string, Map<string, string>>();
const MOST_NAMES = 1000;

function computeRelative(base: string, name: string, level: number): string {
  if (base === '')
    throw newException('ImportError', 'attempted relative import with no known parent package');
  const parts = base.split('.');
  if (parts.length < level)
    throw newException('ImportError', 'attempted relative import beyond top-level package');
  const kept = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? kept : `${kept}.${name}`;
}

function packageOf(globals: Value): string {
  if (!(globals instanceof PyDict)) throw newException('KeyError', "'__name__' not in globals");
  const given = globals.getString('__package__');
  if (given !== undefined && given !== null) {
    const text = asText(given);
    if (text === undefined) throw typeError('__package__ must be a string');
    return text;
  }
  warn(
    'ImportWarning',
    "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__",
  );
  const name = asText(globals.getString('__name__') ?? '') ?? '';
  if (globals.getString('__path__') !== undefined) return name;
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(0, dot);
}

/** The module of an absolute name, after its packages. Throws ModuleNotFoundError. */
export function importAbsolute(importer: Finder, name: string): Value {
  const known = importer.modules.getString(name);
  if (known !== undefined) {
    if (known === null) throw notFound(name, `import of ${name} halted; None in sys.modules`);
    return known;
  }
  const dot = name.lastIndexOf('.');
  let parent: Value | undefined;
  if (dot >= 0) {
    const parentOf = name.slice(0, dot);
    parent = importer.modules.getString(parentOf) === null ? null : importAbsolute(importer, parentOf);
    const loaded = importer.modules.getString(name);
    if (loaded !== undefined && loaded !== null) return loaded;
    if (findAttributeQuietly(parent, '__path__') === undefined) {
      throw notFound(name, `No module named '${name}'; '${name.slice(0, dot)}' is not a package`);
    }
  }
  const module = load(importer, name, parent);
  if (module === undefined) throw notFound(name, `No module named '${name}'`);
  return module;
}

function notFound(name: string, message: string) {
  const exception = newException('ModuleNotFoundError', message);
  exception.fields = new Map<string, Value>([
    ['name', strFromText(name)],
    ['path', null],
  ]);
  return exception;
}

/** Finds and runs a module; undefined where there is none. */
function load(importer: Finder, name: string, parent: Value | undefined): Value | undefined {
  const found = findByFinders(importer, name, parent);
  if (found === undefined) return undefined;
  const module = make(importer, name, found);
  if (parent !== undefined) setAttribute(parent, name.slice(name.lastIndexOf('.') + 1), module);
  return module;
}

/** Code of the library, which may import what it needs. */
const libraryUnits = new WeakSet<CodeUnit>();

/** Throws where the host does not let the code that asks import the module. Loaded or not makes no difference. */
function checkPolicy(importer: Finder, name: string, asking: CodeUnit | null): void {
  const policy = importer.host.imports;
  if (policy === undefined || policy === null || asking === null || libraryUnits.has(asking)) return;
  if (!policy.mayImport(name)) throw notFound(name, `the host does not allow the module '${name}'`);
}

/** Notes that a unit and all units within are the library's. */
function trust(unit: CodeUnit): void {
  libraryUnits.add(unit);
  for (const constant of unit.constants)
    if (typeof constant === 'object' && constant !== null && constant.kind === 'code') trust(constant.unit);
}

function make(importer: Finder, name: string, found: FoundModule): Value {
  switch (found.kind) {
    case 'builtin':
      return makeBuiltin(importer, name, found.declaration);
    case 'namespace': {
      const module = newModule(name, { doc: null, package: name, origin: null, path: found.folders });
      module.dict.set('__file__', null);
      importer.modules.set(name, module);
      return module;
    }
    case 'module':
    case 'package':
      return runModule(importer, name, found);
    case 'spec':
      return callOne(getAttribute(importAbsolute(importer, 'importlib._bootstrap'), '_load'), found.spec);
    default:
      return assertNever(found);
  }
}

function makeBuiltin(importer: Finder, name: string, declaration: BuiltinModule): Value {
  const module = newModule(name, {
    doc: declaration.doc ?? null,
    package: parentName(name),
    origin: 'built-in',
    path: null,
  });
  importer.modules.set(name, module);
  for (const [key, value] of declaration.create()) module.dict.set(key, value);
  return module;
}

function parentName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(0, dot);
}

/** Runs a module's source. A module that raises is taken out of sys.modules again. */
function runModule(importer: Finder, name: string, found: FoundSource): Value {
  const isPackage = found.kind === 'package';
  const module = newModule(name, {
    doc: null,
    package: isPackage ? name : parentName(name),
    origin: found.path,
    path: isPackage ? [found.folder] : null,
  });
  if (found.isOwn === true && !isPackage) ownModules.add(module);
  module.dict.set('__file__', strFromText(found.path));
  module.dict.set('__cached__', null);
  module.isLibrary = found.isOwn === true;
  const spec = module.dict.getString('__spec__') ?? null;
  importer.modules.set(name, module);
  setAttribute(spec, '_initializing', true);
  try {
    const code = found.unit === null ? codeOfFile(found.source, found.path) : linkCode(found.unit);
    if (found.isOwn === true && importer.host.imports != null) trust(code.unit);
    const run = () => runtime.current.runCode(code, module.dict, module.dict, null);
    if (found.isOwn === true) importWithoutWarmUp(run);
    else run();
  } catch (thrown) {
    importer.modules.delete(name);
    throw thrown;
  } finally {
    setAttribute(spec, '_initializing', false);
  }
  return importer.modules.getString(name) ?? module;
}

/** A module object with its standard attributes. */
export function newModule(
  name: string,
  options: { doc: Value; package: string | null; origin: string | null; path: readonly string[] | null },
): PyModule {
  const dict = newDict();
  const module = new PyModule(dict);
  const path = options.path === null ? null : new PyList(options.path.map(strFromText));
  dict.set('__name__', strFromText(name));
  dict.set('__doc__', options.doc);
  dict.set('__package__', options.package === null ? null : strFromText(options.package));
  const loader = loaderFor(name, options.origin);
  dict.set('__loader__', loader);
  dict.set('__spec__', moduleSpec(name, loader, options.origin, path));
  if (path !== null) dict.set('__path__', path);
  return module;
}

function loaderFor(name: string, origin: string | null): Value {
  if (origin === null) return null;
  return origin === 'built-in' ? builtinImporterType : sourceLoader(name, origin);
}
