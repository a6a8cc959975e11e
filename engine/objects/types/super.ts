/**
 * `super`: lookups that begin after a class in an MRO. Without arguments the class and the first argument come from the
 * frame that calls.
 */
import { PySuper, superType } from '../model/descriptors.js';
import type { Frame } from '../model/frame.js';
import { PyCell } from '../model/functions.js';
import { addStorage } from '../model/instance.js';
import { runtime } from '../model/runtime.js';
import { strFromText } from '../model/text.js';
import { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { findAttributeQuietly, genericGetAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { defineType } from '../protocol/define-type.js';
import { runtimeError, typeError, typeName } from '../protocol/errors.js';
import { readOnly } from './class/read-only.js';

/** Gives super objects their behaviour. */
export function defineSuper(): void {
  defineType(superType, {
    doc: 'super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n',
    slots: {
      new: (type: PyType) => {
        const made = new PySuper(type);
        return type.hasStorage ? addStorage(made) : made;
      },
      init: initSuper,
      getattribute: getSuperAttribute,
      get: bindSuper,
      repr: (self: PySuper) => {
        const start = self.start === null ? 'NULL' : `<class '${self.start.name}'>`;
        const object = self.objectType === null ? 'NULL' : `<${self.objectType.name} object>`;
        return strFromText(`<super: ${start}, ${object}>`);
      },
    },
    getters: {
      __thisclass__: readOnly((self: PySuper) => self.start, 'the class invoking super()'),
      __self__: readOnly((self: PySuper) => self.self ?? null, 'the instance invoking super(); may be None'),
      __self_class__: readOnly(
        (self: PySuper) => self.objectType,
        'the type of the instance invoking super(); may be None',
      ),
    },
  });
}

/** What `super()` gives in the running frame. */
export function superOfFrame(): PySuper {
  const made = new PySuper();
  initSuper(made, [], null);
  return made;
}

function initSuper(self: PySuper, args: Value[], kwargs: KeywordArguments): void {
  if (kwargs !== null && kwargs.size > 0) throw typeError('super() takes no keyword arguments');
  if (args.length > 2) throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
  let [start, object] = args;
  if (start === undefined) {
    const frame = runtime.current.frame;
    if (frame === null) throw runtimeError('super(): no current frame');
    object = firstArgument(frame);
    start = classOfFrame(frame);
  } else if (!(start instanceof PyType)) {
    throw typeError(`super() argument 1 must be a type, not ${typeName(start)}`);
  }
  self.start = start as PyType;
  self.self = object === null ? undefined : object;
  self.objectType = self.self === undefined ? null : checkSuper(start as PyType, self.self);
}

/** The first parameter of the calling function, which may have become a cell. */
function firstArgument(frame: Frame): Value {
  const { unit } = frame.code;
  const takesPositional = unit.argCount > 0;
  if (!takesPositional) throw runtimeError('super(): no arguments');
  const variable = unit.variables[0];
  const found = variable === undefined ? undefined : frame.registers[frame.base + variable.register];
  const value = variable?.kind === 'cell' && found instanceof PyCell ? found.value : found;
  if (value === undefined) throw runtimeError('super(): arg[0] deleted');
  return value;
}

function classOfFrame(frame: Frame): PyType {
  const variable = frame.code.unit.variables.find(
    ({ name, kind }) => kind === 'free' && name === '__class__',
  );
  const cell = variable === undefined ? undefined : frame.registers[frame.base + variable.register];
  if (!(cell instanceof PyCell)) throw runtimeError('super(): __class__ cell not found');
  if (cell.value === undefined) throw runtimeError('super(): empty __class__ cell');
  if (!(cell.value instanceof PyType))
    throw runtimeError(`super(): __class__ is not a type (${typeName(cell.value)})`);
  return cell.value;
}

/** The class whose MRO is searched: the object itself if it is a subclass, else its class. */
function checkSuper(start: PyType, object: Value): PyType {
  if (object instanceof PyType && object.isSubtypeOf(start)) return object;
  const type = typeOf(object);
  if (type.isSubtypeOf(start)) return type;
  const claimed = findAttributeQuietly(object, '__class__');
  if (claimed instanceof PyType && claimed !== type && claimed.isSubtypeOf(start)) return claimed;
  throw typeError('super(type, obj): obj must be an instance or subtype of type');
}

function getSuperAttribute(self: PySuper, name: string): Value | undefined {
  const { start, objectType, self: object } = self;
  if (objectType !== null && name !== '__class__') {
    const mro = objectType.mro;
    const from = start === null ? 0 : mro.indexOf(start) + 1;
    for (let index = from; index < mro.length; index++) {
      const found = mro[index]?.dict.getString(name);
      if (found === undefined) continue;
      const get = typeOf(found).slots.get;
      return get === null ? found : get(found, object === objectType ? undefined : object, objectType);
    }
  }
  return genericGetAttribute(self, name);
}

function bindSuper(self: PySuper, instance: Value | undefined): Value {
  if (instance === undefined || instance === null || self.objectType !== null || self.start === null)
    return self;
  if (self.type !== superType) return call(self.type, [self.start, instance]);
  const made = new PySuper();
  made.start = self.start;
  made.objectType = checkSuper(self.start, instance);
  made.self = instance;
  return made;
}
