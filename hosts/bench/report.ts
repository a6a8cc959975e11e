/**
 * What a finished measurement says, before it is written as text, JSON or a chart: each engine's ratio to the reference
 * engine by program (below 1 is faster than the reference), the geometric mean, and the failures.
 */
import type { Plan, Row } from './measure.js';
import type { PeerName } from './peers.table.js';
import { geometricMean } from './statistics.js';

/** One failed cell. */
export interface Failure {
  readonly program: string;
  readonly peer: PeerName;
  readonly reason: string;
}

export interface Report {
  readonly set: string;
  readonly rounds: number;
  readonly reference: PeerName;
  readonly engines: readonly { readonly peer: PeerName; readonly version: string }[];
  readonly rows: readonly Row[];
  /** Geometric means of the ratios over the programs that both engines ran. */
  readonly means: Readonly<Partial<Record<PeerName, number>>>;
  readonly failures: readonly Failure[];
}

/** Draws the conclusions from the rows. The reference is CPython where it took part, else the first engine. */
export function conclude(plan: Plan, rows: readonly Row[]): Report {
  const names = [...plan.engines.keys()];
  const reference = names.includes('cpython') ? 'cpython' : (names[0] ?? 'cpython');
  const means: Partial<Record<PeerName, number>> = {};
  for (const peer of names) {
    const ratios = rows.map((row) => ratioOf(row, peer, reference)).filter((ratio) => ratio !== undefined);
    if (ratios.length > 0) means[peer] = geometricMean(ratios);
  }
  const engines = [...plan.engines].map(([peer, { version }]) => ({ peer, version }));
  return {
    set: plan.name,
    rounds: plan.rounds,
    reference,
    engines,
    rows,
    means,
    failures: rows.flatMap(failuresOf),
  };
}

/** How many times as long as the reference the engine takes; undefined where either has no figure. */
export function ratioOf(row: Row, peer: PeerName, reference: PeerName): number | undefined {
  const [own, other] = [row.cells[peer], row.cells[reference]];
  return own?.kind === 'measured' && other?.kind === 'measured' ? own.seconds / other.seconds : undefined;
}

/** A ratio for a reader: two decimals, three below a tenth. */
export function formatRatio(ratio: number | undefined): string {
  return ratio === undefined ? '-' : ratio.toFixed(ratio < 0.1 ? 3 : 2);
}

function failuresOf({ program, cells }: Row): Failure[] {
  return Object.entries(cells).flatMap(([peer, cell]) =>
    cell.kind === 'failed' ? [{ program, peer: peer as PeerName, reason: cell.reason }] : [],
  );
}
