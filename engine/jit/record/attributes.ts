/**
 * Attributes of modules, complex numbers and instances. What a class gives (methods, constants) is constant as long as the class stays as it is;
 * what lies in the instance is read from its row.
 */
import { PyClassMethod, PyMember, PyStaticMethod } from '../../objects/model/descriptors.js';
import type { DictEntry } from '../../objects/model/dict.js';
import { PyFunction, PyModule } from '../../objects/model/functions.js';
import type { PyInstance } from '../../objects/model/instance.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { objectType, typeType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { isDataDescriptor, isReadFirst } from '../../objects/protocol/attribute.js';
import { Abort } from './aborts.table.js';
import { trackConstant } from './coerce.js';
import { describeObject } from './describe-object.js';
import { needInstance, readAttribute, writeAttribute } from './instance-access.js';
import { isPlainInstance } from './instance-layouts.js';
import type { Recorder } from './recorder.js';
import { classOfInstance } from './special-calls.js';
import { findBehind } from './super-calls.js';
import { type Tracked, type TrackedObject, trackedConst, trackedFloat } from './tracked.js';
import { readVariable } from './variables.js';
import { readVirtual, writeVirtual } from './virtual-instances.js';

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
  if (object.kind === 'super') return findBehind(object, name);
  if (object.kind === 'object' && isHolder(object.value)) {
    // A class or module in a local variable, or a closure's.
    recorder.guard('guard_same', object.ref, recorder.constantObject(object.value));
    return getAttribute(recorder, trackedConst(object.value), name);
  }
  if (object.kind === 'const' && object.value instanceof PyType)
    return attributeOfClass(recorder, object.value, name);
  if (name === '__class__') {
    const type = classOfInstance(recorder, object);
    if (
      type?.lookup(name) === objectType.lookup(name) &&
      type?.slots.getattribute === objectType.slots.getattribute
    )
      return trackedConst(type);
  }
  if (object.kind === 'instance') {
    const type = object.shape.owner;
    const { found, key } = lookUp(type, name);
    const own = readVirtual(object, key);
    if (own !== undefined) return own;
    if (found === undefined || key !== name) throw new Abort('no rule for these operands');
    return bindFound(recorder, found, object, type);
  }
  const { object: owner, instance } = instanceOf(recorder, object);
  const { type, shape, slots } = instance;
  const { found, key } = lookUp(type, name);
  const attribute = shape.indexOf(key);
  if (attribute !== undefined && slots[attribute] !== undefined)
    return readAttribute(recorder, owner, instance, attribute);
  if (attribute !== undefined || found === undefined || key !== name)
    throw new Abort('no rule for these operands');
  needInstance(recorder, owner, instance);
  return bindFound(recorder, found, object, type);
}

/** `Class.name`: what the class or one of its bases has, constant for as long as they stay as they are. */
function attributeOfClass(recorder: Recorder, type: PyType, name: string): Tracked {
  const ofMetaclass = typeType.lookup(name);
  const isPlain = ofMetaclass === undefined || !isDataDescriptor(ofMetaclass);
  const isKnown = type.isHeapType || type === objectType;
  if (type.type !== typeType || !isKnown || !isPlain) throw new Abort('no rule for these operands');
  if (recorder.services.isChanging(type)) throw new Abort('a class changes');
  const found = type.lookup(name);
  if (found === undefined) throw new Abort('no rule for these operands');
  recorder.require(type, { kind: 'class', type, version: type.version });
  if (found instanceof PyFunction || type === objectType) return trackedConst(found);
  return bindFound(recorder, found, trackedConst(type), type);
}

/** `object.name = value`; `isRaw`: by object.__setattr__, whatever the class says of assignments. */
export function setAttribute(
  recorder: Recorder,
  object: Tracked,
  name: string,
  value: Tracked,
  isRaw = false,
): void {
  if (object.kind === 'instance') {
    writeVirtual(recorder, object, name, value, isRaw);
    return;
  }
  const { object: owner, instance } = instanceOf(recorder, object);
  const { type, shape } = instance;
  if (!isRaw && type.slots.setattr !== objectType.slots.setattr)
    throw new Abort('no rule for these operands');
  const found = type.lookup(name);
  const attribute = found instanceof PyMember ? memberOf(instance, found) : shape.indexOf(name);
  if (found !== undefined && isDataDescriptor(found) && !(found instanceof PyMember))
    throw new Abort('no rule for these operands');
  // The first assignment of an attribute changes the object's shape, which machine code cannot.
  if (attribute === undefined) throw new Abort('no rule for these operands');
  writeAttribute(recorder, owner, instance, attribute, value);
}

/** Whether a value is a class or module: what these have is constant. */
export function isHolder(value: Value): boolean {
  return value instanceof PyModule || value instanceof PyType;
}

/** Whether the attributes of a tracked value are those of an instance. */
export function isInstance(tracked: Tracked): boolean {
  if (tracked.kind === 'instance') return true;
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

/** What the class has of a name, and under which key the instance may have an attribute of its own. */
function lookUp(type: PyType, name: string): { readonly found: Value | undefined; readonly key: string } {
  if (type.slots.getattribute !== objectType.slots.getattribute)
    throw new Abort('no rule for these operands');
  const found = type.lookup(name);
  if (found === undefined || !isReadFirst(found)) return { found, key: name };
  // Members of __slots__ lie in the instance.
  if (found instanceof PyMember && type.isSubtypeOf(found.owner)) return { found, key: found.key };
  throw new Abort('no rule for these operands');
}

/** What was found in the class, as the attribute of an instance. */
function bindFound(recorder: Recorder, found: Value, self: Tracked, type: PyType): Tracked {
  if (found instanceof PyFunction) return { kind: 'method', callee: trackedConst(found), self };
  if (found instanceof PyStaticMethod) return trackConstant(recorder, found.callee);
  if (found instanceof PyClassMethod)
    return { kind: 'method', callee: trackConstant(recorder, found.callee), self: trackedConst(type) };
  if (typeOf(found).slots.get !== null) throw new Abort('no rule for these operands');
  if (!(found instanceof PyTuple) && describeObject(found).memory !== undefined)
    return { kind: 'object', ref: recorder.constantObject(found), value: found };
  return trackConstant(recorder, found);
}

/** Where a member of `__slots__` lies. */
function memberOf({ type, shape }: PyInstance, member: PyMember): number | undefined {
  return type.isSubtypeOf(member.owner) ? shape.indexOf(member.key) : undefined;
}
