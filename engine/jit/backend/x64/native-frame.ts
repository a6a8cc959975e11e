/**
 * The native frame of machine code, the same for all traces, since they jump into each other: the callee-saved registers, and 8 bytes
 * that keep the stack aligned.
 */
import type { Assembler } from './asm/assembler.js';
import { mem } from './asm/memory-operand.js';
import { calleeSaved, gprs, r15, rax, rcx, rdi, rsp, xmms } from './asm/registers.table.js';
import { stateOffset } from './state-layout.table.js';

const saved = calleeSaved.filter((register) => register !== rsp);
const PADDING = 8;

/** Builds the frame. */
export function enterFrame(asm: Assembler): void {
  for (const register of saved) asm.push_r64(register);
  asm.sub_rm64_imm(rsp, PADDING);
}

/**
 * The common exit: expects the exit's number in eax and the exit's rax on the stack; saves all registers into the state block, takes the
 * frame down and returns the number.
 */
export function emitCommonExit(asm: Assembler, avx: boolean): void {
  for (const register of gprs) {
    if (register === rax || register === rsp || register === r15) continue;
    asm.mov_m64_r64(mem(r15, stateOffset('gprSave', register)), register);
  }
  asm.pop_r64(rcx);
  asm.mov_m64_r64(mem(r15, stateOffset('gprSave', rax)), rcx);
  for (const register of xmms) {
    const slot = mem(r15, stateOffset('xmmSave', register));
    if (avx) asm.vmovsd_m64_xmm(slot, register);
    else asm.movsd_m64_xmm(slot, register);
  }
  if (avx) asm.vzeroupper();
  asm.add_rm64_imm(rsp, PADDING);
  for (const register of [...saved].reverse()) asm.pop_r64(register);
  asm.ret();
}

/** The entry code of all roots: goes on to the one that the state block names. */
export function emitCommonEntry(asm: Assembler): void {
  asm.jmp_rm64(mem(rdi, stateOffset('commonExit', 1)));
}
