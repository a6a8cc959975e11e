/**
 * Attributes of modules, complex numbers and instances. What a class gives (methods, constants) is constant as long as the class stays as it is;
 * what lies in the instance is read from its row.
 */
import { PyClassMethod, PyMember, PyStaticMethod } from '../../objects/model/descriptors.js';
import type { DictEntry } from '../../objects/model/dict.js';
import { PyFunction, PyModule } from '../../objects/model/functions.js';
import type { PyInstance } from '../../objects/model/instance.js';
import { objectType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { isDataDescriptor, isReadFirst } from '../../objects/protocol/attribute.js';
import { Abort } from './aborts.table.js';
import { trackConstant } from './coerce.js';
import { describeObject } from './describe-object.js';
import { needInstance, readAttribute, writeAttribute } from './instance-access.js';
import { isPlainInstance } from './instance-layouts.js';
import type { Recorder } from './recorder.js';
import { type Tracked, type TrackedObject, trackedConst, trackedFloat } from './tracked.js';
import { readVariable } from './variables.js';

/** `object.name`. */
export function getAttribute(recorder: Recorder, object: Tracked, name: string): Tracked {
  if (object.kind === 'complex') {
    if (name === 'real') return trackedFloat(object.real);
    if (name === 'imag') return trackedFloat(object.imag);
  }
  if (object.kind === 'const' && object.value instanceof PyModule) {
    const cell: DictEntry = object.value.dict.cell(name);
    if (cell.value === undefined) throw new Abort('no rule for these operands');
    return readVariable(recorder, cell);
  }
  const owner = instanceOf(recorder, object);
  return getFromInstance(recorder, owner.object, owner.instance, name, object);
}

/** `object.name = value`. */
export function setAttribute(recorder: Recorder, object: Tracked, name: string, value: Tracked): void {
  const { object: owner, instance } = instanceOf(recorder, object);
  const { type, shape } = instance;
  if (type.slots.setattr !== objectType.slots.setattr) throw new Abort('no rule for these operands');
  const found = type.lookup(name);
  const attribute = found instanceof PyMember ? memberOf(instance, found) : shape.indexOf(name);
  if (found !== undefined && isDataDescriptor(found) && !(found instanceof PyMember))
    throw new Abort('no rule for these operands');
  // The first assignment of an attribute changes the object's shape, which machine code cannot.
  if (attribute === undefined) throw new Abort('no rule for these operands');
  writeAttribute(recorder, owner, instance, attribute, value);
}

/** Whether the attributes of a tracked value are those of an instance. */
export function isInstance(tracked: Tracked): boolean {
  return (tracked.kind === 'object' || tracked.kind === 'const') && isPlainInstance(tracked.value);
}

function instanceOf(
  recorder: Recorder,
  tracked: Tracked,
): { readonly object: TrackedObject; readonly instance: PyInstance } {
  if ((tracked.kind !== 'object' && tracked.kind !== 'const') || !isPlainInstance(tracked.value))
    throw new Abort('no rule for these operands');
  const { value } = tracked;
  if (recorder.services.isChanging(value.type)) throw new Abort('a class changes');
  const object: TrackedObject =
    tracked.kind === 'object' ? tracked : { kind: 'object', ref: recorder.constantObject(value), value };
  return { object, instance: value };
}

function getFromInstance(
  recorder: Recorder,
  object: TrackedObject,
  instance: PyInstance,
  name: string,
  self: Tracked,
): Tracked {
  const { type, shape, slots } = instance;
  if (type.slots.getattribute !== objectType.slots.getattribute)
    throw new Abort('no rule for these operands');
  const found = type.lookup(name);
  if (found !== undefined && isReadFirst(found)) {
    const attribute = found instanceof PyMember ? memberOf(instance, found) : undefined;
    if (attribute === undefined) throw new Abort('no rule for these operands');
    return readAttribute(recorder, object, instance, attribute);
  }
  const attribute = shape.indexOf(name);
  if (attribute !== undefined && slots[attribute] !== undefined)
    return readAttribute(recorder, object, instance, attribute);
  if (attribute !== undefined || found === undefined) throw new Abort('no rule for these operands');
  needInstance(recorder, object, instance);
  return bindFound(recorder, found, self, instance);
}

/** What was found in the class, as the attribute of an instance. */
function bindFound(recorder: Recorder, found: Value, self: Tracked, { type }: PyInstance): Tracked {
  if (found instanceof PyFunction) return { kind: 'method', callee: trackedConst(found), self };
  if (found instanceof PyStaticMethod) return trackConstant(recorder, found.callee);
  if (found instanceof PyClassMethod)
    return { kind: 'method', callee: trackConstant(recorder, found.callee), self: trackedConst(type) };
  if (typeOf(found).slots.get !== null) throw new Abort('no rule for these operands');
  if (describeObject(found).memory !== undefined)
    return { kind: 'object', ref: recorder.constantObject(found), value: found };
  return trackConstant(recorder, found);
}

/** Where a member of `__slots__` lies. */
function memberOf({ type, shape }: PyInstance, member: PyMember): number | undefined {
  return type.isSubtypeOf(member.owner) ? shape.indexOf(member.key) : undefined;
}
