/**
 * Reading and writing attributes that lie in an instance itself. The object's class and the tags of its attributes are guarded once a recording:
 * all attributes that the code at hand names together, with one comparison.
 */
import type { PyInstance } from '../../objects/model/instance.js';
import type { Value } from '../../objects/model/value.js';
import { INT64_MAX } from '../ir/machine-ints.js';
import { objectFields, slotField } from '../ir/object-fields.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { storedForm } from './force-instance.js';
import {
  type InstanceLayout,
  layoutOf,
  type SlotTag,
  slotTags,
  TAG_BITS,
  TAG_MASK,
} from './instance-layouts.js';
import type { Recorder } from './recorder.js';
import {
  type Tracked,
  type TrackedObject,
  trackedBool,
  trackedConst,
  trackedFloat,
  trackedInt,
  trackedUnsigned,
} from './tracked.js';

/** An object whose class has been guarded, and what is known of its tags. */
export interface KnownInstance {
  readonly layout: InstanceLayout;
  /** The tags that are known have all their bits in the mask. */
  mask: bigint;
  bits: bigint;
}

/** Guards the object's class: from there on its layout is known. */
export function needInstance(
  recorder: Recorder,
  object: TrackedObject,
  { shape, type }: PyInstance,
): KnownInstance {
  const known = recorder.instances.get(object.ref);
  if (known !== undefined) return known;
  const layout = layoutOf(shape);
  if (layout === undefined) throw new Abort('no rule for these operands');
  recorder.require(type, { kind: 'class', type, version: type.version });
  recorder.guard('guard_class', object.ref, layout.word);
  const made: KnownInstance = { layout, mask: 0n, bits: 0n };
  recorder.instances.set(object.ref, made);
  return made;
}

/** The attribute at an index of the object's shape, which is there. */
export function readAttribute(
  recorder: Recorder,
  object: TrackedObject,
  instance: PyInstance,
  attribute: number,
): Tracked {
  const known = needInstance(recorder, object, instance);
  const position = positionOf(known.layout, attribute);
  const value = instance.slots[attribute];
  if (value === undefined) throw new Abort('an exception was raised');
  if (isBeyondInt64(value)) known.layout.noteUnsigned(position);
  const tag = known.layout.tagOf(position, value);
  needTag(recorder, object.ref, instance, known, position, tag);
  switch (tag) {
    case slotTags.none:
      throw new Abort('no rule for these operands');
    case slotTags.int:
      return trackedInt(load(recorder, object, 'int', position));
    case slotTags.unsigned:
      return trackedUnsigned(load(recorder, object, 'int', position));
    case slotTags.float:
      return trackedFloat(load(recorder, object, 'float', position));
    case slotTags.bool:
      return trackedBool(recorder.emit('int_ne', load(recorder, object, 'int', position), recorder.int(0)));
    case slotTags.object: {
      const ref = load(recorder, object, 'obj', position);
      if (value !== null) return { kind: 'object', ref, value };
      recorder.guard('guard_same', ref, recorder.constantObject(null));
      return trackedConst(null);
    }
  }
}

/** Stores to the attribute at an index of the object's shape, which is there already. */
export function writeAttribute(
  recorder: Recorder,
  object: TrackedObject,
  instance: PyInstance,
  attribute: number,
  value: Tracked,
): void {
  const known = needInstance(recorder, object, instance);
  const { layout } = known;
  const position = positionOf(layout, attribute);
  if (instance.slots[attribute] === undefined) throw new Abort('no rule for these operands');
  const stored = storedForm(recorder, layout, position, value);
  const now = layout.tagOf(position, instance.slots[attribute]);
  if (now === stored.tag) needTag(recorder, object.ref, instance, known, position, now);
  else changeTag(recorder, object.ref, known, position, stored.tag);
  layout.noteStored(position);
  recorder.emit(`setfield_${stored.type}`, object.ref, stored.ref, slotField(stored.type, position).code);
}

function positionOf(layout: InstanceLayout, attribute: number): number {
  const position = layout.positionOf(attribute);
  if (position === undefined) throw new Abort('no rule for these operands');
  return position;
}

function load(
  recorder: Recorder,
  object: TrackedObject,
  type: 'int' | 'float' | 'obj',
  position: number,
): IrRef {
  return recorder.emit(`getfield_${type}`, object.ref, slotField(type, position).code);
}

/** Guards that the tag at a position is what it is now, with those of the other attributes that the code names. */
function needTag(
  recorder: Recorder,
  object: IrRef,
  instance: PyInstance,
  known: KnownInstance,
  position: number,
  tag: SlotTag,
): void {
  const shift = BigInt(position * TAG_BITS);
  if (((known.mask >> shift) & TAG_MASK) === TAG_MASK) {
    if (((known.bits >> shift) & TAG_MASK) !== BigInt(tag)) throw new Abort('no rule for these operands');
    return;
  }
  let mask = TAG_MASK << shift;
  let bits = BigInt(tag) << shift;
  for (const attribute of attributesNamed(recorder, instance)) {
    const other = known.layout.positionOf(attribute);
    const place = BigInt((other ?? 0) * TAG_BITS);
    if (other === undefined || (((known.mask | mask) >> place) & TAG_MASK) !== 0n) continue;
    const kind = known.layout.tagOf(other, instance.slots[attribute]);
    if (kind === slotTags.none) continue;
    mask |= TAG_MASK << place;
    bits |= BigInt(kind) << place;
  }
  const tags = recorder.emit('getfield_int', object, objectFields.tags.code);
  const expected = recorder.emit('int_and', tags, recorder.int(mask));
  recorder.expectInTable(recorder.emit('int_eq', expected, recorder.int(bits)), 'tags');
  known.mask |= mask;
  known.bits |= bits;
}

/** Attributes of the object that the innermost frame's code names. */
function attributesNamed({ frame }: Recorder, { shape }: PyInstance): number[] {
  return frame.code.names.flatMap((name) => {
    const attribute = shape.indexOf(name);
    return attribute === undefined ? [] : [attribute];
  });
}

/** The attribute is about to hold a value of another kind. The object may be known under other names. */
function changeTag(
  recorder: Recorder,
  object: IrRef,
  known: KnownInstance,
  position: number,
  tag: SlotTag,
): void {
  const shift = BigInt(position * TAG_BITS);
  const field = objectFields.tags.code;
  const others = recorder.emit(
    'int_and',
    recorder.emit('getfield_int', object, field),
    recorder.int(BigInt.asIntN(64, ~(TAG_MASK << shift))),
  );
  recorder.emit(
    'setfield_int',
    object,
    recorder.emit('int_or', others, recorder.int(BigInt(tag) << shift)),
    field,
  );
  for (const each of recorder.instances.values()) {
    if (each.layout !== known.layout) continue;
    each.mask &= ~(TAG_MASK << shift);
    each.bits &= ~(TAG_MASK << shift);
  }
  known.mask |= TAG_MASK << shift;
  known.bits |= BigInt(tag) << shift;
}

function isBeyondInt64(value: Value): boolean {
  return typeof value === 'bigint' && value > INT64_MAX && value === BigInt.asUintN(64, value);
}
