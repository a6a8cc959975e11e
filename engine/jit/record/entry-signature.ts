/**
 * The entry of a root trace, made from the frames that are there when its recording begins; and whether the frames that a recording
 * has reached are those of an entry.
 */
import type { Frame } from '../../objects/model/frame.js';
import { PyCell } from '../../objects/model/functions.js';
import { PyEnumerate, PyZip } from '../../objects/model/iterators.js';
import type { Value } from '../../objects/model/value.js';
import { isOwnIterator } from './anonymous-iterators.js';
import { liveBefore, liveDuring } from './live-registers.js';
import type { EntryFrame, EntrySignature } from './recorded-trace.js';
import type { RecordedFrame } from './recorder.js';
import { SlotAllocator, specOf, type ValueSpec } from './value-spec.js';

/** Registers of an entry that have been found to hold ints beyond 2**63. */
export type UnsignedRegisters = Set<string>;

/** How a register of the frame at `depth` is named there. */
export function unsignedKey(depth: number, register: number): string {
  return `${depth}:${register}`;
}

/**
 * The entry for these frames, outermost first: the innermost one stands at a loop's header, the others at their calls. Undefined where
 * a live register holds what no trace can take. Gives the allocator too: shared variables that the trace meets become inputs as well.
 */
export function signatureOf(
  frames: readonly Frame[],
  unsigned: UnsignedRegisters,
): { readonly signature: EntrySignature; readonly slots: SlotAllocator } | undefined {
  const slots = new SlotAllocator(frames.reduce((sum, { code }) => sum + code.unit.registerCount, 0));
  const entries: EntryFrame[] = [];
  let firstRegister = 0;
  for (const [depth, frame] of frames.entries()) {
    const { code, linked, pc } = frame;
    const live = depth === frames.length - 1 ? liveBefore(code, pc) : liveDuring(code, pc);
    const registers: { register: number; spec: ValueSpec }[] = [];
    for (const register of live) {
      const value = frame.registers[frame.base + register] as Value | undefined;
      const isEnumerating = value instanceof PyEnumerate || value instanceof PyZip;
      if (isEnumerating && !isOwnIterator(code, linked, register, pc)) return undefined;
      slots.at(firstRegister + register);
      const spec = specOf(value, slots, unsigned.has(unsignedKey(depth, register)));
      if (spec === undefined) return undefined;
      if (spec.kind === 'cell' && depth > 0) {
        // Only what the function's closure gives is the same cell at its next call.
        if (!isOfClosure(frame, value)) return undefined;
        spec.identity = value as unknown as PyCell;
      }
      registers.push({ register, spec });
    }
    entries.push({ code, pc, function: depth === 0 ? null : frame.function, registers });
    firstRegister += code.unit.registerCount;
  }
  slots.at(undefined);
  const { code, pc } = entries[entries.length - 1] as EntryFrame;
  return {
    signature: { code, pc, frames: entries, shared: [], slots: slots.types, places: slots.places },
    slots,
  };
}

/** Whether the entry is that of a function, not of a loop. */
export function isFunctionEntry({ code, pc }: EntrySignature): boolean {
  return !code.unit.loopHeaders.includes(pc);
}

/** Whether a recording's frames are those of the entry. The innermost one is taken to be at the entry's pc. */
export function isSameStack(entries: readonly EntryFrame[], frames: readonly RecordedFrame[]): boolean {
  const innermost = frames.length - 1;
  return (
    entries.length === frames.length &&
    frames.every(({ code, function: callee, callPc }, depth) => {
      const entry = entries[depth] as EntryFrame;
      return (
        code === entry.code &&
        (depth === innermost || callPc === entry.pc) &&
        (depth === 0 || callee === entry.function)
      );
    })
  );
}

function isOfClosure({ function: callee }: Frame, value: Value | undefined): boolean {
  return value instanceof PyCell && callee?.closure?.items.includes(value) === true;
}
