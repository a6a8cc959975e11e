/**
 * A figure: one number that a user waits or pays for, with the bound it is held to and what others need for the same.
 */

/** A measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it should be at most, or at least. */
  readonly bound: { readonly kind: 'at most' | 'at least'; readonly value: number };
  /** The same with others, in the same unit. */
  readonly peers?: readonly { readonly name: string; readonly value: number }[];
}

/** A figure as one line. */
export function formatFigure({ name, value, unit, bound, peers }: Figure): string {
  const isMet = bound.kind === 'at most' ? value <= bound.value : value >= bound.value;
  const shown = `${value.toFixed(2)} ${unit}`.padStart(12);
  const beside = (peers ?? []).map((peer) => `${peer.name} ${peer.value.toFixed(2)}`).join(', ');
  const line = `${name.padEnd(52)}${shown}   ${bound.kind} ${bound.value} ${unit}${isMet ? '' : '   MISSED'}`;
  return beside === '' ? line : `${line}   (${beside})`;
}
