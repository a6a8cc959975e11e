/**
 * The operations of a compiled pattern: number, operands in order, what it does.
 *
 * A program is a row of ints: an operation's number, then its operands. The matcher has the numbers as literal case labels; a test
 * holds them to this table. `first` operands are indices of tables of characters that can come next, or -1.
 */

interface OperationRow {
  readonly code: number;
  readonly operands: readonly string[];
  readonly doc: string;
}

export const operations = {
  accept: { code: 0, operands: [], doc: 'The pattern has matched.' },
  fail: { code: 1, operands: [], doc: 'Never matches.' },
  char: { code: 2, operands: ['character'], doc: 'This character.' },
  notChar: { code: 3, operands: ['character'], doc: 'Any other character.' },
  anyInLine: { code: 4, operands: [], doc: 'Any character but a line feed.' },
  any: { code: 5, operands: [], doc: 'Any character.' },
  set: { code: 6, operands: ['set'], doc: 'A character of the set.' },
  text: { code: 7, operands: ['text'], doc: 'These characters, one behind the other.' },
  at: { code: 8, operands: ['place'], doc: 'At the place, see places.table.' },
  jump: { code: 9, operands: ['target'], doc: 'Goes on at the target.' },
  split: {
    code: 10,
    operands: ['first', 'otherFirst', 'target', 'other'],
    doc: 'Tries the target, and when that fails the other.',
  },
  branch: {
    code: 11,
    operands: ['count'],
    doc: 'Tries the branches in turn: pairs of first and target follow.',
  },
  repeat: {
    code: 12,
    operands: ['test', 'argument', 'min', 'max', 'keep', 'nextFirst'],
    doc: 'As many characters as pass the test; fewer when what follows fails.',
  },
  repeatLazy: {
    code: 13,
    operands: ['test', 'argument', 'min', 'max'],
    doc: 'As few characters as possible; more when what follows fails.',
  },
  open: { code: 14, operands: ['group'], doc: 'A group begins.' },
  close: { code: 15, operands: ['group'], doc: 'A group ends.' },
  loopStart: { code: 16, operands: ['loop'], doc: 'Sets the counter of a loop to zero.' },
  loop: {
    code: 17,
    operands: ['loop', 'min', 'max', 'isLazy', 'first', 'exit'],
    doc: 'Another round of what follows, or the exit.',
  },
  enter: { code: 18, operands: ['region'], doc: 'Begins what will not be tried in another way.' },
  leaveAtomic: {
    code: 19,
    operands: ['region'],
    doc: 'Forgets the alternatives since the region was entered.',
  },
  leaveLook: {
    code: 20,
    operands: ['region'],
    doc: 'As leaveAtomic, and goes back to where the region began.',
  },
  enterNot: {
    code: 21,
    operands: ['region', 'target'],
    doc: 'As enter; goes on at the target when what follows fails.',
  },
  leaveNot: { code: 22, operands: ['region'], doc: 'Undoes the region and fails.' },
  back: { code: 23, operands: ['width'], doc: 'Goes back this many characters.' },
  reference: { code: 24, operands: ['group'], doc: 'The text of the group.' },
  referenceFolded: {
    code: 25,
    operands: ['group', 'isUnicode'],
    doc: 'The text of the group, whatever its case.',
  },
  conditional: {
    code: 26,
    operands: ['group', 'target'],
    doc: 'Goes to the target unless the group has matched.',
  },
} as const satisfies Record<string, OperationRow>;

export type OperationName = keyof typeof operations;

/** Tests of one character, as operands of repeat; their argument is a character or a set. */
export const tests = { char: 0, notChar: 1, anyInLine: 2, any: 3, set: 4 } as const;

/** When a repetition keeps its alternatives: always, never, or only when the match must reach the end of the text. */
export const keeps = { always: 0, never: 1, forFullMatch: 2 } as const;

/** Places as operands of `at`. */
export const places = {
  'text-beginning': 0,
  'line-beginning': 1,
  end: 2,
  'line-end': 3,
  'text-end': 4,
  boundary: 5,
  'no-boundary': 6,
  'ascii-boundary': 7,
  'no-ascii-boundary': 8,
} as const;
