/**
 * Addresses of array elements as addressing modes: base + index * scale + displacement, with constant additions folded in.
 *
 * Exact although int_add wraps: (i + c) * bytes and i * bytes + c * bytes are the same modulo 2**64.
 */
import { type ElementName, elementRows } from '../../../ir/elements.table.js';
import type { IrRef } from '../../../ir/trace.js';
import { type Memory, mem, memIndexed, type Scale } from '../asm/memory-operand.js';
import type { Operand, Value } from '../machine.js';
import type { Lowering, Row, RowTerm } from './lowering.js';

/** An address over operands. */
export interface Address {
  /** What an instruction that accesses it reads. */
  readonly operands: readonly Operand[];
  /** The addressing mode; when places are known. */
  readonly memory: () => Memory;
}

/** The address of element `index` of an array of elements of `bytes` bytes at `base`. */
export function lowerAddress(lowering: Lowering, base: IrRef, index: IrRef, bytes: Scale): Address {
  const row = lowerRow(lowering, base, index, bytes);
  if (row !== undefined) return row;
  const parts = { base, index: index as IrRef | undefined, scale: bytes, displacement: 0n };
  foldIndex(lowering, parts);
  foldBase(lowering, parts);
  const displacement = Number(parts.displacement);
  const baseOperand = lowering.use(parts.base);
  if (parts.index === undefined) {
    return { operands: [baseOperand], memory: () => mem(baseOperand.gpr, displacement) };
  }
  const indexOperand = lowering.use(parts.index);
  const { scale } = parts;
  return {
    operands: [baseOperand, indexOperand],
    memory: () => memIndexed(baseOperand.gpr, indexOperand.gpr, scale, displacement),
  };
}

/** The address that a load operation reads. */
export function addressOfLoad(lowering: Lowering, load: IrRef): Address {
  const { trace } = lowering;
  const bytes = elementRows[trace.operand(load, 2)]?.bytes ?? 8;
  return lowerAddress(lowering, trace.operand(load, 0), trace.operand(load, 1), bytes);
}

/** The address of the load `ref`, if the operation at hand may read the memory itself instead. */
export function foldLoad(
  lowering: Lowering,
  ref: IrRef,
  element: readonly ElementName[],
): Address | undefined {
  if (!lowering.isFoldable(ref, 'getarrayitem_int', 'getarrayitem_float')) return undefined;
  if (!lowering.sameMemory(ref)) return undefined;
  const name = elementRows[lowering.trace.operand(ref, 2)]?.name;
  return name !== undefined && element.includes(name) ? addressOfLoad(lowering, ref) : undefined;
}

/** An element of an array in the loop: start + phi * scale + displacement. */
export interface RowAccess {
  readonly start: Value;
  readonly phi: IrRef;
  readonly displacement: number;
}

/** In a loop: index = phi + or - what the loop does not change + a constant. The row begins at base and the middle part. */
export function findRow(lowering: Lowering, base: IrRef, index: IrRef, bytes: Scale): RowAccess | undefined {
  if (!lowering.isInvariant(base)) return undefined;
  const { trace } = lowering;
  const terms: RowTerm[] = [];
  let constant = 0n;
  let at = index;
  while (at >= 0 && !lowering.isInvariant(at) && trace.name(at) !== 'phi_int') {
    const name = trace.name(at);
    const [a, b] = [trace.operand(at, 0), trace.operand(at, 1)];
    const right = lowering.constantInteger(b);
    if (right !== undefined && (name === 'int_add' || name === 'int_sub')) {
      constant += name === 'int_add' ? right : -right;
      at = a;
    } else if (name === 'int_add' && (lowering.isInvariant(a) || lowering.isInvariant(b))) {
      const [inner, outer] = lowering.isInvariant(a) ? [b, a] : [a, b];
      const left = lowering.constantInteger(outer);
      if (left !== undefined) constant += left;
      else terms.push({ ref: outer, negative: false });
      at = inner;
    } else if (name === 'int_sub' && lowering.isInvariant(b)) {
      terms.push({ ref: b, negative: true });
      at = a;
    } else {
      return undefined;
    }
  }
  const displacement = constant * BigInt(bytes);
  if (at < 0 || trace.name(at) !== 'phi_int' || displacement !== BigInt.asIntN(32, displacement)) {
    return undefined;
  }
  terms.sort((a, b) => a.ref - b.ref || Number(a.negative) - Number(b.negative));
  const start = terms.length === 0 ? lowering.value(base) : lowering.row(base, terms, bytes);
  return { start, phi: at, displacement: Number(displacement) };
}

function lowerRow(lowering: Lowering, base: IrRef, index: IrRef, bytes: Scale): Address | undefined {
  const row = findRow(lowering, base, index, bytes);
  if (row === undefined) return undefined;
  const [start, phi] = [lowering.read(row.start), lowering.use(row.phi)];
  return {
    operands: [start, phi],
    memory: () => memIndexed(start.gpr, phi.gpr, bytes, row.displacement),
  };
}

/** Computes a row, before the label. */
export function lowerRowStart(lowering: Lowering, { value, base, terms, scale }: Row): void {
  let start = lowering.value(base);
  terms.forEach(({ ref, negative }, index) => {
    const sum = index === terms.length - 1 ? value : lowering.intermediate('gpr');
    const [left, right, result] = [lowering.read(start), lowering.use(ref), lowering.read(sum)];
    const negated = negative ? lowering.temp('gpr') : undefined;
    lowering.add({
      uses: [left, right],
      defs: [result],
      temps: negated === undefined ? [] : [negated],
      emit: ({ asm }) => {
        if (negated !== undefined) {
          asm.mov_r64_rm64(negated.gpr, right.gpr);
          asm.neg_rm64(negated.gpr);
        }
        asm.lea_r64_m(result.gpr, memIndexed(left.gpr, (negated ?? right).gpr, scale));
      },
    });
    start = sum;
  });
}

interface AddressParts {
  base: IrRef;
  index: IrRef | undefined;
  scale: Scale;
  displacement: bigint;
}

function foldIndex(lowering: Lowering, parts: AddressParts): void {
  while (parts.index !== undefined) {
    const constant = lowering.constantInteger(parts.index);
    if (constant !== undefined) {
      if (displace(parts, constant * BigInt(parts.scale))) parts.index = undefined;
      return;
    }
    const sum = constantSum(lowering, parts.index);
    if (sum === undefined || !displace(parts, sum.constant * BigInt(parts.scale))) return;
    parts.index = sum.ref;
  }
}

/** base = ptr_add(p, x): p becomes the base, x the index where there is none. */
function foldBase(lowering: Lowering, parts: AddressParts): void {
  const { trace } = lowering;
  while (parts.base >= 0 && trace.name(parts.base) === 'ptr_add') {
    const [pointer, bytes] = [trace.operand(parts.base, 0), trace.operand(parts.base, 1)];
    const constant = lowering.constantInteger(bytes);
    if (constant !== undefined) {
      if (!displace(parts, constant)) return;
    } else {
      const isInReach = lowering.isAddressOnly(parts.base) && lowering.isInReach(parts.base, 'ptr_add');
      if (parts.index !== undefined || !isInReach) return;
      parts.index = bytes;
      parts.scale = 1;
      foldScale(lowering, parts);
    }
    parts.base = pointer;
  }
}

/** index = x << 1, 2 or 3 of a byte address: x becomes the index. */
function foldScale(lowering: Lowering, parts: AddressParts): void {
  const { index } = parts;
  if (index === undefined || !lowering.isFoldable(index, 'int_lshift')) return;
  const shift = lowering.immediate(lowering.trace.operand(index, 1));
  if (shift === undefined || shift < 1 || shift > 3) return;
  parts.index = lowering.trace.operand(index, 0);
  parts.scale = shift === 1 ? 2 : shift === 2 ? 4 : 8;
}

/** ref = x + constant or x - constant that only addresses use. */
function constantSum(
  lowering: Lowering,
  ref: IrRef,
): { readonly ref: IrRef; readonly constant: bigint } | undefined {
  if (ref < 0 || !lowering.isAddressOnly(ref)) return undefined;
  const { trace } = lowering;
  const name = trace.name(ref);
  if (name !== 'int_add' && name !== 'int_sub') return undefined;
  const [a, b] = [trace.operand(ref, 0), trace.operand(ref, 1)];
  const right = lowering.constantInteger(b);
  if (right !== undefined) return { ref: a, constant: name === 'int_add' ? right : -right };
  const left = lowering.constantInteger(a);
  return name === 'int_add' && left !== undefined ? { ref: b, constant: left } : undefined;
}

/** Adds to the displacement if it still fits. */
function displace(parts: AddressParts, bytes: bigint): boolean {
  const displacement = parts.displacement + bytes;
  if (displacement !== BigInt.asIntN(32, displacement)) return false;
  parts.displacement = displacement;
  return true;
}
