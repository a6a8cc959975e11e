/**
 * The module _abc: registration and the caches of abstract base classes, kept outside the classes so that none of them
 * holds another alive. `abc.ABCMeta` calls these functions.
 */
import { PyFunction } from '../objects/model/functions.js';
import { frozensetType, PySet } from '../objects/model/sets.js';
import { NotImplemented } from '../objects/model/singletons.js';
import { PyType } from '../objects/model/type.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import {
  deleteAttribute,
  findAttributeQuietly,
  getAttribute,
  setAttribute,
} from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { newException, runtimeError, typeError } from '../objects/protocol/errors.js';
import { isSubclass } from '../objects/protocol/instance-check.js';
import { iterate } from '../objects/protocol/iterate.js';
import { strText } from '../objects/protocol/text.js';
import { isTrue } from '../objects/protocol/truth.js';
import type { BuiltinModule } from './module-declaration.js';

/** What is remembered of one abstract base class. */
interface AbstractClass {
  registered: WeakRef<PyType>[];
  positive: WeakSet<PyType>;
  negative: WeakSet<PyType>;
  /** Value of {@link registrations} when `negative` was begun. */
  negativeSince: number;
}

const classes = new WeakMap<PyType, AbstractClass>();

/** Counts registrations of all classes: one may turn a negative answer of another class into a positive one. */
let registrations = 0;

export const abcModule: BuiltinModule = {
  name: '_abc',
  doc: 'What abstract base classes remember.',
  create() {
    const define = (name: string, signature: string, implementation: (...args: never[]) => Value) =>
      [name, builtinFunction(name, signature, implementation, { module: '_abc' })] as const;
    return [
      define('_abc_init', '(cls, /)', initialise),
      define('_abc_register', '(cls, subclass, /)', register),
      define('_abc_instancecheck', '(cls, instance, /)', (cls: PyType, instance: Value) =>
        instanceCheck(cls, instance),
      ),
      define('_abc_subclasscheck', '(cls, subclass, /)', (cls: PyType, subclass: Value) =>
        subclassCheck(cls, subclass),
      ),
      define('get_cache_token', '()', () => registrations),
      define('_reset_registry', '(cls, /)', (cls: PyType) => {
        stateOf(cls).registered = [];
        return null;
      }),
      define('_reset_caches', '(cls, /)', (cls: PyType) => {
        const state = stateOf(cls);
        state.positive = new WeakSet();
        state.negative = new WeakSet();
        return null;
      }),
    ];
  },
};

/** `__abc_tpflags__` of the base class to whose instances sequence patterns apply; the other one is for mappings. */
const SEQUENCE_PATTERNS = 1 << 5;

function stateOf(cls: PyType): AbstractClass {
  let state = classes.get(cls);
  if (state === undefined) {
    state = {
      registered: [],
      positive: new WeakSet(),
      negative: new WeakSet(),
      negativeSince: registrations,
    };
    classes.set(cls, state);
  }
  return state;
}

/** Finds the names that are still abstract and begins the class's memory. */
function initialise(cls: PyType): Value {
  const names = new PySet(frozensetType);
  for (const entry of cls.dict.entries()) if (isAbstract(entry.value as Value)) names.add(entry.key);
  for (const base of cls.bases) {
    const inherited = findAttributeQuietly(base, '__abstractmethods__');
    if (inherited === undefined) continue;
    for (const name of iterate(inherited)) {
      const value = findAttributeQuietly(cls, strText(name));
      if (value !== undefined && isAbstract(value)) names.add(name);
    }
  }
  setAttribute(cls, '__abstractmethods__', names);
  const patterns = cls.dict.getString('__abc_tpflags__');
  if (patterns !== undefined) {
    deleteAttribute(cls, '__abc_tpflags__');
    cls.collection = patterns === SEQUENCE_PATTERNS ? 'sequence' : 'mapping';
  }
  stateOf(cls);
  return null;
}

function isAbstract(value: Value): boolean {
  if (value instanceof PyFunction && value.shape.names.length === 0 && !value.shape.isDict) return false;
  const flag = findAttributeQuietly(value, '__isabstractmethod__');
  return flag !== undefined && isTrue(flag);
}

function register(cls: PyType, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw typeError('Can only register classes');
  if (isSubclass(subclass, cls)) return subclass;
  if (isSubclass(cls, subclass)) throw runtimeError('Refusing to create an inheritance cycle');
  stateOf(cls).registered.push(new WeakRef(subclass));
  registrations++;
  if (cls.collection !== null) adoptCollection(subclass, cls.collection);
  return subclass;
}

/**
 * A class registered as a Sequence or Mapping takes part in pattern matching, and so do its subclasses; a built-in one (str)
 * stays as it is.
 */
function adoptCollection(type: PyType, collection: 'sequence' | 'mapping'): void {
  if (!type.isHeapType) return;
  type.collection ??= collection;
  for (const subclass of type.liveSubclasses()) adoptCollection(subclass, collection);
}

function instanceCheck(cls: PyType, instance: Value): boolean {
  const type = typeOf(instance);
  const claimed = type.isHeapType ? getAttribute(instance, '__class__') : type;
  const state = stateOf(cls);
  if (claimed instanceof PyType && state.positive.has(claimed)) return true;
  if (claimed === type) {
    if (state.negativeSince === registrations && state.negative.has(type)) return false;
    return askSubclass(cls, type);
  }
  return askSubclass(cls, claimed) || askSubclass(cls, type);
}

/** `cls.__subclasscheck__(subclass)`, which a class may override. */
function askSubclass(cls: PyType, subclass: Value): boolean {
  return isTrue(call(getAttribute(cls, '__subclasscheck__'), [subclass]));
}

function subclassCheck(cls: PyType, subclass: Value): boolean {
  if (!(subclass instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
  const state = stateOf(cls);
  if (state.positive.has(subclass)) return true;
  if (state.negativeSince < registrations) {
    state.negative = new WeakSet();
    state.negativeSince = registrations;
  } else if (state.negative.has(subclass)) return false;
  const answer = decide(cls, subclass, state);
  (answer ? state.positive : state.negative).add(subclass);
  return answer;
}

function decide(cls: PyType, subclass: PyType, state: AbstractClass): boolean {
  const hooked = call(getAttribute(cls, '__subclasshook__'), [subclass]);
  if (hooked === true || hooked === false) return hooked;
  if (hooked !== NotImplemented) {
    throw newException(
      'AssertionError',
      '__subclasshook__ must return either False, True, or NotImplemented',
    );
  }
  if (subclass.isSubtypeOf(cls)) return true;
  for (const reference of state.registered) {
    const registered = reference.deref();
    if (registered !== undefined && isSubclass(subclass, registered)) return true;
  }
  for (const derived of iterate(call(getAttribute(cls, '__subclasses__'), [])))
    if (isSubclass(subclass, derived)) return true;
  return false;
}
