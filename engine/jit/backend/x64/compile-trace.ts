/**
 * Compiles an optimised trace: lowering, register allocation, emission.
 *
 * Takes the trace and where its inputs are at the start; gives code that any instance can load (see CompiledTrace). Pure: the trace is not
 * changed.
 */
import type { CpuFeature } from '../../../native/cpu-features.table.js';
import type { IrRef, Trace } from '../../ir/trace.js';
import { type Allocation, allocateRegisters, type InputPlace } from './allocate/allocate-registers.js';
import { assignSlots } from './allocate/assign-slots.js';
import type { RegisterSets } from './allocate/register-file.js';
import type {
  CodeRelocation,
  CompiledExit,
  CompileOutcome,
  Location,
  RelocationKind,
} from './compiled-trace.js';
import { CodeEmitter } from './emit-code.js';
import { lowerTrace } from './lower/lower-trace.js';
import { type ExitRecord, firstHome, firstXmm, type Place, type Value } from './machine.js';
import { SLOTS_PER_TREE } from './state-layout.table.js';

/** How to compile. */
export interface CompileOptions {
  readonly features: ReadonlySet<CpuFeature>;
  /** A root's inputs are in the tree's first slots; a bridge's where its parent's exit left them. */
  readonly start:
    | { readonly kind: 'root' }
    | {
        readonly kind: 'bridge';
        /** Locations of the parent's exit, by input. None is a constant: those are no inputs. */
        readonly inputs: readonly Location[];
        /** `slotsUsed` of the tree so far. */
        readonly firstFreeSlot: number;
      };
  /** Asks for a listing, with this beside an operation's instructions. */
  readonly comment?: (ref: IrRef) => string;
  /** Registers that values may be in, if not all: tests of what happens when they run out. */
  readonly usable?: RegisterSets;
  /** Sees the allocation before it is emitted (the register allocation checker of the tests). */
  readonly inspect?: (allocation: Allocation, exits: readonly ExitRecord[]) => void;
}

/** Compiles a trace. */
export function compileTrace(trace: Trace, options: CompileOptions): CompileOutcome {
  const { start } = options;
  const lowered = lowerTrace(trace, options.features);
  const isRoot = start.kind === 'root';
  const inputs: InputPlace[] = isRoot
    ? trace.inputs.map((_, slot) => ({ kind: 'slot', slot }))
    : start.inputs.map(inputPlace);
  const allocation = allocateRegisters(lowered, inputs, options.usable);
  options.inspect?.(allocation, lowered.exits);
  const slots = assignSlots(allocation, isRoot ? trace.inputs.length : start.firstFreeSlot);
  if (slots.used > SLOTS_PER_TREE) return { kind: 'refused', reason: 'too-many-slots' };
  const emitter = new CodeEmitter({
    avx: options.features.has('avx'),
    isRoot,
    slotOf: slots.slotOf,
    comment: options.comment,
  });
  emitter.emit(allocation, lowered.exits);
  const { bytes, relocations, listing } = emitter.asm.finish();
  return {
    kind: 'compiled',
    trace: {
      code: bytes.slice(),
      relocations: relocations.map(
        ({ offset, kind, index }): CodeRelocation => ({ offset, kind: kind as RelocationKind, index }),
      ),
      innerEntry: emitter.innerEntry,
      exits: lowered.exits.map((exit) => describeExit(trace, exit, slots.slotOf, emitter.tails)),
      ...(lowered.target === undefined ? {} : { target: lowered.target }),
      slotsUsed: slots.used,
      ...(options.comment === undefined ? {} : { listing }),
    },
  };
}

function inputPlace(location: Location): InputPlace {
  switch (location.kind) {
    case 'gpr':
      return { kind: 'register', place: location.register };
    case 'xmm':
      return { kind: 'register', place: firstXmm + location.register };
    case 'slot':
      return { kind: 'slot', slot: location.slot };
    case 'constant':
      return { kind: 'slot', slot: 0 };
  }
}

function describeExit(
  trace: Trace,
  exit: ExitRecord,
  slotOf: (home: Place) => number,
  tails: readonly number[],
): CompiledExit {
  return {
    ref: exit.ref,
    snapshot: exit.snapshot,
    locations: exit.places.map((place, index) => locate(exit.values[index], place, slotOf)),
    types: exit.values.map(({ ref }) => trace.type(ref) ?? 'int'),
    tailOffset: tails[exit.number] ?? 0,
  };
}

function locate(value: Value | undefined, place: Place, slotOf: (home: Place) => number): Location {
  if (value?.constant !== undefined) return { kind: 'constant', ref: value.ref };
  if (place < firstXmm) return { kind: 'gpr', register: place };
  if (place < firstHome) return { kind: 'xmm', register: place - firstXmm };
  return { kind: 'slot', slot: slotOf(place) };
}
