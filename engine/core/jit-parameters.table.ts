/**
 * The parameters of the tracing compiler, with PyPy's names and defaults (`fastmath` is ours): one row a parameter.
 *
 * Three of PyPy's have nothing to govern here. function_threshold: functions are traced as parts of the loops that call them, not from their
 * entries. decay: each loop has a count of its own, none is shared with others that would have to be forgotten. loop_longevity: machine
 * code has a fixed room, and is thrown away together when that is used up.
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
  trace_eagerness: { default: 200, min: 1, doc: 'failures of a guard before a bridge is traced from it' },
  trace_limit: { default: 6000, min: 1, doc: 'operations of a trace before it is given up' },
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
