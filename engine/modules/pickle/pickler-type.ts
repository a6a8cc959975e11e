/**
 * The type Pickler, and writing objects to files and bytes.
 */
import { PyDict } from '../../objects/model/dict.js';
import { addStorage } from '../../objects/model/instance.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyBytes } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { findAttributeQuietly } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType, type GetSetDeclaration } from '../../objects/protocol/define-type.js';
import { newException, typeError, valueError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { picklingError } from './errors.js';
import { FrameWriter } from './frame-writer.js';
import { PyMemoProxy, picklerItems, picklerMemoType } from './memo-proxy.js';
import { DEFAULT_PROTOCOL, HIGHEST_PROTOCOL } from './opcodes.table.js';
import { PyPickler, picklerType } from './pickler.js';
import { dumpObject } from './save.js';

const ofInit = signature('(file, protocol=None, fix_imports=True, buffer_callback=None)');

/** Gives Pickler its behaviour. */
export function definePickler(): void {
  defineType(picklerType, {
    doc: 'Writes pickles to a file.',
    module: '_pickle',
    flags: { hasWeakref: true, hasDict: false },
    construct: [
      '(*args, **kwargs)',
      (type: PyType) => {
        const made = new PyPickler(type);
        return type.hasStorage ? addStorage(made) : made;
      },
    ],
    slots: { init: initialise },
    methods: {
      dump: [
        '(obj, /)',
        (self: PyPickler, value: Value) => {
          if (self.out === null)
            throw picklingError(`Pickler.__init__() was not called by ${typeOf(self).name}.__init__()`);
          self.reducerOverride = findAttributeQuietly(self, 'reducer_override');
          dumpObject(self, self.out, value);
          self.out.flush();
          return null;
        },
        'Write an object.',
      ],
      clear_memo: [
        '()',
        (self: PyPickler) => {
          self.memo.clear();
          return null;
        },
        'Forget what has been written.',
      ],
    },
    getters: {
      bin: { get: (self: PyPickler) => (self.protocol > 0 ? 1 : 0) },
      fast: {
        get: (self: PyPickler) => self.fast,
        set: (self: PyPickler, value: Value | undefined) => {
          self.fast = Number(toIndex(value === undefined ? null : value));
        },
      },
      dispatch_table: optionalAttribute(
        'dispatch_table',
        (self) => self.dispatchTable,
        (self, value) => {
          self.dispatchTable = value;
        },
      ),
      persistent_id: optionalAttribute(
        'persistent_id',
        (self) => self.ownPersistentId,
        (self, value) => {
          if (value !== undefined && typeOf(value).slots.call === null)
            throw typeError('persistent_id must be a callable taking one argument');
          self.ownPersistentId = value;
          self.persistentId = value;
        },
      ),
      memo: {
        get: (self: PyPickler) =>
          new PyMemoProxy(
            picklerMemoType,
            () => picklerItems(self.memo),
            () => self.memo.clear(),
          ),
        set: (self: PyPickler, value: Value | undefined) => {
          self.memo = memoOf(value);
        },
      },
    },
  });
}

function optionalAttribute(
  name: string,
  read: (self: PyPickler) => Value | undefined,
  write: (self: PyPickler, value: Value | undefined) => void,
): GetSetDeclaration {
  return {
    get: (self: PyPickler) => {
      const value = read(self);
      if (value === undefined) throw newException('AttributeError', name);
      return value;
    },
    set: write,
  };
}

function memoOf(value: Value | undefined): Map<Value, number> {
  const items =
    value instanceof PyMemoProxy
      ? value.items().map(([, item]) => item)
      : value instanceof PyDict
        ? [...value.entries()].map((entry) => entry.value as Value)
        : undefined;
  if (items === undefined)
    throw typeError(
      `'memo' attribute must be a PicklerMemoProxy object or dict, not ${value === undefined ? 'NoneType' : typeOf(value).name}`,
    );
  return new Map(
    items.map((item) => {
      const [index, object] = item instanceof PyTuple ? item.items : [];
      if (index === undefined || object === undefined) throw typeError("'memo' values must be 2-item tuples");
      return [object, Number(toIndex(index))] as const;
    }),
  );
}

function initialise(self: PyPickler, args: Value[], kwargs: KeywordArguments): void {
  const [file, protocol, fixImports, callback] = bindArguments('Pickler', ofInit, args, kwargs) as (
    | Value
    | undefined
  )[];
  setUp(self, protocol, fixImports, callback);
  const write = findAttributeQuietly(file as Value, 'write');
  if (write === undefined) throw typeError("file must have a 'write' attribute");
  self.write = write;
  self.out = new FrameWriter((bytes) => call(write, [new PyBytes(bytes)]));
  self.memo.clear();
  self.fast = 0;
  self.persistentId = findAttributeQuietly(self, 'persistent_id');
  self.dispatchTable = findAttributeQuietly(self, 'dispatch_table');
}

function setUp(pickler: PyPickler, protocol?: Value, fixImports?: Value, callback?: Value): void {
  const chosen = protocol === undefined || protocol === null ? DEFAULT_PROTOCOL : Number(toIndex(protocol));
  if (chosen > HIGHEST_PROTOCOL) throw valueError(`pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  pickler.protocol = chosen < 0 ? HIGHEST_PROTOCOL : chosen;
  pickler.bufferCallback = callback === undefined ? null : callback;
  if (pickler.bufferCallback !== null && pickler.protocol < 5)
    throw valueError('buffer_callback needs protocol >= 5');
  pickler.fixImports = (fixImports === undefined || isTrue(fixImports)) && pickler.protocol < 3;
}

/** `dumps(obj, …)`. */
export function dumpBytes(value: Value, protocol?: Value, fixImports?: Value, callback?: Value): Value {
  const pickler = new PyPickler();
  setUp(pickler, protocol, fixImports, callback);
  const out = new FrameWriter(null);
  dumpObject(pickler, out, value);
  return new PyBytes(out.take());
}

/** `dump(obj, file, …)`. */
export function dumpToFile(
  value: Value,
  file: Value,
  protocol?: Value,
  fixImports?: Value,
  callback?: Value,
): Value {
  const pickler = new PyPickler();
  setUp(pickler, protocol, fixImports, callback);
  const write = findAttributeQuietly(file, 'write');
  if (write === undefined) throw typeError("file must have a 'write' attribute");
  pickler.write = write;
  const out = new FrameWriter((bytes) => call(write, [new PyBytes(bytes)]));
  dumpObject(pickler, out, value);
  out.flush();
  return null;
}
