/**
 * The slots of a type: TypeScript functions behind its special methods, one field a row of special-methods.table.ts.
 * Operators and protocols call slots; `null` means that the type does not have the method.
 */
import type { NotImplementedType } from './singletons.js';
import { type SlotName, specialMethods } from './special-methods.table.js';
import type { PyType } from './type.js';
import type { KeywordArguments, Value } from './value.js';

/** What a binary slot gives: a value, or NotImplemented so that the other operand is asked. */
export type BinaryResult = Value | NotImplementedType;

/**
 * The function type of each calling convention. All may throw Python exceptions.
 * `next` gives undefined when exhausted; `getattribute` gives undefined for the ordinary AttributeError.
 */
export interface SlotFunctions {
  unary: (self: never) => Value;
  binary: (self: never, other: Value) => BinaryResult;
  ternary: (self: never, key: Value, value: Value) => void;
  power: (self: never, other: Value, modulus: Value) => BinaryResult;
  remove: (self: never, key: Value) => void;
  predicate: (self: never, item: Value) => boolean;
  bool: (self: never) => boolean;
  len: (self: never) => number;
  next: (self: never) => Value | undefined;
  call: (self: never, args: Value[], kwargs: KeywordArguments) => Value;
  new: (type: PyType, args: Value[], kwargs: KeywordArguments) => Value;
  init: (self: never, args: Value[], kwargs: KeywordArguments) => void;
  getattribute: (self: never, name: string) => Value | undefined;
  setattr: (self: never, name: string, value: Value) => void;
  delattr: (self: never, name: string) => void;
  get: (self: never, instance: Value | undefined, owner: PyType | undefined) => Value;
}

type Row = (typeof specialMethods)[keyof typeof specialMethods];
type KindOf<Name extends SlotName> = Extract<Row, { slot: Name }>['kind'];

/** The slots that a built-in type declares; `self` is the type's own representation. */
export type SlotDeclarations = { [Name in SlotName]?: SlotFunctions[KindOf<Name>] | null };

/** The slots that callers see: any value may come in as `self`, the type has been looked up from it. */
export type Slots = { [Name in SlotName]: Callable<SlotFunctions[KindOf<Name>]> | null };

type Callable<F> = F extends (self: never, ...rest: infer Rest) => infer Result
  ? (self: Value, ...rest: Rest) => Result
  : F;

const none = Object.fromEntries(Object.values(specialMethods).map(({ slot }) => [slot, null])) as Slots;

/** All slots empty, every field in place so that all slot tables share one layout. */
export function emptySlots(): Slots {
  return { ...none };
}
