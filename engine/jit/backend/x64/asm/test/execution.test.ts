import test, { type ExecutionContext } from 'ava';
import { detectCpuFeatures } from '../../../../../native/cpu-features.js';
import type { CpuFeature } from '../../../../../native/cpu-features.table.js';
import { addressOf, ExecutableMemory } from '../../../../../native/executable-memory.js';
import {
  Assembler,
  cc,
  mem,
  memIndexed,
  memLabel,
  predicate,
  r8,
  r12,
  r13,
  rax,
  rbp,
  rcx,
  rdi,
  rdx,
  rsi,
  xmm0,
  xmm1,
  xmm2,
  xmm8,
  xmm9,
  xmm15,
} from '../index.js';

const available = ExecutableMemory.reserve(1);
available?.free();
if (available === undefined) console.log('no executable memory: assembled code is not run');
const features = available === undefined ? undefined : detectCpuFeatures();

/** A test that needs executable memory and the processor's features. */
function nativeTest(title: string, needs: readonly CpuFeature[], body: (t: ExecutionContext) => void): void {
  const runnable = features !== undefined && needs.every((feature) => features.has(feature));
  (runnable ? test : test.skip)(title, body);
}

nativeTest("the example of the assembler's documentation returns 50", [], (t) => {
  const a = new Assembler();
  a.xor_r32_rm32(rax, rax);
  a.moveInteger(rcx, 10);
  const again = a.here();
  a.add_rm64_imm(rax, 5);
  a.dec_rm64(rcx);
  a.jcc(cc.ne, again);
  a.ret();
  t.is(run(a, new BigInt64Array(1)), 50);
});

nativeTest('a loop of integer arithmetic sums squares and counts back', [], (t) => {
  const a = new Assembler();
  a.mov_r64_rm64(rcx, mem(rdi));
  a.xor_r32_rm32(rax, rax);
  a.align(16);
  const again = a.here();
  a.mov_r64_rm64(rdx, rcx);
  a.imul_r64_rm64(rdx, rdx);
  a.add_r64_rm64(rax, rdx);
  a.sub_rm64_imm(rcx, 1);
  a.jcc(cc.ne, again);
  a.mov_m64_r64(mem(rdi, 8), rax);
  returnCode(a, 7);
  const state = new BigInt64Array([1000n, 0n]);
  t.is(run(a, state), 7);
  t.is(state[1], 333_833_500n);
});

nativeTest('saved registers go to the stack and back, and rbp, r12 and r13 address memory', [], (t) => {
  const a = new Assembler();
  for (const register of [rbp, r12, r13]) a.push_r64(register);
  a.mov_r64_rm64(rbp, rdi);
  a.mov_r64_rm64(r12, rdi);
  a.lea_r64_m(r13, mem(rdi, 8));
  a.mov_r64_rm64(rax, mem(rbp));
  a.add_r64_rm64(rax, mem(r13));
  a.moveInteger(rcx, 1);
  a.add_r64_rm64(rax, memIndexed(r12, rcx, 8, 8));
  a.mov_m64_r64(mem(r12, 24), rax);
  for (const register of [r13, r12, rbp]) a.pop_r64(register);
  returnCode(a, 0);
  const state = new BigInt64Array([1n, 20n, 300n, 0n]);
  t.is(run(a, state), 0);
  t.is(state[3], 321n);
});

nativeTest('an overflow sets the flag that a jump, a set and a move read', [], (t) => {
  const a = new Assembler();
  const overflow = a.label();
  a.mov_r64_rm64(rax, mem(rdi));
  a.moveInteger(rsi, 5);
  a.moveInteger(r8, 9);
  a.add_r64_rm64(rax, mem(rdi, 8));
  a.cmovcc_r64_rm64(cc.o, rsi, r8);
  a.setcc_rm8(cc.no, mem(rdi, 24));
  a.mov_m64_r64(mem(rdi, 16), rsi);
  a.jcc(cc.o, overflow, 'short');
  returnCode(a, 1);
  a.bind(overflow);
  returnCode(a, 2);
  const state = new BigInt64Array([2n ** 63n - 1n, 1n, 0n, 0n]);
  t.is(run(a, state), 2);
  t.deepEqual([...state.subarray(2)], [9n, 0n]);
});

nativeTest('byte registers that need a prefix hold what they should', [], (t) => {
  const a = new Assembler();
  a.mov_r64_rm64(rsi, mem(rdi));
  a.mov_m8_r8(mem(rdi, 8), rsi);
  a.movzx_r64_rm8(rax, rsi);
  a.mov_m64_r64(mem(rdi, 16), rax);
  a.movsx_r64_rm8(rax, mem(rdi));
  a.mov_m64_r64(mem(rdi, 24), rax);
  returnCode(a, 0);
  const state = new BigInt64Array([0x1234_5684n, 0n, 0n, 0n]);
  run(a, state);
  t.deepEqual([...state.subarray(1)], [0x84n, 0x84n, -124n]);
});

nativeTest('division and shifts agree with bigints', [], (t) => {
  const a = new Assembler();
  a.mov_r64_rm64(rax, mem(rdi));
  a.mov_r64_rm64(rcx, mem(rdi, 8));
  a.cqo();
  a.idiv_rm64(rcx);
  a.mov_m64_r64(mem(rdi, 16), rax);
  a.mov_m64_r64(mem(rdi, 24), rdx);
  a.sar_rm64_u8(rax, 3);
  a.shl_rm64_cl(rax);
  a.mov_m64_r64(mem(rdi, 32), rax);
  returnCode(a, 0);
  const state = new BigInt64Array([-1_000_000_007n, 13n, 0n, 0n, 0n]);
  run(a, state);
  const quotient = -1_000_000_007n / 13n;
  t.deepEqual([...state.subarray(2)], [quotient, -1_000_000_007n % 13n, (quotient >> 3n) << 13n]);
});

nativeTest('doubles are added, converted, compared and rounded; constants lie behind the code', [], (t) => {
  const a = new Assembler();
  a.movsd_xmm_m64(xmm8, mem(rdi));
  a.mulsd_xmm_xm64(xmm8, memLabel(a.constant64(2.5)));
  a.sqrtsd_xmm_xm64(xmm1, xmm8);
  a.movsd_m64_xmm(mem(rdi, 8), xmm1);
  a.cvttsd2si_r64_xm64(rax, xmm8);
  a.cvtsi2sd_xmm_rm64(xmm15, rax);
  a.movsd_m64_xmm(mem(rdi, 16), xmm15);
  a.xorpd_xmm_xm128(xmm15, memLabel(a.constant128(-0)));
  a.movsd_m64_xmm(mem(rdi, 24), xmm15);
  a.xor_r32_rm32(rax, rax);
  a.ucomisd_xmm_xm64(xmm15, xmm8);
  a.setcc_rm8(cc.b, rax);
  a.ret();
  const state = new Float64Array([4.1, 0, 0, 0]);
  t.is(run(a, state), 1);
  t.deepEqual([...state.subarray(1)], [Math.sqrt(4.1 * 2.5), 10, -10]);
});

nativeTest('a vector loop of AVX sums four doubles at a time', ['avx'], (t) => {
  const a = new Assembler();
  a.mov_r64_rm64(rcx, mem(rdi));
  a.vxorpd_ymm_ymm_ym256(xmm9, xmm9, xmm9);
  a.align(32);
  const again = a.here();
  a.vmovupd_ymm_ym256(xmm1, memIndexed(rdi, rcx, 8, -24));
  a.vmulpd_ymm_ymm_ym256(xmm1, xmm1, memLabel(a.constant256(2, 3, 4, 5)));
  a.vaddpd_ymm_ymm_ym256(xmm9, xmm9, xmm1);
  a.sub_rm64_imm(rcx, 4);
  a.jcc(cc.g, again);
  a.vextractf128_xm128_ymm_u8(xmm0, xmm9, 1);
  a.vaddpd_xmm_xmm_xm128(xmm0, xmm0, xmm9);
  a.vhaddpd_xmm_xmm_xm128(xmm0, xmm0, xmm0);
  a.vmovsd_m64_xmm(mem(rdi), xmm0);
  a.vzeroupper();
  returnCode(a, 0);
  const state = new Float64Array(401).map((_, index) => index);
  new BigInt64Array(state.buffer)[0] = 400n;
  run(a, state);
  let expected = 0;
  for (let index = 1; index <= 400; index++) expected += index * (2 + ((index - 1) % 4));
  t.is(state[0], expected);
});

nativeTest('a comparison by predicate selects lanes', ['avx'], (t) => {
  const a = new Assembler();
  a.vmovupd_ymm_ym256(xmm1, mem(rdi));
  a.vcmppd_ymm_ymm_ym256_pred(xmm2, xmm1, memLabel(a.constant256(0)), predicate.lt_oq);
  a.vblendvpd_ymm_ymm_ym256_ymm(xmm1, xmm1, memLabel(a.constant256(7)), xmm2);
  a.vmovupd_m256_ymm(mem(rdi), xmm1);
  a.vmovmskpd_r32_ymm(rax, xmm2);
  a.vzeroupper();
  a.ret();
  const state = new Float64Array([1, -1, Number.NaN, -0.5]);
  t.is(run(a, state), 0b1010);
  t.deepEqual([...state], [1, 7, Number.NaN, 7]);
});

nativeTest('integers in vectors are added and shifted by lane', ['avx2'], (t) => {
  const a = new Assembler();
  a.vmovdqu_ymm_ym256(xmm8, mem(rdi));
  a.vpaddq_ymm_ymm_ym256(xmm8, xmm8, memLabel(a.constant256(1n)));
  a.vpsllvq_ymm_ymm_ym256(xmm8, xmm8, memLabel(a.constant256(0n, 1n, 2n, 64n)));
  a.vpermq_ymm_ym256_u8(xmm8, xmm8, 0b00_01_10_11);
  a.vmovdqu_m256_ymm(mem(rdi), xmm8);
  a.vzeroupper();
  returnCode(a, 0);
  const state = new BigInt64Array([10n, 20n, -30n, 40n]);
  run(a, state);
  t.deepEqual([...state], [0n, -116n, 42n, 11n]);
});

nativeTest('a fused multiplication rounds once', ['fma'], (t) => {
  const a = new Assembler();
  a.vmovsd_xmm_m64(xmm0, mem(rdi));
  a.vmovsd_xmm_m64(xmm1, mem(rdi, 8));
  a.vfmadd231sd_xmm_xmm_xm64(xmm0, xmm1, xmm1);
  a.vmovsd_m64_xmm(mem(rdi), xmm0);
  returnCode(a, 0);
  const x = 1 + 2 ** -30;
  const state = new Float64Array([-1 - 2 ** -29, x]);
  run(a, state);
  t.is(state[0], 2 ** -60);
  t.is(x * x + (-1 - 2 ** -29), 0);
});

function returnCode(a: Assembler, code: number): void {
  a.moveInteger(rax, code);
  a.ret();
}

/** Loads the code, calls it with the state and frees it. */
function run(a: Assembler, state: BigInt64Array | Float64Array): number {
  const { bytes } = a.finish();
  const memory = ExecutableMemory.reserve(bytes.length);
  if (memory === undefined) throw new Error('no executable memory');
  memory.write(0, bytes);
  if (!memory.seal()) throw new Error('the pages cannot be made executable');
  const result = memory.entry()(addressOf(state) ?? 0n);
  memory.free();
  return result;
}
