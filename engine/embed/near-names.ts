/**
 * Names that somebody may have meant.
 */
import { editDistance, MOVE_COST } from '../objects/traceback-text/edit-distance.js';

/** At most three of the names that differ from the given one in few letters, nearest first. */
export function nearNames(name: string, names: Iterable<string>): string[] {
  const limit = Math.max(1, Math.floor(name.length / 3)) * MOVE_COST;
  const given = Buffer.from(name);
  return [...names]
    .map((each) => ({ each, distance: editDistance(given, Buffer.from(each), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ each }) => each);
}
