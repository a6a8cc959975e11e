/**
 * The machine code of one instance and what belongs to it: traces by number, exits by number, trees.
 *
 * It loads what the backend gives and links it: a root with its loop, a bridge with its exit. Everything has room for a fixed number of
 * entries in the state block; what does not fit is refused, and the driver then throws all code away and begins anew.
 */
import { loopEnd } from '../bytecode/analyse/loop-end.js';
import type { CodeArena } from './backend/x64/code-arena.js';
import type { CompiledTrace } from './backend/x64/compiled-trace.js';
import type { StateBlock } from './backend/x64/state-block.js';
import { stateEntries } from './backend/x64/state-layout.table.js';
import { objectFields } from './ir/object-fields.table.js';
import type { IrRef, Trace } from './ir/trace.js';
import { type ExitState, type LoadedTrace, linkOf, type NameSpaces, Tree } from './loaded-trace.js';
import { isFunctionEntry } from './record/entry-signature.js';
import type { EntrySignature, RecordedTrace } from './record/recorded-trace.js';
import type { ResumeTemplate } from './record/resume-template.js';
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
  readonly #traces: (LoadedTrace | undefined)[] = [];
  readonly #exits: (ExitState | undefined)[] = [];
  readonly #state: StateBlock;
  readonly #arena: CodeArena;
  #trees = new Set<Tree>();

  constructor(state: StateBlock, arena: CodeArena) {
    this.#state = state;
    this.#arena = arena;
  }

  /** The traces in the order in which they were loaded, without those that have been freed. */
  get traces(): readonly LoadedTrace[] {
    return this.#traces.filter((trace) => trace !== undefined);
  }

  /** A trace by its number. */
  traceAt(number: number): LoadedTrace | undefined {
    return this.#traces[number];
  }

  /** An exit by its number. */
  exitAt(number: number): ExitState | undefined {
    return this.#exits[number];
  }

  /** Bytes of machine code. */
  get used(): number {
    return this.#arena.used;
  }

  /** A tree without traces. */
  newTree(signature: EntrySignature, outermost: NameSpaces): Tree {
    const tree = new Tree(signature, outermost);
    this.#trees.add(tree);
    return tree;
  }

  /** Loads a trace and links it. `eagerness`: times an exit is taken before it is recorded. */
  load(loadable: Loadable, eagerness: number): LoadedTrace | StoreLimit {
    const { recorded, optimised, compiled, place, parent, tree, ownTemplates } = loadable;
    const target = recorded.target === null ? undefined : this.#traces[recorded.target];
    if (this.#traces.length >= stateEntries.traceTargets - 1) return 'too many loops';
    if (this.#exits.length + compiled.exits.length > stateEntries.exitTargets) return 'too many exits';
    const code = this.#arena.load(compiled, {
      firstExit: this.#exits.length,
      ...(target === undefined ? {} : { target: target.number }),
    });
    if (code === undefined) return 'the limit of machine code is reached';
    const trace: LoadedTrace = {
      number: this.#traces.length,
      kind: parent !== null ? 'bridge' : isFunctionEntry(tree.signature) ? 'entry' : 'loop',
      tree,
      code: place.code,
      pc: place.pc,
      recorded,
      optimised,
      compiled,
      parent,
      exits: [],
      free: code.free,
      entry: parent === null ? code.entry : null,
      origins: recorded.origins,
      opsRecorded: loadable.opsRecorded,
      isShared: loadable.isShared,
      ownTemplates,
    };
    this.#traces.push(trace);
    // Hot exits of what has just been loaded may get bridges first.
    tree.worth.wait(2 * eagerness);
    this.#addExits(trace, eagerness);
    tree.slotsUsed = Math.max(tree.slotsUsed, compiled.slotsUsed);
    tree.cluster.conditions.push(...recorded.conditions);
    for (const row of recorded.constantRows) tree.cluster.constantRows.add(row);
    if (recorded.constantRows.size > 0) tree.hasConstantRows = true;
    if (optimised.has('getarrayitem_obj')) tree.cluster.readsRows = true;
    if (setsLength(optimised)) tree.cluster.appends = true;
    if (optimised.has('cast_int_to_obj')) tree.cluster.makesObjects = true;
    if (recorded.conditions.some(({ kind }) => kind === 'class')) tree.cluster.readsInstances = true;
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
      if (linkOf(trace) !== 'interpreter' && !isWithinLoop(parent.template, tree.signature))
        tree.goesOn = true;
      this.#state.setExitTarget(parent.number, code.address);
    }
    return trace;
  }

  /** The trees of clusters that have not been entered since so many recordings had begun. */
  unusedSince(recordings: number): Tree[] {
    return [...this.#trees].filter(({ cluster }) => cluster.usedAt < recordings);
  }

  /** Frees the traces of a tree, which nothing enters any more: whole clusters only. Gives the traces. */
  free(tree: Tree): LoadedTrace[] {
    const traces = this.#traces.filter((trace) => trace?.tree === tree) as LoadedTrace[];
    for (const { number, exits, free } of traces) {
      free();
      this.#traces[number] = undefined;
      for (const exit of exits) this.#exits[exit.number] = undefined;
    }
    this.#trees.delete(tree);
    return traces;
  }

  /** Throws everything away. */
  clear(): void {
    this.#traces.length = 0;
    this.#exits.length = 0;
    // Not cleared: a set that is keeps what it held until it is collected itself.
    this.#trees = new Set();
    this.#arena.flush();
  }

  close(): void {
    this.clear();
    this.#arena.close();
  }

  #addExits(trace: LoadedTrace, eagerness: number): void {
    const { optimised, parent, ownTemplates } = trace;
    const label = findLabel(optimised);
    const before = parent?.reach ?? 0;
    trace.compiled.exits.forEach((compiled, index) => {
      const snapshot = trace.optimised.snapshots[compiled.snapshot];
      const exit: ExitState = {
        number: this.#exits.length,
        trace,
        index,
        compiled,
        template: trace.recorded.templates[snapshot?.template ?? 0] as ExitState['template'],
        count: 0,
        heat: 0,
        bridgeAt: trace.optimised.name(compiled.ref) === 'exit' ? Infinity : eagerness,
        aborts: 0,
        attempts: 0,
        bridge: null,
        reach:
          compiled.ref > label || (snapshot?.template ?? 0) >= ownTemplates
            ? Number.POSITIVE_INFINITY
            : before + optimised.origin(compiled.ref),
      };
      this.#exits.push(exit);
      trace.exits.push(exit);
    });
  }
}

/** Whether a trace changes the length of a list. */
function setsLength(trace: Trace): boolean {
  const { code } = objectFields.list_length;
  for (let ref = 0; ref < trace.length; ref++)
    if (trace.name(ref) === 'setfield_int' && trace.operand(ref, 2) === code) return true;
  return false;
}

/** The label of the trace's loop; beyond its end where there is none. */
function findLabel(trace: Trace): IrRef {
  for (let ref = 0; ref < trace.length; ref++) if (trace.name(ref) === 'label') return ref;
  return trace.length;
}

/** Whether what goes on at an exit is still in the loop that the tree is of. */
function isWithinLoop({ frames }: ResumeTemplate, { code, pc, frames: entries }: EntrySignature): boolean {
  const own = frames[entries.length - 1];
  return own !== undefined && own.code === code && own.pc >= pc && own.pc < loopEnd(code, pc);
}
