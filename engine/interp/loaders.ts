/**
 * Finders and loaders of modules, as `sys.meta_path` and `__loader__` show them. The engine finds and loads by itself; these are the objects
 * by which programs ask what a module is, find one without loading it, or put finders of their own before.
 *
 * They are there from the start, while what they can do is written in Python (`importlib._loaders`) and made when it is first asked for.
 */
import type { PyDict } from '../objects/model/dict.js';
import { PyInstance, setOwnAttribute } from '../objects/model/instance.js';
import { runtime } from '../objects/model/runtime.js';
import { PyTuple } from '../objects/model/sequences.js';
import { strFromText } from '../objects/model/text.js';
import { PyType } from '../objects/model/type.js';
import { objectType } from '../objects/model/type-objects.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { isEqual } from '../objects/protocol/compare.js';
import { defineType, type TypeDeclaration } from '../objects/protocol/define-type.js';
import { hashOf } from '../objects/protocol/hash.js';
import { strText } from '../objects/protocol/text.js';

/** The loader of modules that are part of the engine: the class itself, as in CPython. */
export const builtinImporterType = new PyType('_frozen_importlib.BuiltinImporter');
/** Finds nothing: no module is frozen into the engine. */
export const frozenImporterType = new PyType('_frozen_importlib.FrozenImporter');
/** Finds modules in files, and what of the library CPython has in files. */
export const pathFinderType = new PyType('_frozen_importlib_external.PathFinder');
/** Loads a file of source. */
export const sourceLoaderType = new PyType('_frozen_importlib_external.SourceFileLoader');

/** Gives finders and loaders their behaviour; called once. */
export function defineLoaders(): void {
  defineInPython(builtinImporterType, {});
  defineInPython(frozenImporterType, {});
  defineInPython(pathFinderType, {});
  defineInPython(sourceLoaderType, {
    flags: { hasDict: true },
    construct: ['(fullname, path)', (type: PyType, name: Value, path: Value) => makeLoader(type, name, path)],
    slots: {
      eq: (self: PyInstance, other: Value) =>
        other instanceof PyInstance &&
        other.type === self.type &&
        fields.every((field) => same(self, other, field)),
      hash: (self: PyInstance) => hashOf(new PyTuple(fields.map((field) => getAttribute(self, field)))),
    },
  });
}

const fields = ['name', 'path'];

function same(left: PyInstance, right: PyInstance, field: string): boolean {
  return isEqual(getAttribute(left, field), getAttribute(right, field));
}

/** A type whose methods are those of the class with its name and an underscore before it, in `importlib._loaders`. */
function defineInPython(type: PyType, declaration: TypeDeclaration): void {
  defineType(type, { ...declaration, fill: (dict) => takeMethods(dict, `_${lastPart(type.name)}`) });
}

function takeMethods(dict: PyDict, className: string): void {
  const methods = classInPython(className);
  dict.set('__doc__', getAttribute(methods, '__doc__'));
  for (const each of [...methods.mro].reverse()) {
    if (each === objectType) continue;
    for (const { key, value } of each.dict.entries()) {
      const name = strText(key);
      if (!name.startsWith('__') && value !== undefined) dict.set(name, value);
    }
  }
}

function classInPython(name: string): PyType {
  const module = runtime.current.importModule(
    'importlib._loaders',
    null,
    new PyTuple([strFromText(name)]),
    0,
  );
  return getAttribute(module, name) as PyType;
}

/** The loader of a module with a source file. */
export function sourceLoader(name: string, path: string): Value {
  return makeLoader(sourceLoaderType, strFromText(name), strFromText(path));
}

function makeLoader(type: PyType, name: Value, path: Value): Value {
  const loader = new PyInstance(type);
  setOwnAttribute(loader, 'name', name);
  setOwnAttribute(loader, 'path', path);
  return loader;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
