/**
 * The passes of the optimiser: one row a pass, in the order in which an operation or a trace meets them. Each can be switched off by
 * name, to find the one that a fault is in. Stages: `prepare` looks at the recorded trace; `rewrite` passes are the links of the
 * chain that each operation goes through on its way into the new trace; `loop` says how often the body goes through it; `clean` works on
 * the whole new trace.
 */

interface PassRow {
  readonly stage: 'prepare' | 'rewrite' | 'loop' | 'clean';
  readonly doc: string;
  /** Passes that it must come after, with the reason. */
  readonly after: Readonly<Record<string, string>>;
}

// biome-ignore format: a row is a line
export const passes = {
  masks: { stage: 'prepare', doc: 'Overflow checks of values of which only low bits are used become plain operations.', after: {} },
  fold: { stage: 'rewrite', doc: 'Constants, identities, cheaper forms; one form for what can be written in several ways.', after: { masks: 'a plain int_mul folds where a checked one may not' } },
  bounds: { stage: 'rewrite', doc: 'Bounds of ints decide comparisons and drop overflow checks.', after: { fold: 'it sees constants on the right and one form of each comparison' } },
  guards: { stage: 'rewrite', doc: 'What a guard said is known from there on; guards that hold are dropped.', after: { bounds: 'a decided comparison makes its guard hold' } },
  heap: { stage: 'rewrite', doc: 'Loads of what was loaded or stored before, where nothing between may have changed it.', after: { guards: 'classes known by guards tell which objects cannot share memory' } },
  dead_stores: { stage: 'rewrite', doc: 'Stores that are overwritten before anything could see them.', after: { heap: 'a forwarded load does not look at memory' } },
  cse: { stage: 'rewrite', doc: 'Operations that were computed before.', after: { fold: 'equal values have got equal forms', heap: 'equal loads make equal operations' } },
  peel: { stage: 'loop', doc: 'The body goes through the chain twice; the second copy is the loop, and finds what does not change in the first.', after: { cse: 'it is cse, heap and guards that find invariants' } },
  hoist: { stage: 'loop', doc: 'Bounds and overflow checks of values that change evenly are made once before the loop, for its last iteration.', after: { peel: 'the first copy checked the first iteration' } },
  carry: { stage: 'loop', doc: 'What an iteration stores and the next one loads goes through a phi instead of memory.', after: { peel: 'the preamble has the value for the first time', heap: 'it knows whether the stored value is still there' } },
  dce: { stage: 'clean', doc: 'Operations without a use, phis that never change.', after: { peel: 'it closes the phis' } },
  vectorise: { stage: 'clean', doc: 'Finds loops that can run several iterations at once; the backend does it.', after: { hoist: 'checks that stay in the loop forbid it', dce: 'what is not used must not stand in the way' } },
  rewind: { stage: 'clean', doc: 'Loops that run several iterations at once begin with iteration 0: the preamble is written again without its stores.', after: { vectorise: 'it is done for its loops only' } },
} as const satisfies Record<string, PassRow>;

/** The name of a pass. */
export type PassName = keyof typeof passes;

/** The names in order. */
export const passNames = Object.keys(passes) as readonly PassName[];

/** Which passes are on. */
export type PassSwitches = Readonly<Record<PassName, boolean>>;

/** All passes on, or those that `only` and `off` leave. */
export function switchPasses(
  choice: { only?: readonly PassName[]; off?: readonly PassName[] } = {},
): PassSwitches {
  const on = (name: PassName): boolean =>
    (choice.only?.includes(name) ?? true) && !choice.off?.includes(name);
  return Object.fromEntries(passNames.map((name) => [name, on(name)])) as PassSwitches;
}
