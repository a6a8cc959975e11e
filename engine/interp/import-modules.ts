/**
 * Finding and running modules: built-in ones (TypeScript), those of the engine's own Python sources, and files on the path.
 */
import type { Host } from '../core/host.js';
import type { BuiltinModule } from '../modules/module-declaration.js';
import { PyDict } from '../objects/model/dict.js';
import { newDict } from '../objects/model/dicts.js';
import { PyModule } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { PyList } from '../objects/model/sequences.js';
import { asText, strFromText } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { findAttributeQuietly, setAttribute } from '../objects/protocol/attribute.js';
import { newException, typeError, valueError } from '../objects/protocol/errors.js';
import { iterate } from '../objects/protocol/iterate.js';
import { isTrue } from '../objects/protocol/truth.js';
import { compileSource } from './evaluate.js';
import { moduleSpec } from './module-spec.js';

/** The `__import__` that builtins begin with; a program that replaces it is asked instead of us. */
export const originalImport: { value: Value | undefined } = { value: undefined };

/** Where modules come from besides files. */
export interface ModuleSources {
  /** Modules written in TypeScript, by name. */
  readonly builtin: ReadonlyMap<string, BuiltinModule>;
  /** Source of a module of the engine's own library; undefined where there is none. `isPackage` for `name/__init__`. */
  library(name: string): { source: Uint8Array | string; path: string; isPackage: boolean } | undefined;
}

/** The sources in force; the engine's index fills them in. */
export const moduleSources: { current: ModuleSources } = {
  current: { builtin: new Map(), library: () => undefined },
};

/** What importing needs of the interpreter. */
interface Importer {
  readonly modules: PyDict;
  readonly host: Host;
}

/** `__import__(name, globals, locals, fromlist, level)`. */
export function importModule(
  importer: Importer,
  name: string,
  globals: Value,
  fromList: Value,
  level: number,
): Value {
  if (level < 0) throw valueError('level must be >= 0');
  const absolute = level === 0 ? name : resolveRelative(name, globals, level);
  if (absolute === '') throw valueError('Empty module name');
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
  if (findAttributeQuietly(module, '__path__') !== undefined)
    importSubmodules(importer, module, absolute, fromList);
  return module;
}

function importSubmodules(importer: Importer, module: Value, name: string, fromList: Value): void {
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
function tryImport(importer: Importer, name: string): void {
  const known = importer.modules.getString(name);
  if (known !== undefined && known !== null) return;
  const parent = importer.modules.getString(name.slice(0, name.lastIndexOf('.')));
  if (parent !== undefined && load(importer, name, parent) === undefined) return;
}

function resolveRelative(name: string, globals: Value, level: number): string {
  const base = packageOf(globals);
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
  const name = asText(globals.getString('__name__') ?? '') ?? '';
  if (globals.getString('__path__') !== undefined) return name;
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(0, dot);
}

/** The module of an absolute name, after its packages. Throws ModuleNotFoundError. */
export function importAbsolute(importer: Importer, name: string): Value {
  const known = importer.modules.getString(name);
  if (known !== undefined) {
    if (known === null) throw notFound(name, `import of ${name} halted; None in sys.modules`);
    return known;
  }
  const dot = name.lastIndexOf('.');
  let parent: Value | undefined;
  if (dot >= 0) {
    parent = importAbsolute(importer, name.slice(0, dot));
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
function load(importer: Importer, name: string, parent: Value | undefined): Value | undefined {
  const module =
    loadBuiltin(importer, name) ?? loadLibrary(importer, name) ?? loadFile(importer, name, parent);
  if (module !== undefined && parent !== undefined) {
    setAttribute(parent, name.slice(name.lastIndexOf('.') + 1), module);
  }
  return module;
}

function loadBuiltin(importer: Importer, name: string): Value | undefined {
  const declaration = moduleSources.current.builtin.get(name);
  if (declaration === undefined) return undefined;
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

function loadLibrary(importer: Importer, name: string): Value | undefined {
  const found = moduleSources.current.library(name);
  if (found === undefined) return undefined;
  return runModule(importer, name, found.source, found.path, found.isPackage ? [found.path] : null, false);
}

function loadFile(importer: Importer, name: string, parent: Value | undefined): Value | undefined {
  const sources = importer.host.sources;
  if (sources === null) return undefined;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const namespacePortions: string[] = [];
  for (const folder of searchPath(importer, parent)) {
    const stem = folder === '' ? last : `${folder}/${last}`;
    if (sources.isDirectory(stem)) {
      const path = `${stem}/__init__.py`;
      const source = sources.read(path);
      if (source !== undefined) return runModule(importer, name, source, path, [stem], true);
      namespacePortions.push(stem);
    }
    const path = `${stem}.py`;
    const source = sources.read(path);
    if (source !== undefined) return runModule(importer, name, source, path, null, true);
  }
  if (namespacePortions.length === 0) return undefined;
  const module = newModule(name, { doc: null, package: name, origin: null, path: namespacePortions });
  importer.modules.set(name, module);
  return module;
}

function searchPath(importer: Importer, parent: Value | undefined): string[] {
  const sys = importer.modules.getString('sys');
  const path =
    parent !== undefined
      ? findAttributeQuietly(parent, '__path__')
      : sys === undefined
        ? undefined
        : findAttributeQuietly(sys, 'path');
  if (path === undefined || path === null) return [];
  const folders: string[] = [];
  for (const item of iterate(path)) {
    const text = asText(item);
    if (text !== undefined) folders.push(text.endsWith('/') && text.length > 1 ? text.slice(0, -1) : text);
  }
  return folders;
}

function parentName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(0, dot);
}

/** Runs a module's source. A module that raises is taken out of sys.modules again. */
function runModule(
  importer: Importer,
  name: string,
  source: Uint8Array | string,
  path: string,
  packagePath: string[] | null,
  hasFile: boolean,
): Value {
  const packageName = packagePath === null ? parentName(name) : name;
  const module = newModule(name, { doc: null, package: packageName, origin: path, path: packagePath });
  if (hasFile) module.dict.set('__file__', strFromText(path));
  const spec = module.dict.getString('__spec__') ?? null;
  importer.modules.set(name, module);
  setAttribute(spec, '_initializing', true);
  try {
    const code = compileSource(source, path, 'exec');
    runtime.current.runCode(code, module.dict, module.dict, null);
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
  dict.set('__loader__', null);
  dict.set('__spec__', moduleSpec(name, options.origin, path));
  if (path !== null) dict.set('__path__', path);
  return module;
}
