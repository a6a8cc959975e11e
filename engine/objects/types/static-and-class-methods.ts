/**
 * `staticmethod` and `classmethod`: wrappers that look like the function they wrap.
 */
import { classMethodType, PyClassMethod, PyStaticMethod, staticMethodType } from '../model/descriptors.js';
import { type PyFunction, PyMethod } from '../model/functions.js';
import { type AttributeHolder, setOwnAttribute } from '../model/instance.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { findAttributeQuietly } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { defineType, type GetSetDeclaration, linkStaticMethods } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';
import { reprText } from '../protocol/text.js';
import { isTrue } from '../protocol/truth.js';
import { getDict, setDict } from './class/make-class.js';
import { readOnly } from './class/read-only.js';

type Wrapper = PyStaticMethod | PyClassMethod;

/** Links {@link defineType} to static methods: to be called before the first type is defined. */
export function linkStatic(): void {
  linkStaticMethods((callee) => new PyStaticMethod(callee));
}

/** Gives static methods and class methods their behaviour. */
export function defineStaticAndClassMethods(): void {
  defineType(staticMethodType, {
    doc: 'Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.',
    slots: {
      new: (type: PyType) => new PyStaticMethod(null, type),
      init: (self: PyStaticMethod, args: Value[], kwargs: KeywordArguments) =>
        wrap(self, 'staticmethod', args, kwargs),
      get: (self: PyStaticMethod) => self.callee,
      call: (self: PyStaticMethod, args: Value[], kwargs: KeywordArguments) =>
        call(self.callee, args, kwargs),
      repr: (self: PyStaticMethod) => strFromText(`<staticmethod(${reprText(self.callee)})>`),
    },
    getters: wrapperAttributes,
    flags: { hasDict: true },
  });
  defineType(classMethodType, {
    doc: 'Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.',
    slots: {
      new: (type: PyType) => new PyClassMethod(null, type),
      init: (self: PyClassMethod, args: Value[], kwargs: KeywordArguments) =>
        wrap(self, 'classmethod', args, kwargs),
      get: bindToClass,
      repr: (self: PyClassMethod) => strFromText(`<classmethod(${reprText(self.callee)})>`),
    },
    getters: wrapperAttributes,
    flags: { hasDict: true },
  });
}

const wrapperAttributes: Record<string, GetSetDeclaration> = {
  __func__: readOnly((self: Wrapper) => self.callee),
  __wrapped__: readOnly((self: Wrapper) => self.callee),
  __dict__: { get: getDict, set: setDict },
  __isabstractmethod__: {
    get: (self: Wrapper) => {
      const flag = findAttributeQuietly(self.callee, '__isabstractmethod__');
      return flag !== undefined && isTrue(flag);
    },
  },
};

const copied = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__'];

function wrap(self: Wrapper, label: string, args: Value[], kwargs: KeywordArguments): void {
  if (kwargs !== null && kwargs.size > 0) throw typeError(`${label}() takes no keyword arguments`);
  const [callee] = args;
  if (callee === undefined || args.length > 1)
    throw typeError(`${label} expected 1 argument, got ${args.length}`);
  self.callee = callee;
  for (const name of copied) {
    const value = findAttributeQuietly(callee, name);
    if (value !== undefined) setOwnAttribute(self as AttributeHolder, name, value);
  }
}

/** A descriptor inside a class method is bound to the class itself. */
function bindToClass(self: PyClassMethod, instance: Value | undefined, owner: PyType | undefined): Value {
  const type = owner ?? typeOf(instance ?? null);
  const callee: Value | PyFunction = self.callee;
  const get = typeOf(callee).slots.get;
  // A method that is bound to something else already gets the class as an argument.
  return get === null || callee instanceof PyMethod ? new PyMethod(callee, type) : get(callee, type, type);
}
