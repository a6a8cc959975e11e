/**
 * The parameters of the tracing compiler, with PyPy's names and defaults (`entry_length` and `fastmath` are ours): one row a parameter.
 */

interface ParameterRow {
  readonly default: number;
  readonly min: number;
  readonly doc: string;
  /** Only the host may set it, before the first instruction: it changes results. */
  readonly isHosts?: true;
}

// biome-ignore format: a row is a line
export const jitParameters = {
  threshold: { default: 1039, min: 1, doc: 'iterations of a loop before it is traced' },
  function_threshold: { default: 1619, min: 1, doc: 'calls of a function from the interpreter before it is traced from its entry' },
  entry_length: { default: 150, min: 1, doc: 'instructions that must run as machine code for an entry into it to pay' },
  trace_eagerness: { default: 200, min: 1, doc: 'failures of a guard before a bridge is traced from it; one with a long way back to machine code counts for up to 8' },
  trace_limit: { default: 6000, min: 1, doc: 'operations of a trace before it is given up' },
  decay: { default: 40, min: 0, doc: 'thousandths that counts of loops and functions lose in a second; 0: none' },
  loop_longevity: { default: 1000, min: 1, doc: 'recordings after which machine code is freed that has not been entered meanwhile' },
  max_unroll_recursion: { default: 7, min: 1, doc: 'how deep recursion is inlined' },
  vec: { default: 1, min: 0, doc: 'whether loops are vectorised: 0 or 1' },
  fastmath: { default: 0, min: 0, isHosts: true, doc: 'whether sums of floats may be added up in another order, in vectors: 0 or 1' },
} as const satisfies Record<string, ParameterRow>;

/** Whether only the host may set the parameter. */
export function isHostParameter(name: JitParameter): boolean {
  return 'isHosts' in jitParameters[name];
}

/** A parameter's name. */
export type JitParameter = keyof typeof jitParameters;
