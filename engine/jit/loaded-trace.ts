/**
 * Traces in an instance: trees of a root and its bridges, the exits of each, and what an entry checks.
 */
import type { TraceKind } from '../core/events.table.js';
import type { NativeEntry } from '../native/executable-memory.js';
import type { LinkedGlobals, PyCode } from '../objects/model/functions.js';
import type { Value } from '../objects/model/value.js';
import type { CompiledExit, CompiledTrace } from './backend/x64/compiled-trace.js';
import type { Trace } from './ir/trace.js';
import type { Condition, EntrySignature, Origin, RecordedTrace } from './record/recorded-trace.js';
import type { ResumeTemplate } from './record/resume-template.js';
import type { LastingVariable } from './record/tracked.js';
import { TreeWorth } from './tree-worth.js';

/** What traces that run into each other rely on together: an entry into one of them checks it all. */
export class Cluster {
  readonly conditions: Condition[] = [];
  readonly constantRows = new Set<number>();
  readonly trees: Tree[] = [];
  /** Most frames that an exit restores. */
  frames = 1;
  /** Some trace reads items of lists of lists: these need rows as well. */
  readsRows = false;
  /** Some trace looks into instances: these need their attributes in their rows. */
  readsInstances = false;
  /** Some trace appends to lists: short ones need room. */
  appends = false;
  /** Some trace makes objects in free rows. */
  makesObjects = false;
  /** Recordings that had begun when it was entered, or grew, for the last time. */
  usedAt = 0;
}

/** Where the names of a frame are looked up. The same code may run in several such places: by exec(), or in functions made by it. */
export interface NameSpaces {
  readonly linked: LinkedGlobals;
  readonly namespace: Value;
}

/** A root trace with its bridges. */
export class Tree {
  readonly signature: EntrySignature;
  /** The globals of the outermost frame for which it was made. */
  readonly linked: LinkedGlobals;
  /** That frame's local names are its globals. */
  readonly #isModule: boolean;
  /** First slot of the state block that no trace of it uses. */
  slotsUsed = 0;
  cluster: Cluster;
  /** No longer entered. */
  isDead = false;
  root: LoadedTrace | null = null;
  bridges = 0;
  /** A bridge goes on behind the loop: how long an entry runs is not for the loop alone to say. */
  goesOn = false;
  readonly worth = new TreeWorth();
  /** Rows of this instance's object table stand in the code. */
  hasConstantRows = false;
  /** Variables that bridges found missing among the inputs. */
  readonly wanted = new Set<LastingVariable>();

  constructor(signature: EntrySignature, outermost: NameSpaces) {
    this.signature = signature;
    this.linked = outermost.linked;
    this.#isModule = outermost.namespace === outermost.linked.globals;
    this.cluster = new Cluster();
    this.cluster.trees.push(this);
  }

  /** Whether the frame's names are those that its traces read and write. */
  hasNamesOf({ linked, namespace }: NameSpaces): boolean {
    return (
      (linked === this.linked ||
        (linked.globals === this.linked.globals && linked.builtinsDict === this.linked.builtinsDict)) &&
      (namespace === linked.globals) === this.#isModule
    );
  }

  /** From now on entries of either check what the other relies on too. */
  joinCluster(other: Tree): void {
    const from = other.cluster;
    const into = this.cluster;
    if (from === into) return;
    into.conditions.push(...from.conditions);
    for (const row of from.constantRows) into.constantRows.add(row);
    into.frames = Math.max(into.frames, from.frames);
    into.readsRows ||= from.readsRows;
    into.readsInstances ||= from.readsInstances;
    into.appends ||= from.appends;
    into.makesObjects ||= from.makesObjects;
    into.usedAt = Math.max(into.usedAt, from.usedAt);
    for (const tree of from.trees) {
      tree.cluster = into;
      into.trees.push(tree);
    }
  }
}

/** One trace with its machine code. */
export interface LoadedTrace {
  /** Instance-wide number. */
  readonly number: number;
  readonly kind: TraceKind;
  readonly tree: Tree;
  readonly code: PyCode;
  readonly pc: number;
  readonly recorded: RecordedTrace;
  /** As compiled. */
  readonly optimised: Trace;
  readonly compiled: CompiledTrace;
  /** The exit at which it begins; null for a root. */
  readonly parent: ExitState | null;
  readonly exits: ExitState[];
  /** Gives its memory back. */
  readonly free: () => void;
  /** Calls the code; of roots only. */
  readonly entry: NativeEntry | null;
  readonly origins: readonly Origin[];
  /** Operations of the recording. */
  readonly opsRecorded: number;
  /** Made by another instance, or another process: `recorded` then holds no trace of its own. */
  readonly isShared: boolean;
  /** Resume templates from this one on are those of the copied preamble of the trace's target. */
  readonly ownTemplates: number;
}

/** An exit, and how it has fared. */
export interface ExitState {
  /** Instance-wide number. */
  readonly number: number;
  readonly trace: LoadedTrace;
  /** Position among the trace's exits. */
  readonly index: number;
  readonly compiled: CompiledExit;
  readonly template: ResumeTemplate;
  /** Times taken. */
  count: number;
  /** The same, each time weighed by how long the interpreter then took to come back: see {@link ExitCosts}. */
  heat: number;
  /** Heat at which a bridge is recorded next. */
  bridgeAt: number;
  aborts: number;
  /** Recordings of a bridge begun. */
  attempts: number;
  bridge: LoadedTrace | null;
  /** Instructions from the tree's entry to here where no loop has come round; infinite behind a loop's label. */
  readonly reach: number;
}

/** How a trace ends: around its own loop, in another trace, or in the interpreter. */
export function linkOf(trace: LoadedTrace): 'loop' | 'trace' | 'interpreter' {
  if (trace.recorded.target !== null) return 'trace';
  return trace.optimised.name(trace.optimised.length - 1) === 'exit' ? 'interpreter' : 'loop';
}
