/**
 * Assembles a piece of x86-64 code: instructions in, one method call each (named after the rows of encodings.table.ts),
 * bytes, relocations and, if wanted, a listing out.
 *
 * The code does not depend on where it is loaded, but for its relocations; it must be loaded at a multiple of 32, since
 * constants lie behind it and align within it. Registers, operands and immediates are what the row's name says; an
 * operand that the row cannot hold is an InternalError. One assembler makes one piece.
 */
import { InternalError } from '../../../../core/internal-error.js';
import type { Condition } from './conditions.table.js';
import { ConstantPool, poolAlignment, wordOf32, wordsOf64 } from './constant-pool.js';
import { InstructionLog } from './instruction-log.js';
import { InstructionEncoder } from './instruction-methods.js';
import { type ListingLine, printInstructions } from './listing.js';
import type { Label } from './memory-operand.js';
import { nopsOf } from './nops.table.js';
import type { Gpr } from './registers.table.js';
import type { Relocation, RelocationTarget } from './relocation.js';

export interface AssemblerOptions {
  /** Keep what is needed for a listing; costs time and memory. Default: no. */
  readonly listing?: boolean;
  /** Bytes to set aside at first. */
  readonly capacity?: number;
}

/** What an assembler makes. */
export interface AssembledCode {
  /** Instructions, then constants. */
  readonly bytes: Uint8Array;
  /** Where the instructions end. */
  readonly instructionBytes: number;
  readonly relocations: readonly Relocation[];
  /** Where a label stands. */
  readonly offsetOf: (label: Label) => number;
  /** The instructions as text; none where no listing was asked for. */
  readonly listing: readonly ListingLine[];
}

const defaultCapacity = 4096;
const unbound = -1;
/** Opcode and distance. */
const shortJumpBytes = 2;

/**
 * @example
 * const a = new Assembler();
 * a.xor_r32_rm32(rax, rax);
 * a.moveInteger(rcx, 10);
 * const again = a.here();
 * a.add_rm64_imm(rax, 5);
 * a.dec_rm64(rcx);
 * a.jcc(cc.ne, again);
 * a.ret();
 * const { bytes } = a.finish(); // returns 50
 */
export class Assembler extends InstructionEncoder {
  readonly #offsets: number[] = [];
  readonly #constants = new ConstantPool();
  #finished = false;

  constructor(options: AssemblerOptions = {}) {
    super(options.capacity ?? defaultCapacity);
    this.log = options.listing === true ? new InstructionLog() : undefined;
  }

  /** A label that {@link bind} will place. */
  label(): Label {
    return (this.#offsets.push(unbound) - 1) as Label;
  }

  /** Places a label before the next instruction, once. */
  bind(label: Label): void {
    if (this.#offsets[label] !== unbound)
      throw new InternalError(`label ${label} is bound already or unknown`);
    this.#offsets[label] = this.length;
  }

  /** A new label, placed before the next instruction. */
  here(): Label {
    return (this.#offsets.push(this.length) - 1) as Label;
  }

  /** Jumps; a label ahead is reached by a short jump (127 bytes) only where the caller promises that it is near. */
  jmp(target: Label, reach: 'short' | 'far' = 'far'): void {
    if (this.#isShort(target, reach)) this.jmp_rel8(target);
    else this.jmp_rel32(target);
  }

  /** Jumps where the condition holds; as for {@link jmp}. */
  jcc(condition: Condition, target: Label, reach: 'short' | 'far' = 'far'): void {
    if (this.#isShort(target, reach)) this.jcc_rel8(condition, target);
    else this.jcc_rel32(condition, target);
  }

  /** Puts an integer into a register by the shortest move. Does not touch the flags; zero is moved as well. */
  moveInteger(register: Gpr, value: number | bigint): void {
    if (typeof value === 'number' && value >= 0 && value <= 0xffff_ffff) {
      this.mov_r32_imm32(register, value);
      return;
    }
    const bits = BigInt.asIntN(64, BigInt(value));
    if (bits >= 0n && bits <= 0xffff_ffffn) this.mov_r32_imm32(register, Number(bits));
    else if (bits === BigInt.asIntN(32, bits)) this.mov_rm64_imm32(register, Number(bits));
    else this.mov_r64_imm64(register, bits);
  }

  /** Puts a number of 64 bits that the loader knows into a register. */
  moveRelocated64(register: Gpr, target: RelocationTarget): void {
    this.#commentRelocation(target);
    this.mov_r64_imm64(register, 0);
    this.addRelocation(target, this.length - 8, 8, unbound);
  }

  /** Puts a number of 32 bits that the loader knows into a register; the upper half becomes zero. */
  moveRelocated32(register: Gpr, target: RelocationTarget): void {
    this.#commentRelocation(target);
    this.mov_r32_imm32(register, 0);
    this.addRelocation(target, this.length - 4, 4, unbound);
  }

  /** A double (a number) or 64 bits (a bigint) behind the code, for memLabel. */
  constant64(value: number | bigint): Label {
    return this.#constants.intern(wordsOf64(value), () => this.label());
  }

  /** A single (a number) or 32 bits (a bigint) behind the code. */
  constant32(value: number | bigint): Label {
    return this.#constants.intern([wordOf32(value)], () => this.label());
  }

  /** Two doubles or 64-bit integers behind the code, the lowest first, aligned to 16 bytes. */
  constant128(low: number | bigint, high: number | bigint = low): Label {
    return this.#constants.intern([...wordsOf64(low), ...wordsOf64(high)], () => this.label());
  }

  /** Four doubles or 64-bit integers behind the code, the lowest first, aligned to 32 bytes; one stands for all. */
  constant256(...lanes: readonly [number | bigint] | readonly [L64, L64, L64, L64]): Label {
    const [first, second = first, third = first, fourth = first] = lanes;
    const words = [first, second, third, fourth].flatMap((lane) => wordsOf64(lane));
    return this.#constants.intern(words, () => this.label());
  }

  /** Fills up with no-operations to a multiple of `boundary`, a power of two up to 32. */
  align(boundary: 2 | 4 | 8 | 16 | 32): void {
    this.#fill(-this.length & (boundary - 1));
  }

  /** Says in the listing what the next instruction is for. Does nothing where no listing was asked for. */
  comment(text: string): void {
    this.log?.comment(text);
  }

  /** Places the constants, fills in the distances and gives the code. The assembler is done. */
  finish(): AssembledCode {
    if (this.#finished) throw new InternalError('the assembler has finished already');
    this.#finished = true;
    const instructionBytes = this.length;
    this.#placeConstants();
    const bytes = this.takeBytes();
    this.#fillDistances(bytes);
    const offsetOf = (label: Label): number => this.#offsetOf(label);
    const listing =
      this.log === undefined ? [] : printInstructions(this.log, bytes, instructionBytes, offsetOf);
    return { bytes, instructionBytes, relocations: this.relocations, offsetOf, listing };
  }

  #isShort(target: Label, reach: 'short' | 'far'): boolean {
    const offset = this.#offsets[target];
    if (offset === undefined || offset === unbound) return reach === 'short';
    return offset - (this.length + shortJumpBytes) >= -128;
  }

  #fill(size: number): void {
    this.reserve(size);
    for (const { bytes, text } of nopsOf(size)) {
      this.log?.addText(this.length, text);
      this.bytes.set(bytes, this.length);
      this.length += bytes.length;
    }
  }

  #placeConstants(): void {
    const constants = this.#constants.inOrder();
    if (constants.length === 0) return;
    this.reserve(poolAlignment);
    this.length += -this.length & (poolAlignment - 1);
    for (const { label, words } of constants) {
      this.bind(label);
      this.reserve(4 * words.length);
      for (const word of words) this.writeInteger32(word);
    }
  }

  #fillDistances(bytes: Uint8Array): void {
    const { fixups } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let each = 0; each < fixups.length; each += 3) {
      const at = fixups[each] ?? 0;
      const relativeTo = fixups[each + 1] ?? 0;
      const distance = this.#offsetOf((fixups[each + 2] ?? 0) as Label) - relativeTo;
      if (relativeTo - at >= 4) view.setInt32(at, view.getInt32(at, true) + distance, true);
      else if (distance >= -128 && distance <= 127) view.setInt8(at, distance);
      else throw new InternalError(`a short jump at ${at} has to go ${distance} bytes`);
    }
  }

  #offsetOf(label: Label): number {
    const offset = this.#offsets[label];
    if (offset === undefined || offset === unbound) throw new InternalError(`label ${label} is not bound`);
    return offset;
  }

  #commentRelocation(target: RelocationTarget): void {
    this.log?.comment(`${target.kind} ${target.index}`);
  }
}

type L64 = number | bigint;
