/**
 * Instances that a trace makes. They exist in the recorder only: attributes are tracked values, an exit that needs the object makes it.
 */
import { PyMember } from '../../objects/model/descriptors.js';
import type { Shape } from '../../objects/model/shape.js';
import type { PyType } from '../../objects/model/type.js';
import { objectType, typeType } from '../../objects/model/type-objects.js';
import { isDataDescriptor } from '../../objects/protocol/attribute.js';
import { Abort } from './aborts.table.js';
import type { Recorder } from './recorder.js';
import type { Tracked, TrackedInstance } from './tracked.js';

/** A new instance without attributes; aborts for classes that have a say in how instances are made or end. */
export function makeInstance(recorder: Recorder, type: PyType): TrackedInstance {
  if (recorder.services.isChanging(type)) throw new Abort('a class changes');
  const isPlain =
    type.type === typeType &&
    !type.isAbstract &&
    type.layout === objectType &&
    type.hasStorage &&
    type.slots.new === objectType.slots.new &&
    type.lookup('__del__') === undefined;
  if (!isPlain) throw new Abort('no rule for this call');
  recorder.require(type, { kind: 'class', type, version: type.version });
  return { kind: 'instance', shape: type.rootShape, attributes: [], row: null };
}

/** What an attribute of its own holds; undefined where it has none of that name. */
export function readVirtual(instance: TrackedInstance, key: string): Tracked | undefined {
  const index = instance.shape.indexOf(key);
  const tracked = index === undefined ? undefined : instance.attributes[index];
  return tracked?.kind === 'unbound' ? undefined : tracked;
}

/** `instance.name = value`; `isRaw`: by object.__setattr__, whatever the class says of assignments. */
export function writeVirtual(
  recorder: Recorder,
  instance: TrackedInstance,
  name: string,
  value: Tracked,
  isRaw = false,
): void {
  const type = instance.shape.owner;
  if (!isRaw && type.slots.setattr !== objectType.slots.setattr)
    throw new Abort('no rule for these operands');
  const found = type.lookup(name);
  const member = found instanceof PyMember && type.isSubtypeOf(found.owner) ? found : undefined;
  const isPlain = member !== undefined || (type.hasDict && (found === undefined || !isDataDescriptor(found)));
  if (!isPlain) throw new Abort('no rule for these operands');
  const key = member?.key ?? name;
  const index = instance.shape.indexOf(key);
  if (index !== undefined) instance.attributes[index] = value;
  else {
    instance.shape = shapeAdding(instance.shape, key, member !== undefined);
    instance.attributes.push(value);
  }
  recorder.changed();
}

function shapeAdding(shape: Shape, key: string, isMember: boolean): Shape {
  const next = isMember ? shape.addingMember(key) : shape.adding(key);
  if (next === null) throw new Abort('no rule for these operands');
  return next;
}
