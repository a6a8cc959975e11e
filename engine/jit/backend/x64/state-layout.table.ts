/**
 * The state block: what r15 points to in machine code. One row an area, in order; offsets follow from the sizes.
 *
 * Laws.
 * 1. Machine code reaches everything of its instance through this block, at offsets that a signed 32-bit displacement holds.
 * 2. Exit and trace numbers reach code by relocation only; all other offsets are part of the code, so this layout is part of an
 *    artefact's identity: `STATE_LAYOUT_VERSION` changes with it.
 */
import { OBJECT_ROW_BYTES } from '../../ir/object-fields.table.js';

interface AreaRow {
  /** Bytes of an entry. */
  readonly entry: number;
  readonly entries: number;
  readonly doc: string;
}

/** Slots: inputs of the trace at hand, then what it spills. Traces share them, as one runs at a time. */
export const SLOTS = 1024;

/** Version of the layout; stored with artefacts. */
export const STATE_LAYOUT_VERSION = 3;

const areas = {
  control: {
    entry: 64,
    entries: 1,
    doc: 'Address of the control word, an int32 elsewhere in shared memory: not 0 asks code to leave at its next guard_not_interrupted.',
  },
  gprSave: {
    entry: 8,
    entries: 16,
    doc: 'The general registers at the last exit, by number; rsp and r15 are not meant.',
  },
  xmmSave: { entry: 8, entries: 16, doc: 'The low halves of the xmm registers at the last exit, by number.' },
  commonExit: {
    entry: 8,
    entries: 8,
    doc: 'Entry 0: address of the code that ends every exit. Entry 1: that of the root to enter.',
  },
  libm: { entry: 8, entries: 64, doc: 'Addresses of the C functions, by row of libm-functions.table.' },
  exitTargets: { entry: 8, entries: 32_768, doc: 'Where exit n goes on: the tail of its stub, or a bridge.' },
  traceTargets: { entry: 8, entries: 4096, doc: 'Inner entry of trace n.' },
  labelTargets: { entry: 8, entries: 4096, doc: 'Header of the loop of trace n.' },
  objects: { entry: OBJECT_ROW_BYTES, entries: 8192, doc: 'The object table.' },
  slots: {
    entry: 8,
    entries: SLOTS,
    doc: 'Values that are not in registers: inputs of the trace at hand, and what it spills.',
  },
} as const satisfies Record<string, AreaRow>;

/** The name of an area. */
export type StateArea = keyof typeof areas;

/** Byte offset of each area in the block. */
export const stateOffsets: Readonly<Record<StateArea, number>> = layOut();

/** Number of entries of each area. */
export const stateEntries = Object.fromEntries(
  Object.entries(areas).map(([name, row]) => [name, row.entries]),
) as Readonly<Record<StateArea, number>>;

/** Bytes of the whole block. */
export const STATE_BYTES = stateOffsets.slots + areas.slots.entry * areas.slots.entries;

/** Byte offset of an entry of an area. */
export function stateOffset(area: StateArea, entry: number): number {
  return stateOffsets[area] + entry * areas[area].entry;
}

function layOut(): Record<StateArea, number> {
  let offset = 0;
  const offsets: Partial<Record<StateArea, number>> = {};
  for (const [name, { entry, entries }] of Object.entries(areas)) {
    offsets[name as StateArea] = offset;
    offset += entry * entries;
  }
  return offsets as Record<StateArea, number>;
}
