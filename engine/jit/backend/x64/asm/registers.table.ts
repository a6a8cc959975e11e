/**
 * The registers of x86-64: their numbers in the encoding, their names by width, and which of them a call may change
 * under the System V calling convention (all XMM registers are the caller's to save).
 */
import { InternalError } from '../../../../core/internal-error.js';

interface GprRow {
  readonly number: number;
  /** Names by width: 64, 32, 16 and 8 bits. */
  readonly names: readonly [string, string, string, string];
  readonly saved: 'caller' | 'callee';
}

export const gprTable = {
  rax: { number: 0, names: ['rax', 'eax', 'ax', 'al'], saved: 'caller' },
  rcx: { number: 1, names: ['rcx', 'ecx', 'cx', 'cl'], saved: 'caller' },
  rdx: { number: 2, names: ['rdx', 'edx', 'dx', 'dl'], saved: 'caller' },
  rbx: { number: 3, names: ['rbx', 'ebx', 'bx', 'bl'], saved: 'callee' },
  rsp: { number: 4, names: ['rsp', 'esp', 'sp', 'spl'], saved: 'callee' },
  rbp: { number: 5, names: ['rbp', 'ebp', 'bp', 'bpl'], saved: 'callee' },
  rsi: { number: 6, names: ['rsi', 'esi', 'si', 'sil'], saved: 'caller' },
  rdi: { number: 7, names: ['rdi', 'edi', 'di', 'dil'], saved: 'caller' },
  r8: { number: 8, names: ['r8', 'r8d', 'r8w', 'r8b'], saved: 'caller' },
  r9: { number: 9, names: ['r9', 'r9d', 'r9w', 'r9b'], saved: 'caller' },
  r10: { number: 10, names: ['r10', 'r10d', 'r10w', 'r10b'], saved: 'caller' },
  r11: { number: 11, names: ['r11', 'r11d', 'r11w', 'r11b'], saved: 'caller' },
  r12: { number: 12, names: ['r12', 'r12d', 'r12w', 'r12b'], saved: 'callee' },
  r13: { number: 13, names: ['r13', 'r13d', 'r13w', 'r13b'], saved: 'callee' },
  r14: { number: 14, names: ['r14', 'r14d', 'r14w', 'r14b'], saved: 'callee' },
  r15: { number: 15, names: ['r15', 'r15d', 'r15w', 'r15b'], saved: 'callee' },
} as const satisfies Record<string, GprRow>;

declare const gprBrand: unique symbol;
declare const xmmBrand: unique symbol;

/** A general-purpose register: its number, 0 to 15. */
export type Gpr = number & { readonly [gprBrand]: true };
/** A vector register, read as xmm or ymm by the instruction: its number, 0 to 15. */
export type Xmm = number & { readonly [xmmBrand]: true };

type Sixteen<T> = readonly [T, T, T, T, T, T, T, T, T, T, T, T, T, T, T, T];

const rows: readonly GprRow[] = Object.values(gprTable);

/** All general-purpose registers, by number. */
export const gprs = rows.map((row) => row.number) as readonly number[] as Sixteen<Gpr>;
/** All vector registers, by number. */
export const xmms = gprs.map(Number) as readonly number[] as Sixteen<Xmm>;

export const [rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15] = gprs;
export const [xmm0, xmm1, xmm2, xmm3, xmm4, xmm5, xmm6, xmm7] = xmms;
export const [, , , , , , , , xmm8, xmm9, xmm10, xmm11, xmm12, xmm13, xmm14, xmm15] = xmms;

/** The general-purpose registers that a call leaves as they were (no vector register is among them). */
export const calleeSaved: readonly Gpr[] = gprs.filter((register) => rows[register]?.saved === 'callee');
/** The general-purpose registers that a call may change. */
export const callerSaved: readonly Gpr[] = gprs.filter((register) => rows[register]?.saved === 'caller');
/** Where a call's integer arguments go, in order; floating ones go to xmm0 to xmm7. */
export const argumentRegisters: readonly Gpr[] = [rdi, rsi, rdx, rcx, r8, r9];

/** The name of a general-purpose register at a width in bits. */
export function gprName(register: number, width: 8 | 16 | 32 | 64): string {
  const names = rows[register]?.names;
  if (names === undefined) throw new InternalError(`there is no general-purpose register ${register}`);
  return names[width === 64 ? 0 : width === 32 ? 1 : width === 16 ? 2 : 3];
}
