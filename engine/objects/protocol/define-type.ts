/**
 * Declaring built-in types and functions: a type's slots, methods and computed attributes as one object literal.
 *
 * The type object itself exists already (engine/objects/model); this gives it its behaviour. Slots become visible as
 * special methods; a slot that is not declared is inherited from the base.
 */
import {
  classMethodDescriptorType,
  type Implementation,
  methodDescriptorType,
  type OpenImplementation,
  PyBuiltinFunction,
  PyGetSet,
  PyMethodDescriptor,
  PySlotWrapper,
  type Signature,
} from '../model/builtin-functions.js';
import type { PyDict } from '../model/dict.js';
import type { SlotDeclarations, SlotFunctions, Slots } from '../model/slots.js';
import { type SlotName, type SpecialMethodName, specialMethods } from '../model/special-methods.table.js';
import type { PyType } from '../model/type.js';
import { objectType } from '../model/type-objects.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { bindConstructor, signature, takesNoKeywords } from './signature.js';

/**
 * A method: signature without self, implementation with self first, doc string.
 * @example
 * append: ['(object, /)', (self: PyList, item: Value) => { self.items.push(item); return null; }, 'Append object.']
 */
export type MethodDeclaration = readonly [signature: string, implementation: Implementation, doc?: string];

/** A computed attribute: getter, setter (undefined means deletion) and doc string. */
export interface GetSetDeclaration {
  readonly get: (self: never) => Value;
  readonly set?: (self: never, value: Value | undefined) => void;
  readonly doc?: string;
}

/** What a built-in type is declared by. */
export interface TypeDeclaration {
  readonly doc?: string | null;
  /** Default: object. */
  readonly base?: PyType;
  readonly slots?: SlotDeclarations;
  /**
   * `__new__` with a signature: the implementation gets the class and the bound arguments.
   * Null for a type that cannot be instantiated from Python.
   * @example construct: ['(iterable=(), /)', (type: PyType, iterable: Value | undefined) => …]
   */
  readonly construct?: MethodDeclaration | null;
  readonly methods?: Record<string, MethodDeclaration>;
  readonly classMethods?: Record<string, MethodDeclaration>;
  readonly staticMethods?: Record<string, MethodDeclaration>;
  readonly getters?: Record<string, GetSetDeclaration>;
  /** Plain class attributes; `__hash__: null` makes a type unhashable. */
  readonly attributes?: Record<string, Value>;
  readonly module?: string;
  /** Sets what else the type's dict has, when it is first looked at. */
  readonly fill?: (dict: PyDict) => void;
  readonly flags?: Partial<
    Pick<
      PyType,
      | 'isAcceptableBase'
      | 'hasDict'
      | 'hasStorage'
      | 'hasWeakref'
      | 'collection'
      | 'matchesSelf'
      | 'equalsOthers'
    >
  >;
}

/**
 * Gives a built-in type its behaviour. Bases must have been defined before.
 *
 * Slots are there at once; the attributes are made when the type's dict is first looked at, which for most types most programs
 * never do: a start would otherwise spend half its time on them.
 */
export function defineType(type: PyType, declaration: TypeDeclaration): PyType {
  const base = type === objectType ? null : (declaration.base ?? objectType);
  linkBase(type, base);
  Object.assign(type, declaration.flags);
  if (type.hasDict) type.hasStorage = true;
  if (base !== null && base !== objectType) type.layout = declaration.flags?.hasStorage ? type : base.layout;
  const slots = type.slots as Record<SlotName, Slots[SlotName]>;
  if (base !== null) Object.assign(slots, base.slots);
  Object.assign(slots, declaration.slots);
  if (declaration.construct) slots.new = newSlot(type, declaration.construct);
  if (declaration.construct === null) slots.new = null;
  type.convert =
    declaration.construct && slots.init === objectType.slots.init ? converter(declaration.construct) : null;
  if (declaration.attributes?.__hash__ === null) slots.hash = null;
  type.doc = declaration.doc ?? null;
  type.fillLater((dict) => fillDict(type, declaration, dict));
  type.modified();
  return type;
}

function fillDict(type: PyType, declaration: TypeDeclaration, dict: PyDict): void {
  const set = (name: string, value: Value) => dict.set(name, value);
  if (declaration.construct || declaration.slots?.new) set('__new__', newMethod(type));
  for (const [name, slot] of slotRows) {
    const own = declaration.slots?.[slot];
    if (own && slot !== 'new') set(name, new PySlotWrapper(type, name, own as unknown as OpenImplementation));
  }
  const addMethods = (of: PyType, methods: Record<string, MethodDeclaration> = {}) => {
    for (const [name, [text, implementation, doc]] of Object.entries(methods)) {
      const call = implementation as OpenImplementation;
      set(name, new PyMethodDescriptor(of, type, name, signature(text), call, doc ?? null));
    }
  };
  addMethods(methodDescriptorType, declaration.methods);
  addMethods(classMethodDescriptorType, declaration.classMethods);
  for (const [name, [text, implementation, doc]] of Object.entries(declaration.staticMethods ?? {})) {
    const options = { doc: doc ?? null, qualname: `${type.name}.${name}` };
    set(name, wrapStatic(builtinFunction(name, text, implementation, options)));
  }
  for (const [name, getter] of Object.entries(declaration.getters ?? {})) {
    const get = getter.get as (self: Value) => Value;
    const assign = getter.set as ((self: Value, value: Value | undefined) => void) | undefined;
    set(name, new PyGetSet(type, name, get, assign ?? null, getter.doc ?? null));
  }
  for (const [name, value] of Object.entries(declaration.attributes ?? {})) set(name, value);
  if (dict.getString('__doc__') === undefined) set('__doc__', type.doc);
  if (declaration.module !== undefined) set('__module__', declaration.module);
  declaration.fill?.(dict);
}

const slotRows = (Object.entries(specialMethods) as [SpecialMethodName, { slot: SlotName }][]).map(
  ([name, { slot }]) => [name, slot] as const,
);

/** How static methods are stored; the staticmethod type links itself in. */
let wrapStatic: (callee: Value) => Value = (callee) => callee;

/** Sets how {@link defineType} stores static methods. */
export function linkStaticMethods(wrap: (callee: Value) => Value): void {
  wrapStatic = wrap;
}

function linkBase(type: PyType, base: PyType | null): void {
  type.base = base;
  type.bases = base === null ? [] : [base];
  type.mro = base === null ? [type] : [type, ...base.mro];
  if (base === null) return;
  type.hasDict ||= base.hasDict;
  type.hasStorage ||= base.hasStorage;
  type.hasWeakref ||= base.hasWeakref;
  type.collection ??= base.collection;
  base.subclasses.add(new WeakRef(type));
}

/** The `new` slot of a type with a signature. */
function newSlot(type: PyType, [text, implementation]: MethodDeclaration): Slots['new'] {
  const construct = implementation as OpenImplementation;
  let of: Signature | undefined;
  const make = (cls: PyType, args: Value[], kwargs: KeywordArguments): Value => {
    of ??= signature(text);
    if (kwargs === null && args.length >= of.min && args.length <= of.max) return construct(cls, ...args);
    // Keywords of a subclass that has an `__init__` are for that.
    const isForInit =
      kwargs !== null && cls !== type && cls.slots.init !== type.slots.init && takesNoKeywords(of);
    return construct(cls, ...bindConstructor(type.name, of, args, isForInit ? null : kwargs));
  };
  return make as unknown as NonNullable<Slots['new']>;
}

/** What calls a constructor that takes a single argument; found out when the type is first called that way. */
function converter([text, implementation]: MethodDeclaration): PyType['convert'] {
  const construct = implementation as OpenImplementation;
  let of: Signature | undefined;
  return (type, value) => {
    of ??= signature(text);
    if (of.min <= 1 && of.max >= 1) return construct(type, value);
    return construct(type, ...bindConstructor(type.name, of, [value], null));
  };
}

/** `T.__new__` of a type that makes its instances itself. */
function newMethod(type: PyType): PyBuiltinFunction {
  const make = type.slots.new as SlotFunctions['new'];
  const implementation = (_owner: PyType, args: Value[], kwargs: KeywordArguments) =>
    newFor.check(type, args, (cls, rest) => make(cls, rest, kwargs));
  return new PyBuiltinFunction(
    '__new__',
    signature('(*args, **kwargs)'),
    implementation as OpenImplementation,
    { doc: specialMethods.__new__.doc, self: type, qualname: `${type.name}.__new__` },
  );
}

/** How `T.__new__(cls, …)` checks its first argument; the `type` type links itself in. */
export const newFor: {
  check: (type: PyType, args: Value[], make: (cls: PyType, rest: Value[]) => Value) => Value;
} = {
  check: () => {
    throw new Error('the type type is not loaded');
  },
};

/** A built-in function object. */
export function builtinFunction(
  name: string,
  text: string,
  implementation: Implementation,
  options: { doc?: string | null; self?: Value | undefined; module?: Value; qualname?: string } = {},
): PyBuiltinFunction {
  return new PyBuiltinFunction(name, signature(text), implementation as OpenImplementation, options);
}
