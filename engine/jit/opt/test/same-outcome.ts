/**
 * The judge of optimisations: runs a trace and its optimised form on equal inputs and memory, and tells how they differ. An exit through a hoisted
 * check is right if the recorded trace, interrupted at the same loop start, is in the same state.
 */
import { type EvaluatorOutcome, type EvaluatorWorld, evaluateTrace } from '../../ir/evaluate.js';
import { parseTrace } from '../../ir/parse.js';
import { printTrace } from '../../ir/print.js';
import { type RandomTrace, randomLibm, sameMemory } from '../../ir/test/random-trace.js';
import type { Trace } from '../../ir/trace.js';
import { verifyTrace } from '../../ir/verify.js';
import { findMasked } from '../masks.js';

/** Template of the loop start's snapshot in random traces. */
const LOOP_START = 0;

/** Loop starts after which both runs are interrupted. */
const ROUNDS = 14;

/** What is wrong with the optimised form; undefined if nothing is. `masked` says that the pass masks was on. */
export function findDifference(original: RandomTrace, optimised: Trace, masked = true): string | undefined {
  const recorded = masked ? { ...original, trace: dropMaskedChecks(original.trace) } : original;
  const problems = verifyTrace(optimised);
  if (problems.length > 0) return `${problems.join('\n')}\n${printTrace(optimised)}`;
  const stop = (rounds: number) => (passed: number) => passed >= rounds;
  const expected = run(recorded, recorded.trace, stop(ROUNDS));
  const found = run(recorded, optimised, stop(ROUNDS));
  if (isSame(expected, found)) return undefined;
  if (found.outcome.kind === 'exit' && found.outcome.template === LOOP_START) {
    // a loop that begins with iteration 0 has passed its start, but not left it behind
    const { passed } = found.outcome;
    for (const rounds of optimised.contract?.rewound && passed > 0 ? [passed, passed - 1] : [passed]) {
      const interrupted = run(recorded, recorded.trace, stop(rounds));
      if (
        show(interrupted.outcome, false) === show(found.outcome, false) &&
        sameMemory(interrupted.memory, found.memory)
      )
        return undefined;
    }
  }
  return [
    `expected ${show(expected.outcome)}, found ${show(found.outcome)}`,
    sameMemory(expected.memory, found.memory) ? '' : 'memory differs',
    `inputs ${recorded.inputs.join(', ')}`,
    printTrace(recorded.trace),
    printTrace(optimised),
  ].join('\n');
}

/** The trace as the pass masks means it: an overflow that nobody can see does not leave. */
export function dropMaskedChecks(trace: Trace): Trace {
  const wraps = findMasked(trace);
  const lines = printTrace(trace).split('\n');
  for (let ref = trace.inputs.length; ref < trace.length; ref++) {
    const at = 1 + ref - trace.inputs.length;
    if (wraps[ref] === 1) lines[at] = (lines[at] as string).replace('_ovf(', '(').replace(/ \[.*/, '');
  }
  return parseTrace(lines.join('\n'));
}

interface Run {
  readonly outcome: EvaluatorOutcome;
  readonly memory: ReturnType<RandomTrace['memory']>;
}

function run(
  recorded: RandomTrace,
  trace: Trace,
  interrupted: NonNullable<EvaluatorWorld['interrupted']>,
): Run {
  const memory = recorded.memory();
  const outcome = evaluateTrace(trace, recorded.inputs, { memory, libm: randomLibm, interrupted });
  return { outcome, memory };
}

function isSame(a: Run, b: Run): boolean {
  return show(a.outcome) === show(b.outcome) && sameMemory(a.memory, b.memory);
}

function show(outcome: EvaluatorOutcome, counted = true): string {
  if (outcome.kind === 'limit') return 'limit';
  const where = outcome.kind === 'exit' ? `template ${outcome.template}` : `trace ${outcome.target}`;
  const values = outcome.values.map((value) => (Object.is(value, -0) ? '-0.0' : `${typeof value} ${value}`));
  return `${outcome.kind} ${where}${counted ? ` after ${outcome.passed}` : ''} [${values.join(', ')}]`;
}
