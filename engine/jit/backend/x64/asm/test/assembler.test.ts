import test from 'ava';
import fc from 'fast-check';
import {
  Assembler,
  cc,
  formatListing,
  type Label,
  mem,
  memLabel,
  memPlaced,
  memRelocated,
  negate,
  r9,
  r12,
  rax,
  rbx,
  rdi,
  xmm1,
} from '../index.js';
import { disassemble, normalise, objdumpAvailable } from './objdump.js';

const againstObjdump = objdumpAvailable ? test : test.skip;

test('a jump back is short as far as 128 bytes reach, and no farther', (t) => {
  for (const [between, expected] of [
    [126, [0xeb, 0x80]],
    [127, [0xe9, 0x7c, 0xff, 0xff, 0xff]],
  ] as const) {
    const a = new Assembler();
    const start = a.here();
    addBytes(a, between);
    a.jmp(start);
    t.deepEqual([...a.finish().bytes.subarray(between)], [...expected]);
  }
});

test('a conditional jump back is short as far as 128 bytes reach, and no farther', (t) => {
  for (const [between, expected] of [
    [126, [0x75, 0x80]],
    [127, [0x0f, 0x85, 0x7b, 0xff, 0xff, 0xff]],
  ] as const) {
    const a = new Assembler();
    const start = a.here();
    addBytes(a, between);
    a.jcc(cc.ne, start);
    t.deepEqual([...a.finish().bytes.subarray(between)], [...expected]);
  }
});

test('a jump ahead has 32 bits unless the caller promises that it is near', (t) => {
  const a = new Assembler();
  const end = a.label();
  a.jmp(end);
  a.jmp(end, 'short');
  a.jcc(cc.e, end, 'short');
  a.bind(end);
  t.deepEqual([...a.finish().bytes], [0xe9, 4, 0, 0, 0, 0xeb, 2, 0x74, 0]);
});

test('a promise of a near label reaches 127 bytes; broken it is refused', (t) => {
  const jumpOver = (size: number): Uint8Array => {
    const a = new Assembler();
    const end = a.label();
    a.jmp(end, 'short');
    addBytes(a, size);
    a.bind(end);
    return a.finish().bytes;
  };
  t.is(jumpOver(127)[1], 127);
  t.throws(() => jumpOver(128), { message: 'a short jump at 1 has to go 128 bytes' });
});

test('jumps go to their labels, whatever lies between', (t) => {
  const step = fc.record({ jumpTo: fc.nat(5), conditional: fc.boolean(), bytes: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 6, maxLength: 30 }), (steps) => {
      const a = new Assembler();
      const labels = Array.from({ length: 6 }, () => a.label());
      const jumps: [offset: number, target: Label][] = [];
      steps.forEach(({ jumpTo, conditional, bytes }, at) => {
        const target = labels[jumpTo] ?? a.here();
        jumps.push([a.length, target]);
        if (conditional) a.jcc(cc.l, target);
        else a.jmp(target);
        addBytes(a, bytes);
        const here = labels[at];
        if (here !== undefined) a.bind(here);
      });
      const { bytes, offsetOf } = a.finish();
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (const [offset, target] of jumps) t.is(targetOf(view, offset), offsetOf(target));
    }),
    { seed: 86, numRuns: 100 },
  );
});

test('a label is bound once and before the end', (t) => {
  const a = new Assembler();
  const label = a.label();
  a.call_rel32(label);
  t.throws(() => a.finish(), { message: 'label 0 is not bound' });
  const b = new Assembler();
  const here = b.here();
  t.throws(() => b.bind(here), { message: /bound already/ });
  t.throws(() => b.bind(7 as Label), { message: /unknown/ });
  b.finish();
  t.throws(() => b.finish(), { message: /finished already/ });
});

test('code grows beyond its first capacity', (t) => {
  const a = new Assembler({ capacity: 1 });
  const end = a.label();
  a.jmp(end);
  for (let count = 0; count < 10_000; count++) a.mov_r64_imm64(rax, BigInt(count));
  a.bind(end);
  a.ret();
  const { bytes, offsetOf } = a.finish();
  t.is(bytes.length, 100_006);
  t.is(offsetOf(end), 100_005);
  t.is(new DataView(bytes.buffer, bytes.byteOffset).getInt32(1, true), 100_000);
  t.is(bytes.at(-1), 0xc3);
});

test('equal constants are stored once, aligned to their size, the widest first', (t) => {
  const a = new Assembler();
  const half = a.constant64(0.5);
  const bits = a.constant64(0x3fe0_0000_0000_0000n);
  const zero = a.constant64(0);
  const minusZero = a.constant64(-0);
  const wide = a.constant256(1.5);
  const lanes = a.constant256(1n, 2n, 3n, 4n);
  const pair = a.constant128(0.5);
  const single = a.constant32(0.5);
  a.movsd_xmm_m64(xmm1, memLabel(half));
  a.ret();
  const { bytes, instructionBytes, offsetOf } = a.finish();
  t.is(half, bits);
  t.not(zero, minusZero);
  t.is(instructionBytes, 9);
  t.deepEqual(
    [wide, lanes, pair, half, zero, minusZero, single].map(offsetOf),
    [32, 64, 96, 112, 120, 128, 136],
  );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  t.is(bytes.length, 140);
  t.is(view.getFloat64(offsetOf(half), true), 0.5);
  t.true(Object.is(view.getFloat64(offsetOf(minusZero), true), -0));
  t.is(view.getFloat64(offsetOf(wide) + 24, true), 1.5);
  t.is(view.getBigInt64(offsetOf(lanes) + 16, true), 3n);
  t.is(view.getFloat32(offsetOf(single), true), 0.5);
  t.is(view.getInt32(4, true), offsetOf(half) - 8);
});

test('alignment reaches the boundary from everywhere', (t) => {
  for (let before = 0; before < 40; before++) {
    for (const boundary of [2, 4, 8, 16, 32] as const) {
      const a = new Assembler();
      addBytes(a, before);
      a.align(boundary);
      t.is(a.length, Math.ceil(before / boundary) * boundary);
    }
  }
});

againstObjdump('what fills an alignment does nothing', (t) => {
  const a = new Assembler({ listing: true });
  for (let size = 1; size < 32; size++) {
    a.align(32);
    addBytes(a, size);
  }
  a.align(32);
  compareWithObjdump(t, a);
});

test('relocations say where the loader has to write', (t) => {
  const a = new Assembler();
  a.mov_r64_rm64(rax, memRelocated(rdi, { kind: 'state', index: 3 }));
  a.mov_r64_rm64(rax, memRelocated(r12, { kind: 'state', index: 4 }, 8));
  a.cmp_rm64_imm32(memPlaced({ kind: 'exit', index: 5 }), 1000);
  a.moveRelocated64(r9, { kind: 'libm', index: 6 });
  a.moveRelocated32(rbx, { kind: 'shape', index: 7 });
  const { bytes, relocations } = a.finish();
  t.deepEqual(relocations, [
    { kind: 'state', index: 3, offset: 3, size: 4, relativeTo: -1 },
    { kind: 'state', index: 4, offset: 11, size: 4, relativeTo: -1 },
    { kind: 'exit', index: 5, offset: 18, size: 4, relativeTo: 26 },
    { kind: 'libm', index: 6, offset: 28, size: 8, relativeTo: -1 },
    { kind: 'shape', index: 7, offset: 37, size: 4, relativeTo: -1 },
  ]);
  t.is(new DataView(bytes.buffer, bytes.byteOffset).getInt32(11, true), 8);
});

test('an integer is moved by the shortest instruction', (t) => {
  const lengthOf = (value: number | bigint): number => {
    const a = new Assembler();
    a.moveInteger(rax, value);
    return a.finish().bytes.length;
  };
  t.deepEqual(
    [0, 1, 0xffff_ffff, -1, -(2 ** 31), 2 ** 32, -(2 ** 31) - 1, 2n ** 64n - 1n].map(lengthOf),
    [5, 5, 5, 7, 7, 10, 10, 7],
  );
});

test('the shorter of two immediates is chosen', (t) => {
  const a = new Assembler({ listing: true });
  a.add_rm64_imm(rax, 127);
  a.add_rm64_imm(rax, 128);
  a.cmp_rm32_imm(mem(rbx), -128);
  a.cmp_rm32_imm(mem(rbx), -129);
  a.imul_r64_rm64_imm(rax, rbx, 3);
  a.imul_r64_rm64_imm(rax, rbx, 300);
  a.push_imm(1);
  a.push_imm(1000);
  t.deepEqual(
    a.finish().listing.map(({ bytes }) => bytes.length),
    [4, 7, 3, 6, 4, 7, 2, 5],
  );
});

test('each condition has its opposite', (t) => {
  t.is(negate(cc.e), cc.ne);
  t.is(negate(cc.g), cc.le);
  t.is(negate(cc.ae), cc.b);
  t.is(negate(cc.np), cc.p);
});

test('a listing shows offsets, bytes, text and what the caller said', (t) => {
  const a = new Assembler({ listing: true });
  const again = a.here();
  a.comment('next element');
  a.addsd_xmm_xm64(xmm1, memLabel(a.constant64(2)));
  a.comment('guard 1');
  a.comment('line 3');
  a.jcc(cc.ne, again);
  a.moveRelocated64(rax, { kind: 'libm', index: 6 });
  a.mov_r64_rm64(rax, memRelocated(rdi, { kind: 'state', index: 3 }));
  a.ret();
  t.is(
    formatListing(a.finish().listing),
    [
      '     0  f20f580d18000000      addsd  xmm1,QWORD PTR [rip+0x18]        # 0x20  ; next element',
      '     8  75f6                  jne    0x0                                      ; guard 1; line 3',
      '     a  48b80000000000000000  movabs rax,0x0                                  ; libm 6',
      '    14  488b8700000000        mov    rax,QWORD PTR [rdi+<state 3>]',
      '    1b  c3                    ret',
    ].join('\n'),
  );
});

test('without a listing comments cost nothing and none is made', (t) => {
  const a = new Assembler();
  a.comment('unheard');
  a.ret();
  t.deepEqual(a.finish().listing, []);
  t.is(a.log, undefined);
});

/** Where the jump at the offset goes. */
function targetOf(view: DataView, offset: number): number {
  switch (view.getUint8(offset)) {
    case 0xeb:
    case 0x7c:
      return offset + 2 + view.getInt8(offset + 1);
    case 0xe9:
      return offset + 5 + view.getInt32(offset + 1, true);
    default:
      return offset + 6 + view.getInt32(offset + 2, true);
  }
}

/** One byte each. */
function addBytes(a: Assembler, count: number): void {
  for (let each = 0; each < count; each++) a.int3();
}

function compareWithObjdump(t: { deepEqual(a: unknown, b: unknown): boolean }, a: Assembler): void {
  const { bytes, instructionBytes, listing } = a.finish();
  t.deepEqual(
    listing.map(({ offset, text }) => `${offset.toString(16)}: ${normalise(text)}`),
    disassemble(bytes.subarray(0, instructionBytes)),
  );
}
