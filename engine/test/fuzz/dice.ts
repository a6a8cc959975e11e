/** Where the choices of a random program come from. */
export interface Dice {
  /** An int from 0 to `end` - 1. */
  below(end: number): number;
}

/** True in so many of a hundred cases. */
export function chance(dice: Dice, percent: number): boolean {
  return dice.below(100) < percent;
}

/** One of the items, each as likely as the others. */
export function pick<T>(dice: Dice, items: readonly T[]): T {
  return items[dice.below(items.length)] as T;
}

/** One of the items by their weights. */
export function pickWeighted<T extends { readonly weight?: number }>(dice: Dice, items: readonly T[]): T {
  let rest = dice.below(items.reduce((sum, item) => sum + (item.weight ?? 1), 0));
  for (const item of items) {
    rest -= item.weight ?? 1;
    if (rest < 0) return item;
  }
  return items[0] as T;
}
