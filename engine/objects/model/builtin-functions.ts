/**
 * Representations of functions and methods written in TypeScript, and of the descriptors that make slots visible.
 *
 * An implementation takes its parameters one by one in the order of the signature; an omitted optional one arrives as
 * undefined, `*args` as an array, `**kwargs` as KeywordArguments.
 */
import type { SpecialMethodName } from './special-methods.table.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const builtinFunctionType = new PyType('builtin_function_or_method');
export const methodDescriptorType = new PyType('method_descriptor');
export const classMethodDescriptorType = new PyType('classmethod_descriptor');
export const slotWrapperType = new PyType('wrapper_descriptor');
export const methodWrapperType = new PyType('method-wrapper');
export const getsetType = new PyType('getset_descriptor');
export const memberType = new PyType('member_descriptor');

/** A TypeScript function behind a Python callable. `never` lets each one name its own parameter types. */
export type Implementation = (...args: never[]) => Value;
/** The same as its callers see it. */
export type OpenImplementation = (...args: unknown[]) => Value;

/** What an implementation takes: parsed from a text such as `(self, sep=None, /, maxsplit=-1)`. See signature. */
export interface Signature {
  readonly text: string;
  /** Written as `(sub[, start[, end]])`: a wrong number of arguments is worded as C's own argument parser does. */
  readonly isCounted?: boolean;
  readonly parameters: readonly SignatureParameter[];
  /** Fewest and most positional arguments that can be passed straight through; -1, -1 where binding is always needed. */
  readonly min: number;
  readonly max: number;
  /** Begins with `*args` and needs nothing else: positional arguments bind as one array. */
  readonly isOpen: boolean;
  /** Where arguments that are given by name go; null where `**kwargs` takes part, or `*args` behind others. */
  readonly named: ReadonlyMap<string, number> | null;
}

export interface SignatureParameter {
  readonly name: string;
  readonly kind: 'positional-only' | 'positional' | 'varargs' | 'keyword-only' | 'varkeywords';
  readonly required: boolean;
  /** Source text of the default, for inspection. */
  readonly defaultText: string | null;
}

/** A built-in function; with `self`, a built-in method bound to an object (or class, or module). */
export class PyBuiltinFunction extends PyObject {
  readonly name: string;
  readonly signature: Signature;
  readonly implementation: OpenImplementation;
  readonly doc: string | null;
  /** Bound object, passed first; undefined where the implementation takes none. */
  readonly self: Value | undefined;
  readonly module: Value;
  readonly qualname: string;

  constructor(
    name: string,
    signature: Signature,
    implementation: OpenImplementation,
    options: { doc?: string | null; self?: Value | undefined; module?: Value; qualname?: string } = {},
  ) {
    super();
    this.type = builtinFunctionType;
    this.name = name;
    this.signature = signature;
    this.implementation = implementation;
    this.doc = options.doc ?? null;
    this.self = options.self;
    this.module = options.module ?? null;
    this.qualname = options.qualname ?? name;
  }
}

/** A method of a built-in type as it lies in the type's dict: `list.append`. The signature does not count self. */
export class PyMethodDescriptor extends PyObject {
  readonly owner: PyType;
  readonly name: string;
  readonly signature: Signature;
  readonly implementation: OpenImplementation;
  readonly doc: string | null;

  constructor(
    type: PyType,
    owner: PyType,
    name: string,
    signature: Signature,
    implementation: OpenImplementation,
    doc: string | null,
  ) {
    super();
    this.type = type;
    this.owner = owner;
    this.name = name;
    this.signature = signature;
    this.implementation = implementation;
    this.doc = doc;
  }
}

/** A slot of a built-in type as a method: `int.__add__`. `raw` is the slot's function. */
export class PySlotWrapper extends PyObject {
  readonly owner: PyType;
  readonly name: SpecialMethodName;
  readonly raw: OpenImplementation;

  constructor(owner: PyType, name: SpecialMethodName, raw: OpenImplementation) {
    super();
    this.type = slotWrapperType;
    this.owner = owner;
    this.name = name;
    this.raw = raw;
  }
}

/** A slot wrapper bound to an object: `(1).__add__`. */
export class PyMethodWrapper extends PyObject {
  readonly wrapper: PySlotWrapper;
  readonly self: Value;

  constructor(wrapper: PySlotWrapper, self: Value) {
    super();
    this.type = methodWrapperType;
    this.wrapper = wrapper;
    this.self = self;
  }
}

/** A computed attribute of a built-in type. */
export class PyGetSet extends PyObject {
  readonly owner: PyType;
  readonly name: string;
  readonly getter: (self: Value) => Value;
  readonly setter: ((self: Value, value: Value | undefined) => void) | null;
  readonly doc: string | null;

  constructor(
    owner: PyType,
    name: string,
    getter: (self: Value) => Value,
    setter: ((self: Value, value: Value | undefined) => void) | null,
    doc: string | null,
    type: PyType = getsetType,
  ) {
    super();
    this.type = type;
    this.owner = owner;
    this.name = name;
    this.getter = getter;
    this.setter = setter;
    this.doc = doc;
  }
}
