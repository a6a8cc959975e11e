/**
 * Linear scan over a straight trace with at most one loop: one walk, each value in a register from where it is made to its last use; where
 * registers run out, the value whose next use is furthest goes to its home.
 *
 * At the loop header it is decided which values live in registers through the whole loop (see loop-residents); the jump brings them back
 * there. Exits take values from wherever they are. Gives instructions with placed operands and moves between them.
 */
import type { Lowered } from '../lower/lowering.js';
import {
  type ExitRecord,
  type Instruction,
  inMemory,
  type Move,
  type Operand,
  type PhiValues,
  type Place,
  type Value,
} from '../machine.js';
import { computeRanges, type LoopBounds, livesThrough } from './live-ranges.js';
import { chooseResidents, clobberedInLoop } from './loop-residents.js';
import { orderMoves } from './parallel-moves.js';
import { type Item, lowest, RegisterFile, type RegisterSet, type RegisterSets } from './register-file.js';

/** Where the entry or the parent's exit left an input. What is in a register may be in a slot as well. */
export type InputPlace =
  | { readonly kind: 'register'; readonly place: Place; readonly slot?: number | undefined }
  | { readonly kind: 'slot'; readonly slot: number };

/** A trace with registers. */
export interface Allocation {
  readonly items: readonly Item[];
  /** Values by home; see RegisterFile. */
  readonly homes: readonly (Value | undefined)[];
  readonly givenSlots: ReadonlyMap<Place, number>;
  /** Where the inputs are at the start. */
  readonly inputs: ReadonlyMap<Value, Place>;
  readonly loop: LoopBounds | undefined;
  /** The header's phis. */
  readonly phis: readonly PhiValues[];
  /** Values that live through the loop, phis and constants aside. */
  readonly kept: readonly Value[];
  /** Where phis and other values that live through the loop are at its header. */
  readonly header: ReadonlyMap<Value, Place>;
  /** Where all that is needed from there on is at the vector loop before the header, if bridges may go on there. */
  readonly entry: ReadonlyMap<Value, Place> | undefined;
}

/** Allocates registers; `inputs` and `hidden` say where inputs and hidden values are at the start. */
export function allocateRegisters(
  lowered: Lowered,
  inputs: readonly InputPlace[],
  hidden: readonly InputPlace[] = [],
  usable?: RegisterSets,
): Allocation {
  return new Allocator(lowered, inputs, hidden, usable).run();
}

class Allocator {
  readonly #lowered: Lowered;
  readonly #file: RegisterFile;
  readonly #loop: LoopBounds | undefined;
  readonly #header = new Map<Value, Place>();
  #entry: ReadonlyMap<Value, Place> | undefined;
  readonly #inputs = new Map<Value, Place>();
  /** Position of the reads of the instruction at hand. */
  #early = 0;
  /** Registers of the instruction at hand, which nothing may take. */
  #locked: RegisterSet = 0;
  readonly #distance = (value: Value): number => this.#distanceTo(value);

  /** Values that exits hand on to bridges, so that those can go back to the loop's header. */
  #kept: readonly Value[] | undefined;

  constructor(
    lowered: Lowered,
    inputs: readonly InputPlace[],
    hidden: readonly InputPlace[],
    usable: RegisterSets | undefined,
  ) {
    this.#file = new RegisterFile(usable);
    this.#lowered = lowered;
    this.#loop = computeRanges(lowered.instructions, lowered.values);
    inputs.forEach((input, slot) => {
      const value = lowered.inputs[slot];
      if (value !== undefined) this.#placeInput(value, input);
    });
    lowered.hidden.forEach((value, index) => {
      this.#placeInput(value, hidden[index] as InputPlace);
    });
    if (lowered.kept.length > 0) this.#kept = lowered.kept;
  }

  run(): Allocation {
    const { instructions } = this.#lowered;
    for (let at = 0; at < instructions.length; at++) {
      const instruction = instructions[at] as Instruction;
      this.#early = 2 * at;
      this.#locked = 0;
      if (instruction.kind === 'label') this.#enterLoop(instruction);
      else if (instruction.kind === 'jump') this.#closeLoop(instruction);
      else if (instruction.kind === 'land') this.#land(instruction);
      else this.#allocate(instruction);
    }
    const { homes, givenSlots } = this.#file;
    return {
      items: this.#file.finish(),
      homes,
      givenSlots,
      inputs: this.#inputs,
      loop: this.#loop,
      phis: instructions[this.#loop?.label ?? -1]?.phis ?? [],
      kept: this.#kept ?? [],
      header: this.#header,
      entry: this.#entry,
    };
  }

  #placeInput(value: Value, input: InputPlace): void {
    const file = this.#file;
    if (input.kind === 'slot') {
      value.home = file.givenHome(input.slot);
      this.#inputs.set(value, value.home);
    } else {
      this.#inputs.set(value, input.place);
      if (input.slot !== undefined) value.home = file.givenHome(input.slot);
      file.put(value, input.place);
      file.noteMade(value, input.place, -1);
      if (value.last < 0) file.release(value);
    }
  }

  #allocate(instruction: Instruction): void {
    const reserved = reservedBy(instruction);
    for (const { value, policy, fixed } of instruction.uses) {
      if (policy !== 'anywhere' && fixed === -1) this.#lock(value.register);
    }
    this.#fillFixed(instruction, reserved);
    this.#vacate(instruction, reserved);
    const tied = this.#chooseTied(instruction);
    for (const operand of instruction.uses) {
      if (operand.fixed === -1 && operand !== tied) this.#fillUse(operand, reserved);
    }
    const tiedPlace = tied === undefined ? inMemory : this.#tie(instruction, tied, reserved);
    for (const temp of instruction.temps) {
      temp.place =
        temp.fixed !== -1
          ? temp.fixed
          : this.#take(temp.value, reserved | this.#locked | placesOf(instruction.defs));
      this.#lock(temp.place);
    }
    const kept = placesOf(instruction.temps) | (tied === undefined ? 0 : 1 << tied.place);
    if (instruction.isEntry === true) this.#entry = this.#placesNow();
    if (instruction.early) this.#placeDefs(instruction, reserved, this.#locked, tiedPlace);
    this.#releaseDead(instruction);
    if (!instruction.early) this.#placeDefs(instruction, reserved, kept, tiedPlace);
    this.#file.items.push(instruction);
    this.#recordExit(instruction.exit);
    for (const { value } of instruction.defs) if (value.last < this.#early + 1) this.#file.release(value);
  }

  /** Where each value is that the instruction at hand or a later one needs; of constants those that are in registers. */
  #placesNow(): Map<Value, Place> {
    const places = new Map<Value, Place>();
    for (const value of this.#lowered.values) {
      const isConstant = value.constant !== undefined;
      const isLive = isConstant
        ? value.register !== inMemory
        : value.def < this.#early && value.last >= this.#early;
      if (isLive) places.set(value, this.#file.placeOf(value));
    }
    return places;
  }

  /** Copies values into the registers where the instruction wants them. */
  #fillFixed(instruction: Instruction, reserved: RegisterSet): void {
    const file = this.#file;
    for (const operand of instruction.uses) {
      const { fixed, value } = operand;
      if (fixed === -1) continue;
      if (value.register !== fixed) {
        const occupant = file.occupant(fixed);
        if (occupant !== undefined) this.#moveAway(occupant, instruction, reserved);
        file.move(value, file.placeOf(value), fixed);
      }
      operand.place = fixed;
      this.#lock(fixed);
    }
  }

  /** Clears the registers that the instruction overwrites of what is still needed. */
  #vacate(instruction: Instruction, reserved: RegisterSet): void {
    const overwritten = instruction.clobbers | fixedOf(instruction.defs) | fixedOf(instruction.temps);
    for (let rest = overwritten & ~this.#file.free; rest !== 0; rest &= rest - 1) {
      const occupant = this.#file.occupant(lowest(rest));
      if (occupant !== undefined) this.#moveAway(occupant, instruction, reserved);
    }
  }

  /** To another register if one is free, else to memory; what dies here just goes. */
  #moveAway(value: Value, instruction: Instruction, reserved: RegisterSet): void {
    const file = this.#file;
    const isRead = instruction.uses.some((operand) => operand.value === value && operand.place === inMemory);
    if (value.last <= this.#early && !isRead) {
      file.release(value);
      return;
    }
    const candidates =
      file.allocatable[value.registerClass] &
      file.free &
      ~(reserved | this.#locked) &
      (this.#inLoop() ? ~file.wanted : -1);
    if (candidates === 0) {
      file.evict(value);
      return;
    }
    const from = value.register;
    file.release(value);
    const to = lowest(candidates);
    file.move(value, from, to);
    file.put(value, to);
    if (isRead) this.#lock(to);
  }

  /** The use whose register the first def takes over. */
  #chooseTied(instruction: Instruction): Operand | undefined {
    if (!instruction.tied) return undefined;
    const [first, second] = instruction.uses;
    if (!instruction.commutes || second === undefined || second.policy === 'anywhere') return first;
    if (first !== undefined && this.#diesAt(first, instruction)) return first;
    return this.#diesAt(second, instruction) ? second : first;
  }

  #diesAt({ value }: Operand, instruction: Instruction): boolean {
    if (value.register === inMemory || value.last > this.#early) return false;
    return instruction.uses.filter((operand) => operand.value === value).length === 1;
  }

  #fillUse(operand: Operand, reserved: RegisterSet): void {
    const { value, policy } = operand;
    if (value.register === inMemory) {
      if (policy === 'anywhere') return;
      if (policy === 'register-or-memory' && !this.#isWorthLoading(value, reserved)) return;
      this.#load(value, reserved);
    }
    operand.place = value.register;
    this.#lock(operand.place);
  }

  #isWorthLoading(value: Value, reserved: RegisterSet): boolean {
    const file = this.#file;
    const free = file.allocatable[value.registerClass] & file.free & ~(reserved | this.#locked | file.wanted);
    return free !== 0 && value.uses.at(-1) !== this.#early && value.uses.length > 0;
  }

  #load(value: Value, reserved: RegisterSet): void {
    const register = this.#take(value, reserved | this.#locked);
    this.#file.move(value, this.#file.placeOf(value), register);
    this.#file.put(value, register);
  }

  #tie(instruction: Instruction, tied: Operand, reserved: RegisterSet): Place {
    const file = this.#file;
    const { value } = tied;
    const result = instruction.defs[0]?.value ?? value;
    if (this.#diesAt(tied, instruction) && (reserved & (1 << value.register)) === 0) {
      tied.place = value.register;
    } else {
      tied.place = this.#take(result, reserved | this.#locked);
      file.move(value, file.placeOf(value), tied.place);
    }
    this.#lock(tied.place);
    return tied.place;
  }

  #placeDefs(instruction: Instruction, reserved: RegisterSet, avoid: RegisterSet, tiedPlace: Place): void {
    const file = this.#file;
    let taken = avoid;
    instruction.defs.forEach((operand, index) => {
      const { value, fixed } = operand;
      if (index === 0 && tiedPlace !== inMemory) operand.place = tiedPlace;
      else operand.place = fixed !== -1 ? fixed : this.#take(value, reserved | taken);
      taken |= 1 << operand.place;
      file.put(value, operand.place);
      file.noteMade(value, operand.place);
    });
  }

  #releaseDead(instruction: Instruction): void {
    for (const { value } of instruction.uses) if (value.last <= this.#early) this.#file.release(value);
  }

  #recordExit(exit: ExitRecord | undefined): void {
    if (exit === undefined) return;
    exit.places = exit.values.map((value) =>
      value.constant === undefined ? this.#file.placeOf(value) : inMemory,
    );
    exit.kept = this.#kept?.map((value) => this.#file.placeOf(value));
    for (const value of exit.values) if (value.last === this.#early + 1) this.#file.release(value);
  }

  #enterLoop(label: Instruction): void {
    const file = this.#file;
    const loop = this.#loop;
    const phis = label.phis ?? [];
    if (loop === undefined) return;
    const residents = chooseResidents(this.#lowered, loop, file.allocatable);
    const moves: Move[] = [];
    const throughout = this.#lowered.values.filter((value) => livesThrough(value, loop));
    for (const value of throughout) {
      if (residents.has(value)) continue;
      if (value.constant === undefined && value.home === -1) file.store(value);
    }
    // Entry values are read by the moves at once; what else leaves its register must be in its home by then, and is.
    const sources = new Map(phis.map(({ phi, entry }) => [phi, file.placeOf(entry)]));
    const current = new Map(throughout.map((value) => [value, value.register]));
    const origins = new Map(throughout.map((value) => [value, file.placeOf(value)]));
    const used = { set: 0 };
    for (let each = 0; each < 32; each++) {
      const occupant = file.occupant(each);
      if (occupant !== undefined) file.release(occupant);
    }
    const clobbered = clobberedInLoop(this.#lowered, loop);
    const take = (value: Value, preferred: Place): Place => {
      const free = file.allocatable[value.registerClass] & ~used.set;
      const lasting = free & ~clobbered;
      const isKept = preferred !== inMemory && ((lasting || free) & (1 << preferred)) !== 0;
      const place = isKept ? preferred : lowest(lasting || free);
      used.set |= 1 << place;
      return place;
    };
    const places = new Map<Value, Place>();
    for (const value of throughout) {
      const at = current.get(value) ?? inMemory;
      if (residents.has(value) && at !== inMemory) places.set(value, take(value, at));
    }
    const entering = phis.filter(({ phi }) => residents.has(phi));
    for (const { phi } of entering) {
      const source = sources.get(phi) ?? inMemory;
      if (source >= 0 && source < 32 && (used.set & (1 << source)) === 0) places.set(phi, take(phi, source));
    }
    for (const { phi } of entering) if (!places.has(phi)) places.set(phi, take(phi, inMemory));
    for (const value of throughout) {
      if (!residents.has(value)) continue;
      const from = origins.get(value) ?? inMemory;
      const to = places.get(value) ?? take(value, inMemory);
      places.set(value, to);
      moves.push({ kind: 'move', value, from, to });
    }
    for (const { phi, entry } of phis) {
      const to = places.get(phi) ?? file.home(phi);
      moves.push({ kind: 'move', value: entry, from: sources.get(phi) ?? inMemory, to });
      this.#header.set(phi, to);
    }
    file.items.push(...this.#order(moves, used.set));
    for (const [value, place] of places) file.put(value, place);
    for (const value of throughout) this.#header.set(value, file.placeOf(value));
    for (const { phi } of phis) {
      const place = places.get(phi);
      if (place !== undefined) file.noteMade(phi, place);
    }
    file.items.push(label);
    this.#hintNextValues(label, loop);
    this.#kept = throughout.filter((value) => value.constant === undefined);
  }

  #hintNextValues(label: Instruction, loop: LoopBounds): void {
    for (const { phi, next } of label.phis ?? []) {
      const place = this.#header.get(phi) ?? inMemory;
      if (place >= 32 || place < 0) continue;
      this.#file.wanted |= 1 << place;
      if (next.def > 2 * loop.label) next.hint = place;
      if (phi.last < phi.def) this.#file.release(phi);
    }
  }

  #closeLoop(jump: Instruction): void {
    const file = this.#file;
    const moves: Move[] = [];
    const phis = jump.phis ?? [];
    for (const { phi, next } of phis) {
      moves.push({
        kind: 'move',
        value: next,
        from: file.placeOf(next),
        to: this.#header.get(phi) ?? inMemory,
      });
    }
    const carried = new Set(phis.map(({ phi }) => phi));
    let used = 0;
    for (const [value, place] of this.#header) {
      if (place < 32 && place >= 0) used |= 1 << place;
      if (carried.has(value) || place >= 32 || place === inMemory) continue;
      moves.push({ kind: 'move', value, from: file.placeOf(value), to: place });
    }
    file.items.push(...this.#order(moves, used), jump);
  }

  /** Brings everything where the header of the parent's loop has it. */
  #land(land: Instruction): void {
    const file = this.#file;
    let used = 0;
    const moves = (land.landings ?? []).map(({ value, to }): Move => {
      const place = to.kind === 'register' ? to.place : file.givenHome(to.slot);
      if (to.kind === 'register') used |= 1 << place;
      const isThere = value.constant === undefined && value.home === place;
      return { kind: 'move', value, from: isThere ? place : file.placeOf(value), to: place };
    });
    file.items.push(...this.#order(moves, used), land);
  }

  #order(moves: readonly Move[], used: RegisterSet): Move[] {
    let busy = used;
    for (const { from } of moves) if (from >= 0 && from < 32) busy |= 1 << from;
    return orderMoves(moves, (like) => {
      const free = this.#file.allocatable[like < 16 ? 'gpr' : 'xmm'] & ~busy;
      if (free === 0) return inMemory;
      busy |= 1 << lowest(free);
      return lowest(free);
    });
  }

  #take(value: Value, avoid: RegisterSet): Place {
    return this.#file.take(value.registerClass, avoid, value.hint, this.#distance);
  }

  /** How far the next use of a value is: what lives through the loop is used again in the next round. */
  #distanceTo(value: Value): number {
    const { uses } = value;
    while (value.nextUse < uses.length && (uses[value.nextUse] as number) <= this.#early) value.nextUse++;
    const next = uses[value.nextUse];
    if (next !== undefined) return next - this.#early;
    const loop = this.#loop;
    if (loop === undefined || !livesThrough(value, loop) || this.#early < 2 * loop.label) return Infinity;
    const first = uses.find((each) => each > 2 * loop.label);
    return first === undefined ? Infinity : 2 * loop.jump - this.#early + first - 2 * loop.label;
  }

  #inLoop(): boolean {
    return this.#loop !== undefined && this.#early > 2 * this.#loop.label;
  }

  #lock(place: Place): void {
    if (place >= 0) this.#locked |= 1 << place;
  }
}

function reservedBy(instruction: Instruction): RegisterSet {
  return (
    instruction.clobbers | fixedOf(instruction.uses) | fixedOf(instruction.defs) | fixedOf(instruction.temps)
  );
}

function fixedOf(operands: readonly Operand[]): RegisterSet {
  let set = 0;
  for (const { fixed } of operands) if (fixed !== -1) set |= 1 << fixed;
  return set;
}

function placesOf(operands: readonly Operand[]): RegisterSet {
  let set = 0;
  for (const { place } of operands) if (place >= 0) set |= 1 << place;
  return set;
}
