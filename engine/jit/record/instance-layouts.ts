/**
 * Instances as machine code sees them: which attributes lie where in a row of the object table, and how their values are told apart.
 *
 * A row has the class word of the object's shape, a word of tags, and slots. Attributes get a position when a recording first meets them, so that
 * only those that some trace reads or writes are copied at an entry. The tag of a position says what lies in its slot now; traces guard the tags
 * of what they use, and change them where they store a value of another kind. Positions and the like are kept by shape: they only grow.
 */
import { PyInstance } from '../../objects/model/instance.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { type Shape, WriteWatch } from '../../objects/model/shape.js';
import type { Value } from '../../objects/model/value.js';
import { INT64_MAX } from '../ir/machine-ints.js';
import { instanceWord, MOST_SHAPES } from '../ir/object-classes.js';
import { INSTANCE_SLOTS } from '../ir/object-fields.table.js';

/** What a slot holds. `none`: the attribute is missing, or of a kind that machine code does not take. */
export const slotTags = { none: 0, int: 1, unsigned: 2, float: 3, bool: 4, object: 5 } as const;

/** Number of a row of {@link slotTags}. */
export type SlotTag = (typeof slotTags)[keyof typeof slotTags];

/** Bits of a tag. */
export const TAG_BITS = 4;
export const TAG_MASK = (1n << BigInt(TAG_BITS)) - 1n;

/** The layout of the rows of instances of one shape. */
export class InstanceLayout {
  readonly shape: Shape;
  /** The class word. */
  readonly word: number;
  /** By position: the attribute's index among the shape's names. */
  readonly attributes: number[] = [];
  /** Positions that some trace stores to, a bit each. */
  stored = 0;
  /** Changes whenever rows that have been filled must be filled anew. */
  version = 0;
  /** What rows are marked with when they are filled. It changes whenever all of them are to be looked at. */
  stamp = 0;
  /** Tells which objects are written to. */
  readonly watch: WriteWatch;
  /** Positions whose ints have been found to go beyond 2**63, a bit each: those that are not negative count as unsigned. */
  #unsigned = 0;

  constructor(shape: Shape, number: number) {
    this.shape = shape;
    this.watch = new WriteWatch(shape);
    this.word = instanceWord(number);
  }

  /** Where an attribute lies; undefined where the row has no room for it. */
  positionOf(attribute: number): number | undefined {
    const known = this.attributes.indexOf(attribute);
    if (known >= 0) return known;
    if (this.attributes.length >= INSTANCE_SLOTS) return undefined;
    this.#age();
    return this.attributes.push(attribute) - 1;
  }

  /** Rows that have been filled are to be looked at. */
  distrust(): void {
    this.stamp = (this.stamp + 1) | 0;
  }

  #age(): void {
    this.version++;
    this.distrust();
  }

  noteStored(position: number): void {
    this.stored |= 1 << position;
  }

  noteUnsigned(position: number): void {
    if (this.isUnsigned(position)) return;
    this.#age();
    this.#unsigned |= 1 << position;
  }

  isUnsigned(position: number): boolean {
    return (this.#unsigned & (1 << position)) !== 0;
  }

  /** The tag of a value at a position. */
  tagOf(position: number, value: Value | undefined): SlotTag {
    switch (typeof value) {
      case 'undefined':
        return slotTags.none;
      case 'number':
        return this.isUnsigned(position) && value >= 0 ? slotTags.unsigned : slotTags.int;
      case 'bigint':
        if (value === BigInt.asUintN(64, value) && (value > INT64_MAX || this.isUnsigned(position)))
          return slotTags.unsigned;
        return value === BigInt.asIntN(64, value) ? slotTags.int : slotTags.none;
      case 'boolean':
        return slotTags.bool;
      default:
        return value instanceof PyFloat ? slotTags.float : slotTags.object;
    }
  }
}

const layouts = new WeakMap<Shape, InstanceLayout>();
/** By number. A class that is in use keeps its layouts. */
const numbered: WeakRef<InstanceLayout>[] = [];

/** The layout that a class word in a row stands for. */
export function layoutOfWord(word: number): InstanceLayout {
  const layout = numbered[word >> 8]?.deref();
  if (layout === undefined) throw new Error(`no shape has class word ${word}`);
  return layout;
}

/** The layout of a shape that a recording has met. */
export function findLayout(shape: Shape): InstanceLayout | undefined {
  return layouts.get(shape);
}

/** The layout of a shape; undefined for instances whose attributes lie in a dict. */
export function layoutOf(shape: Shape): InstanceLayout | undefined {
  const known = layouts.get(shape);
  if (known !== undefined || shape.isDict || numbered.length >= MOST_SHAPES) return known;
  const layout = new InstanceLayout(shape, numbered.length);
  numbered.push(new WeakRef(layout));
  layouts.set(shape, layout);
  return layout;
}

/** An object whose attributes a row can hold. */
export function isPlainInstance(value: Value): value is PyInstance {
  return value instanceof PyInstance && !value.shape.isDict;
}
