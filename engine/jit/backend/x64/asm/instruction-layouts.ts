/**
 * The shapes of instructions: for each order of roles that a row's arguments may have, what makes the method that passes
 * them on to the encoder. Methods are closures over their row, so that an instruction costs no look-up.
 */
import type { Encoder } from './encoder.js';
import type { Encoding } from './encoding-row.js';
import type { Memory } from './memory-operand.js';

/** A method of the assembler; its parameters are those that the row's roles say. */
export type Method = (this: Encoder, ...operands: never[]) => void;

type MethodMaker = (encoding: Encoding) => Method;
type RegisterOrMemory = number | Memory;

/** By roles of the arguments, for encodings without VEX prefix. */
export const legacyMakers: Readonly<Record<string, MethodMaker>> = {
  '': (encoding) =>
    function (this: Encoder): void {
      this.log?.add(encoding, this.length, []);
      this.writePlain(encoding, 0);
    },
  low: (encoding) =>
    function (this: Encoder, low: number): void {
      this.log?.add(encoding, this.length, [low]);
      this.writePlain(encoding, low);
    },
  'low imm': (encoding) =>
    function (this: Encoder, low: number, value: number | bigint): void {
      this.log?.add(encoding, this.length, [low, value]);
      this.writePlain(encoding, low);
      this.writeImmediate(encoding, value);
    },
  imm: (encoding) =>
    function (this: Encoder, value: number): void {
      this.log?.add(encoding, this.length, [value]);
      this.writePlain(encoding, 0);
      this.writeImmediate(encoding, value);
    },
  rm: (encoding) =>
    function (this: Encoder, rm: RegisterOrMemory): void {
      this.log?.add(encoding, this.length, [rm]);
      this.writeLegacy(encoding, 0, encoding.digit, rm);
    },
  'rm imm': (encoding) =>
    function (this: Encoder, rm: RegisterOrMemory, value: number): void {
      this.log?.add(encoding, this.length, [rm, value]);
      this.writeLegacy(encoding, 0, encoding.digit, rm);
      this.writeImmediate(encoding, value);
    },
  'reg rm': (encoding) =>
    function (this: Encoder, reg: number, rm: RegisterOrMemory): void {
      this.log?.add(encoding, this.length, [reg, rm]);
      this.writeLegacy(encoding, 0, reg, rm);
    },
  'rm reg': (encoding) =>
    function (this: Encoder, rm: RegisterOrMemory, reg: number): void {
      this.log?.add(encoding, this.length, [rm, reg]);
      this.writeLegacy(encoding, 0, reg, rm);
    },
  'reg rm imm': (encoding) =>
    function (this: Encoder, reg: number, rm: RegisterOrMemory, value: number): void {
      this.log?.add(encoding, this.length, [reg, rm, value]);
      this.writeLegacy(encoding, 0, reg, rm);
      this.writeImmediate(encoding, value);
    },
  'rm reg imm': (encoding) =>
    function (this: Encoder, rm: RegisterOrMemory, reg: number, value: number): void {
      this.log?.add(encoding, this.length, [rm, reg, value]);
      this.writeLegacy(encoding, 0, reg, rm);
      this.writeImmediate(encoding, value);
    },
  'cc reg rm': (encoding) =>
    function (this: Encoder, condition: number, reg: number, rm: RegisterOrMemory): void {
      this.log?.add(encoding, this.length, [condition, reg, rm]);
      this.writeLegacy(encoding, condition, reg, rm);
    },
  'cc rm': (encoding) =>
    function (this: Encoder, condition: number, rm: RegisterOrMemory): void {
      this.log?.add(encoding, this.length, [condition, rm]);
      this.writeLegacy(encoding, condition, 0, rm);
    },
  rel: (encoding) =>
    function (this: Encoder, label: number): void {
      this.log?.add(encoding, this.length, [label]);
      this.writeJump(encoding, 0, label);
    },
  'cc rel': (encoding) =>
    function (this: Encoder, condition: number, label: number): void {
      this.log?.add(encoding, this.length, [condition, label]);
      this.writeJump(encoding, condition, label);
    },
};

/** By roles of the arguments, for encodings with VEX prefix. */
export const vexMakers: Readonly<Record<string, MethodMaker>> = {
  '': (encoding) =>
    function (this: Encoder): void {
      this.log?.add(encoding, this.length, []);
      this.writePlain(encoding, 0);
    },
  'reg rm': (encoding) =>
    function (this: Encoder, reg: number, rm: RegisterOrMemory): void {
      this.log?.add(encoding, this.length, [reg, rm]);
      this.writeVex(encoding, reg, 0, rm);
    },
  'rm reg': (encoding) =>
    function (this: Encoder, rm: RegisterOrMemory, reg: number): void {
      this.log?.add(encoding, this.length, [rm, reg]);
      this.writeVex(encoding, reg, 0, rm);
    },
  'reg rm imm': (encoding) =>
    function (this: Encoder, reg: number, rm: RegisterOrMemory, value: number): void {
      this.log?.add(encoding, this.length, [reg, rm, value]);
      this.writeVex(encoding, reg, 0, rm);
      this.writeImmediate(encoding, value);
    },
  'rm reg imm': (encoding) =>
    function (this: Encoder, rm: RegisterOrMemory, reg: number, value: number): void {
      this.log?.add(encoding, this.length, [rm, reg, value]);
      this.writeVex(encoding, reg, 0, rm);
      this.writeImmediate(encoding, value);
    },
  'reg vvvv rm': (encoding) =>
    function (this: Encoder, reg: number, vvvv: number, rm: RegisterOrMemory): void {
      this.log?.add(encoding, this.length, [reg, vvvv, rm]);
      this.writeVex(encoding, reg, vvvv, rm);
    },
  'reg rm vvvv': (encoding) =>
    function (this: Encoder, reg: number, rm: RegisterOrMemory, vvvv: number): void {
      this.log?.add(encoding, this.length, [reg, rm, vvvv]);
      this.writeVex(encoding, reg, vvvv, rm);
    },
  'reg vvvv rm imm': (encoding) =>
    function (this: Encoder, reg: number, vvvv: number, rm: RegisterOrMemory, value: number): void {
      this.log?.add(encoding, this.length, [reg, vvvv, rm, value]);
      this.writeVex(encoding, reg, vvvv, rm);
      this.writeImmediate(encoding, value);
    },
  'vvvv rm imm': (encoding) =>
    function (this: Encoder, vvvv: number, rm: RegisterOrMemory, value: number): void {
      this.log?.add(encoding, this.length, [vvvv, rm, value]);
      this.writeVex(encoding, encoding.digit, vvvv, rm);
      this.writeImmediate(encoding, value);
    },
  'reg vvvv rm is4': (encoding) =>
    function (this: Encoder, reg: number, vvvv: number, rm: RegisterOrMemory, fourth: number): void {
      this.log?.add(encoding, this.length, [reg, vvvv, rm, fourth]);
      this.writeVex(encoding, reg, vvvv, rm);
      this.writeFourth(fourth);
    },
};
