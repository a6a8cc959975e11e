/**
 * A row of the object table: how machine code knows a Python object. The driver fills rows at each entry; machine code
 * reads them at `table + row * OBJECT_ROW_BYTES + offset`.
 */

/** Bytes of a row. A power of two. */
export const OBJECT_ROW_BYTES = 128;

/** `class` (an int32 at offset 0) is read by guard_class only. */
export const OBJECT_CLASS_OFFSET = 0;

interface FieldRow {
  readonly code: number;
  readonly offset: number;
  readonly type: 'int' | 'ptr' | 'float' | 'obj';
  /** Stays as it is from entry to exit. */
  readonly constant: boolean;
  /** The values that an int may have, both ends in. */
  readonly range?: readonly [number, number];
}

/** No buffer has more items than a JavaScript length can say. */
const length = [0, Number.MAX_SAFE_INTEGER] as const;
const stride = [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

/** Attributes that an instance's row has room for. */
export const INSTANCE_SLOTS = 14;

type SlotNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13;
type SlotType = 'int' | 'float' | 'obj';

/** An attribute of an instance as machine code reads and writes it: by position in the row and type. */
export type SlotField = `${SlotType}_slot${SlotNumber}`;

export const objectFields = {
  /** First byte of the items. */
  data: { code: 0, offset: 8, type: 'ptr', constant: true },
  /** Number of items; of an n-dimensional view, of its first dimension. */
  length: { code: 1, offset: 16, type: 'int', constant: true, range: length },
  /** Items of a list in typed storage; it changes when the trace appends or pops. */
  list_length: { code: 2, offset: 24, type: 'int', constant: false, range: length },
  /** Items that the list's storage has room for. */
  capacity: { code: 3, offset: 32, type: 'int', constant: true, range: length },
  shape0: { code: 4, offset: 40, type: 'int', constant: true, range: length },
  shape1: { code: 5, offset: 48, type: 'int', constant: true, range: length },
  shape2: { code: 6, offset: 56, type: 'int', constant: true, range: length },
  shape3: { code: 7, offset: 64, type: 'int', constant: true, range: length },
  /** In bytes; may be negative. */
  stride0: { code: 8, offset: 72, type: 'int', constant: true, range: stride },
  stride1: { code: 9, offset: 80, type: 'int', constant: true, range: stride },
  stride2: { code: 10, offset: 88, type: 'int', constant: true, range: stride },
  stride3: { code: 11, offset: 96, type: 'int', constant: true, range: stride },
  /** Of an instance: four bits for each attribute, that say what its slot holds (record/instance-layouts.ts). */
  tags: { code: 12, offset: 8, type: 'int', constant: false, range: length },
  ...layOutSlots(),
  /** Written in the rows of new objects; read by guard_class only. */
  class_word: { code: 13 + 3 * INSTANCE_SLOTS, offset: OBJECT_CLASS_OFFSET, type: 'int', constant: false },
} as const satisfies Record<string, FieldRow>;

/** The name of a field. */
export type ObjectField = keyof typeof objectFields;

/** The field of an attribute at a position of the row. */
export function slotField(type: SlotType, position: number): FieldRow {
  return objectFields[`${type}_slot${position as SlotNumber}`];
}

/** Three fields for each position of an instance's row: one for each type that may lie there. */
function layOutSlots(): Record<SlotField, FieldRow> {
  const fields: Partial<Record<SlotField, FieldRow>> = {};
  const types: readonly SlotType[] = ['int', 'float', 'obj'];
  types.forEach((type, kind) => {
    for (let position = 0; position < INSTANCE_SLOTS; position++)
      fields[`${type}_slot${position as SlotNumber}`] = {
        code: 13 + kind * INSTANCE_SLOTS + position,
        offset: 16 + 8 * position,
        type,
        constant: false,
      };
  });
  return fields as Record<SlotField, FieldRow>;
}

/** The rows by code. */
export const objectFieldRows: readonly (FieldRow & { readonly name: ObjectField })[] = Object.entries(
  objectFields,
).map(([name, row]) => ({ ...row, name: name as ObjectField }));

/**
 * By code: a number that fields have in common which lie in the same place of the same objects, an attribute as int, float and object. (Fields of
 * lists lie there too, but no list is an instance.)
 */
export const fieldPlaces: readonly number[] = objectFieldRows.map(({ code }) =>
  code < objectFields.int_slot0.code || code === objectFields.class_word.code
    ? code
    : objectFields.int_slot0.code + ((code - objectFields.int_slot0.code) % INSTANCE_SLOTS),
);
