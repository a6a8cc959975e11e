/**
 * Runs one benchmark program once, in its own process, and reads what the harness printed (the first call only where it is timed):
 *
 *     checksum 8466720
 *     first 0.0611
 *     best 0.0464
 *     median 0.0482
 */
import { runCommand } from './run-command.js';

/** How a run ended: with figures (seconds of one call), or not. */
export type ProgramOutcome =
  | {
      readonly kind: 'ran';
      readonly checksum: string;
      readonly first: number | undefined;
      readonly best: number;
      readonly median: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** Runs `command N REPEAT`. */
export async function runProgram(
  command: readonly string[],
  n: number,
  repeat: number,
): Promise<ProgramOutcome> {
  const { status, stdout, stderr, problem } = await runCommand([...command, `${n}`, `${repeat}`], timeoutMs);
  if (status !== 0) return { kind: 'failed', reason: problem ?? describeFailure(status, stderr) };
  const fields = new Map(stdout.split('\n').map((line) => splitOnce(line)));
  const [checksum, best, median] = [
    fields.get('checksum'),
    Number(fields.get('best')),
    Number(fields.get('median')),
  ];
  if (checksum === undefined || !(best > 0) || !(median > 0)) {
    return {
      kind: 'failed',
      reason: `printed no checksum, best and median, but ${JSON.stringify(stdout.slice(0, 200))}`,
    };
  }
  const first = fields.get('first');
  return { kind: 'ran', checksum, first: first === undefined ? undefined : Number(first), best, median };
}

/** Same text, or the same number written differently (Python's repr, JavaScript's toString, C's %.17g). */
export function sameChecksum(a: string, b: string): boolean {
  return a === b || Number(a) === Number(b);
}

const timeoutMs = 120_000;

function describeFailure(status: number | null, stderr: string): string {
  const lastLine = stderr.trim().split('\n').at(-1) ?? '';
  return `exit status ${status}${lastLine === '' ? '' : `: ${lastLine}`}`;
}

function splitOnce(line: string): [string, string] {
  const at = line.indexOf(' ');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}
