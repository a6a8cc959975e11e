/**
 * Which value each register holds while the allocator walks the trace, the homes of values that had to leave theirs, and the list of
 * instructions and moves that comes out.
 *
 * A value is in at most one register. One that is in none is in its home (or is a constant): it was stored there right after it was made,
 * once, so that leaving a register later costs nothing.
 */
import { InternalError } from '../../../../core/internal-error.js';
import { r15, rsp } from '../asm/registers.table.js';
import {
  firstHome,
  firstXmm,
  type Instruction,
  inMemory,
  type Move,
  type Place,
  type RegisterClass,
  type Value,
} from '../machine.js';

/** What is emitted, in order. */
export type Item = Instruction | Move;

/** A set of registers: bit = place. */
export type RegisterSet = number;

/** Registers of each class. */
export type RegisterSets = Readonly<Record<RegisterClass, RegisterSet>>;

/** The registers that values may be in. */
export const allocatable: RegisterSets = {
  gpr: 0xffff & ~(1 << rsp) & ~(1 << r15),
  xmm: 0xffff << firstXmm,
};

/** How many registers of each class there are. */
export function countRegisters(usable: RegisterSets = allocatable): Readonly<Record<RegisterClass, number>> {
  return { gpr: countBits(usable.gpr), xmm: countBits(usable.xmm) };
}

function countBits(set: RegisterSet): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

export class RegisterFile {
  readonly items: Item[] = [];
  /** Values by home: home - firstHome is the index; undefined for homes that have a slot from the start. */
  readonly homes: (Value | undefined)[] = [];
  /** Slots that homes have from the start, by home. */
  readonly givenSlots = new Map<Place, number>();
  /** Registers that values may be in. */
  readonly allocatable: RegisterSets;
  /** Registers that hold nothing. */
  free: RegisterSet;
  /** Registers that a phi's next value will want. */
  wanted: RegisterSet = 0;
  readonly #occupants: (Value | undefined)[] = new Array(firstHome).fill(undefined);
  readonly #stored = new Set<Value>();

  constructor(usable: RegisterSets = allocatable) {
    this.allocatable = usable;
    this.free = usable.gpr | usable.xmm;
  }

  /** The value in a register. */
  occupant(register: Place): Value | undefined {
    return this.#occupants[register];
  }

  /** Says that a free register now holds a value. */
  put(value: Value, register: Place): void {
    if (this.#occupants[register] !== undefined) throw new InternalError(`register ${register} is in use`);
    this.#occupants[register] = value;
    this.free &= ~(1 << register);
    value.register = register;
  }

  /** The value is in no register any more. */
  release(value: Value): void {
    if (value.register === inMemory) return;
    this.#occupants[value.register] = undefined;
    this.free |= 1 << value.register;
    value.register = inMemory;
  }

  /** Says where a value was made, by the item that comes next (or came last, for labels). */
  noteMade(value: Value, register: Place, item = this.items.length): void {
    value.madeAt = item;
    value.madeIn = register;
  }

  /** Takes a value out of its register; its home gets it. */
  evict(value: Value): void {
    if (value.constant === undefined) this.store(value);
    this.release(value);
  }

  /** Gives the value a home, filled right after the value is made. */
  store(value: Value): void {
    this.home(value);
    this.#stored.add(value);
  }

  /** The value's home. */
  home(value: Value): Place {
    if (value.home === -1) {
      value.home = firstHome + this.homes.length;
      this.homes.push(value);
    }
    return value.home;
  }

  /** The home that is a certain slot. */
  givenHome(slot: number): Place {
    for (const [home, given] of this.givenSlots) if (given === slot) return home;
    const home = firstHome + this.homes.length;
    this.homes.push(undefined);
    this.givenSlots.set(home, slot);
    return home;
  }

  /** Where the value can be read. */
  placeOf(value: Value): Place {
    if (value.register !== inMemory || value.constant !== undefined) return value.register;
    if (value.home === -1) throw new InternalError(`value ${value.id} of operation ${value.ref} is nowhere`);
    return value.home;
  }

  /** Adds a move. */
  move(value: Value, from: Place, to: Place): void {
    if (from !== to) this.items.push({ kind: 'move', value, from, to });
  }

  /** A register of a class outside `avoid`; the occupant with the furthest next use goes where all are taken. */
  take(
    registerClass: RegisterClass,
    avoid: RegisterSet,
    hint: Place,
    distance: (value: Value) => number,
  ): Place {
    const candidates = this.allocatable[registerClass] & ~avoid;
    const free = candidates & this.free;
    if (hint !== -1 && (free & (1 << hint)) !== 0) return hint;
    if (free !== 0) return lowest(free & ~this.wanted || free);
    let furthest: Value | undefined;
    let best = -1;
    for (let rest = candidates; rest !== 0; rest &= rest - 1) {
      const value = this.#occupants[lowest(rest)];
      if (value === undefined) continue;
      const far = distance(value);
      if (far > best) {
        best = far;
        furthest = value;
      }
    }
    if (furthest === undefined) throw new InternalError('an instruction takes more registers than there are');
    const register = furthest.register;
    this.evict(furthest);
    return register;
  }

  /** The items with the stores of homes in their places. */
  finish(): Item[] {
    const storesAfter = new Map<number, Move[]>();
    for (const value of this.#stored) {
      if (value.madeIn === inMemory || this.givenSlots.has(value.home)) continue;
      const move: Move = { kind: 'move', value, from: value.madeIn, to: value.home };
      const stores = storesAfter.get(value.madeAt);
      if (stores === undefined) storesAfter.set(value.madeAt, [move]);
      else stores.push(move);
    }
    if (storesAfter.size === 0) return this.items;
    const all: Item[] = [...(storesAfter.get(-1) ?? [])];
    this.items.forEach((item, index) => {
      all.push(item, ...(storesAfter.get(index) ?? []));
    });
    return all;
  }
}

/** The lowest register of a set that is not empty. */
export function lowest(set: RegisterSet): Place {
  return 31 - Math.clz32(set & -set);
}
