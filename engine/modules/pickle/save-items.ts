/**
 * Writing what goes into a list or dict: in batches, which are read in batches too.
 */
import { tick } from '../../objects/model/resources.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { typeError } from '../../objects/protocol/errors.js';
import { nextItem } from '../../objects/protocol/iterate.js';
import { op } from './opcodes.table.js';
import type { Saver } from './pickler.js';

/** How many go into a batch. */
export const BATCH = 1000;

/** Appends what an iterator gives to the list that was written last. */
export function saveAppends(saver: Saver, iterator: Value): void {
  saveItems(saver, () => nextItem(iterator));
}

/** Appends what `next` gives until it gives undefined. */
export function saveItems(saver: Saver, next: () => Value | undefined): void {
  const { out, protocol } = saver;
  if (protocol === 0) {
    for (let item = next(); item !== undefined; item = next()) {
      saver.save(item);
      out.byte(op.append);
    }
    return;
  }
  saveBatches(saver, next, (item) => saver.save(item), op.append, op.appends);
}

/** One thing alone, or batches between a mark and `many`. */
export function saveBatches<T>(
  { out }: Saver,
  next: () => T | undefined,
  save: (item: T) => void,
  one: number,
  many: number,
): void {
  let item = next();
  while (item !== undefined) {
    let following = next();
    if (following === undefined) {
      save(item);
      out.byte(one);
      return;
    }
    out.byte(op.mark);
    save(item);
    let count = 1;
    while (following !== undefined) {
      tick();
      save(following);
      following = next();
      if (++count === BATCH) break;
    }
    out.byte(many);
    item = following;
  }
}

/** Sets the pairs that an iterator gives in the dict that was written last. */
export function saveSetItems(saver: Saver, iterator: Value): void {
  const { out, protocol } = saver;
  const next = () => {
    const pair = nextItem(iterator);
    if (pair !== undefined && !(pair instanceof PyTuple && pair.items.length === 2))
      throw typeError('dict items iterator must return 2-tuples');
    return pair;
  };
  const save = (pair: Value) => {
    for (const each of (pair as PyTuple).items) saver.save(each);
  };
  if (protocol > 0) {
    saveBatches(saver, next, save, op.setitem, op.setitems);
    return;
  }
  for (let pair = next(); pair !== undefined; pair = next()) {
    save(pair);
    out.byte(op.setitem);
  }
}
