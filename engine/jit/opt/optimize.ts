/**
 * The optimiser: takes a recorded trace, gives an optimised one. A loop becomes preamble, label, phis, loop and jump; a bridge stays
 * straight. The recorded trace is not changed. Cost is linear in its length. A loop that can run in vectors is written twice: the second time it begins
 * with iteration 0.
 */
import type { Trace, ValueFact } from '../ir/trace.js';
import { Copier } from './copier.js';
import { eliminateDeadCode } from './dce.js';
import { Emitter } from './emitter.js';
import { internConstant } from './intern-constant.js';
import { endBridge, type LoopTarget } from './land.js';
import { findMasked } from './masks.js';
import { peelLoop } from './peel.js';
import { type PassSwitches, switchPasses } from './pipeline.table.js';
import { canRewind } from './rewind.js';
import { findVarying } from './varying.js';
import { planVectorLoop } from './vectorise.js';

/** How to optimise. */
export interface OptimizerSettings {
  /** All passes are on unless this says otherwise. */
  readonly passes?: PassSwitches;
  /** What is known of the inputs: for a bridge, the facts of the snapshot that it starts from. */
  readonly facts?: readonly ValueFact[];
  /** Of a loop: input slots that other ways through it than the recorded one may change. */
  readonly assigned?: ReadonlySet<number> | undefined;
  /** Of a bridge that ends with jump_to: the loop that it goes to. */
  readonly target?: LoopTarget | undefined;
  /** Whether loops may run several iterations at once, if the pass is on; they may unless this says otherwise. */
  readonly vectors?: boolean;
  /** Sums of floats may be added up in another order than the program's. */
  readonly fastmath?: boolean;
  /** Called with the trace after each stage: `rewrite` and `clean`. */
  readonly inspect?: (stage: 'rewrite' | 'clean', trace: Trace) => void;
}

const allPasses = switchPasses();

/** The optimised form of a recorded trace. */
export function optimizeTrace(source: Trace, settings: OptimizerSettings = {}): Trace {
  const on = settings.passes ?? allPasses;
  const made = writeTrace(source, settings, on, false) as Trace;
  const { vector } = made;
  if (!on.rewind || vector?.kind !== 'loop' || vector.loop.guarded || !canRewind(source)) return made;
  const rewound = writeTrace(source, settings, on, true);
  return rewound?.vector?.kind === 'loop' ? rewound : made;
}

/** Writes the trace; undefined if its loop was to begin with iteration 0 and cannot. */
function writeTrace(
  source: Trace,
  settings: OptimizerSettings,
  on: PassSwitches,
  rewinds: boolean,
): Trace | undefined {
  const emitter = new Emitter(on, source.length);
  const constants = source.constants.map((constant) => internConstant(emitter.trace, constant));
  const copier = new Copier(source, emitter, constants);
  const wraps = on.masks ? findMasked(source) : new Uint8Array(source.length);
  const plan = { wraps, holds: new Uint8Array(source.length) };
  writeInputs(source, emitter, copier, settings.facts ?? []);
  const end = source.length - 1;
  if (source.name(end) === 'close_loop') {
    const varying = findVarying(source, settings.assigned ?? new Set());
    if (!peelLoop(source, emitter, copier, plan, constants, varying, rewinds)) return undefined;
  } else {
    copier.copy(source.inputs.length, end, plan);
    if (settings.target !== undefined && source.name(end) === 'jump_to') {
      const args = source.list(end).map((ref) => copier.value(ref));
      const jump = { target: source.operand(end, 0), origin: source.origin(end) };
      endBridge(emitter, settings.target, args, jump);
    } else copier.copyEnd(end);
  }
  settings.inspect?.('rewrite', emitter.trace);
  const clean = on.dce ? eliminateDeadCode(emitter.trace, emitter.heap.dead) : emitter.trace;
  if (on.vectorise && settings.vectors !== false) clean.vector = planVectorLoop(clean, settings.fastmath);
  settings.inspect?.('clean', clean);
  return clean;
}

function writeInputs(source: Trace, emitter: Emitter, copier: Copier, known: readonly ValueFact[]): void {
  const { trace, facts } = emitter;
  trace.inputs.push(...source.inputs);
  for (let slot = 0; slot < source.inputs.length; slot++) {
    const ref = trace.emit(source.name(slot), slot, 0, 0, 0, -1, source.origin(slot));
    facts.admit(ref);
    copier.setValue(slot, ref);
  }
  for (const { slot, least, most, classWord } of known) {
    if (emitter.on.bounds)
      facts.narrow(slot, least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY);
    if (classWord !== undefined) facts.noteClass(slot, classWord);
  }
}
