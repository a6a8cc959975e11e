/**
 * Compiles an optimised trace: lowering, register allocation, emission.
 *
 * Takes the trace and where its inputs are at the start; gives code that any instance can load (see CompiledTrace). Pure: the trace is not
 * changed.
 */
import { InternalError } from '../../../core/internal-error.js';
import type { CpuFeature } from '../../../native/cpu-features.table.js';
import type { IrType } from '../../ir/operation-row.js';
import type { IrRef, Trace } from '../../ir/trace.js';
import { type Allocation, allocateRegisters, type InputPlace } from './allocate/allocate-registers.js';
import { assignSlots } from './allocate/assign-slots.js';
import { countRegisters, type RegisterSets } from './allocate/register-file.js';
import type { Label } from './asm/memory-operand.js';
import type {
  CodeRelocation,
  CompiledExit,
  CompiledLabel,
  CompileOutcome,
  KeptSource,
  KeptValue,
  Location,
  PlacedValue,
  RelocationKind,
} from './compiled-trace.js';
import { constantBits } from './constant-bits.js';
import { CodeEmitter } from './emit-code.js';
import { type LoopLanding, locationOf, placeOfLocation, planBridge } from './locations.js';
import { lowerTrace } from './lower/lower-trace.js';
import type { Lowered, ValueSource } from './lower/lowering.js';
import { type ExitRecord, inMemory, type Place, type Value } from './machine.js';
import { SLOTS } from './state-layout.table.js';

/** How to compile. */
export interface CompileOptions {
  readonly features: ReadonlySet<CpuFeature>;
  readonly start:
    | {
        readonly kind: 'root';
        /** The slots of its inputs; slot n for input n if they are not given. */
        readonly slots?: readonly number[];
      }
    | {
        readonly kind: 'bridge';
        /** Locations of the parent's exit, by input. None is a constant: those are no inputs. */
        readonly inputs: readonly Location[];
      };
  /** From this slot on there is nothing that the traces of the tree so far, and the root that the trace goes to, have there. */
  readonly firstFreeSlot?: number;
  /**
   * Where the trace goes at its end, if that is the header of a loop: its jump_to then lists the next values of the phis, in
   * order of the label's, and without `kept` the label's needs behind them.
   */
  readonly loop?: LoopLanding | undefined;
  /** Where it goes, if that is the entry of a trace: the slots of its inputs. */
  readonly targetSlots?: readonly number[] | undefined;
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
  const isRoot = start.kind === 'root';
  if (!isRoot && start.inputs.length !== trace.inputs.length) {
    throw new InternalError(
      `a bridge of ${trace.inputs.length} inputs from an exit of ${start.inputs.length} values`,
    );
  }
  const given = isRoot
    ? trace.inputs.map((_, input): Location => ({ kind: 'slot', slot: start.slots?.[input] ?? input }))
    : start.inputs;
  const bridge = planBridge(given, options.loop);
  const lowered = lowerTrace(trace, options.features, bridge, countRegisters(options.usable));
  const inputs: InputPlace[] = given.map(placeOfLocation);
  const hidden = bridge.hidden.map(placeOfLocation);
  const allocation = allocateRegisters(lowered, inputs, hidden, options.usable);
  options.inspect?.(allocation, lowered.exits);
  const slots = assignSlots(allocation, Math.max(options.firstFreeSlot ?? 0, firstBehind(inputs)));
  if (slots.used > SLOTS) return { kind: 'refused', reason: 'too-many-slots' };
  const emitter = new CodeEmitter({
    avx: options.features.has('avx'),
    isRoot,
    slotOf: slots.slotOf,
    targetSlots: options.targetSlots,
    comment: options.comment,
  });
  emitter.emit(allocation, lowered.exits);
  const { bytes, relocations, listing, offsetOf } = emitter.asm.finish();
  return {
    kind: 'compiled',
    trace: {
      code: bytes,
      relocations: relocations.map(
        ({ offset, kind, index }): CodeRelocation => ({ offset, kind: kind as RelocationKind, index }),
      ),
      innerEntry: emitter.innerEntry,
      exits: describeExits(trace, lowered.exits, allocation, slots.slotOf, emitter.tails),
      ...labelOf(lowered, allocation, emitter, slots.slotOf, offsetOf),
      ...(lowered.target === undefined ? {} : { target: lowered.target }),
      slotsUsed: slots.used,
      ...(options.comment === undefined ? {} : { listing }),
    },
  };
}

/** The first slot behind all inputs that are in slots. */
function firstBehind(inputs: readonly InputPlace[]): number {
  return inputs.reduce((first, { slot = -1 }) => Math.max(first, slot + 1), 0);
}

function describeExits(
  trace: Trace,
  exits: readonly ExitRecord[],
  { givenSlots }: Allocation,
  slotOf: (home: Place) => number,
  tails: readonly number[],
): CompiledExit[] {
  const typesOf = new Map<number, readonly IrType[]>();
  return exits.map((exit) => {
    const { ref, snapshot, values, kept } = exit;
    let types = typesOf.get(snapshot);
    if (types === undefined) {
      types = values.map((value) => trace.type(value.ref) ?? 'int');
      typesOf.set(snapshot, types);
    }
    const locations = exit.places.map((place, index) => locate(values[index], place, givenSlots, slotOf));
    const tailOffset = tails[exit.number] ?? 0;
    return kept === undefined
      ? { ref, snapshot, locations, types, tailOffset }
      : {
          ref,
          snapshot,
          locations,
          types,
          kept: kept.map((place) => locationOf(place, slotOf)),
          tailOffset,
        };
  });
}

function labelOf(
  lowered: Lowered,
  allocation: Allocation,
  emitter: CodeEmitter,
  slotOf: (home: Place) => number,
  offsetOf: (label: Label) => number,
): { readonly label?: CompiledLabel } {
  const { header, kept, loop, entry } = allocation;
  if (loop === undefined || emitter.header === undefined) return {};
  if (entry !== undefined && emitter.entry !== undefined) {
    const values = [...entry.keys()].filter((value) => value.constant === undefined);
    const label = describePoint(lowered, entry, values, slotOf);
    if (label.needs !== undefined)
      return { label: { ...label, offset: offsetOf(emitter.entry), phis: [], isBefore: true } };
  }
  const { needs, ...label } = describePoint(lowered, header, kept, slotOf);
  return {
    label: {
      ...label,
      offset: offsetOf(emitter.header),
      phis: allocation.phis.map(({ phi }) => place(phi, header.get(phi) ?? 0, slotOf)),
      ...(needs === undefined || lowered.hasVectorLoop ? {} : { needs }),
    },
  };
}

function place({ registerClass }: Value, at: Place, slotOf: (home: Place) => number): PlacedValue {
  return { registerClass, location: locationOf(at, slotOf) };
}

/** What a bridge must bring to a point of the code where values are in these places; without needs if it cannot. */
function describePoint(
  lowered: Lowered,
  places: ReadonlyMap<Value, Place>,
  kept: readonly Value[],
  slotOf: (home: Place) => number,
): Pick<CompiledLabel, 'kept' | 'constants' | 'needs'> {
  const describe = (value: Value): PlacedValue => place(value, places.get(value) ?? 0, slotOf);
  // The loop may take a value from its home, which was written when the value was made.
  const describeKept = (value: Value): PlacedValue => {
    const { registerClass, location } = describe(value);
    const isInRegister = location.kind === 'gpr' || location.kind === 'xmm';
    return isInRegister && value.home !== -1
      ? { registerClass, location: { ...location, slot: slotOf(value.home) } }
      : { registerClass, location };
  };
  const needs: IrRef[] = [];
  const describedKept = kept.map((value): KeptValue => {
    const source = lowered.sourceOf(value);
    return { ...describeKept(value), source: source && numberNeeds(source, needs) };
  });
  const constants = [...places].filter(([value, at]) => value.constant !== undefined && at !== inMemory);
  return {
    kept: describedKept,
    constants: constants.map(([value]) => ({ ...describe(value), bits: constantBits(value) })),
    ...(describedKept.every(({ source }) => source !== undefined) ? { needs } : {}),
  };
}

/** A source with refs as indices into `needs`, which grows by those that it has not yet. */
function numberNeeds(source: ValueSource, needs: IrRef[]): KeptSource {
  const numberOf = (ref: IrRef): number => {
    const known = needs.indexOf(ref);
    return known >= 0 ? known : needs.push(ref) - 1;
  };
  switch (source.kind) {
    case 'control':
      return source;
    case 'row':
      return {
        ...source,
        base: numberOf(source.base),
        terms: source.terms.map(({ ref, negative }) => ({ ref: numberOf(ref), negative })),
      };
    default:
      return { kind: source.kind, of: numberOf(source.of) };
  }
}

function locate(
  value: Value | undefined,
  place: Place,
  givenSlots: Allocation['givenSlots'],
  slotOf: (home: Place) => number,
): Location {
  if (value?.constant !== undefined) return { kind: 'constant', ref: value.ref };
  const location = locationOf(place, slotOf);
  if (value === undefined || (location.kind !== 'gpr' && location.kind !== 'xmm')) return location;
  const slot = givenSlots.get(value.home);
  return slot === undefined ? location : { ...location, slot };
}
