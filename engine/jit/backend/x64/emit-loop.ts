/**
 * The shape of a loop in machine code: guards at the header, body, and at the end a jump back behind the guards.
 *
 * Plain: the end repeats the guards, so that a round takes one jump. Counted (the header polls the control word and then tests a counter that
 * goes by a constant): the end only compares the counter with a limit at most POLL_EVERY away, and goes to the header where it is reached.
 * The poll then costs nothing in between.
 */
import type { Allocation } from './allocate/allocate-registers.js';
import type { Item, RegisterSet } from './allocate/register-file.js';
import { allocatable, lowest } from './allocate/register-file.js';
import type { Assembler } from './asm/assembler.js';
import { cc } from './asm/conditions.table.js';
import { type Label, mem } from './asm/memory-operand.js';
import type { Gpr } from './asm/registers.table.js';
import { type CountingTest, firstXmm, type Instruction, inMemory, type Operand } from './machine.js';

/** How a loop is laid out. */
export interface LoopPlan {
  /** The guards behind the label that the end of the loop takes care of. */
  readonly guards: readonly Instruction[];
  readonly counted?: { readonly test: CountingTest; readonly limit: Gpr };
}

/** What the counter goes by, at most, between two polls. */
const POLL_EVERY = 1024;

/** Plans the loop of an allocated trace. */
export function planLoop(allocation: Allocation): LoopPlan {
  const guards = findGuards(allocation.items);
  const [poll, counter] = guards;
  const test = counter?.counting;
  if (poll?.isPoll === true && test !== undefined && isInRegisters(test)) {
    const limit = findSpare(allocation);
    if (limit !== undefined) return { guards: guards.slice(0, 2), counted: { test, limit } };
  }
  return { guards };
}

/** Behind the header's guards: the counter's next limit. The guards have passed, so the distance to the bound is above 0. */
export function emitLimit(asm: Assembler, { test, limit }: NonNullable<LoopPlan['counted']>): void {
  const { counter, bound, direction } = test;
  const near = asm.label();
  const far = asm.label();
  const step = direction === 'up' ? POLL_EVERY : -POLL_EVERY;
  // The distance as an unsigned number cannot overflow.
  if (direction === 'up') {
    moveBound(asm, limit, bound);
    asm.sub_r64_rm64(limit, counter.gpr);
  } else {
    asm.mov_r64_rm64(limit, counter.gpr);
    if (typeof bound !== 'number') asm.sub_r64_rm64(limit, bound.gpr);
    else if (bound !== 0) asm.sub_rm64_imm(limit, bound);
  }
  asm.cmp_rm64_imm(limit, POLL_EVERY);
  asm.jcc(cc.be, near, 'short');
  asm.lea_r64_m(limit, mem(counter.gpr, step));
  asm.jmp(far, 'short');
  asm.bind(near);
  moveBound(asm, limit, bound);
  asm.bind(far);
}

/** The end of a counted loop. */
export function emitCountedJump(
  asm: Assembler,
  { test, limit }: NonNullable<LoopPlan['counted']>,
  top: Label,
  header: Label,
): void {
  asm.cmp_r64_rm64(test.counter.gpr, limit);
  asm.jcc(test.direction === 'up' ? cc.l : cc.g, top);
  asm.jmp(header);
}

function moveBound(asm: Assembler, limit: Gpr, bound: Operand | number): void {
  if (typeof bound === 'number') asm.moveInteger(limit, bound);
  else asm.mov_r64_rm64(limit, bound.gpr);
}

/** The guards right behind the label, at most three, that read their values where the header has them. */
function findGuards(items: readonly Item[]): readonly Instruction[] {
  const label = items.findIndex(({ kind }) => kind === 'label');
  if (label === -1) return [];
  const guards: Instruction[] = [];
  for (const item of items.slice(label + 1, label + 4)) {
    if (item.kind !== 'plain' || item.emitBranch === undefined) break;
    guards.push(item);
  }
  return guards;
}

function isInRegisters({ counter, bound }: CountingTest): boolean {
  return counter.place !== inMemory && (typeof bound === 'number' || bound.place !== inMemory);
}

/** A general register that nothing in the loop touches. */
function findSpare({ items, header }: Allocation): Gpr | undefined {
  let used: RegisterSet = 0;
  const use = (place: number): void => {
    if (place >= 0 && place < firstXmm) used |= 1 << place;
  };
  for (const place of header.values()) use(place);
  const label = items.findIndex(({ kind }) => kind === 'label');
  for (const item of items.slice(label)) {
    if (item.kind === 'move') {
      use(item.from);
      use(item.to);
      continue;
    }
    used |= item.clobbers;
    for (const operands of [item.uses, item.defs, item.temps]) for (const { place } of operands) use(place);
  }
  const free = allocatable.gpr & ~used;
  return free === 0 ? undefined : (lowest(free) as Gpr);
}
