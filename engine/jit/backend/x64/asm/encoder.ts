/**
 * Writes encoded instructions into a growing array: prefixes, opcode, ModRM, SIB, displacement and immediate, in the
 * shortest form that the row allows (disp8 over disp32, two-byte VEX over three). Remembers where distances to labels and
 * relocations stand. It is what the instruction methods call; programs of instructions are written with the Assembler.
 */
import { InternalError } from '../../../../core/internal-error.js';
import type { Encoding } from './encoding-row.js';
import type { InstructionLog } from './instruction-log.js';
import { type Memory, noRegister } from './memory-operand.js';
import type { Relocation, RelocationTarget } from './relocation.js';

/** No instruction is longer than 15 bytes; an alignment or a constant asks for its own room. */
const room = 32;
/** In a SIB byte: there is no index. */
const noIndex = 0x20;

/** A buffer that nobody writes to, all zero: memory outside of the heap is dear to get. */
let spare: Uint8Array | undefined;

export class Encoder {
  /** Bytes written so far: the offset of the next instruction. */
  length = 0;
  protected bytes: Uint8Array;
  protected readonly relocations: Relocation[] = [];
  /** Distances to fill in: where each stands, what it is relative to (their difference tells its width), its label. */
  protected readonly fixups: number[] = [];
  /** What was written, for a listing; undefined: none is wanted. */
  log: InstructionLog | undefined;

  constructor(capacity: number) {
    this.bytes = takeBuffer(Math.max(capacity, room));
  }

  /** An instruction whose only register, if any, is in the opcode's low bits. */
  writePlain(encoding: Encoding, low: number): void {
    this.reserve(room);
    const { bytes } = this;
    let at = this.length;
    if (encoding.vex) {
      bytes[at++] = 0xc5;
      bytes[at++] = 0xf8 | encoding.vexTail;
    } else {
      if (encoding.prefix !== 0) bytes[at++] = encoding.prefix;
      const rex = encoding.w | (low >> 3);
      if (rex !== 0) bytes[at++] = 0x40 | rex;
      if (encoding.map !== 0) bytes[at++] = 0x0f;
    }
    bytes[at++] = encoding.opcode | (low & 7);
    this.length = at;
  }

  /** An instruction with ModRM and without VEX; `condition` is added to the opcode. */
  writeLegacy(encoding: Encoding, condition: number, reg: number, rm: number | Memory): void {
    this.reserve(room);
    const { bytes } = this;
    let at = this.length;
    if (encoding.prefix !== 0) bytes[at++] = encoding.prefix;
    let rex = encoding.w | ((reg & 8) >> 1);
    if (typeof rm === 'number') {
      rex |= rm >> 3;
      if (encoding.byteRm && rm > 3) rex |= 0x40;
    } else {
      rex |= ((rm.index & 8) >> 2) | ((rm.base & 8) >> 3);
    }
    if (encoding.byteReg && reg > 3) rex |= 0x40;
    if (rex !== 0) bytes[at++] = 0x40 | rex;
    if (encoding.map !== 0) {
      bytes[at++] = 0x0f;
      if (encoding.map === 2) bytes[at++] = 0x38;
      else if (encoding.map === 3) bytes[at++] = 0x3a;
    }
    bytes[at++] = encoding.opcode + condition;
    this.writeModrm(at, reg, rm, encoding.tail);
  }

  /** An instruction with a VEX prefix. */
  writeVex(encoding: Encoding, reg: number, vvvv: number, rm: number | Memory): void {
    this.reserve(room);
    const { bytes } = this;
    let at = this.length;
    const x = typeof rm === 'number' ? 0 : (rm.index & 8) << 3;
    const b = typeof rm === 'number' ? (rm & 8) << 2 : (rm.base & 8) << 2;
    const tail = encoding.vexTail | ((vvvv ^ 15) << 3);
    const r = (reg & 8) << 4;
    if ((x | b | encoding.w) === 0 && encoding.map === 1) {
      bytes[at++] = 0xc5;
      bytes[at++] = (r ^ 0x80) | tail;
    } else {
      bytes[at++] = 0xc4;
      bytes[at++] = ((r | x | b) ^ 0xe0) | encoding.map;
      bytes[at++] = (encoding.w << 4) | tail;
    }
    bytes[at++] = encoding.opcode;
    this.writeModrm(at, reg, rm, encoding.tail);
  }

  /** A jump or call: opcode and the distance to a label. */
  writeJump(encoding: Encoding, condition: number, label: number): void {
    this.reserve(room);
    const { bytes } = this;
    let at = this.length;
    if (encoding.map !== 0) bytes[at++] = 0x0f;
    bytes[at++] = encoding.opcode + condition;
    this.fixups.push(at, at + encoding.tail, label);
    this.length = at + encoding.tail;
  }

  /** The immediate of the instruction just written. */
  writeImmediate(encoding: Encoding, value: number | bigint): void {
    if (encoding.tail === 8) {
      this.writeInteger64(BigInt(value));
      return;
    }
    const number = Number(value);
    if (!(Number.isInteger(number) && number >= encoding.low && number <= encoding.high)) {
      throw new InternalError(
        `${encoding.name}: immediate ${number} is not in ${encoding.low}..${encoding.high}`,
      );
    }
    if (encoding.tail === 1) this.bytes[this.length++] = number;
    else if (encoding.tail === 4) this.writeInteger32(number);
    else {
      this.bytes[this.length++] = number;
      this.bytes[this.length++] = number >> 8;
    }
  }

  /** A fourth register, in the high half of a last byte. */
  writeFourth(register: number): void {
    this.bytes[this.length++] = register << 4;
  }

  protected writeInteger32(value: number): void {
    const { bytes, length } = this;
    bytes[length] = value;
    bytes[length + 1] = value >> 8;
    bytes[length + 2] = value >> 16;
    bytes[length + 3] = value >> 24;
    this.length = length + 4;
  }

  protected writeInteger64(value: bigint): void {
    const bits = BigInt.asUintN(64, value);
    this.writeInteger32(Number(bits & 0xffff_ffffn) | 0);
    this.writeInteger32(Number(bits >> 32n) | 0);
  }

  /** A copy of what was written; the buffer is the next encoder's. */
  protected takeBytes(): Uint8Array {
    const bytes = this.bytes.slice(0, this.length);
    spare = this.bytes.fill(0, 0, this.length);
    this.bytes = bytes;
    return bytes;
  }

  /** Makes room for more bytes. */
  protected reserve(size: number): void {
    const { bytes, length } = this;
    if (length + size <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, length + size));
    larger.set(bytes);
    this.bytes = larger;
  }

  protected addRelocation(target: RelocationTarget, offset: number, size: 4 | 8, relativeTo: number): void {
    this.relocations.push({ kind: target.kind, index: target.index, offset, size, relativeTo });
  }

  /** Table 2-2 and 2-3 of the manual: rsp and r12 as base need a SIB byte, rbp and r13 a displacement. */
  private writeModrm(start: number, reg: number, rm: number | Memory, tail: number): void {
    const { bytes } = this;
    const field = (reg & 7) << 3;
    if (typeof rm === 'number') {
      bytes[start] = 0xc0 | field | (rm & 7);
      this.length = start + 1;
      return;
    }
    if (rm.relocation !== undefined || rm.base === noRegister) {
      this.writeWideModrm(start, field, rm, tail);
      return;
    }
    const { displacement } = rm;
    const low = rm.base & 7;
    if (displacement === 0 && low !== 5) {
      this.length = this.writeBase(start, field, rm);
    } else if (displacement >= -128 && displacement <= 127) {
      const at = this.writeBase(start, 0x40 | field, rm);
      bytes[at] = displacement;
      this.length = at + 1;
    } else {
      this.length = this.writeBase(start, 0x80 | field, rm);
      this.writeInteger32(displacement);
    }
  }

  /** ModRM with the base's low bits, or those that ask for a SIB byte, and that; gives the offset behind them. */
  private writeBase(start: number, field: number, { base, index, shift }: Memory): number {
    const { bytes } = this;
    const low = base & 7;
    if (index === noRegister && low !== 4) {
      bytes[start] = field | low;
      return start + 1;
    }
    bytes[start] = field | 4;
    bytes[start + 1] = (shift << 6) | (index === noRegister ? noIndex : (index & 7) << 3) | low;
    return start + 2;
  }

  /** The forms whose displacement always has 32 bits: relative to rip, without base, relocated. */
  private writeWideModrm(start: number, field: number, rm: Memory, tail: number): void {
    const { bytes } = this;
    let at = start + 1;
    if (rm.ripRelative) {
      bytes[start] = field | 5;
    } else if (rm.base === noRegister) {
      bytes[start] = field | 4;
      bytes[at++] = (rm.shift << 6) | (rm.index === noRegister ? noIndex : (rm.index & 7) << 3) | 5;
    } else {
      at = this.writeBase(start, 0x80 | field, rm);
    }
    this.length = at;
    this.writeInteger32(rm.displacement);
    if (rm.label >= 0) this.fixups.push(at, at + 4 + tail, rm.label);
    if (rm.relocation === undefined) return;
    this.addRelocation(rm.relocation, at, 4, rm.ripRelative ? at + 4 + tail : -1);
  }
}

function takeBuffer(size: number): Uint8Array {
  const taken = spare;
  if (taken === undefined || taken.length < size) return new Uint8Array(size);
  spare = undefined;
  return taken;
}
