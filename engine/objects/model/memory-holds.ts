/**
 * Which exporters' memory is held by memoryviews, and giving back what only views hold that nobody refers to any more.
 *
 * CPython drops such views at once. Here the garbage collector knows of them, and is asked when it matters: when an object is to
 * be resized that is still being looked at. A ticket is reachable from the views of a hold and from nothing else, so that a hold
 * without a live ticket is over. That takes a collection; an object that refuses again and again is asked for more and more rarely.
 */
import v8 from 'node:v8';

/** Stands for a hold on an exporter's memory. */
export class HoldTicket {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

interface Holds {
  /** How to end each hold, by the number of its ticket. Must not refer to the ticket. */
  readonly ends: Map<number, () => void>;
  /** Times that the exporter was to be resized. */
  refusals: number;
}

const holds = new WeakMap<object, Holds>();
let nextTicket = 1;

/** Notes that memory of the exporter is held until `end` is called. */
export function beginHold(exporter: object, end: () => void): HoldTicket {
  const ticket = new HoldTicket(nextTicket++);
  const known = holds.get(exporter);
  if (known === undefined) holds.set(exporter, { ends: new Map([[ticket.id, end]]), refusals: 0 });
  else known.ends.set(ticket.id, end);
  return ticket;
}

/** Ends a hold. */
export function endHold(exporter: object, ticket: HoldTicket): void {
  const known = holds.get(exporter);
  const end = known?.ends.get(ticket.id);
  known?.ends.delete(ticket.id);
  end?.();
}

/** Node says once that asking is experimental; a Python program's standard error is no place for that. */
function liveTickets(v8: { queryObjects: typeof import('node:v8').queryObjects }): readonly string[] {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return v8.queryObjects(HoldTicket, { format: 'summary' });
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Ends the holds on an exporter whose views are all unreachable. */
export function endUnreachableHolds(exporter: object): void {
  const known = holds.get(exporter);
  if (known === undefined || known.ends.size === 0 || typeof v8.queryObjects !== 'function') return;
  known.refusals++;
  if ((known.refusals & (known.refusals - 1)) !== 0) return;
  const alive = new Set<number>();
  for (const shown of liveTickets(v8)) {
    const id = /id: (\d+)/.exec(shown)?.[1];
    if (id !== undefined) alive.add(Number(id));
  }
  for (const [id, end] of known.ends) {
    if (alive.has(id)) continue;
    known.ends.delete(id);
    end();
  }
  if (known.ends.size === 0) known.refusals = 0;
}
