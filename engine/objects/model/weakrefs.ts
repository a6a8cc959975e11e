/**
 * Representations of weak references. The host's collector decides when an object is gone, so callbacks come late: when the
 * program asks for a collection, or gives the host a chance to make them.
 */
import { collectGarbage } from '../../core/collect-garbage.js';
import { type Interpreter, runtime } from './runtime.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const weakrefType = new PyType('weakref.ReferenceType');
export const weakProxyType = new PyType('weakref.ProxyType');
export const callableProxyType = new PyType('weakref.CallableProxyType');

/** A weak reference to an object. */
export class PyWeakref extends PyObject {
  readonly target: WeakRef<object>;
  readonly callback: Value;
  /** The target's hash, once asked for. */
  hash: number | bigint | undefined = undefined;

  constructor(target: object, callback: Value, type: PyType = weakrefType) {
    super();
    this.type = type;
    this.target = new WeakRef(target);
    this.callback = callback;
    watch(target, this);
  }

  /** The object, or undefined when it is gone. */
  get object(): PyObject | undefined {
    return this.target.deref() as PyObject | undefined;
  }
}

/** References without callback and of the plain type are shared. */
const shared = new WeakMap<object, Map<PyType, PyWeakref>>();
/** All references to an object, to be counted and listed. */
const references = new WeakMap<object, Set<WeakRef<PyWeakref>>>();

/** The reference that all who ask for one without a callback share. */
export function sharedReference(target: object, type: PyType): PyWeakref {
  let byType = shared.get(target);
  if (byType === undefined) {
    byType = new Map();
    shared.set(target, byType);
  }
  let reference = byType.get(type);
  if (reference === undefined) {
    reference = new PyWeakref(target, null, type);
    byType.set(type, reference);
  }
  return reference;
}

/** The references to an object that are alive, oldest first. */
export function referencesTo(target: object): PyWeakref[] {
  const found: PyWeakref[] = [];
  const known = references.get(target);
  for (const each of known ?? []) {
    const reference = each.deref();
    if (reference === undefined) known?.delete(each);
    else found.push(reference);
  }
  return found;
}

/** What makes the callbacks: set by the weakref type, which can call Python. */
export const weakCallbacks: { run: (reference: PyWeakref) => void } = { run: () => undefined };

/** References of a program that have a callback still to be made. */
const pending = new WeakMap<Interpreter, Set<WeakRef<PyWeakref>>>();

const registry = new FinalizationRegistry<{ entry: WeakRef<PyWeakref>; waiting: Set<WeakRef<PyWeakref>> }>(
  ({ entry, waiting }) => {
    const reference = entry.deref();
    if (waiting.delete(entry) && reference !== undefined) weakCallbacks.run(reference);
  },
);

/** Collects garbage and makes the callbacks of the references whose objects are gone. */
export function collectNow(): void {
  if (!areReferencesMade) return;
  runtime.current.clearRegisters();
  collectGarbage();
  const waiting = pending.get(runtime.current);
  if (waiting === undefined) return;
  for (const entry of [...waiting]) {
    const reference = entry.deref();
    if (reference !== undefined && reference.object !== undefined) continue;
    if (waiting.delete(entry) && reference !== undefined) weakCallbacks.run(reference);
  }
}

/** Nothing tells a program without weak references whether garbage was collected. */
let areReferencesMade = false;

function watch(target: object, reference: PyWeakref): void {
  let known = references.get(target);
  if (known === undefined) {
    known = new Set();
    references.set(target, known);
  }
  const entry = new WeakRef(reference);
  known.add(entry);
  areReferencesMade = true;
  if (reference.callback === null) return;
  let waiting = pending.get(runtime.current);
  if (waiting === undefined) {
    waiting = new Set();
    pending.set(runtime.current, waiting);
  }
  waiting.add(entry);
  registry.register(target, { entry, waiting });
}
