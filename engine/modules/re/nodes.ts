/**
 * The tree of a parsed pattern. A sequence of nodes matches one behind the other.
 */

/** Classes of characters that a letter stands for: `\d` and its siblings. */
export type Category = 'digit' | 'space' | 'word';

/** A member of a set in brackets. */
export type SetItem =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'category'; readonly category: Category; readonly isNegated: boolean };

export type Place = 'beginning' | 'text-beginning' | 'end' | 'text-end' | 'boundary' | 'no-boundary';

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

/** `max` is Infinity where nothing limits a repetition. */
export type Node =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'not-literal'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly isNegated: boolean; readonly items: readonly SetItem[] }
  | { readonly kind: 'at'; readonly place: Place }
  | {
      readonly kind: 'repeat';
      readonly mode: RepeatMode;
      readonly min: number;
      readonly max: number;
      readonly body: readonly Node[];
    }
  | {
      readonly kind: 'group';
      readonly group: number | null;
      readonly added: number;
      readonly removed: number;
      readonly body: readonly Node[];
    }
  | { readonly kind: 'atomic'; readonly body: readonly Node[] }
  | {
      readonly kind: 'look';
      readonly isBehind: boolean;
      readonly isNegated: boolean;
      readonly body: readonly Node[];
    }
  | { readonly kind: 'reference'; readonly group: number }
  | {
      readonly kind: 'conditional';
      readonly group: number;
      readonly yes: readonly Node[];
      readonly no: readonly Node[] | null;
    }
  | { readonly kind: 'branch'; readonly branches: readonly (readonly Node[])[] };

/** A pattern as parsed. */
export interface ParsedPattern {
  readonly nodes: readonly Node[];
  readonly flags: number;
  /** Number of capturing groups. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** Widths of the groups, by number. */
  readonly widths: readonly Width[];
}

/** The number from which on a count of repetitions means no limit. */
export const MAX_REPEAT = 2 ** 32 - 1;

/** Fewest and most characters that nodes match. */
export interface Width {
  readonly min: number;
  readonly max: number;
}

/** The width of a sequence. `groupWidth` gives that of a closed group. */
export function widthOf(nodes: readonly Node[], groupWidth: (group: number) => Width): Width {
  let min = 0;
  let max = 0;
  for (const node of nodes) {
    const width = nodeWidth(node, groupWidth);
    min += width.min;
    max += width.max;
  }
  return { min: Math.min(min, MAX_REPEAT - 1), max: Math.min(max, MAX_REPEAT) };
}

function nodeWidth(node: Node, groupWidth: (group: number) => Width): Width {
  switch (node.kind) {
    case 'literal':
    case 'not-literal':
    case 'any':
    case 'set':
      return { min: 1, max: 1 };
    case 'at':
    case 'look':
      return { min: 0, max: 0 };
    case 'repeat': {
      const { min, max } = widthOf(node.body, groupWidth);
      return { min: min * node.min, max: max === 0 ? 0 : max * Math.min(node.max, MAX_REPEAT) };
    }
    case 'group':
    case 'atomic':
      return widthOf(node.body, groupWidth);
    case 'reference':
      return groupWidth(node.group);
    case 'conditional': {
      const yes = widthOf(node.yes, groupWidth);
      if (node.no === null) return { min: 0, max: yes.max };
      const no = widthOf(node.no, groupWidth);
      return { min: Math.min(yes.min, no.min), max: Math.max(yes.max, no.max) };
    }
    case 'branch': {
      const widths = node.branches.map((branch) => widthOf(branch, groupWidth));
      return {
        min: Math.min(...widths.map((width) => width.min)),
        max: Math.max(...widths.map((width) => width.max)),
      };
    }
  }
}
