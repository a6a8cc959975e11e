/**
 * What a finished measurement says, before it is written as text, JSON or a chart: the ratios that the set asks for, by
 * program (below 1: the first of the two is faster), their geometric means, and the failures.
 */
import type { Figure, Plan, Row } from './measure.js';
import type { PeerName } from './peers.table.js';
import type { BenchSet } from './sets.table.js';
import { geometricMean } from './statistics.js';

/** One failed cell. */
export interface Failure {
  readonly program: string;
  readonly peer: PeerName;
  readonly reason: string;
}

/** The time of one engine divided by the time of another. */
export interface Comparison {
  readonly own: PeerName;
  readonly other: PeerName;
  /** The geometric mean over the programs that both ran; undefined where there is none. */
  readonly mean: number | undefined;
  /** The ratio of the program at which the first engine does worst. */
  readonly highest: number | undefined;
}

export interface Report {
  readonly set: string;
  readonly rounds: number;
  readonly figure: Figure;
  readonly engines: readonly { readonly peer: PeerName; readonly version: string }[];
  readonly rows: readonly Row[];
  readonly comparisons: readonly Comparison[];
  readonly failures: readonly Failure[];
}

/** Draws the conclusions from the rows. */
export function conclude(plan: Plan, rows: readonly Row[]): Report {
  const pairs = choosePairs([...plan.engines.keys()], plan.set.ratios);
  const comparisons = pairs.map(({ own, other }) => {
    const ratios = rows.map((row) => ratioOf(row, own, other)).filter((ratio) => ratio !== undefined);
    if (ratios.length === 0) return { own, other, mean: undefined, highest: undefined };
    return { own, other, mean: geometricMean(ratios), highest: Math.max(...ratios) };
  });
  const engines = [...plan.engines].map(([peer, { version }]) => ({ peer, version }));
  return {
    set: plan.name,
    rounds: plan.rounds,
    figure: plan.figure,
    engines,
    rows,
    comparisons,
    failures: rows.flatMap(failuresOf),
  };
}

/** How many times as long as the other the engine takes; undefined where either has no figure. */
export function ratioOf(row: Row, own: PeerName, other: PeerName): number | undefined {
  const [ownCell, otherCell] = [row.cells[own], row.cells[other]];
  return ownCell?.kind === 'measured' && otherCell?.kind === 'measured'
    ? ownCell.seconds / otherCell.seconds
    : undefined;
}

/** A ratio for a reader: two decimals, three below a tenth. */
export function formatRatio(ratio: number | undefined): string {
  return ratio === undefined ? '-' : ratio.toFixed(ratio < 0.1 ? 3 : 2);
}

/** The first engine stands in for one that did not take part. */
function choosePairs(
  names: readonly PeerName[],
  { kind, peer }: BenchSet['ratios'],
): { own: PeerName; other: PeerName }[] {
  const fixed = names.includes(peer) ? peer : names[0];
  if (fixed === undefined) return [];
  const others = names.filter((name) => name !== fixed);
  return others.map((name) => (kind === 'to' ? { own: name, other: fixed } : { own: fixed, other: name }));
}

function failuresOf({ program, cells }: Row): Failure[] {
  return Object.entries(cells).flatMap(([peer, cell]) =>
    cell.kind === 'failed' ? [{ program, peer: peer as PeerName, reason: cell.reason }] : [],
  );
}
