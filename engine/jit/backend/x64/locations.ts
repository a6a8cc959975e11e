/**
 * Places of the allocator and locations of artefacts: the same, but that homes have slots.
 */
import type { InputPlace } from './allocate/allocate-registers.js';
import type { CompiledLabel, Location } from './compiled-trace.js';
import type { BridgePlan } from './lower/lowering.js';
import { firstHome, firstXmm, type Place } from './machine.js';

/** The header that a bridge goes to. */
export interface LoopLanding {
  readonly label: CompiledLabel;
  /** `kept` of the parent exit, if what it names is to stay as it is; else the bridge makes it all anew from the label's needs. */
  readonly kept?: readonly Location[];
}

/** A place as an artefact names it. */
export function locationOf(place: Place, slotOf: (home: Place) => number): Location {
  if (place < firstXmm) return { kind: 'gpr', register: place };
  if (place < firstHome) return { kind: 'xmm', register: place - firstXmm };
  return { kind: 'slot', slot: slotOf(place) };
}

/** A location as the start of a trace has it. An input that is a constant is no input: nobody asks for its place. */
export function placeOfLocation(location: Location): InputPlace {
  switch (location.kind) {
    case 'gpr':
      return { kind: 'register', place: location.register, slot: location.slot };
    case 'xmm':
      return { kind: 'register', place: firstXmm + location.register, slot: location.slot };
    case 'slot':
      return { kind: 'slot', slot: location.slot };
    case 'constant':
      return { kind: 'slot', slot: 0 };
  }
}

/** A bridge's plan, and where the hidden values are. */
export function planBridge(
  inputs: readonly Location[],
  loop: LoopLanding | undefined,
): BridgePlan & { readonly hidden: readonly Location[] } {
  const firstAt = new Map<string, number>();
  const sameAs = inputs.map((location, slot) => {
    if (location.kind === 'constant') return slot;
    const key = keyOf(location);
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, slot);
    return first ?? slot;
  });
  if (loop === undefined) return { sameAs, landing: undefined, hidden: [] };
  const { label, kept } = loop;
  const owners = kept?.map((location) => firstAt.get(keyOf(location)));
  return {
    sameAs,
    landing: {
      phis: label.phis.map(({ location }) => placeOfLocation(location)),
      kept: label.kept.map(({ registerClass, location, source }, index) => ({
        registerClass,
        to: placeOfLocation(location),
        from: owners === undefined ? source : { kind: 'bridge', input: owners[index] },
      })),
      constants: label.constants.map(({ registerClass, location, bits }) => ({
        registerClass,
        to: placeOfLocation(location),
        bits,
      })),
    },
    hidden: kept?.filter((_, index) => owners?.[index] === undefined) ?? [],
  };
}

function keyOf(location: Location): string {
  return location.kind === 'slot'
    ? `slot ${location.slot}`
    : location.kind === 'constant'
      ? 'constant'
      : `${location.kind} ${location.register}`;
}
