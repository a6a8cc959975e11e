/**
 * The edit distance by which names are compared: an insertion, deletion or substitution costs 2, another case 1.
 */

/** What a full change of one character costs. */
export const MOVE_COST = 2;
const CASE_COST = 1;
/** Longer names are not compared. */
const LONGEST = 40;

/** The distance of two texts as UTF-8; any number above `limit` where it is greater than that. */
export function editDistance(left: Uint8Array, right: Uint8Array, limit: number): number {
  const [shorter, longer] = trim(left, right);
  if (shorter.length === 0) return longer.length * MOVE_COST;
  if (longer.length > LONGEST) return limit + 1;
  if ((longer.length - shorter.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from(shorter, (_, index) => (index + 1) * MOVE_COST);
  let result = 0;
  for (let at = 0; at < longer.length; at++) {
    let diagonal = at * MOVE_COST;
    result = diagonal;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < shorter.length; index++) {
      const substituted = diagonal + substitutionCost(longer[at] ?? 0, shorter[index] ?? 0);
      diagonal = row[index] ?? 0;
      result = Math.min(Math.min(result, diagonal) + MOVE_COST, substituted);
      row[index] = result;
      least = Math.min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

/** Without common beginning and end; the shorter first. */
function trim(left: Uint8Array, right: Uint8Array): readonly [Uint8Array, Uint8Array] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const one = left.subarray(start, left.length - end);
  const two = right.subarray(start, right.length - end);
  return one.length <= two.length ? [one, two] : [two, one];
}

function substitutionCost(left: number, right: number): number {
  if ((left & 31) !== (right & 31)) return MOVE_COST;
  if (left === right) return 0;
  return lower(left) === lower(right) ? CASE_COST : MOVE_COST;
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
