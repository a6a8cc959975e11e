/**
 * `pitviper bench FILE [args]`: how long a program takes with the compiler, without it, and on the python3 of the PATH. Each run is a process of its own, and
 * the runs alternate, so that a disturbance of the machine meets all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usage = 'usage: pitviper bench [--rounds N] FILE [args]\n';

const DEFAULT_ROUNDS = 5;

interface Runner {
  readonly name: string;
  readonly command: readonly string[];
  readonly times: number[];
}

/** Runs the command; gives the exit status. */
export function runBench(operands: readonly string[]): number {
  const hasRounds = operands[0] === '--rounds';
  const rounds = hasRounds ? Number(operands[1]) : DEFAULT_ROUNDS;
  const [path, ...args] = operands.slice(hasRounds ? 2 : 0);
  if (path === undefined || path.startsWith('-')) return complain(usage);
  if (!Number.isInteger(rounds) || rounds < 1)
    return complain(`--rounds takes a number of at least 1\n${usage}`);
  if (!existsSync(path)) return complain(`can't open file '${path}': there is no such file\n`);
  const runners = findRunners();
  for (let round = 0; round < rounds; round++) {
    showProgress(`round ${round + 1} of ${rounds}`);
    for (const runner of runners) {
      const failure = runOnce(runner, [path, ...args]);
      if (failure === undefined) continue;
      showProgress('');
      return complain(`${runner.name} failed: ${failure}\n`, 1);
    }
  }
  showProgress('');
  process.stdout.write(table(runners));
  return 0;
}

function findRunners(): Runner[] {
  const [, launcher = ''] = process.argv;
  const pitviper = [process.execPath, ...process.execArgv, launcher];
  const found: Runner[] = [
    { name: 'pitviper', command: pitviper, times: [] },
    { name: 'pitviper --jit off', command: [...pitviper, '--jit', 'off'], times: [] },
  ];
  const { status, stdout } = spawnSync('python3', ['-V'], { encoding: 'utf8' });
  if (status === 0) found.push({ name: `python3 (${stdout.trim()})`, command: ['python3'], times: [] });
  return found;
}

/** Runs a program once and notes the time; gives what it wrote on standard error if it failed. */
function runOnce(
  { command: [file = '', ...options], times }: Runner,
  program: readonly string[],
): string | undefined {
  const begin = performance.now();
  const { status, signal, stderr } = spawnSync(file, [...options, ...program], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  times.push(performance.now() - begin);
  if (status === 0) return undefined;
  return stderr.trim() === '' ? `exit status ${status ?? signal}` : `\n${stderr.trimEnd()}`;
}

function table(runners: readonly Runner[]): string {
  const width = Math.max(...runners.map(({ name }) => name.length));
  const reference = median(runners[0]?.times ?? []);
  const rows = runners.map(({ name, times }) => {
    const ratio = (median(times) / reference).toFixed(2);
    return `${name.padEnd(width)}  ${milliseconds(median(times))}  ${milliseconds(Math.min(...times))}  ${ratio.padStart(7)}\n`;
  });
  return `${''.padEnd(width)}  ${'median'.padStart(10)}  ${'best'.padStart(10)}  ${'ratio'.padStart(7)}\n${rows.join('')}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`.padStart(10);
}

/** A line that the next one replaces, where somebody is looking. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function complain(text: string, status = 2): number {
  process.stderr.write(`pitviper: ${text}`);
  return status;
}
