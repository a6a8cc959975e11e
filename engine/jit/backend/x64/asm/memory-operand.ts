/**
 * Memory operands: [base + index * scale + displacement], or a place in the code or its constants reached relative to
 * rip. An operand is a plain value that the assembler does not keep (but for the listing), so it may be reused.
 */
import { InternalError } from '../../../../core/internal-error.js';
import type { Gpr } from './registers.table.js';
import type { RelocationTarget } from './relocation.js';

declare const labelBrand: unique symbol;
/** A place in the code, or a constant behind it; made by the assembler. */
export type Label = number & { readonly [labelBrand]: true };

export type Scale = 1 | 2 | 4 | 8;

/** Stands for "no register" in {@link Memory}. */
export const noRegister = 16;

/** Made by {@link mem}, {@link memIndexed} and their neighbours. */
export class Memory {
  /** 0 to 15 or {@link noRegister}. */
  readonly base: number;
  readonly index: number;
  /** The logarithm of the scale: 0 to 3. */
  readonly shift: number;
  readonly displacement: number;
  /** What rip points to; -1: nothing. */
  readonly label: number;
  /** What is added to the displacement, or reached relative to rip, once the code is loaded. */
  readonly relocation: RelocationTarget | undefined;
  readonly ripRelative: boolean;

  constructor(
    base: number,
    index: number,
    shift: number,
    displacement: number,
    label = -1,
    relocation: RelocationTarget | undefined = undefined,
    ripRelative = false,
  ) {
    if (displacement !== (displacement | 0))
      throw new InternalError(`displacement ${displacement} exceeds 32 bits`);
    if (index === 4) throw new InternalError('rsp cannot be an index');
    this.base = base;
    this.index = index;
    this.shift = shift;
    this.displacement = displacement;
    this.label = label;
    this.relocation = relocation;
    this.ripRelative = ripRelative;
  }
}

/** `[base + displacement]` */
export function mem(base: Gpr, displacement = 0): Memory {
  return new Memory(base, noRegister, 0, displacement);
}

/** `[base + index * scale + displacement]`; the index is not rsp. */
export function memIndexed(base: Gpr, index: Gpr, scale: Scale, displacement = 0): Memory {
  return new Memory(base, index, shiftOf(scale), displacement);
}

/** `[index * scale + displacement]`; the index is not rsp. */
export function memScaled(index: Gpr, scale: Scale, displacement = 0): Memory {
  return new Memory(noRegister, index, shiftOf(scale), displacement);
}

/** A place in the code, or a constant: `[rip + distance to label + displacement]`. */
export function memLabel(label: Label, displacement = 0): Memory {
  return new Memory(noRegister, noRegister, 0, displacement, label, undefined, true);
}

/** `[base + displacement]`, where the loader adds the relocation's value to the displacement (always 32 bits wide). */
export function memRelocated(base: Gpr, relocation: RelocationTarget, displacement = 0): Memory {
  return new Memory(base, noRegister, 0, displacement, -1, relocation);
}

/** What the loader places: `[rip + distance to it + displacement]`. */
export function memPlaced(relocation: RelocationTarget, displacement = 0): Memory {
  return new Memory(noRegister, noRegister, 0, displacement, -1, relocation, true);
}

function shiftOf(scale: Scale): number {
  return scale === 8 ? 3 : scale >> 1;
}
