/**
 * The kinds of element that an array in memory may have: one row a kind, little-endian, as array and memoryview formats name them.
 */

interface ElementRow {
  readonly code: number;
  readonly bytes: 1 | 2 | 4 | 8;
  readonly type: 'int' | 'float';
  readonly signed: boolean;
}

export const elements = {
  i8: { code: 0, bytes: 1, type: 'int', signed: true },
  u8: { code: 1, bytes: 1, type: 'int', signed: false },
  i16: { code: 2, bytes: 2, type: 'int', signed: true },
  u16: { code: 3, bytes: 2, type: 'int', signed: false },
  i32: { code: 4, bytes: 4, type: 'int', signed: true },
  u32: { code: 5, bytes: 4, type: 'int', signed: false },
  i64: { code: 6, bytes: 8, type: 'int', signed: true },
  /** Loaded as its 64 bits: whoever loads one keeps in mind that they are unsigned. */
  u64: { code: 7, bytes: 8, type: 'int', signed: false },
  f32: { code: 8, bytes: 4, type: 'float', signed: true },
  f64: { code: 9, bytes: 8, type: 'float', signed: true },
} as const satisfies Record<string, ElementRow>;

/** The name of an element kind. */
export type ElementName = keyof typeof elements;

/** The rows by code. */
export const elementRows: readonly (ElementRow & { readonly name: ElementName })[] = Object.entries(
  elements,
).map(([name, row]) => ({ ...row, name: name as ElementName }));
