/**
 * The sets that are no programs but figures: each is measured in this process.
 */
import { measureEmbedding } from './embed/figures.js';
import { measureGaps } from './embed/gaps.js';
import type { Figure } from './figure.js';
import { measureCompiler } from './jit/figures.js';

interface FigureSet {
  readonly about: string;
  readonly measure: () => Promise<Figure[]>;
}

export const figureSets = {
  embed: {
    about:
      'what a host waits for: start, calls, passing arrays, tasks; beside koffi, Pyodide and node-calls-python where installed',
    measure: measureEmbedding,
  },
  stops: {
    about: 'how long each kind of work goes on between two looks whether it is to be stopped',
    measure: measureGaps,
  },
  jit: {
    about: 'what the compiler itself costs: recording and compiling, entering, leaving',
    measure: measureCompiler,
  },
} as const satisfies Record<string, FigureSet>;

/** True where the text names a set of figures. */
export function isFigureSet(text: string): text is keyof typeof figureSets {
  return Object.hasOwn(figureSets, text);
}
