/**
 * One kernel under guard-failure injection: a run that lists the guards, then a run for each of them in which it always fails.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RecordedTrace } from '../record/recorded-trace.js';
import { failGuard, freeGuards } from './guard-failures.js';
import { runJitted } from './run-jitted.js';

/** What came of it. */
export interface Injection {
  /** Guards that were made to fail. */
  readonly tried: number;
  /** Those that were reached in their run. */
  readonly taken: number;
  /** A line for each run that gave something else. */
  readonly failures: readonly string[];
}

const setsFolder = fileURLToPath(new URL('../../../../hosts/bench/sets/', import.meta.url));

/** A kernel's size at which all its loops become hot, and are left in all ways, in a few milliseconds. */
const sizes: Readonly<Record<string, number>> = {
  saxpy: 40,
  triad: 40,
  dot: 40,
  prefix_sum: 40,
  heat2d: 8,
  heat2d_nd: 8,
  heat3d: 6,
  matmul: 8,
  spmv: 20,
  lu: 10,
  sor: 8,
  fft: 32,
  nbody: 20,
  lennard_jones: 12,
  lattice_boltzmann: 5,
  black_scholes: 60,
  mandelbrot: 8,
  monte_carlo_lcg: 200,
  monte_carlo_xorshift: 200,
  histogram: 100,
  sieve: 200,
  collatz: 60,
  spectral_norm: 10,
  fannkuch: 5,
};

export const kernelNames: readonly string[] = Object.keys(sizes);

const SETTINGS = 'threshold=7,trace_eagerness=3,function_threshold=7,entry_length=1';

/** Runs a kernel once for each of its guards, or for `most` of them, evenly spread. */
export function failGuards(name: string, most = Infinity): Injection {
  return failGuardsOf(programOf(name), most);
}

/** The same of any program. */
export function failGuardsOf(program: string, most = Infinity): Injection {
  const guards: { trace: number; guard: number; what: string }[] = [];
  const expected = runJitted(program, 'off').out;
  let count = 0;
  runJitted(program, SETTINGS, {
    alter: (optimised, recorded) => {
      const trace = count++;
      for (const guard of freeGuards(recorded, optimised))
        guards.push({
          trace,
          guard,
          what: `${optimised.name(guard)} ${placeOf(recorded, optimised.origin(guard))}`,
        });
      return optimised;
    },
  });
  const step = Math.max(1, guards.length / most);
  const failures: string[] = [];
  let tried = 0;
  let taken = 0;
  for (let at = 0; at < guards.length; at += step) {
    const { trace, guard, what } = guards[Math.floor(at)] as (typeof guards)[number];
    let number = 0;
    const { out, err, jit } = runJitted(program, SETTINGS, {
      alter: (optimised) => (number++ === trace ? failGuard(optimised, guard) : optimised),
    });
    tried++;
    const exit = jit?.traces[trace]?.exits.find(({ compiled }) => compiled.ref === guard);
    if (exit !== undefined && exit.count > 0) taken++;
    if (out !== expected) failures.push(`trace ${trace}, operation ${guard}, ${what}: ${out}${err}`);
  }
  return { tried, taken, failures };
}

function placeOf({ origins }: RecordedTrace, origin: number): string {
  const at = origins[origin];
  return at === undefined ? '' : `${at.code.unit.qualname} at ${at.pc}`;
}

/** The kernel in one text with what its harness offers, called three times. */
function programOf(name: string): string {
  const harness = readFileSync(`${setsFolder}kernel_harness.py`, 'utf8');
  const kernel = readFileSync(`${setsFolder}kernels/${name}.py`, 'utf8');
  const body = kernel
    .replace(/^(import|from) (kernel_harness|njit).*$/gm, '')
    .replace(/^if __name__[\s\S]*$/m, '');
  return `${harness}
${body}
arguments, outputs = setup(${sizes[name]}, noise)
for _ in range(3):
    print(digest(kernel(*arguments), outputs))
`;
}
