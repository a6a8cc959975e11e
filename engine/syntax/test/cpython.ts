/**
 * The reference: python3, where the machine has one that is 3.11. Tests compare with it live; where it is missing
 * they say so and rely on what was recorded.
 */
import { spawnSync } from 'node:child_process';

/** Runs a script that reads JSON from standard input and prints JSON; null without a python3 3.11. */
export function askPython(script: string, input: unknown): unknown {
  const guard = 'import sys\nif sys.version_info[:2] != (3, 11): sys.exit(3)\n';
  const run = spawnSync('python3', ['-W', 'ignore', '-c', guard + script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (run.error !== undefined || run.status === 3) return null;
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

/** Why a live comparison did not take place. */
export const noPython = 'no python3 3.11 on this machine: compared with recorded results only';
