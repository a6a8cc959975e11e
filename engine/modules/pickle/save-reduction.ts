/**
 * Writing what a reduction says: a function with arguments that make the object again, and what is done to it then.
 */
import { PyDict } from '../../objects/model/dict.js';
import { runtime } from '../../objects/model/runtime.js';
import { emptyTuple, PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { picklingError } from './errors.js';
import { op } from './opcodes.table.js';
import { memoize, recall, type Saver } from './pickler.js';
import { saveAppends, saveSetItems } from './save-items.js';

/** Writes a reduction, the tuple that `__reduce__` gave, of an object; undefined where it is of none. */
export function saveReduction(saver: Saver, reduction: PyTuple, object: Value | undefined): void {
  const { items } = reduction;
  if (items.length < 2 || items.length > 6)
    throw picklingError('tuple returned by __reduce__ must contain 2 through 6 elements');
  const [callee, args, state = null, listItems = null, dictItems = null, stateSetter = null] = items;
  if (callee === undefined || typeOf(callee).slots.call === null)
    throw picklingError('first item of the tuple returned by __reduce__ must be callable');
  if (!(args instanceof PyTuple))
    throw picklingError('second item of the tuple returned by __reduce__ must be a tuple');
  checkIterator('fourth', listItems);
  checkIterator('fifth', dictItems);
  if (stateSetter !== null && typeOf(stateSetter).slots.call === null)
    throw picklingError(
      `sixth element of the tuple returned by __reduce__ must be a function, not ${typeOf(stateSetter).name}`,
    );
  saveMaking(saver, callee, args, object);
  if (object !== undefined && !remember(saver, object)) return;
  if (listItems !== null) saveAppends(saver, listItems);
  if (dictItems !== null) saveSetItems(saver, dictItems);
  if (state !== null) saveState(saver, state, stateSetter, object);
}

function checkIterator(which: string, value: Value): void {
  if (value !== null && typeOf(value).slots.next === null)
    throw picklingError(
      `${which} element of the tuple returned by __reduce__ must be an iterator, not ${typeOf(value).name}`,
    );
}

function saveMaking(saver: Saver, callee: Value, args: PyTuple, object: Value | undefined): void {
  const { out, protocol } = saver;
  const name =
    protocol >= 2 && !(callee instanceof PyType) ? findAttributeQuietly(callee, '__name__') : undefined;
  if (name === '__newobj__') {
    saveNew(saver, args, object);
    return;
  }
  if (name === '__newobj_ex__') {
    saveNewWithKeywords(saver, args);
    return;
  }
  saver.save(callee);
  saver.save(args);
  out.byte(op.reduce);
}

function saveNew(saver: Saver, { items }: PyTuple, object: Value | undefined): void {
  const cls = items[0];
  if (cls === undefined) throw picklingError('__newobj__ arglist is empty');
  if (
    !(cls instanceof PyType && cls.slots.new !== null) &&
    findAttributeQuietly(cls, '__new__') === undefined
  )
    throw picklingError('args[0] from __newobj__ args has no __new__');
  if (object !== undefined && typeOf(object) !== cls && getAttribute(object, '__class__') !== cls)
    throw picklingError('args[0] from __newobj__ args has the wrong class');
  saver.save(cls);
  saver.save(items.length === 1 ? emptyTuple : new PyTuple(items.slice(1)));
  saver.out.byte(op.newobj);
}

function saveNewWithKeywords(saver: Saver, { items }: PyTuple): void {
  const [cls = null, args = null, kwargs = null] = items;
  const complaint = (which: string, what: string, value: Value) =>
    picklingError(`${which} item from NEWOBJ_EX argument tuple must be a ${what}, not ${typeOf(value).name}`);
  if (items.length !== 3)
    throw picklingError(`length of the NEWOBJ_EX argument tuple must be exactly 3, not ${items.length}`);
  if (!(cls instanceof PyType)) throw complaint('first', 'class', cls);
  if (!(args instanceof PyTuple)) throw complaint('second', 'tuple', args);
  if (!(kwargs instanceof PyDict)) throw complaint('third', 'dict', kwargs);
  if (saver.protocol >= 4) {
    saver.save(cls);
    saver.save(args);
    saver.save(kwargs);
    saver.out.byte(op.newobjEx);
    return;
  }
  const partial = getAttribute(runtime.current.importModule('functools', null, null, 0), 'partial');
  const keywords = new Map([...kwargs.entries()].map(({ key, value = null }) => [String(key), value]));
  saver.save(call(partial, [getAttribute(cls, '__new__'), cls, ...args.items], keywords));
  saver.save(emptyTuple);
  saver.out.byte(op.reduce);
}

/** False where the object was written on the way, as a part of its own arguments: that one is taken. */
function remember(saver: Saver, object: Value): boolean {
  const index = saver.pickler.memo.get(object);
  if (index === undefined) {
    memoize(saver, object);
    return true;
  }
  saver.out.byte(op.pop);
  recall(saver, index);
  return false;
}

function saveState(saver: Saver, state: Value, setter: Value, object: Value | undefined): void {
  const { out } = saver;
  if (setter === null) {
    saver.save(state);
    out.byte(op.build);
    return;
  }
  saver.save(setter);
  saver.save(object === undefined ? null : object);
  saver.save(state);
  out.byte(op.tuple2);
  out.byte(op.reduce);
  out.byte(op.pop);
}
