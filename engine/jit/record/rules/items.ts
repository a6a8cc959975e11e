/**
 * Rules of subscripts, tuples, lists and unpacking.
 */
import type { OpcodeName } from '../../../bytecode/opcodes.table.js';
import { frameRoles } from '../../../objects/model/frame.js';
import type { Value } from '../../../objects/model/value.js';
import { elements } from '../../ir/elements.table.js';
import { objectFields } from '../../ir/object-fields.table.js';
import { Abort } from '../aborts.table.js';
import { elementValue, lengthOfObject, needMemory, readAt, readItem, writeItem } from '../array-access.js';
import { constantInt, itemsOfTuple } from '../coerce.js';
import { describeObject } from '../describe-object.js';
import type { Recorder } from '../recorder.js';
import { classOfInstance, inlineSpecial } from '../special-calls.js';
import type { Tracked } from '../tracked.js';
import { storageOfTuple } from '../tuple-storage.js';
import type { Rule } from './rule.js';

export const itemRules = {
  GETITEM: (recorder) => {
    const object = recorder.operand(2);
    const key = recorder.operand(3);
    const type = classOfInstance(recorder, object);
    if (type !== undefined) inlineSpecial(recorder, type, '__getitem__', [object, key]);
    else recorder.write(recorder.word(1), getItem(recorder, object, key));
  },
  SETITEM: (recorder) => {
    const object = recorder.operand(1);
    const type = classOfInstance(recorder, object);
    if (type !== undefined) {
      const operands = [object, recorder.operand(2), recorder.operand(3)];
      inlineSpecial(recorder, type, '__setitem__', operands, frameRoles.dropped);
      return;
    }
    if (object.kind !== 'object') throw new Abort('no rule for these operands');
    writeItem(recorder, object, recorder.operand(2), recorder.operand(3));
  },
  BUILD_TUPLE: (recorder) => {
    const items: Tracked[] = [];
    for (let index = 0; index < recorder.word(3); index++)
      items.push(recorder.read(recorder.word(2) + index));
    recorder.write(recorder.word(1), { kind: 'tuple', items });
  },
  BUILD_SLICE: (recorder) =>
    recorder.write(recorder.word(1), {
      kind: 'slice',
      start: recorder.operand(2),
      stop: recorder.operand(3),
      step: recorder.operand(4),
    }),
  UNPACK_SEQUENCE: (recorder) => {
    const items = itemsToUnpack(recorder, recorder.operand(2), recorder.word(3));
    items.forEach((item, index) => {
      recorder.write(recorder.word(1) + index, item);
    });
  },
  LIST_APPEND: (recorder) => appendToList(recorder, recorder.operand(1), recorder.operand(2)),
} as const satisfies Partial<Record<OpcodeName, Rule>>;

/** The items of a tuple, or of a list, array or view that has as many. */
function itemsToUnpack(recorder: Recorder, value: Tracked, count: number): readonly Tracked[] {
  const items = itemsOfTuple(recorder, value);
  if (items !== undefined) {
    if (items.length !== count) throw new Abort('an exception was raised');
    return items;
  }
  if (value.kind !== 'object') throw new Abort('no rule for these operands');
  const description = needMemory(recorder, value);
  const length = lengthOfObject(recorder, value);
  recorder.expect(recorder.emit('int_eq', length, recorder.int(count)), true);
  return Array.from({ length: count }, (_, at) => readAt(recorder, value, description, recorder.int(at), at));
}

function getItem(recorder: Recorder, object: Tracked, key: Tracked): Tracked {
  if (object.kind === 'object') return readItem(recorder, object, key);
  const items = itemsOfTuple(recorder, object);
  const index = constantInt(recorder, key);
  const isTable = object.kind === 'const' && storageOfTuple(object.value) !== undefined;
  if (isTable && index === undefined)
    return readItem(
      recorder,
      { kind: 'object', ref: recorder.constantObject(object.value), value: object.value },
      key,
    );
  if (items === undefined || index === undefined) throw new Abort('no rule for these operands');
  const position = Number(index < 0n ? index + BigInt(items.length) : index);
  const item = items[position];
  if (item === undefined) throw new Abort('an exception was raised');
  return item;
}

/** Whether the interpreter must make room before it appends. */
function isFull(list: Value): boolean {
  const memory = describeObject(list).memory;
  return memory !== undefined && memory.length >= memory.capacity;
}

/** `list.append(value)`, as long as the list's storage has room. */
export function appendToList(recorder: Recorder, list: Tracked, value: Tracked): void {
  if (list.kind !== 'object') throw new Abort('no rule for these operands');
  const description = needMemory(recorder, list);
  if (description.kind !== 'list' || description.readonly) throw new Abort('no rule for these operands');
  const ref = elementValue(recorder, description.element, true, value);
  if (ref === undefined) throw new Abort('no rule for these operands');
  if (recorder.isAtExit && isFull(list.value)) throw new Abort('a list must grow');
  const length = recorder.emit('getfield_int', list.ref, objectFields.list_length.code);
  const capacity = recorder.emit('getfield_int', list.ref, objectFields.capacity.code);
  recorder.expect(recorder.emit('int_lt', length, capacity), true);
  const base = recorder.emit('getfield_ptr', list.ref, objectFields.data.code);
  const { code, type } = elements[description.element];
  recorder.emit(type === 'float' ? 'setarrayitem_float' : 'setarrayitem_int', base, length, ref, code);
  const longer = recorder.emit('int_add', length, recorder.int(1));
  recorder.emit('setfield_int', list.ref, longer, objectFields.list_length.code);
}
