/**
 * Class words: what a guard_class compares. A word says how an object's numbers lie in memory, so that equal words mean
 * equal code: kind in bits 0-7, element in bits 8-15, dimensions in bits 16-19, C-contiguous in bit 20, readonly in bit 21. Of an instance: the
 * number of its shape from bit 8 on.
 */
import { type ElementName, elementRows, elements } from './elements.table.js';

/** What machine code tells apart about objects. `other` is any object that it cannot look into. */
export const objectKinds = {
  other: 0,
  none: 1,
  /** A list in typed storage. */
  list: 2,
  /** array.array, bytes, bytearray, and one-dimensional contiguous memoryviews: items one after the other. */
  array: 3,
  /** Any other memoryview: shape and strides count. */
  view: 4,
  /** A list of lists, arrays or views. Its items are the numbers of their rows, each a u32. */
  rows: 5,
  /** A generator of module random: the words of its state, and the index of the next one. */
  generator: 6,
  /** An instance of a class made in Python: bits 8 and up number its shape. */
  instance: 7,
} as const;

/** The name of a kind. */
export type ObjectKind = keyof typeof objectKinds;

/** A class word, taken apart. */
export interface ObjectClass {
  readonly kind: ObjectKind;
  /** Of kinds with items; i8 for the others. */
  readonly element: ElementName;
  readonly dimensions: number;
  readonly contiguous: boolean;
  readonly readonly: boolean;
}

const CONTIGUOUS = 1 << 20;
const READONLY = 1 << 21;
const kindNames = Object.keys(objectKinds) as ObjectKind[];

/**
 * The word of a class. Dimensions and contiguity are those of a view; lists and arrays have one dimension and no gaps, so that
 * their words do not depend on what the caller wrote there.
 */
export function classWord(description: ObjectClass): number {
  const { kind, element } = description;
  if (kind === 'other' || kind === 'none') return objectKinds[kind];
  const dimensions = kind === 'view' ? description.dimensions : 1;
  const contiguous = kind === 'view' ? description.contiguous : true;
  return (
    objectKinds[kind] |
    (elements[element].code << 8) |
    (dimensions << 16) |
    (contiguous ? CONTIGUOUS : 0) |
    (description.readonly ? READONLY : 0)
  );
}

/** Shapes that words can number. */
export const MOST_SHAPES = 2 ** 22;

/** The word of instances of a shape. */
export function instanceWord(shape: number): number {
  return objectKinds.instance | (shape << 8);
}

/** The class that a word stands for. */
export function classOfWord(word: number): ObjectClass {
  if ((word & 0xff) === objectKinds.instance)
    return { kind: 'instance', element: 'i8', dimensions: 0, contiguous: false, readonly: false };
  return {
    kind: kindNames[word & 0xff] ?? 'other',
    element: elementRows[(word >> 8) & 0xff]?.name ?? 'i8',
    dimensions: (word >> 16) & 0xf,
    contiguous: (word & CONTIGUOUS) !== 0,
    readonly: (word & READONLY) !== 0,
  };
}

/** The word as dumps show it: `list f64`, `view f64 2d strided readonly`. */
export function printClass(word: number): string {
  const { kind, element, dimensions, contiguous, readonly } = classOfWord(word);
  if (kind === 'other' || kind === 'none') return kind;
  if (kind === 'instance') return `instance shape${word >> 8}`;
  const shape = kind === 'view' ? ` ${dimensions}d${contiguous ? '' : ' strided'}` : '';
  return `${kind} ${element}${shape}${readonly ? ' readonly' : ''}`;
}

/** The word that a text of printClass stands for; undefined where it is no such text. */
export function parseClass(text: string): number | undefined {
  const [kind, element, ...rest] = text.split(' ') as [string, string | undefined, ...string[]];
  if (!Object.hasOwn(objectKinds, kind)) return undefined;
  if (kind === 'instance') {
    const shape = /^shape(\d+)$/.exec(element ?? '')?.[1];
    return shape === undefined ? undefined : instanceWord(Number(shape));
  }
  if (element !== undefined && !Object.hasOwn(elements, element)) return undefined;
  const shape = rest.find((word) => /^\dd$/.test(word));
  const word = classWord({
    kind: kind as ObjectKind,
    element: (element ?? 'i8') as ElementName,
    dimensions: shape === undefined ? 1 : Number(shape[0]),
    contiguous: !rest.includes('strided'),
    readonly: rest.includes('readonly'),
  });
  return printClass(word) === text ? word : undefined;
}
