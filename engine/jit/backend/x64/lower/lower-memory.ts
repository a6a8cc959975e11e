/**
 * Lowering of memory: rows of the object table through r15, elements of arrays through their addresses.
 */
import { elementRows } from '../../../ir/elements.table.js';
import { OBJECT_CLASS_OFFSET, OBJECT_ROW_BYTES, objectFieldRows } from '../../../ir/object-fields.table.js';
import type { IrRef } from '../../../ir/trace.js';
import { type Memory, mem, memIndexed } from '../asm/memory-operand.js';
import { r15 } from '../asm/registers.table.js';
import type { Operand, Value } from '../machine.js';
import { stateOffset } from '../state-layout.table.js';
import { type Address, addressOfLoad, lowerAddress } from './address.js';
import { extendFrom } from './lower-integers.js';
import type { Lowering } from './lowering.js';

export function lowerGetfieldInt(lowering: Lowering, ref: IrRef): void {
  const address = addressOfRow(lowering, lowering.trace.operand(ref, 0), fieldOffset(lowering, ref, 1));
  const result = lowering.def(ref);
  lowering.add({
    uses: address.operands,
    defs: [result],
    emit: ({ asm }) => asm.mov_r64_rm64(result.gpr, address.memory()),
  });
}

export function lowerGetfieldPtr(lowering: Lowering, ref: IrRef): void {
  lowerGetfieldInt(lowering, ref);
}

export function lowerGetfieldFloat(lowering: Lowering, ref: IrRef): void {
  const address = addressOfRow(lowering, lowering.trace.operand(ref, 0), fieldOffset(lowering, ref, 1));
  const result = lowering.def(ref);
  lowering.add({
    uses: address.operands,
    defs: [result],
    emit: (out) => out.moveToXmm(result.xmm, address.memory()),
  });
}

export function lowerGetfieldObj(lowering: Lowering, ref: IrRef): void {
  lowerGetfieldInt(lowering, ref);
  lowerScaledRow(lowering, ref);
}

/** The row's number as it is. */
export function lowerCastIntToObj(lowering: Lowering, ref: IrRef): void {
  const value = lowering.use(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  lowering.add({
    uses: [value],
    defs: [result],
    emit: ({ asm }) => asm.mov_r64_rm64(result.gpr, value.gpr),
  });
  lowerScaledRow(lowering, ref);
}

export function lowerSetfieldFloat(lowering: Lowering, ref: IrRef): void {
  const address = addressOfRow(lowering, lowering.trace.operand(ref, 0), fieldOffset(lowering, ref, 2));
  const value = lowering.use(lowering.trace.operand(ref, 1));
  lowering.add({
    uses: [value, ...address.operands],
    emit: ({ asm }) => {
      if (lowering.avx) asm.vmovsd_m64_xmm(address.memory(), value.xmm);
      else asm.movsd_m64_xmm(address.memory(), value.xmm);
    },
  });
}

export function lowerSetfieldInt(lowering: Lowering, ref: IrRef): void {
  const address = addressOfRow(lowering, lowering.trace.operand(ref, 0), fieldOffset(lowering, ref, 2));
  const immediate = lowering.immediate(lowering.trace.operand(ref, 1));
  if (immediate !== undefined) {
    lowering.add({
      uses: address.operands,
      emit: ({ asm }) => asm.mov_rm64_imm32(address.memory(), immediate),
    });
    return;
  }
  const value = lowering.use(lowering.trace.operand(ref, 1));
  lowering.add({
    uses: [value, ...address.operands],
    emit: ({ asm }) => asm.mov_m64_r64(address.memory(), value.gpr),
  });
}

/** The class word of an object's row, for guard_class. */
export function addressOfClass(lowering: Lowering, object: IrRef): Address {
  return addressOfRow(lowering, object, OBJECT_CLASS_OFFSET);
}

/** Multiplies the row number of an object, once, right after the object is known. */
export function lowerScaledRow(lowering: Lowering, object: IrRef): void {
  const scaled = lowering.takeScaledRow(object);
  if (scaled === undefined) return;
  const operand = lowering.use(object);
  const result = lowering.read(scaled);
  lowering.add({
    uses: [operand],
    defs: [result],
    tied: true,
    emit: ({ asm }) => asm.shl_rm64_u8(result.gpr, ROW_SHIFT),
  });
}

/** The row number of an object, or of a constant one, times the size of a row. */
export function lowerObjectRow(lowering: Lowering, object: IrRef): Value {
  const row = lowering.constantInteger(object);
  return row === undefined ? lowering.scaledRow(object) : lowering.integer(row << BigInt(ROW_SHIFT));
}

export function lowerGetarrayitemInt(lowering: Lowering, ref: IrRef): void {
  const address = addressOfLoad(lowering, ref);
  const result = lowering.def(ref);
  const element = elementOf(lowering, ref, 2);
  lowering.add({
    uses: address.operands,
    defs: [result],
    emit: (out) => extendFrom(out, result.gpr, address.memory(), element.bytes, element.signed),
  });
}

export function lowerGetarrayitemObj(lowering: Lowering, ref: IrRef): void {
  const { trace } = lowering;
  const address = lowerAddress(lowering, trace.operand(ref, 0), trace.operand(ref, 1), 4);
  const result = lowering.def(ref);
  lowering.add({
    uses: address.operands,
    defs: [result],
    emit: (out) => extendFrom(out, result.gpr, address.memory(), 4, false),
  });
  lowerScaledRow(lowering, ref);
}

export function lowerGetarrayitemFloat(lowering: Lowering, ref: IrRef): void {
  const address = addressOfLoad(lowering, ref);
  const result = lowering.def(ref);
  const { bytes } = elementOf(lowering, ref, 2);
  lowering.add({
    uses: address.operands,
    defs: [result],
    emit: (out) => {
      const { asm } = out;
      if (bytes === 8) {
        out.moveToXmm(result.xmm, address.memory());
        return;
      }
      // Loading first breaks the dependence on the register's upper half.
      if (lowering.avx) {
        asm.vmovss_xmm_m32(result.xmm, address.memory());
        asm.vcvtss2sd_xmm_xmm_xm32(result.xmm, result.xmm, result.xmm);
      } else {
        asm.movss_xmm_m32(result.xmm, address.memory());
        asm.cvtss2sd_xmm_xm32(result.xmm, result.xmm);
      }
    },
  });
}

export function lowerSetarrayitemInt(lowering: Lowering, ref: IrRef): void {
  const { trace } = lowering;
  const { bytes } = elementOf(lowering, ref, 3);
  const address = lowerAddress(lowering, trace.operand(ref, 0), trace.operand(ref, 1), bytes);
  const immediate = immediateOfElement(lowering, trace.operand(ref, 2), bytes);
  if (immediate !== undefined) {
    lowering.add({
      uses: address.operands,
      emit: ({ asm }) => {
        if (bytes === 8) asm.mov_rm64_imm32(address.memory(), immediate);
        else if (bytes === 4) asm.mov_m32_imm32(address.memory(), immediate);
        else if (bytes === 2) asm.mov_m16_imm16(address.memory(), immediate);
        else asm.mov_rm8_imm8(address.memory(), immediate);
      },
    });
    return;
  }
  const value = lowering.use(storedInteger(lowering, trace.operand(ref, 2), bytes));
  lowering.add({
    uses: [value, ...address.operands],
    emit: ({ asm }) => {
      if (bytes === 8) asm.mov_m64_r64(address.memory(), value.gpr);
      else if (bytes === 4) asm.mov_m32_r32(address.memory(), value.gpr);
      else if (bytes === 2) asm.mov_m16_r16(address.memory(), value.gpr);
      else asm.mov_m8_r8(address.memory(), value.gpr);
    },
  });
}

export function lowerSetarrayitemFloat(lowering: Lowering, ref: IrRef): void {
  const { trace } = lowering;
  const { bytes } = elementOf(lowering, ref, 3);
  const address = lowerAddress(lowering, trace.operand(ref, 0), trace.operand(ref, 1), bytes);
  const value = lowering.use(trace.operand(ref, 2));
  if (bytes === 8) {
    lowering.add({
      uses: [value, ...address.operands],
      emit: ({ asm }) => {
        if (lowering.avx) asm.vmovsd_m64_xmm(address.memory(), value.xmm);
        else asm.movsd_m64_xmm(address.memory(), value.xmm);
      },
    });
    return;
  }
  const single = lowering.temp('xmm');
  lowering.add({
    uses: [value, ...address.operands],
    temps: [single],
    emit: ({ asm }) => {
      if (lowering.avx) {
        asm.vcvtsd2ss_xmm_xmm_xm64(single.xmm, value.xmm, value.xmm);
        asm.vmovss_m32_xmm(address.memory(), single.xmm);
      } else {
        asm.cvtsd2ss_xmm_xm64(single.xmm, value.xmm);
        asm.movss_m32_xmm(address.memory(), single.xmm);
      }
    },
  });
}

/** `[r15 + object table + row * size + offset]` */
function addressOfRow(lowering: Lowering, object: IrRef, offset: number): Address {
  const row = lowering.constantInteger(object);
  if (row !== undefined) {
    const displacement = stateOffset('objects', Number(row)) + offset;
    return { operands: [], memory: (): Memory => mem(r15, displacement) };
  }
  const scaled: Operand = lowering.read(lowering.scaledRow(object));
  const displacement = stateOffset('objects', 0) + offset;
  return { operands: [scaled], memory: () => memIndexed(r15, scaled.gpr, 1, displacement) };
}

function fieldOffset(lowering: Lowering, ref: IrRef, column: number): number {
  return objectFieldRows[lowering.trace.operand(ref, column)]?.offset ?? 0;
}

function elementOf(lowering: Lowering, ref: IrRef, column: number): (typeof elementRows)[number] {
  return elementRows[lowering.trace.operand(ref, column)] as (typeof elementRows)[number];
}

/** A constant as the immediate that stores its low bytes. */
function immediateOfElement(lowering: Lowering, ref: IrRef, bytes: number): number | undefined {
  const value = lowering.constantInteger(ref);
  if (value === undefined) return undefined;
  const low = BigInt.asIntN(bytes * 8, value);
  return low === BigInt.asIntN(32, low) ? Number(low) : undefined;
}

/** A store of low bytes needs no mask or extension that keeps at least those. */
function storedInteger(lowering: Lowering, ref: IrRef, bytes: number): IrRef {
  if (!lowering.isFoldable(ref, 'int_zero_extend', 'int_sign_extend', 'int_and')) return ref;
  const { trace } = lowering;
  if (trace.name(ref) === 'int_and') {
    const mask = lowering.constantInteger(trace.operand(ref, 1));
    const low = (1n << BigInt(bytes * 8)) - 1n;
    return mask !== undefined && (mask & low) === low ? trace.operand(ref, 0) : ref;
  }
  return trace.operand(ref, 1) >= bytes ? trace.operand(ref, 0) : ref;
}

const ROW_SHIFT = Math.log2(OBJECT_ROW_BYTES);
