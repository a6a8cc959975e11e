/**
 * The benchmark sets: which programs a set has, the size each runs at, how the engine is started for it, on whom it
 * runs and what is compared.
 *
 * A program is `sets/<folder>/<name>.py`, with twins beside it in other languages (`.mjs`, `.c`, `.numba.py`) where
 * there are any.
 */
import type { PeerName } from './peers.table.js';

/** One set of programs. */
export interface BenchSet {
  readonly about: string;
  /** What the engine's command line gets before the program's file. */
  readonly engineArguments: readonly string[];
  /** Calls on the clock in each process; a harness may stop earlier where they take long. */
  readonly repeat: number;
  /** True where Numba runs the programs themselves, its functions compiled, unless there is a twin. */
  readonly njit: boolean;
  /** Who takes part if nobody is named. */
  readonly peers: readonly PeerName[];
  /** Ratios in the report: of every engine to this one, or of this one to every other. */
  readonly ratios: { readonly kind: 'to' | 'of'; readonly peer: PeerName };
  /** Program name → its n. */
  readonly programs: Readonly<Record<string, number>>;
}

export const sets = {
  /** n such that one call of main takes 50 to 120 ms on CPython 3.11, and so one process about 1.5 s, a second of it to warm up. */
  interp: {
    about: 'the interpreter alone: loops, calls, attributes, containers, strings, exceptions, generators',
    engineArguments: ['--jit', 'off'],
    repeat: 5,
    njit: false,
    peers: ['pitviper', 'cpython', 'pypy', 'node', 'gcc-O3'],
    ratios: { kind: 'to', peer: 'cpython' },
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
  /** n such that one call of the kernel takes 0.3 to 2 ms in C with -O2, its data in the cache. */
  kernels: {
    about: 'numeric kernels over buffers, with twins in C, JavaScript and Numba: what the compiler is for',
    engineArguments: [],
    repeat: 100,
    njit: true,
    peers: ['pitviper', 'pypy', 'node', 'gcc-O2', 'gcc-O3', 'numba'],
    ratios: { kind: 'of', peer: 'pitviper' },
    programs: {
      saxpy: 2_000,
      triad: 4_000,
      dot: 4_000,
      prefix_sum: 4_000,
      heat2d: 80,
      heat2d_nd: 80,
      heat3d: 24,
      matmul: 100,
      spmv: 3_000,
      lu: 120,
      sor: 100,
      fft: 16_384,
      nbody: 8_000,
      lennard_jones: 150,
      lattice_boltzmann: 40,
      black_scholes: 10_000,
      mandelbrot: 80,
      monte_carlo_lcg: 200_000,
      monte_carlo_xorshift: 200_000,
      histogram: 20_000,
      sieve: 200_000,
      collatz: 5_000,
      spectral_norm: 100,
      fannkuch: 8,
    },
  },
  /** n such that one call of main takes 40 to 100 ms on CPython 3.11. The engine runs as users start it, its compiler on. */
  stdlib: {
    about: 'the standard library beside CPython, whose modules are in C',
    engineArguments: [],
    repeat: 5,
    njit: false,
    peers: ['pitviper', 'cpython', 'pypy'],
    ratios: { kind: 'to', peer: 'cpython' },
    programs: {
      json_dumps: 40,
      json_loads: 150,
      re_findall: 15,
      re_sub: 20,
      re_tokenizer: 1_200,
      struct_records: 30_000,
      itertools_chains: 400,
      counting: 100,
      heap_queue: 25,
      sorting: 40,
      string_building: 100,
      decimal_pi: 300,
      exact_fractions: 150,
      summaries: 80,
      calendar_dates: 3_000,
      dataclass_records: 3_000,
      csv_tables: 120,
      cached_functions: 150,
      pickled_objects: 250,
    },
  },
} as const satisfies Record<string, BenchSet>;

export type SetName = keyof typeof sets;

/** True where the text names a set. */
export function isSetName(text: string): text is SetName {
  return Object.hasOwn(sets, text);
}
