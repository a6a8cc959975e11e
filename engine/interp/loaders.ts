/**
 * `__loader__` of modules. Loading itself is the importer's; loaders are there for those who ask what a module is or want its
 * source.
 */
import { PyInstance, setOwnAttribute } from '../objects/model/instance.js';
import { runtime } from '../objects/model/runtime.js';
import { PyBytes, strFromText } from '../objects/model/text.js';
import { PyType } from '../objects/model/type.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { defineType } from '../objects/protocol/define-type.js';
import { newException } from '../objects/protocol/errors.js';
import { strText } from '../objects/protocol/text.js';
import { decodeText } from '../objects/text-codecs/encode.js';

/** The loader of modules that are part of the engine: the class itself, as in CPython. */
export const builtinImporterType = new PyType('_frozen_importlib.BuiltinImporter');
const sourceLoaderType = new PyType('_frozen_importlib_external.SourceFileLoader');

/** Gives loaders their behaviour; called once. */
export function defineLoaders(): void {
  defineType(builtinImporterType, {
    doc: 'Meta path import for built-in modules.',
    staticMethods: {
      is_package: ['(fullname)', () => false],
      get_source: ['(fullname)', () => null],
      get_code: ['(fullname)', () => null],
    },
  });
  defineType(sourceLoaderType, {
    doc: 'Concrete implementation of SourceLoader using the file system.',
    flags: { hasDict: true },
    construct: ['(fullname, path)', (_type: PyType, name: Value, path: Value) => makeLoader(name, path)],
    methods: {
      get_filename: ['(name=None)', (self: Value) => getAttribute(self, 'path')],
      get_data: ['(path)', (_self: Value, path: Value) => new PyBytes(readFile(path))],
      get_source: ['(fullname)', (self: Value) => decodeText(readFile(getAttribute(self, 'path')))],
      is_package: [
        '(fullname)',
        (self: Value) => strText(getAttribute(self, 'path')).endsWith('/__init__.py'),
      ],
    },
  });
}

/** The loader of a module with a source file. */
export function sourceLoader(name: string, path: string): Value {
  return makeLoader(strFromText(name), strFromText(path));
}

function makeLoader(name: Value, path: Value): Value {
  const loader = new PyInstance(sourceLoaderType);
  setOwnAttribute(loader, 'name', name);
  setOwnAttribute(loader, 'path', path);
  return loader;
}

function readFile(path: Value): Uint8Array {
  const text = strText(path);
  const bytes = runtime.current.host.sources?.read(text);
  if (bytes === undefined) throw newException('OSError', `cannot read ${text}`);
  return bytes;
}
