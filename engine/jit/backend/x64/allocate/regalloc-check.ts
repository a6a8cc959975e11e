/**
 * Proves an allocation: walks what will be emitted, knows which value each register and home holds, and finds every read that would not get
 * its value (in the manner of regalloc2's checker). Knows nothing of how the allocator decided. For tests.
 */
import { InternalError } from '../../../../core/internal-error.js';
import { r15, rsp } from '../asm/registers.table.js';
import {
  type ExitRecord,
  type Instruction,
  inMemory,
  type Move,
  type Operand,
  type Place,
  type Value,
} from '../machine.js';
import type { Allocation } from './allocate-registers.js';

/** Throws where a read does not get its value. */
export function checkAllocation(allocation: Allocation): void {
  new AllocationCheck(allocation).run();
}

class AllocationCheck {
  readonly #allocation: Allocation;
  /** What each place holds. */
  readonly #holds = new Map<Place, Value>();

  constructor(allocation: Allocation) {
    this.#allocation = allocation;
  }

  run(): void {
    const { items, inputs, givenSlots } = this.#allocation;
    for (const [value, place] of inputs) {
      this.#holds.set(place, value);
      if (givenSlots.has(value.home)) this.#holds.set(value.home, value);
    }
    for (const item of items) {
      if (item.kind === 'move') this.#checkMove(item);
      else if (item.kind === 'label') this.#enterLoop(item);
      else if (item.kind === 'jump') this.#checkJump(item);
      else if (item.kind === 'land') this.#checkLanding(item);
      else this.#checkInstruction(item);
    }
  }

  #checkMove({ value, from, to }: Move): void {
    const moved = from === inMemory ? value : this.#holds.get(from);
    if (moved === undefined)
      throw new InternalError(`a move for ${name(value)} reads place ${from}, which holds nothing`);
    if (from === inMemory && value.constant === undefined)
      throw new InternalError(`${name(value)} is no constant`);
    this.#holds.set(to, moved);
  }

  #checkInstruction(instruction: Instruction): void {
    const { uses, defs, temps, clobbers, tied } = instruction;
    if (instruction.isEntry === true) this.#arrive(instruction);
    for (const operand of uses) this.#checkUse(operand, instruction);
    const overwritten = new Set<Place>();
    for (const { place, fixed } of temps) {
      if (fixed !== -1 && fixed !== place) throw this.#wrong(instruction, 'a temp is not where it must be');
      if (uses.some((use) => use.place === place))
        throw this.#wrong(instruction, 'a temp shares a register with a use');
      this.#overwrite(overwritten, place, instruction);
    }
    for (const operand of uses) {
      if (operand.fixed === -1 && operand.place >= 0 && (clobbers & (1 << operand.place)) !== 0) {
        throw this.#wrong(instruction, 'a use is in a register that the instruction overwrites');
      }
    }
    for (let place = 0; place < 32; place++) if ((clobbers & (1 << place)) !== 0) this.#holds.delete(place);
    if (tied && !uses.slice(0, 2).some(({ place }) => place === defs[0]?.place)) {
      throw this.#wrong(instruction, 'the result is not in the register of its first operand');
    }
    if (tied && uses.filter(({ place }) => place === defs[0]?.place).length > 1 && !sameValues(uses)) {
      throw this.#wrong(instruction, 'two operands share the register of the result');
    }
    for (const operand of defs) {
      if (operand.fixed !== -1 && operand.fixed !== operand.place)
        throw this.#wrong(instruction, 'a result is not where it must be');
      if (instruction.early && uses.some((use) => use.place === operand.place)) {
        throw this.#wrong(instruction, 'an early result shares a register with a use');
      }
      this.#overwrite(overwritten, operand.place, instruction);
      this.#holds.set(operand.place, operand.value);
    }
    this.#checkExit(instruction.exit, instruction);
  }

  /** A bridge that goes on here brings what the entry names, and nothing else; so only that may be read from here on. */
  #arrive(instruction: Instruction): void {
    const { entry } = this.#allocation;
    if (entry === undefined) return;
    for (const [value, place] of entry) this.#expect(place, value, instruction);
    this.#holds.clear();
    for (const [value, place] of entry) {
      this.#holds.set(place, value);
      if (value.constant === undefined && value.home !== -1) this.#holds.set(value.home, value);
    }
  }

  #overwrite(overwritten: Set<Place>, place: Place, instruction: Instruction): void {
    if (place < 0 || place >= 32 || place === rsp || place === r15) {
      throw this.#wrong(instruction, `place ${place} is no register to write to`);
    }
    if (overwritten.has(place)) throw this.#wrong(instruction, `register ${place} is written twice`);
    overwritten.add(place);
    this.#holds.delete(place);
  }

  #checkUse(operand: Operand, instruction: Instruction): void {
    const { value, place, fixed, policy } = operand;
    if (fixed !== -1 && place !== fixed)
      throw this.#wrong(instruction, `${name(value)} is not in register ${fixed}`);
    if (place === inMemory) {
      if (policy === 'register') throw this.#wrong(instruction, `${name(value)} is not in a register`);
      if (value.constant === undefined) this.#expect(value.home, value, instruction);
    } else {
      this.#expect(place, value, instruction);
    }
  }

  #checkExit(exit: ExitRecord | undefined, instruction: Instruction): void {
    exit?.values.forEach((value, index) => {
      const place = exit.places[index] ?? inMemory;
      if (value.constant === undefined) this.#expect(place, value, instruction);
    });
  }

  #enterLoop(label: Instruction): void {
    const { header } = this.#allocation;
    for (const { phi, entry } of label.phis ?? []) this.#expect(header.get(phi), entry, label);
    const phis = new Set(label.phis?.map(({ phi }) => phi));
    for (const [value, place] of header) if (!phis.has(value)) this.#expect(place, value, label);
    const atHeader = new Map([...header].map(([value, place]) => [place, value]));
    for (const place of [...this.#holds.keys()]) if (!this.#survives(place)) this.#holds.delete(place);
    for (const [place, value] of atHeader) if (place !== inMemory) this.#holds.set(place, value);
  }

  /** Homes of what was made before the loop, and slots given from the start, are written in no round. */
  #survives(place: Place): boolean {
    const { homes, givenSlots, loop } = this.#allocation;
    if (givenSlots.has(place)) return true;
    const value = homes[place - 32];
    return value !== undefined && loop !== undefined && value.def < 2 * loop.label;
  }

  #checkJump(jump: Instruction): void {
    const { header } = this.#allocation;
    const phis = new Set(jump.phis?.map(({ phi }) => phi));
    for (const { phi, next } of jump.phis ?? []) this.#expect(header.get(phi), next, jump);
    for (const [value, place] of header) if (!phis.has(value)) this.#expect(place, value, jump);
  }

  #checkLanding(land: Instruction): void {
    const { givenSlots } = this.#allocation;
    for (const { value, to } of land.landings ?? []) {
      const home = to.kind === 'slot' ? [...givenSlots].find(([, slot]) => slot === to.slot)?.[0] : to.place;
      this.#expect(home, value, land);
    }
  }

  #expect(place: Place | undefined, value: Value, instruction: Instruction): void {
    if (place === inMemory && value.constant !== undefined) return;
    const found = place === undefined ? undefined : this.#holds.get(place);
    if (found === value) return;
    if (value.constant !== undefined && found?.constant === value.constant) return;
    const holds = found === undefined ? 'nothing' : name(found);
    throw this.#wrong(instruction, `place ${place} should hold ${name(value)} but holds ${holds}`);
  }

  #wrong(instruction: Instruction, problem: string): InternalError {
    return new InternalError(`register allocation, operation ${instruction.ref}: ${problem}`);
  }
}

function sameValues(uses: readonly Operand[]): boolean {
  return uses[0]?.value === uses[1]?.value;
}

function name(value: Value): string {
  return value.constant === undefined
    ? `value ${value.id} (operation ${value.ref})`
    : `constant ${String(value.constant.value)}`;
}
