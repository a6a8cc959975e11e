import test from 'ava';
import { type CpuFeature, cpuFeatures } from '../../../../../native/cpu-features.table.js';
import { Assembler } from '../assembler.js';
import type { Condition, Predicate } from '../conditions.table.js';
import type { Encoding } from '../encoding-row.js';
import { readEncodingRow } from '../encoding-row.js';
import { type EncodingName, encodingSets, encodings } from '../encodings.table.js';
import { encodingOf } from '../instruction-methods.js';
import type { Argument } from '../instruction-types.js';
import {
  type Label,
  type Memory,
  mem,
  memIndexed,
  memLabel,
  memScaled,
  type Scale,
} from '../memory-operand.js';
import { type OperandKind, operandKinds } from '../operands.table.js';
import { gprs, r13, rax, rbx, rcx, rsp, xmms } from '../registers.table.js';
import { disassemble, normalise, objdumpAvailable } from './objdump.js';

const againstObjdump = objdumpAvailable ? test : test.skip;
if (!objdumpAvailable) console.log('objdump is absent: encodings are not compared with it');

const all = (Object.keys(encodings) as EncodingName[]).map(encodingOf);

againstObjdump('every encoding means what its row says, whatever the registers', (t) => {
  compare(t, (assembler) => {
    for (const encoding of all) {
      for (let step = 0; step < 16; step++) emit(assembler, encoding, step, undefined);
    }
  });
});

againstObjdump('every encoding with memory takes each kind of address', (t) => {
  compare(t, (assembler, label) => {
    const addresses = [
      mem(rax),
      mem(rsp),
      mem(r13, 0),
      mem(rbx, 127),
      memIndexed(rax, rcx, 8, -128),
      memScaled(rcx, 4, 64),
      memLabel(label),
      memLabel(assembler.constant64(0.5), 4),
    ];
    for (const encoding of all) {
      if (memoryKind(encoding) === undefined) continue;
      for (const [step, address] of addresses.entries()) emit(assembler, encoding, step * 5, address);
    }
  });
});

againstObjdump('every base, index, scale and width of displacement is addressed', (t) => {
  compare(t, (assembler) => {
    const displacements = [0, 1, -1, 127, 128, -128, -129, 0x7fff_ffff, -0x8000_0000];
    for (const displacement of displacements) {
      for (const base of gprs) {
        assembler.mov_r64_rm64(rax, mem(base, displacement));
        assembler.vaddsd_xmm_xmm_xm64(xmms[1], xmms[9], mem(base, displacement));
      }
    }
    for (const scale of [1, 2, 4, 8] as Scale[]) {
      for (const index of gprs.filter((register) => register !== rsp)) {
        for (const displacement of [0, 8, 1024]) {
          assembler.lea_r64_m(rcx, memScaled(index, scale, displacement));
          for (const base of gprs) assembler.mov_m8_r8(memIndexed(base, index, scale, displacement), gprs[6]);
        }
        assembler.vmovupd_ymm_ym256(xmms[12], memIndexed(r13, index, scale));
      }
    }
  });
});

againstObjdump('immediates at the edges of their ranges', (t) => {
  compare(t, (assembler) => {
    for (const encoding of all) {
      if (!encoding.roles.includes('imm') || encoding.tail === 8 || encoding.name.endsWith('_pred')) continue;
      for (const value of [encoding.low, encoding.high, 0, 1]) emit(assembler, encoding, 3, undefined, value);
    }
    for (const value of [0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n), 0x1234_5678_9abc_def0n]) {
      assembler.mov_r64_imm64(r13, value);
    }
    assembler.mov_r64_imm64(rax, -2);
    assembler.mov_r64_imm64(rax, 2 ** 52 + 1);
  });
});

againstObjdump('every predicate has its name', (t) => {
  compare(t, (assembler) => {
    for (let number = 0; number < 32; number++) {
      assembler.vcmppd_ymm_ymm_ym256_pred(xmms[1], xmms[2], xmms[3], number as Predicate);
      if (number < 8) assembler.cmpsd_xmm_xm64_pred(xmms[1], xmms[2], number as Predicate);
    }
  });
});

test('every optional feature of the encodings is one that the processor is asked for', (t) => {
  const optional = Object.keys(encodingSets).filter((set) => set !== 'general' && set !== 'sse2');
  t.deepEqual(
    optional.filter((set) => !Object.hasOwn(cpuFeatures, set as CpuFeature)),
    [],
  );
});

test('no two sets have a row of the same name, and all rows are encodings', (t) => {
  const names = Object.values(encodingSets).flatMap((set) => Object.keys(set));
  t.is(new Set(names).size, names.length);
  t.deepEqual(names.sort(), Object.keys(encodings).sort());
});

test('a row in the wrong notation is refused by name', (t) => {
  t.throws(() => readEncodingRow('add_r64_q64', '03 /r'), { message: 'encoding add_r64_q64: no kind q64' });
  t.throws(() => readEncodingRow('add_r64_rm64', '03 /x'), { message: 'encoding add_r64_rm64: unknown /x' });
  t.throws(() => readEncodingRow('add_r64_rm64', 'REX.W'), {
    message: 'encoding add_r64_rm64: no opcode byte',
  });
  t.throws(() => readEncodingRow('vaddpd_xmm_xm64', 'VEX.512.0F.W0 58 /r'), { message: /VEX\.512/ });
});

test('an immediate that the row cannot hold is refused', (t) => {
  const assembler = new Assembler();
  t.throws(() => assembler.add_rm64_imm8(rax, 128), {
    message: 'add_rm64_imm8: immediate 128 is not in -128..127',
  });
  t.throws(() => assembler.add_rm64_imm32(rax, 2 ** 31), { message: /is not in/ });
  t.throws(() => assembler.add_rm64_imm8(rax, 0.5), { message: /immediate 0\.5 is not in/ });
  t.throws(() => assembler.add_rm64_imm8(rax, Number.NaN), { message: /is not in/ });
  t.throws(() => assembler.shl_rm64_u8(rax, -1), { message: /is not in 0\.\.255/ });
  t.throws(() => mem(rax, 2 ** 31), { message: /exceeds 32 bits/ });
  t.throws(() => memIndexed(rax, rsp, 1), { message: 'rsp cannot be an index' });
});

/** Compares our listing of what `write` assembles with objdump's. */
function compare(
  t: { deepEqual(a: unknown, b: unknown): boolean },
  write: (assembler: Assembler, label: Label) => void,
): void {
  const assembler = new Assembler({ listing: true });
  const label = assembler.here();
  write(assembler, label);
  const { bytes, instructionBytes, listing } = assembler.finish();
  const ours = listing.map(({ offset, text }) => `${offset.toString(16)}: ${normalise(text)}`);
  const theirs = disassemble(bytes.subarray(0, instructionBytes));
  const wrong = ours.flatMap((line, at) => (line === theirs[at] ? [] : [[line, theirs[at]]]));
  t.deepEqual(wrong.slice(0, 40), []);
  t.deepEqual(theirs.length, ours.length);
}

/** Emits one instruction with registers that the step chooses; memory at its place if there is some. */
function emit(
  assembler: Assembler,
  encoding: Encoding,
  step: number,
  memory: Memory | undefined,
  immediate?: number,
): void {
  const place = memory === undefined ? undefined : memoryKind(encoding);
  const operands: Argument[] = encoding.mnemonic.endsWith('cc') ? [(step & 15) as Condition] : [];
  encoding.operands.forEach((kind, at) => {
    const register = (step * (at === 0 ? 1 : at === 1 ? 7 : 11) + 3 * at) & 15;
    const { takes } = operandKinds[kind];
    if (takes === 'implied') return;
    if (memory !== undefined && kind === place) operands.push(memory);
    else if (takes === 'memory') operands.push(mem(gprs[register] ?? rax, 16));
    else if (takes === 'number') operands.push(immediate ?? step);
    else if (takes === 'integer') operands.push(BigInt(step) << 40n);
    else if (takes === 'predicate') operands.push((step & 7) as Predicate);
    else if (takes === 'label') operands.push(assembler.here());
    else operands.push(register as Argument);
  });
  const method = assembler[encoding.name as EncodingName] as (...operands: Argument[]) => void;
  method.apply(assembler, operands);
}

function memoryKind({ operands }: Encoding): OperandKind | undefined {
  return operands.find((kind) => operandKinds[kind].takes.includes('memory'));
}
