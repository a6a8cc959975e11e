/**
 * Whether entries into machine code pay. Going in and coming back costs about as much as a hundred interpreted instructions; a loop of three
 * iterations in a function that is called from code that cannot be compiled is quicker in the interpreter.
 *
 * Machine code counts nothing. What is known of an entry is how many iterations its iterator had left, and the exit that ended it: one before
 * the first iteration was over says how many instructions had been run, unless the loop came back to its entry, which shows in its inputs.
 * Where nothing is known the entry counts as worth it.
 */
import { opcodes } from '../bytecode/opcodes.table.js';
import type { Frame } from '../objects/model/frame.js';
import type { Value } from '../objects/model/value.js';
import type { StateBlock } from './backend/x64/state-block.js';
import { stateOffset } from './backend/x64/state-layout.table.js';
import type { ExitState, LoadedTrace } from './loaded-trace.js';
import { iterationsLeft } from './record/actual-iterators.js';

/** Slot 0 among the state block's words. */
const FIRST_SLOT = stateOffset('slots', 0) >> 2;

/** Iterations that the loop of a root has left; infinite where its iterator does not say, or there is none. */
export function iterationsOf({ code, pc, kind }: LoadedTrace, { registers, base }: Frame): number {
  const { instructions } = code;
  if (kind !== 'loop' || instructions[pc] !== opcodes.FOR_ITER.code) return Number.POSITIVE_INFINITY;
  return iterationsLeft(registers[base + (instructions[pc + 2] as number)] as Value);
}

/** Measures one entry after the other. */
export class EntryGauge {
  readonly #words: Int32Array;
  #inputs = new Int32Array(64);
  #places: readonly number[] = [];
  #left = Number.POSITIVE_INFINITY;

  constructor(state: StateBlock) {
    this.#words = state.words;
  }

  /** A root is about to be entered: its inputs are loaded. `frame`: that of the loop. */
  begin(root: LoadedTrace, frame: Frame): void {
    this.#left = iterationsOf(root, frame);
    const { places } = root.tree.signature;
    this.#places = places;
    if (places.length * 2 > this.#inputs.length) this.#inputs = new Int32Array(places.length * 4);
    const inputs = this.#inputs;
    const words = this.#words;
    for (let index = 0; index < places.length; index++) {
      const at = FIRST_SLOT + 2 * (places[index] as number);
      inputs[2 * index] = words[at] as number;
      inputs[2 * index + 1] = words[at + 1] as number;
    }
  }

  /** Instructions that the entry has run at most. */
  end(root: LoadedTrace, { trace, reach }: ExitState): number {
    if (trace.tree !== root.tree) return Number.POSITIVE_INFINITY;
    if (reach < Number.POSITIVE_INFINITY && !this.#haveInputsChanged()) return reach;
    if (root.tree.goesOn) return Number.POSITIVE_INFINITY;
    return (this.#left + 1) * root.origins.length + (trace === root ? 0 : trace.origins.length);
  }

  #haveInputsChanged(): boolean {
    return this.#places.some((place, index) => {
      const at = FIRST_SLOT + 2 * place;
      return (
        this.#inputs[2 * index] !== this.#words[at] || this.#inputs[2 * index + 1] !== this.#words[at + 1]
      );
    });
  }
}
