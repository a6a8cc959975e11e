/**
 * Every token: its number, its spelling (null where the text varies) and, for operators, what it means.
 * Keywords are tokens of their own; the soft keywords `match`, `case` and `_` stay names.
 * Derived from the table: `T` (the numbers by name), keyword and spelling look-ups, and columns indexed by
 * token number for binary, comparison and augmented operators.
 */
import type { CompareOperator, Operator } from './ast.js';

interface TokenRow {
  readonly id: number;
  readonly text: string | null;
  /** Binary operators: what they do and how tightly they bind (see `Level`). */
  readonly binary?: Operator;
  readonly level?: number;
  readonly compare?: CompareOperator;
  readonly augment?: Operator;
}

/** How tightly operators bind, loosest first. Unary operators and `**` bind tighter and have parse methods. */
export const Level = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  bitOr: 5,
  bitXor: 6,
  bitAnd: 7,
  shift: 8,
  sum: 9,
  term: 10,
} as const;

export const tokenTable = {
  endMarker: { id: 0, text: null },
  newline: { id: 1, text: null },
  indent: { id: 2, text: null },
  dedent: { id: 3, text: null },
  name: { id: 4, text: null },
  number: { id: 5, text: null },
  string: { id: 6, text: null },
  error: { id: 7, text: null },

  leftParen: { id: 8, text: '(' },
  rightParen: { id: 9, text: ')' },
  leftBracket: { id: 10, text: '[' },
  rightBracket: { id: 11, text: ']' },
  leftBrace: { id: 12, text: '{' },
  rightBrace: { id: 13, text: '}' },
  comma: { id: 14, text: ',' },
  colon: { id: 15, text: ':' },
  semicolon: { id: 16, text: ';' },
  dot: { id: 17, text: '.' },
  ellipsis: { id: 18, text: '...' },
  arrow: { id: 19, text: '->' },
  walrus: { id: 20, text: ':=' },
  at: { id: 21, text: '@', binary: 'MatMult', level: Level.term },
  plus: { id: 22, text: '+', binary: 'Add', level: Level.sum },
  minus: { id: 23, text: '-', binary: 'Sub', level: Level.sum },
  star: { id: 24, text: '*', binary: 'Mult', level: Level.term },
  slash: { id: 25, text: '/', binary: 'Div', level: Level.term },
  doubleSlash: { id: 26, text: '//', binary: 'FloorDiv', level: Level.term },
  percent: { id: 27, text: '%', binary: 'Mod', level: Level.term },
  bar: { id: 28, text: '|', binary: 'BitOr', level: Level.bitOr },
  caret: { id: 29, text: '^', binary: 'BitXor', level: Level.bitXor },
  ampersand: { id: 30, text: '&', binary: 'BitAnd', level: Level.bitAnd },
  leftShift: { id: 31, text: '<<', binary: 'LShift', level: Level.shift },
  rightShift: { id: 32, text: '>>', binary: 'RShift', level: Level.shift },
  doubleStar: { id: 33, text: '**' },
  tilde: { id: 34, text: '~' },
  less: { id: 35, text: '<', compare: 'Lt', level: Level.comparison },
  greater: { id: 36, text: '>', compare: 'Gt', level: Level.comparison },
  lessEqual: { id: 37, text: '<=', compare: 'LtE', level: Level.comparison },
  greaterEqual: { id: 38, text: '>=', compare: 'GtE', level: Level.comparison },
  doubleEqual: { id: 39, text: '==', compare: 'Eq', level: Level.comparison },
  notEqual: { id: 40, text: '!=', compare: 'NotEq', level: Level.comparison },
  equal: { id: 41, text: '=' },
  plusEqual: { id: 42, text: '+=', augment: 'Add' },
  minusEqual: { id: 43, text: '-=', augment: 'Sub' },
  starEqual: { id: 44, text: '*=', augment: 'Mult' },
  atEqual: { id: 45, text: '@=', augment: 'MatMult' },
  slashEqual: { id: 46, text: '/=', augment: 'Div' },
  doubleSlashEqual: { id: 47, text: '//=', augment: 'FloorDiv' },
  percentEqual: { id: 48, text: '%=', augment: 'Mod' },
  barEqual: { id: 49, text: '|=', augment: 'BitOr' },
  caretEqual: { id: 50, text: '^=', augment: 'BitXor' },
  ampersandEqual: { id: 51, text: '&=', augment: 'BitAnd' },
  leftShiftEqual: { id: 52, text: '<<=', augment: 'LShift' },
  rightShiftEqual: { id: 53, text: '>>=', augment: 'RShift' },
  doubleStarEqual: { id: 54, text: '**=', augment: 'Pow' },
  /** The old spelling of `!=`: a token, but in no production. */
  lessGreater: { id: 55, text: '<>' },
  /** A character that begins no token. */
  unknown: { id: 56, text: null },

  kwFalse: { id: 60, text: 'False' },
  kwNone: { id: 61, text: 'None' },
  kwTrue: { id: 62, text: 'True' },
  kwAnd: { id: 63, text: 'and', level: Level.and },
  kwAs: { id: 64, text: 'as' },
  kwAssert: { id: 65, text: 'assert' },
  kwAsync: { id: 66, text: 'async' },
  kwAwait: { id: 67, text: 'await' },
  kwBreak: { id: 68, text: 'break' },
  kwClass: { id: 69, text: 'class' },
  kwContinue: { id: 70, text: 'continue' },
  kwDef: { id: 71, text: 'def' },
  kwDel: { id: 72, text: 'del' },
  kwElif: { id: 73, text: 'elif' },
  kwElse: { id: 74, text: 'else' },
  kwExcept: { id: 75, text: 'except' },
  kwFinally: { id: 76, text: 'finally' },
  kwFor: { id: 77, text: 'for' },
  kwFrom: { id: 78, text: 'from' },
  kwGlobal: { id: 79, text: 'global' },
  kwIf: { id: 80, text: 'if' },
  kwImport: { id: 81, text: 'import' },
  kwIn: { id: 82, text: 'in', compare: 'In', level: Level.comparison },
  kwIs: { id: 83, text: 'is', compare: 'Is', level: Level.comparison },
  kwLambda: { id: 84, text: 'lambda' },
  kwNonlocal: { id: 85, text: 'nonlocal' },
  /** After an operand `not` can only begin `not in`. */
  kwNot: { id: 86, text: 'not', compare: 'NotIn', level: Level.comparison },
  kwOr: { id: 87, text: 'or', level: Level.or },
  kwPass: { id: 88, text: 'pass' },
  kwRaise: { id: 89, text: 'raise' },
  kwReturn: { id: 90, text: 'return' },
  kwTry: { id: 91, text: 'try' },
  kwWhile: { id: 92, text: 'while' },
  kwWith: { id: 93, text: 'with' },
  kwYield: { id: 94, text: 'yield' },
} as const satisfies Record<string, TokenRow>;

/**
 * The number of each token, by its name in the table. Plain numbers: literal types would make the compiler believe
 * that the current token stays what it was when it was last looked at.
 */
export const T = Object.fromEntries(Object.entries(tokenTable).map(([name, row]) => [name, row.id])) as {
  readonly [K in keyof typeof tokenTable]: number;
};

const rows: readonly TokenRow[] = Object.values(tokenTable);
const columnLength = Math.max(...rows.map((row) => row.id)) + 1;

/** Keyword text → token number. */
export const keywordIds: ReadonlyMap<string, number> = new Map(
  rows.filter((row) => row.id >= T.kwFalse && row.text !== null).map((row) => [row.text ?? '', row.id]),
);

/** Token number → spelling, '' where the text varies. */
export const tokenTexts: readonly string[] = columnOf((row) => row.text ?? '', '');

/** Token number → how tightly the operator binds, 0 where it is none. */
export const binaryLevels: Uint8Array = Uint8Array.from(columnOf((row) => row.level ?? 0, 0));

/** Token number → arithmetic operator. */
export const binaryOperators: readonly (Operator | null)[] = columnOf((row) => row.binary ?? null, null);

/** Token number → comparison operator; `is not` is told by the token that follows. */
export const compareOperators: readonly (CompareOperator | null)[] = columnOf(
  (row) => row.compare ?? null,
  null,
);

/** Token number → operator of an augmented assignment. */
export const augmentOperators: readonly (Operator | null)[] = columnOf((row) => row.augment ?? null, null);

function columnOf<V>(pick: (row: TokenRow) => V, missing: V): V[] {
  const column = new Array<V>(columnLength).fill(missing);
  for (const row of rows) column[row.id] = pick(row);
  return column;
}
