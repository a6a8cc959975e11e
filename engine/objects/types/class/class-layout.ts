/**
 * Which representation the instances of a class have: the rules by which bases can be combined and `__class__` can be assigned.
 *
 * A class is solid when it adds to the layout of its base: a built-in type with its own representation, or a class
 * with `__slots__`. The solid bases of a class must lie on one line.
 */
import { moduleType } from '../../model/functions.js';
import { tupleType } from '../../model/sequences.js';
import { bytesType } from '../../model/text.js';
import { PyType } from '../../model/type.js';
import { intType, objectType, typeType } from '../../model/type-objects.js';
import type { Value } from '../../model/value.js';
import { typeError, typeName } from '../../protocol/errors.js';

/** The base whose layout the new class extends. Throws TypeError for bases that cannot be (combined). */
export function bestBase(bases: readonly Value[]): PyType {
  let winner: PyType | null = null;
  let best: PyType = objectType;
  for (const base of bases) {
    if (!(base instanceof PyType)) throw typeError('bases must be types');
    if (!base.isAcceptableBase) throw typeError(`type '${base.name}' is not an acceptable base type`);
    const candidate = solidBase(base);
    if (winner === null || (candidate !== winner && candidate.isSubtypeOf(winner))) {
      winner = candidate;
      best = base;
    } else if (!winner.isSubtypeOf(candidate)) {
      throw typeError('multiple bases have instance lay-out conflict');
    }
  }
  return best;
}

/** The nearest solid class at or above `type`. */
export function solidBase(type: PyType): PyType {
  for (let at: PyType | null = type; at !== null; at = at.base) {
    if (at.slotNames.length > 0 || (!at.isHeapType && at.layout === at)) return at;
  }
  return objectType;
}

/** Whether instances may get members by `__slots__`: not where items of variable number lie in the object. */
export function hasFixedSize(type: PyType): boolean {
  return !variableSized.includes(type.layout);
}

const variableSized: readonly PyType[] = [intType, bytesType, tupleType, typeType];

/** Whether a class on this base gets a `__dict__` for its instances unless `__slots__` says no. */
export function mayAddDict(base: PyType): boolean {
  return !base.hasDict && base.layout !== typeType;
}

/** Throws TypeError unless `__class__` of an instance of `from` may be set to `to`. */
export function checkClassAssignment(from: PyType, to: Value): PyType {
  if (!(to instanceof PyType))
    throw typeError(`__class__ must be set to a class, not '${typeName(to)}' object`);
  const bothModules = from.isSubtypeOf(moduleType) && to.isSubtypeOf(moduleType);
  if (!bothModules && !(from.isHeapType && to.isHeapType)) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  if (!haveSameLayout(from, to))
    throw typeError(`__class__ assignment: '${to.name}' object layout differs from '${from.name}'`);
  return to;
}

/** Whether instances of one class can become instances of the other. */
export function haveSameLayout(left: PyType, right: PyType): boolean {
  const one = lastAddition(left);
  const other = lastAddition(right);
  if (one === other) return true;
  return (
    one.isHeapType &&
    other.isHeapType &&
    one.base === other.base &&
    one.hasDict === other.hasDict &&
    one.hasWeakref === other.hasWeakref &&
    one.slotNames.join() === other.slotNames.join()
  );
}

/** The nearest class at or above `type` that adds something to instances of its base. */
function lastAddition(type: PyType): PyType {
  let at = type;
  while (at.base !== null && addsNothing(at, at.base)) at = at.base;
  return at;
}

function addsNothing(type: PyType, base: PyType): boolean {
  return (
    type.slotNames.length === 0 &&
    type.hasDict === base.hasDict &&
    type.hasWeakref === base.hasWeakref &&
    type.layout === base.layout
  );
}
