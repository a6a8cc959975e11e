/**
 * The compiler's counters of all instances and contexts, added up. An instance that has ended keeps its share.
 */

/** Counters of one compiler: numbers, and numbers by reason. */
export type CounterReport = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** Counters with PyPy's names where it has them; `aborts` by reason. */
export interface JitTotals {
  readonly aborts: Readonly<Record<string, number>>;
  readonly [name: string]: number | Readonly<Record<string, number>>;
}

/** Adds up reports. */
export function addUp(reports: Iterable<CounterReport>): JitTotals {
  const totals: Record<string, number> = {};
  const aborts: Record<string, number> = {};
  const add = (to: Record<string, number>, name: string, value: number) => {
    to[name] = (to[name] ?? 0) + value;
  };
  for (const report of reports)
    for (const [name, value] of Object.entries(report)) {
      if (typeof value === 'number') add(totals, name, value);
      else for (const [reason, count] of Object.entries(value)) add(aborts, reason, count);
    }
  return { ...totals, aborts };
}
