/**
 * The assembler's methods as types: one for each row of the encodings table, its parameters read off the row's name.
 */
import type { Condition, Predicate } from './conditions.table.js';
import type { EncodingName } from './encodings.table.js';
import type { Label, Memory } from './memory-operand.js';
import type { OperandKind, operandKinds } from './operands.table.js';
import type { Gpr, Xmm } from './registers.table.js';

/** What may be passed to an instruction. */
export type Argument = Gpr | Xmm | Memory | Label | Condition | Predicate | number | bigint;

/** One method for each row: `add_r64_rm64(destination: Gpr, source: Gpr | Memory)`. */
export type Instructions = { readonly [Name in EncodingName]: (...operands: Arguments<Name>) => void };

/**
 * One method for each pair of rows that differ in the width of a sign-extended immediate only: `add_rm64_imm` is
 * `add_rm64_imm8` where the number fits, else `add_rm64_imm32`.
 */
export type ShortestInstructions = {
  readonly [Name in EncodingName as ShortestName<Name>]: Instructions[Name];
};

type ShortestName<Name> = Name extends `${infer Stem}_imm32`
  ? `${Stem}_imm8` extends EncodingName
    ? `${Stem}_imm`
    : never
  : never;

type Arguments<Name extends string> = Name extends `${infer Mnemonic}_${infer Operands}`
  ? Mnemonic extends `${string}cc`
    ? [condition: Condition, ...ArgumentsOf<SplitOperands<Operands>>]
    : ArgumentsOf<SplitOperands<Operands>>
  : [];

type SplitOperands<Operands extends string> = Operands extends `${infer First}_${infer Rest}`
  ? [First, ...SplitOperands<Rest>]
  : [Operands];

type ArgumentsOf<Kinds> = Kinds extends [infer First extends OperandKind, ...infer Rest]
  ? (typeof operandKinds)[First]['takes'] extends 'implied'
    ? ArgumentsOf<Rest>
    : [ArgumentByUse[(typeof operandKinds)[First]['takes']], ...ArgumentsOf<Rest>]
  : [];

interface ArgumentByUse {
  readonly gpr: Gpr;
  readonly xmm: Xmm;
  readonly memory: Memory;
  readonly 'gpr-or-memory': Gpr | Memory;
  readonly 'xmm-or-memory': Xmm | Memory;
  readonly number: number;
  readonly integer: number | bigint;
  readonly label: Label;
  readonly predicate: Predicate;
  readonly implied: never;
}
