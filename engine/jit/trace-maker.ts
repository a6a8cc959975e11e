/**
 * From a recording to machine code: optimises it, with what is known of the exit where it begins and of the loop that it goes to, and has
 * the backend compile it. Loading and linking are the store's.
 */
import type { JitParameter } from '../core/jit-parameters.table.js';
import type { CpuFeature } from '../native/cpu-features.table.js';
import { compileTrace } from './backend/x64/compile-trace.js';
import type { CompiledTrace } from './backend/x64/compiled-trace.js';
import type { CodeStore } from './code-store.js';
import type { IrRef, Trace } from './ir/trace.js';
import type { ExitState, LoadedTrace, Tree } from './loaded-trace.js';
import { describeTarget, landingOf, withTarget } from './loop-target.js';
import { optimizeTrace } from './opt/optimize.js';
import type { PassSwitches } from './opt/pipeline.table.js';
import { findAssignedSlots } from './record/assigned-slots.js';
import type { EntrySignature, RecordedTrace } from './record/recorded-trace.js';
import type { Teller } from './teller.js';

/** How traces are made, besides the parameters. */
export interface MakerOptions {
  /** Passes of the optimiser; all unless given. For finding the one that a fault is in. */
  readonly passes?: PassSwitches;
  /** Changes an optimised trace before it becomes machine code: for tests that make guards fail. */
  readonly alter?: (optimised: Trace, recorded: RecordedTrace) => Trace;
}

/** See the file's head. */
export class TraceMaker {
  readonly #store: CodeStore;
  readonly #teller: Teller;
  readonly #features: ReadonlySet<CpuFeature>;
  readonly #parameters: Readonly<Record<JitParameter, number>>;
  readonly #options: MakerOptions;
  /** As it was at the start: it changes results, and so never while a program runs. */
  readonly #fastmath: boolean;

  /** `parameters` are read at each compilation. */
  constructor(
    store: CodeStore,
    teller: Teller,
    features: ReadonlySet<CpuFeature>,
    parameters: Readonly<Record<JitParameter, number>>,
    options: MakerOptions,
  ) {
    this.#store = store;
    this.#teller = teller;
    this.#features = features;
    this.#parameters = parameters;
    this.#options = options;
    this.#fastmath = parameters.fastmath > 0;
  }

  /** Optimises a finished recording: of a root with this entry, or of the bridge of `exit`. */
  optimise(
    finished: RecordedTrace,
    exit: ExitState | null,
    signature: EntrySignature | null,
  ): { readonly recorded: RecordedTrace; readonly optimised: Trace } {
    const { passes, alter } = this.#options;
    const loop = this.#targetOf(finished);
    const made = optimizeTrace(finished.trace, {
      ...(passes === undefined ? {} : { passes }),
      fastmath: this.#fastmath,
      // What the guards before the exit have established is known of the bridge's inputs.
      facts: exit?.trace.optimised.snapshots[exit.compiled.snapshot]?.facts ?? [],
      vectors: this.#parameters.vec > 0,
      target: loop && describeTarget(exit, finished, loop),
      assigned: signature === null ? undefined : findAssignedSlots(signature),
    });
    const recorded = withTarget(finished, made, loop);
    return { recorded, optimised: alter === undefined ? made : alter(made, recorded) };
  }

  /** Machine code for a root, or for the bridge of an exit; undefined where the backend has no room for it. */
  compile(
    recorded: RecordedTrace,
    optimised: Trace,
    exit: ExitState | null,
    tree: Tree,
  ): CompiledTrace | undefined {
    const target = this.#targetOf(recorded);
    const outcome = compileTrace(optimised, {
      features: this.#features,
      start:
        exit === null
          ? { kind: 'root', slots: tree.signature.places }
          : { kind: 'bridge', inputs: exit.compiled.locations },
      firstFreeSlot: Math.max(tree.slotsUsed, target?.compiled.slotsUsed ?? 0),
      loop: landingOf(optimised.landing, exit, target),
      targetSlots: target?.tree.signature.places,
      ...this.#comments(recorded, optimised),
    });
    return outcome.kind === 'refused' ? undefined : outcome.trace;
  }

  #targetOf({ target }: RecordedTrace): LoadedTrace | undefined {
    return target === null ? undefined : this.#store.traceAt(target);
  }

  /** The watcher's comments on the code, where it has any. */
  #comments(recorded: RecordedTrace, optimised: Trace): { comment?: (ref: IrRef) => string } {
    const { watcher } = this.#teller;
    if (watcher.comment === undefined) return {};
    return { comment: (ref) => watcher.comment?.(recorded, optimised, ref) ?? '' };
  }
}
