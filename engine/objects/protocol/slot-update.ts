/**
 * Filling the slots of a class from its attributes: after it is made, and when a special method changes.
 */
import { PySlotWrapper } from '../model/builtin-functions.js';
import type { Slots } from '../model/slots.js';
import { type SlotName, type SpecialMethodName, specialMethods } from '../model/special-methods.table.js';
import type { PyType } from '../model/type.js';
import type { Value } from '../model/value.js';
import { typeError } from './errors.js';
import { dispatcher } from './slot-dispatch.js';

const rows = Object.entries(specialMethods) as [SpecialMethodName, { slot: SlotName }][];

/** Fills every slot of a class. */
export function fillSlots(type: PyType): void {
  const inherited = inheritedSlots(type);
  if (inherited === undefined) {
    for (const [name, { slot }] of rows) fillSlot(type, name, slot);
    return;
  }
  // Asking for each of the special methods takes longer than all else about a class.
  Object.assign(type.slots, inherited);
  for (const { key } of type.dict.entries()) if (typeof key === 'string') fillSlotOf(type, key);
  // What it says about a class without the method names the class.
  for (const name of absentees) if (type.lookup(name) === null) fillSlotOf(type, name);
}

/** The slots of a class that has one base and nothing of its own; undefined where its methods may come from elsewhere too. */
function inheritedSlots({ bases, mro }: PyType): Slots | undefined {
  const [base] = bases;
  if (base === undefined || bases.length !== 1 || mro.length !== base.mro.length + 1) return undefined;
  for (let index = 1; index < mro.length; index++) if (mro[index] !== base.mro[index - 1]) return undefined;
  return base.isHeapType ? base.slots : slotsBelow(base);
}

const slotsBelowBuiltin = new WeakMap<PyType, Slots>();

/** What a built-in type's subclasses inherit: some of its methods have no slot of their own. */
function slotsBelow(base: PyType): Slots {
  let known = slotsBelowBuiltin.get(base);
  if (known === undefined) {
    const made: Partial<Record<SlotName, Slots[SlotName]>> = {};
    for (const [name, { slot }] of rows) made[slot] = slotOf(base, name);
    known = made as Slots;
    slotsBelowBuiltin.set(base, known);
  }
  return known;
}

/** The methods that a class can say it has not. */
const absentees = ['__hash__', '__iter__', '__contains__'] as const;

function fillSlotOf(type: PyType, attribute: string): void {
  const name = attribute === '__getattr__' ? '__getattribute__' : (attribute as SpecialMethodName);
  if (attribute.startsWith('__') && Object.hasOwn(specialMethods, name))
    fillSlot(type, name, specialMethods[name].slot);
}

/** Refills the slot behind an attribute that changed, on the class and its subclasses. */
export function updateSlot(type: PyType, attribute: string): void {
  const name = attribute === '__getattr__' ? '__getattribute__' : (attribute as SpecialMethodName);
  const row = specialMethods[name];
  if (row === undefined) return;
  fillSlot(type, name, row.slot);
  for (const subclass of type.liveSubclasses()) updateSlot(subclass, attribute);
}

function fillSlot(type: PyType, name: SpecialMethodName, slot: SlotName): void {
  (type.slots as Record<SlotName, Slots[SlotName]>)[slot] = slotOf(type, name);
}

function slotOf(type: PyType, name: SpecialMethodName): Slots[SlotName] {
  if (name === '__new__') {
    const definer = type.definer(name);
    return definer !== undefined && !definer.isHeapType ? definer.slots.new : dispatcher(name);
  }
  if (name === '__getattribute__' && type.lookup('__getattr__') !== undefined) return dispatcher(name);
  const found: Value | undefined = type.lookup(name);
  if (found === undefined) return null;
  if (found === null && (name === '__hash__' || name === '__iter__' || name === '__contains__'))
    return absent(type, name);
  // One of another built-in type is called, and refuses.
  if (found instanceof PySlotWrapper && found.name === name && type.isSubtypeOf(found.owner))
    return found.raw as Slots[SlotName];
  return dispatcher(name);
}

/** `__hash__ = None` and the like: the class says that it does not have the method. */
function absent(type: PyType, name: '__hash__' | '__iter__' | '__contains__'): Slots[SlotName] {
  if (name === '__hash__') return null;
  const words = name === '__iter__' ? 'object is not iterable' : 'object is not a container';
  return () => {
    throw typeError(`'${type.name}' ${words}`);
  };
}
