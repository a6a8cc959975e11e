/**
 * What the optimiser is told of the loop that a bridge goes to: the trace, which of its values the bridge begins with, and where resume templates and
 * origins of a copied preamble will be found.
 */
import type { LoopLanding } from './backend/x64/locations.js';
import type { Landing, Trace } from './ir/trace.js';
import type { ExitState, LoadedTrace } from './loaded-trace.js';
import { type LoopTarget, type RootValue, traceValues } from './opt/land.js';
import type { RecordedTrace } from './record/recorded-trace.js';

/** How often preambles are copied behind each other: a bridge from an exit in so many copies goes to the entry. */
const MOST_COPIES = 3;

/** Iterations that are left in more ways than this are not copied; one is the loop's end. */
const MOST_WAYS = 2;

/** The loop that a bridge from `exit`, or a root that comes to another loop, goes to. */
export function describeTarget(
  exit: ExitState | null,
  recorded: RecordedTrace,
  target: LoadedTrace,
): LoopTarget {
  const isOwn = target === exit?.trace.tree.root;
  const { label } = target.compiled;
  const isBefore = label?.isBefore === true;
  const copies = exit === null ? 0 : countCopies(exit);
  const mayCopy = copies < MOST_COPIES && !branchesOften(target) && (isOwn || !hasCells(target));
  return {
    root: target.optimised,
    values: isOwn && exit?.compiled.kept !== undefined && !isBefore ? rootValues(exit) : undefined,
    needs: mayCopy ? label?.needs : undefined,
    isBefore,
    firstTemplate: recorded.templates.length,
    firstOrigin: recorded.origins.length,
  };
}

/** A recorded trace with the templates and origins of its target, if guards of that were copied. */
export function withTarget(
  recorded: RecordedTrace,
  optimised: Trace,
  target: LoadedTrace | undefined,
): RecordedTrace {
  const own = recorded.templates.length;
  if (target === undefined || optimised.snapshots.every(({ template }) => template < own)) return recorded;
  const { recorded: root } = target;
  return {
    ...recorded,
    templates: [...recorded.templates, ...root.templates],
    origins: [...recorded.origins, ...root.origins],
  };
}

/** Where a bridge's code goes at its end, if that is a loop's label. */
export function landingOf(
  landing: Landing,
  exit: ExitState | null,
  target: LoadedTrace | undefined,
): LoopLanding | undefined {
  const label = target?.compiled.label;
  if (label === undefined || landing === 'entry') return undefined;
  const kept = exit?.compiled.kept;
  return landing === 'label' && kept !== undefined ? { label, kept } : { label };
}

function rootValues({ trace, compiled }: ExitState): readonly (RootValue | undefined)[] {
  const refs = trace.optimised.snapshots[compiled.snapshot]?.refs ?? [];
  const inputs = trace.parent === null ? undefined : rootValues(trace.parent);
  return traceValues(trace.optimised, refs, inputs);
}

/** Whether iterations go different ways: then a copied one would often be left, and each exit of each copy would want a bridge of its own. */
function branchesOften({ exits, optimised }: LoadedTrace): boolean {
  const ways = new Set<number | undefined>();
  for (const { count, bridgeAt, compiled } of exits) {
    if (count * 8 >= bridgeAt) ways.add(optimised.snapshots[compiled.snapshot]?.template);
  }
  return ways.size > MOST_WAYS;
}

/** Exits of a copy belong to the tree that it is in, and what is known of the frame's cells is known of one tree. */
function hasCells({ tree }: LoadedTrace): boolean {
  return tree.signature.frames.some(({ registers }) => registers.some(({ spec }) => spec.kind === 'cell'));
}

function countCopies({ trace, compiled }: ExitState): number {
  if (trace.parent === null) return 0;
  const template = trace.optimised.snapshots[compiled.snapshot]?.template ?? 0;
  return countCopies(trace.parent) + (template >= trace.ownTemplates ? 1 : 0);
}
