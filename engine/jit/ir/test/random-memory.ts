/**
 * The memory that random traces run on: lists and arrays of several element kinds, some of which share their bytes as memoryviews of one
 * buffer do, and a list of these. Everything is a function of the seed.
 */
import { type ElementName, elements } from '../elements.table.js';
import type { EvaluatorMemory, EvaluatorObject, MemoryRegion } from '../evaluator-memory.js';
import { classWord, instanceWord, type ObjectKind } from '../object-classes.js';

interface Plan {
  readonly kind: ObjectKind;
  readonly element: ElementName;
  readonly region: number;
  /** Byte offset of the items in the region. */
  readonly offset: number;
  readonly length: number;
}

const REGION_BYTES = 96;
const FIRST_ADDRESS = 0x10_0000n;

/** A list has room for more items than it holds. */
const LIST_CAPACITY = 12;

/** Rows 0, 1, ... of the object table. Rows 4 to 7 lie in one region; rows 0, 1 and 2 are lists of their own. */
const plans: readonly Plan[] = [
  { kind: 'list', element: 'f64', region: 0, offset: 0, length: 8 },
  { kind: 'list', element: 'f64', region: 1, offset: 0, length: 6 },
  { kind: 'list', element: 'i64', region: 2, offset: 0, length: 8 },
  { kind: 'array', element: 'i32', region: 4, offset: 0, length: 10 },
  { kind: 'array', element: 'f64', region: 3, offset: 0, length: 12 },
  { kind: 'array', element: 'f64', region: 3, offset: 8, length: 8 },
  { kind: 'array', element: 'i64', region: 3, offset: 16, length: 8 },
  { kind: 'array', element: 'u8', region: 3, offset: 0, length: 90 },
  { kind: 'array', element: 'i16', region: 4, offset: 4, length: 20 },
  { kind: 'array', element: 'f32', region: 5, offset: 0, length: 20 },
  { kind: 'instance', element: 'i8', region: 5, offset: 0, length: 0 },
  { kind: 'instance', element: 'i8', region: 5, offset: 0, length: 0 },
  { kind: 'instance', element: 'f64', region: 5, offset: 0, length: 0 },
  { kind: 'rows', element: 'u32', region: 6, offset: 0, length: 12 },
];

/** Number of rows that randomMemory fills. */
export const randomObjectCount: number = plans.length;

/** The element kind of a row. */
export function randomObjectElement(row: number): ElementName {
  return (plans[row] as Plan).element;
}

/** Whether a row is a list of other rows. */
export function isRandomRows(row: number): boolean {
  return (plans[row] as Plan).kind === 'rows';
}

/** Whether a row is one of attributes: an int, a float and an object, in this order. */
export function isRandomInstance(row: number): boolean {
  return (plans[row] as Plan).kind === 'instance';
}

/** The class word of a row. */
export function randomObjectClass(row: number): number {
  const { kind, element } = plans[row] as Plan;
  if (kind === 'instance') return instanceWord(elements[element].code);
  return classWord({ kind, element, dimensions: 1, contiguous: true, readonly: false });
}

/** Fresh memory. */
export function randomMemory(seed: number): EvaluatorMemory {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
  const regions: MemoryRegion[] = [];
  for (let index = 0; index < 7; index++) {
    regions.push({ address: FIRST_ADDRESS * BigInt(index + 1), bytes: new Uint8Array(REGION_BYTES) });
  }
  const objects = new Map<number, EvaluatorObject>();
  plans.forEach((plan, row) => {
    const region = regions[plan.region] as MemoryRegion;
    fill(region, plan, next);
    objects.set(row, { classWord: randomObjectClass(row), fields: fieldsOf(plan, region, next) });
  });
  return { objects, regions };
}

function fieldsOf(plan: Plan, region: MemoryRegion, next: () => number): EvaluatorObject['fields'] {
  if (plan.kind === 'instance')
    return {
      tags: 0x531n,
      int_slot0: BigInt((next() % 41) - 20),
      float_slot1: (next() % 41) / 2,
      obj_slot2: next() % plans.length,
    };
  const length = BigInt(plan.length);
  const data = region.address + BigInt(plan.offset);
  if (plan.kind === 'list') return { data, length, list_length: length, capacity: BigInt(LIST_CAPACITY) };
  return { data, length, shape0: length, stride0: BigInt(elements[plan.element].bytes) };
}

/** Small numbers, so that arithmetic on them meets itself again; never the bytes of a nan. */
function fill(region: MemoryRegion, plan: Plan, next: () => number): void {
  if (plan.kind === 'instance') return;
  const view = new DataView(region.bytes.buffer);
  const count = plan.kind === 'list' ? LIST_CAPACITY : plan.length;
  for (let index = 0; index < count; index++) {
    const at = plan.offset + index * elements[plan.element].bytes;
    if (plan.kind === 'rows') {
      view.setUint32(at, next() % (plans.length - 1), true);
      continue;
    }
    const value = (next() % 41) - 20;
    if (plan.element === 'f64') view.setFloat64(at, value / 2, true);
    else if (plan.element === 'f32') view.setFloat32(at, value / 2, true);
    else view.setInt8(at, value);
  }
}
