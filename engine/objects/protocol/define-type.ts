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
} from '../model/builtin-functions.js';
import type { SlotDeclarations, SlotFunctions, Slots } from '../model/slots.js';
import { type SlotName, type SpecialMethodName, specialMethods } from '../model/special-methods.table.js';
import type { PyType } from '../model/type.js';
import { objectType } from '../model/type-objects.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { bindConstructor, signature } from './signature.js';

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

/** Gives a built-in type its behaviour. Bases must have been defined before. */
export function defineType(type: PyType, declaration: TypeDeclaration): PyType {
  const base = type === objectType ? null : (declaration.base ?? objectType);
  linkBase(type, base);
  Object.assign(type, declaration.flags);
  if (type.hasDict) type.hasStorage = true;
  if (base !== null && base !== objectType) type.layout = declaration.flags?.hasStorage ? type : base.layout;
  const set = (name: string, value: Value) => type.dict.set(name, value);
  if (declaration.construct) defineConstruct(type, declaration.construct);
  for (const [name, row] of Object.entries(specialMethods) as [SpecialMethodName, { slot: SlotName }][]) {
    defineSlot(type, base, name, row.slot, declaration.slots?.[row.slot]);
  }
  if (declaration.construct === null) type.slots.new = null;
  for (const [name, [text, implementation, doc]] of Object.entries(declaration.methods ?? {})) {
    set(
      name,
      new PyMethodDescriptor(
        methodDescriptorType,
        type,
        name,
        signature(text),
        implementation as OpenImplementation,
        doc ?? null,
      ),
    );
  }
  for (const [name, [text, implementation, doc]] of Object.entries(declaration.classMethods ?? {})) {
    set(
      name,
      new PyMethodDescriptor(
        classMethodDescriptorType,
        type,
        name,
        signature(text),
        implementation as OpenImplementation,
        doc ?? null,
      ),
    );
  }
  for (const [name, [text, implementation, doc]] of Object.entries(declaration.staticMethods ?? {})) {
    set(
      name,
      wrapStatic(
        builtinFunction(name, text, implementation, { doc: doc ?? null, qualname: `${type.name}.${name}` }),
      ),
    );
  }
  for (const [name, getter] of Object.entries(declaration.getters ?? {})) {
    set(
      name,
      new PyGetSet(
        type,
        name,
        getter.get as (self: Value) => Value,
        (getter.set as ((self: Value, value: Value | undefined) => void) | undefined) ?? null,
        getter.doc ?? null,
      ),
    );
  }
  for (const [name, value] of Object.entries(declaration.attributes ?? {})) set(name, value);
  if (declaration.attributes?.__hash__ === null) type.slots.hash = null;
  type.doc = declaration.doc ?? null;
  if (type.dict.getString('__doc__') === undefined) set('__doc__', type.doc);
  if (declaration.module !== undefined) set('__module__', declaration.module);
  type.modified();
  return type;
}

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

function defineSlot(
  type: PyType,
  base: PyType | null,
  name: SpecialMethodName,
  slot: SlotName,
  declared: SlotFunctions[keyof SlotFunctions] | null | undefined,
): void {
  const slots = type.slots as Record<SlotName, Slots[SlotName]>;
  if (slot === 'new' && slots.new !== null) return;
  if (declared === undefined) {
    slots[slot] = base === null ? null : base.slots[slot];
    return;
  }
  slots[slot] = declared as Slots[SlotName];
  if (declared === null) return;
  if (slot === 'new') {
    defineNew(type, declared as SlotFunctions['new']);
    return;
  }
  type.dict.set(name, new PySlotWrapper(type, name, declared as unknown as OpenImplementation));
}

function defineConstruct(type: PyType, [text, implementation]: MethodDeclaration): void {
  const of = signature(text);
  const construct = implementation as OpenImplementation;
  const make = (cls: PyType, args: Value[], kwargs: KeywordArguments): Value =>
    kwargs === null && args.length >= of.min && args.length <= of.max
      ? construct(cls, ...args)
      : construct(cls, ...bindConstructor(type.name, of, args, kwargs));
  type.slots.new = make as unknown as NonNullable<Slots['new']>;
  defineNew(type, make);
}

function defineNew(type: PyType, make: SlotFunctions['new']): void {
  const implementation = (_owner: PyType, args: Value[], kwargs: KeywordArguments) =>
    newFor.check(type, args, (cls, rest) => make(cls, rest, kwargs));
  type.dict.set(
    '__new__',
    new PyBuiltinFunction('__new__', signature('(*args, **kwargs)'), implementation as OpenImplementation, {
      doc: specialMethods.__new__.doc,
      self: type,
      qualname: `${type.name}.__new__`,
    }),
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
