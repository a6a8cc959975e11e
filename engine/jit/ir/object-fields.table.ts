/**
 * A row of the object table: how machine code knows a Python object. The driver fills rows at each entry; machine code
 * reads them at `table + row * OBJECT_ROW_BYTES + offset`.
 */

/** Bytes of a row. A power of two. */
export const OBJECT_ROW_BYTES = 128;

interface FieldRow {
  readonly code: number;
  readonly offset: number;
  readonly type: 'int' | 'ptr';
  /** Stays as it is from entry to exit. */
  readonly constant: boolean;
  /** The values that an int may have, both ends in. */
  readonly range?: readonly [number, number];
}

/** No buffer has more items than a JavaScript length can say. */
const length = [0, Number.MAX_SAFE_INTEGER] as const;
const stride = [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

/** `class` (an int32 at offset 0) is read by guard_class only. */
export const OBJECT_CLASS_OFFSET = 0;

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
} as const satisfies Record<string, FieldRow>;

/** The name of a field. */
export type ObjectField = keyof typeof objectFields;

/** The rows by code. */
export const objectFieldRows: readonly (FieldRow & { readonly name: ObjectField })[] = Object.entries(
  objectFields,
).map(([name, row]) => ({ ...row, name: name as ObjectField }));
