/**
 * The machine code of one instance and what belongs to it: traces by number, exits by number, trees with their slots.
 *
 * It loads what the backend gives and links it: a root with its loop, a bridge with its exit. Everything has room for a fixed number of
 * entries in the state block; what does not fit is refused, and the driver then throws all code away and begins anew.
 */
import type { CodeArena } from './backend/x64/code-arena.js';
import type { CompiledTrace } from './backend/x64/compiled-trace.js';
import type { StateBlock } from './backend/x64/state-block.js';
import { SLOTS_PER_TREE, stateEntries } from './backend/x64/state-layout.table.js';
import type { Trace } from './ir/trace.js';
import { type ExitState, type LoadedTrace, type NameSpaces, Tree } from './loaded-trace.js';
import type { EntrySignature, RecordedTrace } from './record/recorded-trace.js';
import type { CodePlace } from './warm-state.js';

/** A trace ready to be loaded. */
export interface Loadable {
  readonly recorded: RecordedTrace;
  readonly optimised: Trace;
  readonly compiled: CompiledTrace;
  /** Where it begins: the loop's header, or where its exit goes on. */
  readonly place: CodePlace;
  /** The exit of which it is the bridge; null for a root. */
  readonly parent: ExitState | null;
  readonly tree: Tree;
  readonly opsRecorded: number;
  /** Another instance has made it. */
  readonly isShared: boolean;
  /** See LoadedTrace. */
  readonly ownTemplates: number;
}

/** What there is no room for. */
export type StoreLimit = 'too many loops' | 'too many exits' | 'the limit of machine code is reached';

/** See the file's head. */
export class CodeStore {
  readonly traces: LoadedTrace[] = [];
  readonly exits: ExitState[] = [];
  readonly #state: StateBlock;
  readonly #arena: CodeArena;
  #treeCount = 0;

  constructor(state: StateBlock, arena: CodeArena) {
    this.#state = state;
    this.#arena = arena;
  }

  /** Bytes of machine code. */
  get used(): number {
    return this.#arena.used;
  }

  /** A tree without traces; undefined where there is no room for one. */
  newTree(signature: EntrySignature, outermost: NameSpaces): Tree | undefined {
    const firstSlot = this.#treeCount * SLOTS_PER_TREE;
    if (firstSlot + SLOTS_PER_TREE > stateEntries.slots) return undefined;
    this.#treeCount++;
    return new Tree(signature, outermost, firstSlot);
  }

  /** Loads a trace and links it. `eagerness`: times an exit is taken before it is recorded. */
  load(loadable: Loadable, eagerness: number): LoadedTrace | StoreLimit {
    const { recorded, optimised, compiled, place, parent, tree, ownTemplates } = loadable;
    const target = recorded.target === null ? undefined : this.traces[recorded.target];
    if (this.traces.length >= stateEntries.traceTargets - 1) return 'too many loops';
    if (this.exits.length + compiled.exits.length > stateEntries.exitTargets) return 'too many exits';
    const code = this.#arena.load(compiled, {
      firstExit: this.exits.length,
      firstSlot: tree.firstSlot,
      ...(target === undefined ? {} : { target: { trace: target.number, firstSlot: target.tree.firstSlot } }),
    });
    if (code === undefined) return 'the limit of machine code is reached';
    const trace: LoadedTrace = {
      number: this.traces.length,
      kind: parent === null ? 'loop' : 'bridge',
      tree,
      code: place.code,
      pc: place.pc,
      recorded,
      optimised,
      compiled,
      parent,
      exits: [],
      entry: parent === null ? code.entry() : null,
      origins: recorded.origins,
      opsRecorded: loadable.opsRecorded,
      isShared: loadable.isShared,
      ownTemplates,
    };
    this.traces.push(trace);
    this.#addExits(trace, eagerness);
    tree.slotsUsed = Math.max(tree.slotsUsed, compiled.slotsUsed);
    tree.cluster.conditions.push(...recorded.conditions);
    for (const row of recorded.constantRows) tree.cluster.constantRows.add(row);
    if (recorded.constantRows.size > 0) tree.hasConstantRows = true;
    if (optimised.has('getarrayitem_obj')) tree.cluster.readsRows = true;
    for (const { frames } of recorded.templates)
      tree.cluster.frames = Math.max(tree.cluster.frames, frames.length);
    if (target !== undefined) tree.joinCluster(target.tree);
    if (parent === null) {
      tree.root = trace;
      this.#state.setTraceTarget(trace.number, code.innerEntry);
      if (code.header !== undefined) this.#state.setLabelTarget(trace.number, code.header);
    } else {
      parent.bridge = trace;
      tree.bridges++;
      this.#state.setExitTarget(parent.number, code.address);
    }
    return trace;
  }

  /** Throws everything away. */
  clear(): void {
    this.traces.length = 0;
    this.exits.length = 0;
    this.#treeCount = 0;
    this.#arena.flush();
  }

  close(): void {
    this.clear();
    this.#arena.close();
  }

  #addExits(trace: LoadedTrace, eagerness: number): void {
    trace.compiled.exits.forEach((compiled, index) => {
      const snapshot = trace.optimised.snapshots[compiled.snapshot];
      const exit: ExitState = {
        number: this.exits.length,
        trace,
        index,
        compiled,
        template: trace.recorded.templates[snapshot?.template ?? 0] as ExitState['template'],
        count: 0,
        bridgeAt: trace.optimised.name(compiled.ref) === 'exit' ? Infinity : eagerness,
        aborts: 0,
        attempts: 0,
        bridge: null,
      };
      this.exits.push(exit);
      trace.exits.push(exit);
    });
  }
}
