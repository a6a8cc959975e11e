import test from 'ava';
import {
  argumentRegisters,
  calleeSaved,
  callerSaved,
  gprName,
  gprs,
  gprTable,
  r8,
  r15,
  rax,
  rbp,
  rsp,
  xmm0,
  xmm7,
  xmm8,
  xmm15,
  xmms,
} from '../registers.table.js';

test('registers stand in the order of their numbers', (t) => {
  t.deepEqual(
    gprs.map(Number),
    Array.from({ length: 16 }, (_, number) => number),
  );
  t.deepEqual(xmms.map(Number), gprs.map(Number));
  t.deepEqual([rax, rsp, rbp, r8, r15].map(Number), [0, 4, 5, 8, 15]);
  t.deepEqual([xmm0, xmm7, xmm8, xmm15].map(Number), [0, 7, 8, 15]);
});

test('a call saves the registers that the System V convention says', (t) => {
  t.deepEqual(
    calleeSaved.map((register) => gprName(register, 64)),
    ['rbx', 'rsp', 'rbp', 'r12', 'r13', 'r14', 'r15'],
  );
  t.is(calleeSaved.length + callerSaved.length, 16);
  t.deepEqual(
    argumentRegisters.map((register) => gprName(register, 64)),
    ['rdi', 'rsi', 'rdx', 'rcx', 'r8', 'r9'],
  );
});

test('a register has a name for each width', (t) => {
  t.deepEqual(
    ([64, 32, 16, 8] as const).map((width) => gprName(rsp, width)),
    [...gprTable.rsp.names],
  );
  t.is(gprName(r15, 8), 'r15b');
  t.throws(() => gprName(16, 64), { message: 'there is no general-purpose register 16' });
});
