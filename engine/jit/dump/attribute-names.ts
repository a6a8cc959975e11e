/**
 * What the program calls the attributes that a trace reads and writes: the class that a guard has found an object to be of says which attribute lies in which slot
 * of its row. Objects whose class an earlier trace has guarded keep the slot's name.
 */
import { classOfWord } from '../ir/object-classes.js';
import { INSTANCE_SLOTS, objectFields } from '../ir/object-fields.table.js';
import type { PrintNames } from '../ir/print.js';
import type { IrRef, Trace } from '../ir/trace.js';
import { layoutOfWord } from '../record/instance-layouts.js';
import { attributeName } from './describe-snapshot.js';

/** Those names, and that of the attribute at a position of an object's row, with its dot. */
interface AttributeNames extends PrintNames {
  readonly attributeOf: (object: IrRef, position: number) => string | undefined;
}

/** The names of a trace's attributes and classes. */
export function attributeNames(trace: Trace): AttributeNames {
  let names = known.get(trace);
  if (names === undefined) {
    names = findNames(trace);
    known.set(trace, names);
  }
  return names;
}

/** Of traces that are finished: who prints asks for each operation. */
const known = new WeakMap<Trace, AttributeNames>();

function findNames(trace: Trace): AttributeNames {
  const words = wordsOf(trace);
  const attributeOf = (object: IrRef, position: number): string | undefined => {
    const word = words.get(object);
    return word === undefined ? undefined : attributeAt(word, position);
  };
  return {
    attributeOf,
    field: (ref) => {
      const position = positionOf(trace, ref);
      return position === undefined ? undefined : attributeOf(trace.operand(ref, 0), position);
    },
    classOf: (word) => {
      const layout = isInstance(word) ? layoutOfWord(word) : undefined;
      return layout === undefined ? undefined : `"instance ${layout.shape.owner.name}"`;
    },
  };
}

/** Class words by the refs of the objects that guards have looked at; phis are what they are at the loop's entry. */
function wordsOf(trace: Trace): ReadonlyMap<IrRef, number> {
  const words = new Map<IrRef, number>();
  for (let ref = 0; ref < trace.length; ref++) {
    const name = trace.name(ref);
    if (name === 'guard_class' && isInstance(trace.operand(ref, 1)))
      words.set(trace.operand(ref, 0), trace.operand(ref, 1));
    const entry = name === 'phi_obj' ? words.get(trace.operand(ref, 0)) : undefined;
    if (entry !== undefined) words.set(ref, entry);
  }
  return words;
}

/** The position of the slot that an operation reads or writes; undefined for other fields, and other operations. */
function positionOf(trace: Trace, ref: IrRef): number | undefined {
  const name = trace.name(ref);
  const column = name.startsWith('getfield_') ? 1 : name.startsWith('setfield_') ? 2 : undefined;
  const slot = column === undefined ? -1 : trace.operand(ref, column) - objectFields.int_slot0.code;
  return slot >= 0 && slot < 3 * INSTANCE_SLOTS ? slot % INSTANCE_SLOTS : undefined;
}

function attributeAt(word: number, position: number): string | undefined {
  const { shape, attributes } = layoutOfWord(word);
  const attribute = attributes[position];
  return attribute === undefined ? undefined : `.${attributeName(shape, attribute)}`;
}

function isInstance(word: number): boolean {
  return classOfWord(word).kind === 'instance';
}
