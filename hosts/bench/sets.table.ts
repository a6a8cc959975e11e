/**
 * The benchmark sets: which programs a set has, the size each runs at, and how the engine is started for it.
 *
 * A program is `sets/<folder>/<name>.py`, with twins beside it in other languages (`.mjs`, `.c`, `.numba.py`) where
 * there are any. Sizes are chosen so that one call of main takes 50 to 120 ms on CPython 3.11, and so one process
 * 0.4 to 0.8 s.
 */

/** One set of programs. */
export interface BenchSet {
  readonly about: string;
  /** What the engine's command line gets before the program's file. */
  readonly engineArguments: readonly string[];
  /** Calls on the clock in each process. */
  readonly repeat: number;
  /** Program name → the n that its main gets. */
  readonly programs: Readonly<Record<string, number>>;
}

export const sets = {
  interp: {
    about: 'the interpreter alone: loops, calls, attributes, containers, strings, exceptions, generators',
    engineArguments: ['--jit', 'off'],
    repeat: 5,
    programs: {
      int_loop: 600_000,
      float_loop: 900_000,
      nested_loops: 170,
      while_loop: 9_000,
      fib: 28,
      calls: 80_000,
      method_calls: 100_000,
      attributes: 200_000,
      closures: 120_000,
      dict_access: 300_000,
      dict_iteration: 4_000,
      list_ops: 1_200,
      tuples: 120_000,
      strings: 30_000,
      formatting: 20_000,
      exceptions: 100_000,
      generators: 160_000,
      comprehensions: 2_200,
      builtin_calls: 30_000,
      sieve: 800_000,
      nbody: 8_000,
      fannkuch: 8,
      spectral_norm: 150,
      scheduler: 70_000,
    },
  },
} as const satisfies Record<string, BenchSet>;

export type SetName = keyof typeof sets;

/** True where the text names a set. */
export function isSetName(text: string): text is SetName {
  return Object.hasOwn(sets, text);
}
