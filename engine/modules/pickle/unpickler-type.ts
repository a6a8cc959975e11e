/**
 * The type Unpickler, and reading objects from files and bytes.
 */
import { PyDict } from '../../objects/model/dict.js';
import { addStorage } from '../../objects/model/instance.js';
import { asInt } from '../../objects/model/numbers.js';
import { asText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { findAttributeQuietly } from '../../objects/protocol/attribute.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { newException, typeError, valueError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { getIterator } from '../../objects/protocol/iterate.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { ByteSource, bytesLike } from './byte-source.js';
import { unpicklingError } from './errors.js';
import { loadObject } from './load.js';
import { findClassPlainly } from './load-objects.js';
import { PyMemoProxy, unpicklerMemoType } from './memo-proxy.js';
import { PyUnpickler, unpicklerType } from './unpickler.js';

const ofInit = signature("(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())");

/** Gives Unpickler its behaviour. */
export function defineUnpickler(): void {
  defineType(unpicklerType, {
    doc: 'Reads pickles from a file.',
    module: '_pickle',
    flags: { hasWeakref: true },
    construct: [
      '(*args, **kwargs)',
      (type: PyType) => {
        const made = new PyUnpickler(type);
        return type.hasStorage ? addStorage(made) : made;
      },
    ],
    slots: { init: initialise },
    methods: {
      load: [
        '()',
        (self: PyUnpickler) => {
          if (self.source === null)
            throw unpicklingError(`Unpickler.__init__() was not called by ${typeOf(self).name}.__init__()`);
          if (self.type !== unpicklerType) self.findClass = findAttributeQuietly(self, 'find_class');
          return loadObject(self, self.source);
        },
        'Read an object.',
      ],
      find_class: [
        '(module_name, global_name, /)',
        (self: PyUnpickler, module: Value, name: Value) =>
          findClassPlainly(self, expectName(module), expectName(name)),
        'The global of a name.',
      ],
    },
    getters: {
      persistent_load: {
        get: (self: PyUnpickler) => {
          if (self.persistentLoad === undefined) throw newException('AttributeError', 'persistent_load');
          return self.persistentLoad;
        },
        set: (self: PyUnpickler, value: Value | undefined) => {
          if (value !== undefined && typeOf(value).slots.call === null)
            throw typeError('persistent_load must be a callable taking one argument');
          self.persistentLoad = value;
        },
      },
      memo: {
        get: (self: PyUnpickler) =>
          new PyMemoProxy(
            unpicklerMemoType,
            () => self.memo.flatMap((value, index) => (value === undefined ? [] : [[index, value]])),
            () => {
              self.memo = [];
            },
          ),
        set: (self: PyUnpickler, value: Value | undefined) => {
          self.memo = memoOf(value);
        },
      },
    },
  });
}

function expectName(value: Value): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`find_class() argument must be str, not ${typeOf(value).name}`);
  return text;
}

function memoOf(value: Value | undefined): (Value | undefined)[] {
  const items =
    value instanceof PyMemoProxy
      ? value.items()
      : value instanceof PyDict
        ? [...value.entries()].map((entry) => [entry.key, entry.value as Value] as const)
        : undefined;
  if (items === undefined)
    throw typeError(
      `'memo' attribute must be an UnpicklerMemoProxy object or dict, not ${value === undefined ? 'NoneType' : typeOf(value).name}`,
    );
  const memo: (Value | undefined)[] = [];
  for (const [key, item] of items) {
    if (asInt(key) === undefined) throw typeError('memo key must be integers');
    if (toIndex(key) < 0) throw valueError('memo key must be positive integers.');
    memo[Number(toIndex(key))] = item;
  }
  return memo;
}

function initialise(self: PyUnpickler, args: Value[], kwargs: KeywordArguments): void {
  const [file, fixImports, encoding, errors, buffers] = bindArguments('Unpickler', ofInit, args, kwargs) as (
    | Value
    | undefined
  )[];
  self.source = fileSource(file as Value);
  setUp(self, fixImports, encoding, errors, buffers);
  self.memo = [];
  self.persistentLoad = findAttributeQuietly(self, 'persistent_load');
}

function fileSource(file: Value): ByteSource {
  const read = findAttributeQuietly(file, 'read');
  const readLine = findAttributeQuietly(file, 'readline');
  if (read === undefined || readLine === undefined)
    throw typeError("file must have 'read' and 'readline' attributes");
  return new ByteSource(new Uint8Array(0), read, readLine);
}

function setUp(
  self: PyUnpickler,
  fixImports: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  buffers: Value | undefined,
): void {
  self.fixImports = fixImports === undefined || isTrue(fixImports);
  self.encoding = encoding === undefined ? 'ASCII' : (asText(encoding) ?? 'ASCII');
  self.errors = errors === undefined ? 'strict' : (asText(errors) ?? 'strict');
  self.buffers = buffers === undefined || buffers === null ? null : getIterator(buffers);
}

/** `loads(data, …)`. */
export function loadBytes(
  data: Value,
  fixImports?: Value,
  encoding?: Value,
  errors?: Value,
  buffers?: Value,
): Value {
  const self = new PyUnpickler();
  setUp(self, fixImports, encoding, errors, buffers);
  return loadObject(self, new ByteSource(bytesLike(data)));
}

/** `load(file, …)`. */
export function loadFromFile(
  file: Value,
  fixImports?: Value,
  encoding?: Value,
  errors?: Value,
  buffers?: Value,
): Value {
  const self = new PyUnpickler();
  setUp(self, fixImports, encoding, errors, buffers);
  return loadObject(self, fileSource(file));
}
