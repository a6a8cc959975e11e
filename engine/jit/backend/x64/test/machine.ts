/**
 * Runs traces as machine code: one state block and arena, trees of a root and its bridges, results read back through location maps.
 */

import { detectCpuFeatures } from '../../../../native/cpu-features.js';
import type { CpuFeature } from '../../../../native/cpu-features.table.js';
import type { NativeEntry } from '../../../../native/executable-memory.js';
import type { EvaluatorMemory } from '../../../ir/evaluator-memory.js';
import { objectFieldRows } from '../../../ir/object-fields.table.js';
import type { IrType } from '../../../ir/operation-row.js';
import type { IrValue } from '../../../ir/pure-meanings.js';
import type { Trace } from '../../../ir/trace.js';
import { checkAllocation } from '../allocate/regalloc-check.js';
import type { RegisterSets } from '../allocate/register-file.js';
import { CodeArena, type LoadedCode } from '../code-arena.js';
import { compileTrace } from '../compile-trace.js';
import type { CompiledLabel, CompiledTrace, Location } from '../compiled-trace.js';
import { StateBlock } from '../state-block.js';
import { stateOffset } from '../state-layout.table.js';

/** A trace that has been loaded. */
export interface LoadedTrace {
  readonly trace: Trace;
  readonly compiled: CompiledTrace;
  readonly code: LoadedCode;
  readonly entry: NativeEntry;
  readonly number: number;
  readonly firstExit: number;
  readonly tree: number;
  /** The loop that a bridge from one of its exits may go back to. */
  readonly loop: LoadedTrace | undefined;
}

/** How a run ended. */
export interface MachineOutcome {
  readonly trace: LoadedTrace;
  readonly exit: number;
  /** The guard's ref. */
  readonly ref: number;
  readonly values: readonly IrValue[];
}

export class Machine {
  /** A machine; undefined where there is no executable memory. */
  static create(
    features: ReadonlySet<CpuFeature> = detectCpuFeatures(),
    usable?: RegisterSets,
  ): Machine | undefined {
    const state = StateBlock.create();
    if (state === undefined) return undefined;
    const arena = CodeArena.create(state, features.has('avx'));
    return arena === undefined ? undefined : new Machine(state, arena, features, usable);
  }

  readonly state: StateBlock;
  readonly arena: CodeArena;
  readonly features: ReadonlySet<CpuFeature>;
  readonly #traces: LoadedTrace[] = [];
  readonly #usable: RegisterSets | undefined;
  #exits = 0;
  readonly #slotsUsed = new Map<number, number>();

  private constructor(
    state: StateBlock,
    arena: CodeArena,
    features: ReadonlySet<CpuFeature>,
    usable: RegisterSets | undefined,
  ) {
    this.#usable = usable;
    this.state = state;
    this.arena = arena;
    this.features = features;
  }

  /** Compiles and loads a root; `targets` are loaded traces by the numbers that the trace uses. */
  loadRoot(trace: Trace, targets: readonly LoadedTrace[] = []): LoadedTrace {
    return this.#load(trace, undefined, this.#traces.length, targets);
  }

  /** Compiles and loads a bridge from an exit of a loaded trace, and links it. */
  loadBridge(
    parent: LoadedTrace,
    exit: number,
    trace: Trace,
    targets: readonly LoadedTrace[] = [],
  ): LoadedTrace {
    const locations = parent.compiled.exits[exit]?.locations ?? [];
    const loaded = this.#load(trace, locations, parent.tree, targets);
    this.state.setExitTarget(parent.firstExit + exit, loaded.code.address);
    return loaded;
  }

  /** Compiles and loads a bridge whose jump_to goes to the header of the parent's loop. */
  loadLandingBridge(parent: LoadedTrace, exit: number, trace: Trace): LoadedTrace {
    const { loop } = parent;
    const kept = parent.compiled.exits[exit]?.kept;
    if (loop?.compiled.label === undefined || kept === undefined) throw new Error('the exit is in no loop');
    const locations = parent.compiled.exits[exit]?.locations ?? [];
    const back = { label: loop.compiled.label, kept, root: loop };
    const loaded = this.#load(trace, locations, parent.tree, [], back);
    this.state.setExitTarget(parent.firstExit + exit, loaded.code.address);
    return loaded;
  }

  /** Compiles and loads a bridge whose jump_to goes to a loop's header with all that the label needs. */
  loadFreshBridge(parent: LoadedTrace, exit: number, trace: Trace, root: LoadedTrace): LoadedTrace {
    const { label } = root.compiled;
    if (label?.needs === undefined) throw new Error('the loop is entered at its start only');
    const locations = parent.compiled.exits[exit]?.locations ?? [];
    const loaded = this.#load(trace, locations, parent.tree, [], { label, root });
    this.state.setExitTarget(parent.firstExit + exit, loaded.code.address);
    return loaded;
  }

  /** Runs a root on inputs until it exits. */
  run(root: LoadedTrace, inputs: readonly IrValue[]): MachineOutcome {
    inputs.forEach((value, index) => {
      this.#write(index, value, root.trace.inputs[index] ?? 'int');
    });
    const exit = root.entry(this.state.address);
    const trace = this.#traces.find(
      ({ firstExit, compiled }) => exit >= firstExit && exit < firstExit + compiled.exits.length,
    );
    if (trace === undefined) throw new Error(`exit ${exit} belongs to no trace`);
    const record = trace.compiled.exits[exit - trace.firstExit];
    if (record === undefined) throw new Error('no such exit');
    const values = record.locations.map((location, index) =>
      this.#read(trace, location, record.types[index] ?? 'int'),
    );
    return { trace, exit: exit - trace.firstExit, ref: record.ref, values };
  }

  /** Writes the object table; `addressOf` moves addresses of the evaluator's memory to real ones. */
  setObjects(memory: EvaluatorMemory, addressOf: (address: bigint) => bigint): void {
    for (const [row, { classWord, fields }] of memory.objects) {
      this.state.words[stateOffset('objects', row) >> 2] = classWord;
      // Fields of different kinds of objects lie in the same places.
      for (const { name, offset, type } of objectFieldRows) {
        const value = fields[name];
        const at = (stateOffset('objects', row) + offset) >> 3;
        if (value === undefined) continue;
        if (type === 'float') this.state.floats[at] = Number(value);
        else this.state.ints[at] = type === 'ptr' ? addressOf(BigInt(value)) : BigInt(value);
      }
    }
  }

  #load(
    trace: Trace,
    locations: readonly Location[] | undefined,
    tree: number,
    targets: readonly LoadedTrace[],
    back?: { readonly label: CompiledLabel; readonly kept?: readonly Location[]; readonly root: LoadedTrace },
  ): LoadedTrace {
    const outcome = compileTrace(trace, {
      features: this.features,
      start: locations === undefined ? { kind: 'root' } : { kind: 'bridge', inputs: locations },
      firstFreeSlot: Math.max(this.#slotsUsed.get(tree) ?? 0, back?.root.compiled.slotsUsed ?? 0),
      loop: back,
      inspect: checkAllocation,
      ...(this.#usable === undefined ? {} : { usable: this.#usable }),
    });
    if (outcome.kind !== 'compiled') throw new Error(outcome.reason);
    const compiled = outcome.trace;
    const target =
      compiled.target === undefined ? undefined : back === undefined ? targets[compiled.target] : back.root;
    const code = this.arena.load(compiled, {
      firstExit: this.#exits,
      ...(target === undefined ? {} : { target: target.number }),
    });
    if (code === undefined) throw new Error('the arena is full');
    const number = this.#traces.length;
    if (code.header !== undefined) this.state.setLabelTarget(number, code.header);
    const made: LoadedTrace = {
      trace,
      compiled,
      code,
      entry: code.entry,
      number,
      firstExit: this.#exits,
      tree,
      loop: undefined,
    };
    const loaded: LoadedTrace =
      code.header === undefined ? { ...made, loop: back?.root } : { ...made, loop: made };
    this.#traces.push(loaded);
    this.#exits += compiled.exits.length;
    this.#slotsUsed.set(tree, Math.max(this.#slotsUsed.get(tree) ?? 0, compiled.slotsUsed));
    this.state.setTraceTarget(number, code.innerEntry);
    return loaded;
  }

  #write(slot: number, value: IrValue, type: IrType): void {
    const index = stateOffset('slots', slot) >> 3;
    if (type === 'float') this.state.floats[index] = value as number;
    else this.state.ints[index] = BigInt(value as bigint | boolean | number);
  }

  #read(trace: LoadedTrace, location: Location, type: IrType): IrValue {
    if (location.kind === 'constant') return trace.trace.constant(location.ref).value;
    const index = this.#indexOf(location);
    if (type === 'float') return this.state.floats[index] as number;
    const bits = this.state.ints[index] as bigint;
    return type === 'bool' ? bits !== 0n : type === 'obj' ? Number(bits) : bits;
  }

  #indexOf(location: Exclude<Location, { kind: 'constant' }>): number {
    if (location.kind === 'gpr') return stateOffset('gprSave', location.register) >> 3;
    if (location.kind === 'xmm') return stateOffset('xmmSave', location.register) >> 3;
    return stateOffset('slots', location.slot) >> 3;
  }
}
