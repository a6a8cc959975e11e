/**
 * Lowering of the trace's shape: inputs, the loop, its ends, and guards. A guard is a test and a jump to its exit's stub.
 */
import { InternalError } from '../../../../core/internal-error.js';
import type { IrRef } from '../../../ir/trace.js';
import { cc } from '../asm/conditions.table.js';
import { mem, memRelocated } from '../asm/memory-operand.js';
import { r15 } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import type { Operand, Value } from '../machine.js';
import { stateOffset } from '../state-layout.table.js';
import { lowerRowStart } from './address.js';
import { type FlagTest, jumpIf, jumpUnless, negateTest, testBool } from './conditions.js';
import { lowerGuardedCast } from './lower-conversions.js';
import { constantLast, lowerProduct, operandsOf } from './lower-integers.js';
import { addressOfClass, lowerObjectRow, lowerScaledRow } from './lower-memory.js';
import { inputRef, type LandingPlan, type Lowering } from './lowering.js';
import { lowerVectorLoop, planVectorLoop } from './vector-loop.js';

/** Inputs need no instruction: they are where the entry left them. */
export function lowerInput(lowering: Lowering, ref: IrRef): void {
  if (!lowering.isNeeded(ref)) return;
  lowering.addInput(lowering.trace.operand(ref, 0), ref);
  lowerScaledRow(lowering, ref);
}

/** Phis belong to the label's instruction; `next` was asked for at the jump. */
export function lowerPhi(lowering: Lowering, ref: IrRef): void {
  lowering.addPhi(ref);
  lowerScaledRow(lowering, ref);
}

export function lowerLabel(lowering: Lowering): void {
  for (const row of lowering.rows()) lowerRowStart(lowering, row);
  if (lowering.vectorLoop !== undefined) lowerVectorLoop(lowering, lowering.vectorLoop);
  lowering.add({ kind: 'label', phis: lowering.phis, emit: nothing });
}

export function lowerJump(lowering: Lowering): void {
  lowering.vectorLoop = planVectorLoop(lowering);
  // Asking for the phis and their next values here makes them live to the end of the loop.
  for (const ref of lowering.phiRefs()) {
    lowering.value(ref);
    lowering.value(lowering.trace.operand(ref, 1));
  }
  lowering.add({ kind: 'jump', phis: lowering.phis, emit: nothing });
}

/** Recorded loops are optimised before they are compiled. */
export function lowerCloseLoop(_lowering: Lowering, ref: IrRef): void {
  throw new InternalError(`close_loop at ${ref}: the trace has not been through the optimiser`);
}

/** Arguments that are in memory elsewhere than they should be go over the stack first: their slots may be those of other arguments. */
export function lowerJumpTo(lowering: Lowering, ref: IrRef): void {
  const { trace } = lowering;
  lowering.target = trace.operand(ref, 0);
  if (lowering.landing !== undefined) {
    lowerLanding(lowering, lowering.landing, trace.list(ref), trace.operand(ref, 0));
    return;
  }
  const args = trace.list(ref).map((each) => lowering.read(lowering.value(each), 'anywhere'));
  lowering.add({
    uses: args,
    emit: (out) => {
      storeArguments(out, args);
      out.asm.jmp_rm64(memRelocated(r15, { kind: 'traceTarget', index: trace.operand(ref, 0) }));
    },
  });
}

export function lowerExit(lowering: Lowering, ref: IrRef): void {
  const exit = lowering.exit(ref);
  lowering.add({ exit, emit: (out) => out.asm.jmp(out.stub(exit)) });
}

export function lowerGuardTrue(lowering: Lowering, ref: IrRef): void {
  const cast = lowering.castAtGuard.get(ref);
  if (cast !== undefined) {
    lowerGuardedCast(lowering, ref, cast);
    return;
  }
  lowerGuard(lowering, ref, testBool(lowering, lowering.trace.operand(ref, 0)));
}

export function lowerGuardFalse(lowering: Lowering, ref: IrRef): void {
  lowerGuard(lowering, ref, negateTest(testBool(lowering, lowering.trace.operand(ref, 0))));
}

export function lowerGuardClass(lowering: Lowering, ref: IrRef): void {
  const address = addressOfClass(lowering, lowering.trace.operand(ref, 0));
  const word = lowering.trace.operand(ref, 1);
  lowerGuard(lowering, ref, {
    operands: address.operands,
    compare: ({ asm }) => asm.cmp_rm32_imm(address.memory(), word),
    condition: cc.e,
    parity: 'none',
  });
}

export function lowerGuardSame(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  const left = lowering.use(a);
  const immediate = lowering.immediate(b);
  const right = immediate === undefined ? lowering.useOrMemory(b) : undefined;
  lowerGuard(lowering, ref, {
    operands: right === undefined ? [left] : [left, right],
    compare: (out) => {
      if (right === undefined) out.asm.cmp_rm64_imm(left.gpr, immediate ?? 0);
      else out.asm.cmp_r64_rm64(left.gpr, out.gprOrMemory(right));
    },
    condition: cc.e,
    parity: 'none',
  });
}

export function lowerGuardNotInterrupted(lowering: Lowering, ref: IrRef): void {
  const control = lowering.read(lowering.controlAddress());
  lowerGuard(lowering, ref, {
    operands: [control],
    compare: ({ asm }) => asm.cmp_rm32_imm(mem(control.gpr), 0),
    condition: cc.e,
    parity: 'none',
    isPoll: true,
  });
}

/** Loads the control word's address at the start of a trace that polls it. */
export function lowerControlAddress(lowering: Lowering, address: Value): void {
  const result = lowering.read(address);
  lowering.add({
    defs: [result],
    emit: ({ asm }) => asm.mov_r64_rm64(result.gpr, mem(r15, stateOffset('control', 0))),
  });
}

export function lowerIntAddOvf(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  lowerSumOvf(lowering, ref, a, b, 'add');
}

export function lowerIntSubOvf(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  lowerSumOvf(lowering, ref, a, b, 'sub');
}

export function lowerIntMulOvf(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  const exit = lowering.exit(ref);
  lowerProduct(lowering, ref, a, b, { exit, after: (out) => out.asm.jcc(cc.o, out.stub(exit)) });
}

/** The arguments are the phis' next values: they, and what the loop keeps, go where its header has them. */
function lowerLanding(lowering: Lowering, plan: LandingPlan, args: readonly IrRef[], target: number): void {
  if (args.length < plan.phis.length) {
    throw new InternalError(`${args.length} values for the ${plan.phis.length} phis of a loop`);
  }
  const needs = args.slice(plan.phis.length);
  const landings = plan.phis.map((to, index) => ({ value: lowering.value(args[index] as IrRef), to }));
  for (const { registerClass, to, from } of plan.kept) {
    const value = lowerKept(lowering, registerClass, from, needs);
    landings.push({ value, to });
    // What the bridge has from its parent is there already.
    if (to.kind === 'register' && to.slot !== undefined && from?.kind !== 'bridge')
      landings.push({ value, to: { kind: 'slot', slot: to.slot } });
  }
  for (const { registerClass, to, bits } of plan.constants) {
    landings.push({ value: lowering.bits(registerClass, bits), to });
  }
  lowering.add({
    kind: 'land',
    landings,
    emit: ({ asm }) => asm.jmp_rm64(memRelocated(r15, { kind: 'labelTarget', index: target })),
  });
}

/** What a loop keeps: as the bridge has it from its parent, or made anew. */
function lowerKept(
  lowering: Lowering,
  registerClass: Value['registerClass'],
  from: LandingPlan['kept'][number]['from'],
  needs: readonly IrRef[],
): Value {
  switch (from?.kind) {
    case 'bridge': {
      const { input } = from;
      const value =
        input === undefined ? lowering.keep(registerClass) : lowering.value(inputRef(lowering.trace, input));
      lowering.kept.push(value);
      return value;
    }
    case 'value':
      return lowering.value(needs[from.of] as IrRef);
    case 'object-row':
      return lowerObjectRow(lowering, needs[from.of] as IrRef);
    case 'control':
      return lowering.controlAddress();
    case 'row': {
      const value = lowering.intermediate('gpr');
      const terms = from.terms.map(({ ref, negative }) => ({ ref: needs[ref] as IrRef, negative }));
      lowerRowStart(lowering, { value, base: needs[from.base] as IrRef, terms, scale: from.scale });
      return value;
    }
    default:
      throw new InternalError('a loop keeps what nobody can make anew');
  }
}

function lowerSumOvf(lowering: Lowering, ref: IrRef, a: IrRef, b: IrRef, mnemonic: 'add' | 'sub'): void {
  const exit = lowering.exit(ref);
  const left = lowering.use(a);
  const immediate = lowering.immediate(b);
  const right = immediate === undefined ? lowering.useOrMemory(b) : undefined;
  const result = lowering.def(ref);
  lowering.add({
    uses: right === undefined ? [left] : [left, right],
    defs: [result],
    tied: true,
    commutes: mnemonic === 'add' && right !== undefined,
    exit,
    emit: (out) => {
      if (right === undefined) {
        out.asm[`${mnemonic}_rm64_imm`](result.gpr, immediate ?? 0);
      } else {
        const other = mnemonic === 'add' && left.place !== result.place ? left : right;
        out.asm[`${mnemonic}_r64_rm64`](result.gpr, out.gprOrMemory(other));
      }
      out.asm.jcc(cc.o, out.stub(exit));
    },
  });
}

function lowerGuard(lowering: Lowering, ref: IrRef, test: FlagTest & { readonly isPoll?: true }): void {
  const exit = lowering.exit(ref);
  lowering.add({
    uses: test.operands,
    exit,
    isPoll: test.isPoll === true,
    counting: test.counting,
    emit: (out) => {
      test.compare(out);
      jumpUnless(out, test, out.stub(exit));
    },
    emitBranch: (out, target) => {
      test.compare(out);
      jumpIf(out, test, target, out.stub(exit));
      out.asm.jmp(out.stub(exit));
    },
  });
}

function storeArguments(out: CodeEmitter, args: readonly Operand[]): void {
  const stacked: number[] = [];
  const moved = args.flatMap((arg, input) => {
    const slot = out.targetSlot(input);
    return out.slotOf(arg) === slot ? [] : [{ arg, slot }];
  });
  for (const { arg, slot } of moved) {
    if (!out.isInHome(arg)) continue;
    out.asm.push_m64(out.homeMemory(arg.value));
    stacked.push(slot);
  }
  for (const { arg, slot } of moved) if (!out.isInHome(arg)) out.store(out.slotMemory(slot), arg);
  for (const slot of stacked.reverse()) out.asm.pop_m64(out.slotMemory(slot));
}

const nothing = (): void => undefined;
