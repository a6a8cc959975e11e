/**
 * The words of the object table's rows (ir/object-fields.table), as the driver reads and writes them.
 */
import type { StateBlock } from './backend/x64/state-block.js';
import { stateOffset } from './backend/x64/state-layout.table.js';
import { OBJECT_CLASS_OFFSET, objectFields } from './ir/object-fields.table.js';
import { TAG_BITS } from './record/instance-layouts.js';

/** Where row 0 begins, and how long a row is: rows are filled by the hundred. */
const FIRST_ROW = stateOffset('objects', 0);
const ROW_BYTES = stateOffset('objects', 1) - FIRST_ROW;

/** 8-byte entry of the state block that is the first attribute of row 0, and entries from row to row. */
const FIRST_SLOT = (FIRST_ROW + objectFields.int_slot0.offset) >> 3;
const ROW_ENTRIES = ROW_BYTES >> 3;

/** Tags in each half of the word of tags. */
const TAGS_PER_WORD = 32 / TAG_BITS;
const TAG_MASK = (1 << TAG_BITS) - 1;

const WORD = 2 ** 32;

/** The rows of one state block. */
export class RowMemory {
  readonly words: Int32Array;
  readonly floats: Float64Array;
  readonly ints: BigInt64Array;

  constructor({ words, floats, ints }: StateBlock) {
    this.words = words;
    this.floats = floats;
    this.ints = ints;
  }

  classOf(row: number): number {
    return this.words[wordOf(row, OBJECT_CLASS_OFFSET)] as number;
  }

  setClass(row: number, classWord: number): void {
    this.words[wordOf(row, OBJECT_CLASS_OFFSET)] = classWord;
  }

  /** A field that holds a number of rows or items. */
  count(row: number, offset: number): number {
    return this.words[wordOf(row, offset)] as number;
  }

  /** Writes an int64 that is a safe integer. */
  set(row: number, offset: number, value: number): void {
    this.setInt((FIRST_ROW + row * ROW_BYTES + offset) >> 3, value);
  }

  /** Index of an attribute's slot in the state block's 8-byte entries. */
  slot(row: number, position: number): number {
    return FIRST_SLOT + row * ROW_ENTRIES + position;
  }

  /** Writes an entry of the state block: an int64 that is a safe integer. */
  setInt(at: number, value: number): void {
    this.words[at * 2] = value | 0;
    this.words[at * 2 + 1] = Math.floor(value / WORD);
  }

  /** The tag of a position: what its slot holds. */
  tag(row: number, position: number): number {
    const isLow = position < TAGS_PER_WORD;
    const tags = this.words[wordOf(row, objectFields.tags.offset) + (isLow ? 0 : 1)] as number;
    return (tags >> ((isLow ? position : position - TAGS_PER_WORD) * TAG_BITS)) & TAG_MASK;
  }

  setTag(row: number, position: number, tag: number): void {
    const isLow = position < TAGS_PER_WORD;
    const at = wordOf(row, objectFields.tags.offset) + (isLow ? 0 : 1);
    const shift = (isLow ? position : position - TAGS_PER_WORD) * TAG_BITS;
    this.words[at] = ((this.words[at] as number) & ~(TAG_MASK << shift)) | (tag << shift);
  }
}

function wordOf(row: number, offset: number): number {
  return (FIRST_ROW + row * ROW_BYTES + offset) >> 2;
}
