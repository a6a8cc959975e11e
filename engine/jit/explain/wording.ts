/**
 * Sentences that the renderings share.
 */
import type {
  ExitRow,
  ExplainedAbort,
  ExplainedLoop,
  ExplainedStart,
  ExplainedTrace,
  Explanation,
} from './explanation.js';

/** What happened in all. */
export function summarize(explanation: Explanation): string {
  const { totals, unavailable, threshold } = explanation;
  if (unavailable !== null)
    return `There is no machine code here: ${unavailable}. The interpreter ran it all.`;
  if (totals.loops === 0 && totals.aborts === 0)
    return `No loop became hot: none came to ${threshold} iterations. The interpreter ran it all; that is as fast as it needs to be.`;
  const milliseconds = (us: number): string => `${(us / 1000).toFixed(1)} ms`;
  return [
    `${count(totals.loops, 'loop trace')} and ${count(totals.bridges, 'bridge')} were compiled to ${totals.codeBytes} bytes of machine code`,
    `(recording ${milliseconds(totals.recordUs)}, optimizing ${milliseconds(totals.optimizeUs)}, generating ${milliseconds(totals.backendUs)});`,
    `${count(totals.aborts, 'recording')} ${totals.aborts === 1 ? 'was' : 'were'} given up.`,
    `The interpreter entered machine code ${times(totals.entries)} and came back through a guard ${times(totals.exits)}.`,
    'How many iterations ran as machine code is not counted: counting would slow them down.',
  ].join(' ');
}

/** What a section is about: `line 3 of f`, `calls of f`. */
export function titleOf({ kind, line, function: name }: ExplainedLoop): string {
  if (kind === 'entry') return `calls of ${name}`;
  return `line ${line} of ${name === '<module>' ? 'module' : name}`;
}

/** When and why a recording began. */
export function tellStart({ kind, parent, place, count: reached, attempt }: ExplainedStart): string {
  const again = attempt > 1 ? ` (attempt ${attempt})` : '';
  if (parent !== null)
    return `Exit ${parent.exit} of trace ${parent.trace} had been taken ${times(reached)}: what happens from line ${place.line} on was recorded as a bridge${again}.`;
  if (kind === 'entry')
    return attempt === 1
      ? `The counter fired when the function had been called ${times(reached)} from code that is not compiled; that call was recorded while it ran.`
      : `A call was recorded once more${again}.`;
  return attempt === 1
    ? `The counter fired when the interpreter had come to line ${place.line} ${times(reached)}; the next iteration was recorded while it ran.`
    : `An iteration from line ${place.line} was recorded once more${again}.`;
}

/** Where execution goes on after a guard has failed. */
export function tellWayOn({ bridge, resume, count: failed }: ExitRow): string {
  const text = resume.text === '' ? '' : ` ‘${resume.text}’`;
  const owner = resume.function === '<module>' ? 'the module' : resume.function;
  const place = resume.isEnd ? `the end of ${owner}` : `line ${resume.line}${text}`;
  if (bridge !== null)
    return `The interpreter went on at ${place} ${times(failed)}; since then trace ${bridge} takes over in machine code.`;
  return failed === 0
    ? `It would go on in the interpreter at ${place}.`
    : `The interpreter goes on at ${place}.`;
}

/** How a trace ends. */
export function tellLink({ link, linkTo, kind }: ExplainedTrace): string {
  switch (link) {
    case 'loop':
      return 'At its end it jumps back to its own beginning.';
    case 'trace':
      return kind === 'bridge'
        ? `At its end it jumps into trace ${linkTo}, without the interpreter.`
        : `At its end it jumps into trace ${linkTo}.`;
    case 'interpreter':
      return 'At its end the interpreter goes on.';
  }
}

/** A recording that was given up. */
export function tellAbort({
  place,
  reason,
  doc,
  hint,
  times: often,
  isFinal,
  parent,
}: ExplainedAbort): string {
  const from = parent === null ? '' : ` (bridge from exit ${parent.exit} of trace ${parent.trace})`;
  const end = isFinal ? ' It is not tried any more; the interpreter runs it.' : '';
  return `Given up ${times(often)} at line ${place.line}${from}: ${reason}. ${doc} What helps: ${hint}.${end}`;
}

/** `1 loop`, `2 loops`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : what.endsWith('s') ? 'es' : 's'}`;
}

/** `once`, `200 times`. */
export function times(number: number): string {
  return number === 1 ? 'once' : number === 0 ? 'never' : `${number} times`;
}
