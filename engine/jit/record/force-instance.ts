/**
 * Making the virtual instances of a trace within machine code: what is stored in an attribute, or goes round the loop, needs a row. New rows lie behind
 * those that the entry has filled; an exit makes objects of those that can still be reached. Where no row is left, the trace is left, and its
 * next entry begins with free ones.
 */
import { PyTuple } from '../../objects/model/sequences.js';
import { objectFields, slotField } from '../ir/object-fields.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import {
  type InstanceLayout,
  layoutOf,
  type SlotTag,
  slotTags,
  TAG_BITS,
  TAG_MASK,
} from './instance-layouts.js';
import type { Recorder } from './recorder.js';
import type { Tracked, TrackedInstance } from './tracked.js';

/** Stands for the rows that are free: its own row has the next one as length, and how many there are as capacity. */
export const freeRows = new PyTuple([]);

/** What a slot holds for a value. */
export interface StoredForm {
  readonly tag: SlotTag;
  readonly type: 'int' | 'float' | 'obj';
  readonly ref: IrRef;
}

/** The form in which a value is stored at a position. */
export function storedForm(
  recorder: Recorder,
  layout: InstanceLayout,
  position: number,
  value: Tracked,
): StoredForm {
  switch (value.kind) {
    case 'int':
      if (value.unsigned) layout.noteUnsigned(position);
      else if (layout.isUnsigned(position))
        recorder.expect(recorder.emit('int_ge', value.ref, recorder.int(0)), true);
      return {
        tag: layout.isUnsigned(position) ? slotTags.unsigned : slotTags.int,
        type: 'int',
        ref: value.ref,
      };
    case 'float':
      return { tag: slotTags.float, type: 'float', ref: value.ref };
    case 'bool':
      return { tag: slotTags.bool, type: 'int', ref: recorder.emit('cast_bool_to_int', value.ref) };
    case 'object':
      return { tag: slotTags.object, type: 'obj', ref: value.ref };
    case 'const':
      return { tag: slotTags.object, type: 'obj', ref: recorder.constantObject(value.value) };
    case 'instance':
      return { tag: slotTags.object, type: 'obj', ref: forceInstance(recorder, value) };
    case 'wide':
      throw new Abort('the int is too large');
    default:
      throw new Abort('an object leaves the trace');
  }
}

/** The row of an instance that the trace makes, and with it rows of all such instances that it refers to. */
export function forceInstance(recorder: Recorder, instance: TrackedInstance): IrRef {
  if (instance.row !== null) return instance.row;
  // Guards first: an exit finds the objects virtual, or complete.
  const planned = new Map<TrackedInstance, Plan>();
  plan(recorder, instance, planned);
  const free = recorder.constantObject(freeRows);
  const first = recorder.emit('getfield_int', free, objectFields.list_length.code);
  const capacity = recorder.emit('getfield_int', free, objectFields.capacity.code);
  const next = recorder.emit('int_add', first, recorder.int(planned.size));
  recorder.expectInTable(recorder.emit('int_le', next, capacity), 'room');
  recorder.emit('setfield_int', free, next, objectFields.list_length.code);
  let count = 0;
  for (const each of planned.keys()) {
    const row = count === 0 ? first : recorder.emit('int_add', first, recorder.int(count));
    each.row = recorder.emit('cast_int_to_obj', row);
    count++;
  }
  for (const [each, { layout, forms }] of planned) fillRow(recorder, each, layout, forms);
  recorder.changed();
  return instance.row as unknown as IrRef;
}

interface Plan {
  readonly layout: InstanceLayout;
  /** By attribute; null for other instances of the plan. */
  readonly forms: (StoredForm | null)[];
}

function plan(recorder: Recorder, instance: TrackedInstance, planned: Map<TrackedInstance, Plan>): void {
  const layout = layoutOf(instance.shape);
  if (layout === undefined) throw new Abort('an object leaves the trace');
  const forms: (StoredForm | null)[] = [];
  planned.set(instance, { layout, forms });
  instance.attributes.forEach((value, attribute) => {
    const position = layout.positionOf(attribute);
    if (position === undefined) throw new Abort('an object leaves the trace');
    if (value.kind === 'instance' && value.row === null) {
      if (!planned.has(value)) plan(recorder, value, planned);
      forms.push(null);
    } else forms.push(storedForm(recorder, layout, position, value));
  });
}

function fillRow(
  recorder: Recorder,
  { row, attributes }: TrackedInstance,
  layout: InstanceLayout,
  forms: readonly (StoredForm | null)[],
): void {
  const object = row as IrRef;
  recorder.emit('setfield_int', object, recorder.int(layout.word), objectFields.class_word.code);
  let mask = 0n;
  let bits = 0n;
  const stores: { readonly position: number; readonly form: StoredForm }[] = [];
  forms.forEach((planned, attribute) => {
    const position = layout.positionOf(attribute) as number;
    const form = planned ?? rowForm(attributes[attribute] as Tracked);
    const shift = BigInt(position * TAG_BITS);
    mask |= TAG_MASK << shift;
    bits |= BigInt(form.tag) << shift;
    stores.push({ position, form });
  });
  recorder.emit('setfield_int', object, recorder.int(bits), objectFields.tags.code);
  for (const { position, form } of stores)
    recorder.emit(`setfield_${form.type}`, object, form.ref, slotField(form.type, position).code);
  recorder.instances.set(object, { layout, mask, bits });
}

function rowForm(value: Tracked): StoredForm {
  return { tag: slotTags.object, type: 'obj', ref: (value as TrackedInstance).row as IrRef };
}
