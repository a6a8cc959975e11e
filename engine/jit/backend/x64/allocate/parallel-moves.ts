/**
 * Orders moves that happen at once, so that no source is overwritten before it is read. Circles go through scratch memory or a free
 * register.
 */
import { firstHome, inStash, type Move, type Place } from '../machine.js';

/** Puts the moves into an order; `spare` gives a free register of the class of a place, -1 if there is none. */
export function orderMoves(moves: readonly Move[], spare: (like: Place) => Place): Move[] {
  const ordered: Move[] = [];
  const pending = moves.filter(({ from, to }) => from !== to);
  const readers = new Map<Place, number>();
  for (const { from } of pending) readers.set(from, (readers.get(from) ?? 0) + 1);
  while (pending.length > 0) {
    const at = pending.findIndex(({ to }) => (readers.get(to) ?? 0) === 0);
    if (at >= 0) {
      const [move] = pending.splice(at, 1) as [Move];
      ordered.push(move);
      readers.set(move.from, (readers.get(move.from) ?? 0) - 1);
      continue;
    }
    breakCircle(pending, readers, ordered, spare);
  }
  return ordered;
}

/** Saves what stands where the first pending move goes; its readers read the copy. */
function breakCircle(
  pending: Move[],
  readers: Map<Place, number>,
  ordered: Move[],
  spare: (like: Place) => Place,
): void {
  const place = (pending[0] as Move).to;
  const free = place < firstHome ? spare(place) : -1;
  const copy = free === -1 ? inStash : free;
  for (let at = 0; at < pending.length; at++) {
    const move = pending[at] as Move;
    if (move.from !== place) continue;
    if ((readers.get(place) ?? 0) > 0) {
      ordered.push({ kind: 'move', value: move.value, from: place, to: copy });
      readers.set(copy, readers.get(place) ?? 0);
      readers.set(place, 0);
    }
    pending[at] = { ...move, from: copy };
  }
}
