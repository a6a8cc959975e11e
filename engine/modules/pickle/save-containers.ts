/**
 * Writing tuples, lists, dicts and sets. What is written in batches can be read in batches.
 */
import type { PyDict } from '../../objects/model/dict.js';
import { listGet, listLength, newList } from '../../objects/model/list-storage.js';
import { type PyList, PyTuple } from '../../objects/model/sequences.js';
import type { PySet } from '../../objects/model/sets.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { runtimeError } from '../../objects/protocol/errors.js';
import { getIterator } from '../../objects/protocol/iterate.js';
import { op } from './opcodes.table.js';
import { memoize, recall, type Saver } from './pickler.js';
import { BATCH, saveBatches, saveItems, saveSetItems } from './save-items.js';
import { saveReduction } from './save-reduction.js';

export function saveTuple(saver: Saver, value: PyTuple): void {
  const { out, protocol, pickler } = saver;
  const { items } = value;
  const count = items.length;
  if (count === 0) {
    if (protocol > 0) out.byte(op.emptyTuple);
    else out.short(op.mark, op.tuple);
    return;
  }
  const isSmall = count <= 3 && protocol >= 2;
  if (!isSmall) out.byte(op.mark);
  for (const item of items) saver.save(item);
  const index = pickler.memo.get(value);
  if (index !== undefined) {
    // A tuple within itself: it was written with its items, which are dropped.
    if (!isSmall && protocol > 0) out.byte(op.popMark);
    else for (let n = isSmall ? count : count + 1; n > 0; n--) out.byte(op.pop);
    recall(saver, index);
    return;
  }
  out.byte(isSmall ? op.tuple1 + count - 1 : op.tuple);
  memoize(saver, value);
}

export function saveList(saver: Saver, value: PyList): void {
  const { out, protocol } = saver;
  if (protocol > 0) out.byte(op.emptyList);
  else out.short(op.mark, op.list);
  memoize(saver, value);
  let at = 0;
  saveItems(saver, () => (at < listLength(value) ? listGet(value, at++) : undefined));
}

export function saveDict(saver: Saver, value: PyDict): void {
  const { out, protocol } = saver;
  if (protocol > 0) out.byte(op.emptyDict);
  else out.short(op.mark, op.dict);
  memoize(saver, value);
  if (value.size === 0) return;
  if (protocol === 0) {
    saveSetItems(saver, getIterator(call(getAttribute(value, 'items'), [])));
    return;
  }
  const { size } = value;
  let entry = value.following(null);
  const next = () => {
    if (value.size !== size) throw runtimeError('dictionary changed size during iteration');
    const found = entry;
    if (entry !== null) entry = value.following(entry);
    return found === null ? undefined : found;
  };
  const save = (each: { key: Value; value: Value | undefined }) => {
    saver.save(each.key);
    if (each.value !== undefined) saver.save(each.value);
  };
  saveBatches(saver, next, save, op.setitem, op.setitems);
}

export function saveSet(saver: Saver, value: PySet): void {
  const { out, protocol } = saver;
  const elements = value.elements();
  if (protocol < 4) {
    saveReduction(saver, new PyTuple([value.type, new PyTuple([newList(elements)])]), value);
    return;
  }
  out.byte(op.emptySet);
  memoize(saver, value);
  for (let start = 0; start < elements.length; start += BATCH) {
    out.byte(op.mark);
    for (const each of elements.slice(start, start + BATCH)) saver.save(each);
    if (value.size !== elements.length) throw runtimeError('set changed size during iteration');
    out.byte(op.additems);
  }
}

export function saveFrozenSet(saver: Saver, value: PySet): void {
  const { out, protocol, pickler } = saver;
  const elements = value.elements();
  if (protocol < 4) {
    saveReduction(saver, new PyTuple([value.type, new PyTuple([newList(elements)])]), value);
    return;
  }
  out.byte(op.mark);
  for (const each of elements) saver.save(each);
  const index = pickler.memo.get(value);
  if (index !== undefined) {
    out.byte(op.popMark);
    recall(saver, index);
    return;
  }
  out.byte(op.frozenset);
  memoize(saver, value);
}
