/**
 * Which values stay in registers through a whole loop: phis, what was made before the loop, and constants, those with the most uses first,
 * as many as the loop's own values leave room for.
 *
 * What a call in the loop would throw out of its register every round is better read from its home.
 */
import type { Lowered } from '../lower/lowering.js';
import type { Instruction, PhiValues, RegisterClass, Value } from '../machine.js';
import { type LoopBounds, livesThrough } from './live-ranges.js';
import type { RegisterSet, RegisterSets } from './register-file.js';

/** Chooses the residents of the loop. */
export function chooseResidents(lowered: Lowered, loop: LoopBounds, usable: RegisterSets): Set<Value> {
  const phis = lowered.instructions[loop.label]?.phis ?? [];
  const residents = new Set<Value>();
  for (const registerClass of ['gpr', 'xmm'] as const) {
    let room = countRoom(lowered, loop, phis, registerClass, usable);
    for (const value of rankCandidates(lowered, loop, phis, registerClass, usable)) {
      if (room-- <= 0) break;
      residents.add(value);
    }
  }
  return residents;
}

/** Registers that instructions of the loop overwrite. */
export function clobberedInLoop(lowered: Lowered, loop: LoopBounds): RegisterSet {
  let set = 0;
  for (let at = loop.label; at < loop.jump; at++) set |= (lowered.instructions[at] as Instruction).clobbers;
  return set;
}

function rankCandidates(
  lowered: Lowered,
  loop: LoopBounds,
  phis: readonly PhiValues[],
  registerClass: RegisterClass,
  usable: RegisterSets,
): Value[] {
  const ranked: { readonly value: Value; readonly weight: number }[] = [];
  const consider = (value: Value, crossesCall: boolean, bonus: number): void => {
    const uses = value.uses.reduce((sum, each) => (each > 2 * loop.label ? sum + 1 : sum), 0);
    if (uses === 0 || crossesCall) return;
    ranked.push({ value, weight: (uses + bonus) * (value.constant === undefined ? 2 : 1) });
  };
  const calls = findCalls(lowered, loop, registerClass, usable);
  for (const { phi, next } of phis) {
    if (phi.registerClass !== registerClass) continue;
    const crosses = calls.some(
      (call) => phi.last > 2 * call || next.def < 2 * call || next.def < 2 * loop.label,
    );
    consider(phi, crosses, 1);
  }
  for (const value of lowered.values) {
    if (value.registerClass === registerClass && livesThrough(value, loop))
      consider(value, calls.length > 0, 0);
  }
  return ranked.sort((a, b) => b.weight - a.weight).map(({ value }) => value);
}

/** Instructions that overwrite all registers of a class. */
function findCalls(
  lowered: Lowered,
  loop: LoopBounds,
  registerClass: RegisterClass,
  usable: RegisterSets,
): number[] {
  const calls: number[] = [];
  for (let at = loop.label; at < loop.jump; at++) {
    const { clobbers } = lowered.instructions[at] as Instruction;
    if ((usable[registerClass] & ~clobbers) === 0) calls.push(at);
  }
  return calls;
}

/** Registers less what the loop's own values take at the fullest point. */
function countRoom(
  lowered: Lowered,
  loop: LoopBounds,
  phis: readonly PhiValues[],
  registerClass: RegisterClass,
  usable: RegisterSets,
): number {
  const length = loop.jump - loop.label + 2;
  const change = new Int32Array(length + 1);
  const takesOver = new Set(phis.filter(({ phi, next }) => phi.last <= next.def).map(({ next }) => next));
  for (const value of lowered.values) {
    const isLocal = value.def > 2 * loop.label + 1 && value.registerClass === registerClass;
    if (!isLocal || takesOver.has(value)) continue;
    const from = (value.def >> 1) - loop.label;
    const to = (Math.max(value.last, value.def) >> 1) - loop.label;
    change[from] = (change[from] as number) + 1;
    change[to + 1] = (change[to + 1] as number) - 1;
  }
  const own = usable[registerClass];
  const size = countBits(own);
  const isVector = registerClass === 'xmm';
  let live = 0;
  let fullest = 0;
  for (let at = 0; at < length; at++) {
    live += change[at] as number;
    const instruction = lowered.instructions[loop.label + at];
    if (instruction === undefined) continue;
    const clobbered = instruction.clobbers === 0 ? 0 : countBits(instruction.clobbers & own);
    let temps = 0;
    for (const { value } of instruction.temps) if ((value.registerClass === 'xmm') === isVector) temps++;
    const taken = clobbered === size ? 0 : clobbered;
    fullest = Math.max(fullest, live + temps + taken);
  }
  return Math.max(size >> 1, size - fullest);
}

function countBits(set: RegisterSet): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
