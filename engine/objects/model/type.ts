/**
 * Classes: built-in and user-defined ones alike.
 *
 * A type has a dict of attributes, its method resolution order, slots behind the special methods, and a version: a stamp
 * that changes whenever an attribute lookup on the type could give something else, on it or on any base.
 * Inline caches and compiled code compare versions.
 */
import { PyDict } from './dict.js';
import { Shape } from './shape.js';
import { emptySlots, type Slots } from './slots.js';
import type { Tail } from './tail-call.js';
import { PyObject, type Value } from './value.js';

let nextVersion = 1;

/** What JavaScript class the instances have: bases whose layouts differ cannot be combined. */
export type Layout = symbol;

/** `type` and `dict`, which exist only after the first types have been made; until then types wait as orphans. */
const core: { metatype: PyType | undefined; dictType: PyType | undefined; orphans: PyType[] } = {
  metatype: undefined,
  dictType: undefined,
  orphans: [],
};

/** A Python class. */
export class PyType extends PyObject {
  name: string;
  qualname: string;
  base: PyType | null = null;
  bases: readonly PyType[] = [];
  mro: readonly PyType[] = [];
  slots: Slots = emptySlots();
  /** Changes when a lookup could give something else. */
  version: number = nextVersion++;
  /** Instances are {@link AttributeHolder}s: they have `shape` and `slots`. */
  hasStorage = false;
  /** The most attributes that an instance has had, for the room that new ones get. */
  slotEstimate = 0;
  /** Instances have a `__dict__`: any attribute can be set. Implies {@link hasStorage}. */
  hasDict = false;
  /** Instances can be weakly referenced. */
  hasWeakref = false;
  /** Made by a class statement or type(). */
  isHeapType = false;
  /** May be subclassed. */
  isAcceptableBase = true;
  /** Instances of a built-in type that can equal values of other types (Decimal equals int). */
  equalsOthers = false;
  /** `__abstractmethods__` is not empty. */
  isAbstract = false;
  /** Attributes may not be set (built-in types). */
  isImmutable = true;
  /** Doc string of a built-in type; classes have theirs in {@link dict}. */
  doc: string | null = null;
  /** Names of the members that the class's own `__slots__` made. */
  slotNames: readonly string[] = [];
  /** How the interpreter's loop steps instances, iterators of a built-in type, by itself: see steppings; 0 asks the `next` slot. */
  stepping = 0;
  /** What makes an instance from exactly one argument, where a built-in type needs no more than that. */
  convert: ((type: PyType, value: Value) => Value) | null = null;
  /** What makes an instance without arguments, where that is asked for often. Not inherited. */
  makeEmpty: (() => Value) | null = null;
  /** How instances of a built-in type are called by who can make the call they end with himself. */
  tail: Tail | null = null;
  /** The `__init__` written in Python that makes instances complete, found when the version was {@link initVersion}. */
  init: Value = null;
  initVersion = -1;
  /** The `__new__` written in Python that is all there is to making an instance, found with {@link init}. */
  maker: Value = null;
  /** For class patterns: a positional sub-pattern matches the subject itself. */
  matchesSelf = false;
  /** For class patterns and abc: 'sequence' or 'mapping' types. */
  collection: 'sequence' | 'mapping' | null = null;
  /** The type whose representation instances have. */
  layout: PyType;
  /** Weak references to the direct subclasses. */
  readonly subclasses: Set<WeakRef<PyType>> = new Set();
  /** Root of the shapes of the instances. */
  readonly rootShape: Shape = Shape.root(this);
  readonly dictShape: Shape = Shape.dict(this);
  private readonly lookups: Map<string, Value | undefined> = new Map();
  private attributes: PyDict;
  /** Makes the attributes of a built-in type, when they are first asked for. */
  private fill: ((dict: PyDict) => void) | null = null;

  /** A type without bases; see defineType (built-in types) and makeClass (class statements) for the rest. */
  constructor(name: string, metatype: PyType | undefined = core.metatype) {
    super();
    this.name = name;
    this.qualname = name;
    this.layout = this;
    this.attributes = new PyDict(core.dictType as PyType);
    if (metatype === undefined) core.orphans.push(this);
    else this.type = metatype;
  }

  /** Attributes, by name. Change them through {@link setAttribute} and {@link deleteAttribute}. */
  get dict(): PyDict {
    if (this.fill !== null) this.fillNow(this.fill);
    return this.attributes;
  }

  set dict(attributes: PyDict) {
    this.fill = null;
    this.attributes = attributes;
  }

  /** Puts off making the attributes of a built-in type. */
  fillLater(fill: (dict: PyDict) => void): void {
    this.fill = fill;
  }

  private fillNow(fill: (dict: PyDict) => void): void {
    this.fill = null;
    fill(this.attributes);
  }

  /** The attribute found along the method resolution order, or undefined. */
  lookup(name: string): Value | undefined {
    const known = this.lookups.get(name);
    if (known !== undefined) return known;
    if (this.lookups.has(name)) return undefined;
    let found: Value | undefined;
    for (const type of this.mro) {
      found = type.dict.getString(name);
      if (found !== undefined) break;
    }
    this.lookups.set(name, found);
    return found;
  }

  /** The first type in the method resolution order whose own dict has the name. */
  definer(name: string): PyType | undefined {
    return this.mro.find((type) => type.dict.getString(name) !== undefined);
  }

  /** Whether this type is `other` or derived from it. */
  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** To be called after any change of `dict`, `mro` or `bases`: lookups on this type and its subclasses start afresh. */
  modified(): void {
    this.version = nextVersion++;
    this.lookups.clear();
    for (const reference of this.subclasses) reference.deref()?.modified();
  }

  /** Direct subclasses that are still alive. */
  *liveSubclasses(): IterableIterator<PyType> {
    for (const reference of this.subclasses) {
      const subclass = reference.deref();
      if (subclass === undefined) this.subclasses.delete(reference);
      else yield subclass;
    }
  }
}

/** Called once, when `type` and `dict` exist: gives the types made so far their own type and their dicts theirs. */
export function adoptTypes(metatype: PyType, dictType: PyType): void {
  core.metatype = metatype;
  core.dictType = dictType;
  for (const type of core.orphans) {
    type.type = metatype;
    type.dict.type = dictType;
  }
  core.orphans.length = 0;
}
