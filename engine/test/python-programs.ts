/**
 * The Python programs of engine/test/python and how one is run.
 *
 * Takes: a command (this engine's command line, or CPython) and a program's path `chapter/name.py`.
 * Gives: what the program wrote and its exit status, and how that differs from the recorded files beside
 * it: NAME.out, and where there is something to say NAME.err and NAME.status. NAME.args (a JSON array) and
 * NAME.stdin are what the program is given.
 * Invariant: no outcome holds a path of one machine. Programs run with engine/test/python as working
 * directory, and where that folder's absolute path is written (tracebacks name the script by it) it is cut off.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, seen from dist/engine/test. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder of the programs, which is also the working directory they run in. */
export const PROGRAMS = join(ROOT, 'engine/test/python');

/** The command that runs a program on this engine. */
export const PITVIPER: Command = { file: process.execPath, flags: [join(ROOT, 'dist/bin/pitviper.js')] };

/** An executable and the arguments that stand before the program's path. */
export interface Command {
  readonly file: string;
  readonly flags: readonly string[];
}

/** What a program left behind. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly status: number;
}

/** A part of an outcome that differs from the recording, with the difference as text. */
export interface Mismatch {
  readonly part: 'out' | 'err' | 'status';
  readonly diff: string;
}

const MAX_OUTPUT = 4_000_000;

/** Every program as `chapter/name.py`, in order. Files without a chapter are support modules. */
export function listPrograms(filters: readonly string[] = []): string[] {
  const paths: string[] = [];
  for (const chapter of readdirSync(PROGRAMS, { withFileTypes: true })) {
    if (!chapter.isDirectory() || chapter.name.startsWith('_')) continue;
    for (const name of readdirSync(join(PROGRAMS, chapter.name))) {
      // A leading underscore marks a module that other programs import.
      if (name.endsWith('.py') && !name.startsWith('_')) paths.push(`${chapter.name}/${name}`);
    }
  }
  const chosen =
    filters.length === 0 ? paths : paths.filter((path) => filters.some((part) => path.includes(part)));
  return chosen.sort();
}

/** The file beside a program that holds one of its recordings or inputs. */
export function besideProgram(path: string, extension: string): string {
  return join(PROGRAMS, path.replace(/\.py$/, `.${extension}`));
}

/** Reads what CPython gave for a program; a part that was not recorded is empty or zero. */
export function readRecording(path: string): Outcome {
  const out = readOptional(path, 'out');
  if (out === undefined)
    throw new Error(`${path} has no recording: node scripts/record-python-tests.mjs ${path}`);
  return { out, err: readOptional(path, 'err') ?? '', status: Number(readOptional(path, 'status') ?? '0') };
}

/** How a run may differ from the usual one. */
export interface RunOptions {
  /** After this long the program is killed: its status is then that of SIGKILL, 137. */
  readonly timeLimitMs?: number;
  readonly hashSeed?: string;
}

/** Runs a program to its end, or until its time is over. */
export function runProgram(command: Command, path: string, options: RunOptions = {}): Promise<Outcome> {
  const { timeLimitMs = 60_000, hashSeed = '0' } = options;
  const args = JSON.parse(readOptional(path, 'args') ?? '[]') as string[];
  const child = spawn(command.file, [...command.flags, path, ...args], {
    cwd: PROGRAMS,
    env: {
      ...process.env,
      PYTHONHASHSEED: hashSeed,
      PYTHONDONTWRITEBYTECODE: '1',
      LC_ALL: 'C.UTF-8',
      NODE_OPTIONS: '',
    },
  });
  const out = collectOutput(child, child.stdout);
  const err = collectOutput(child, child.stderr);
  // A program that never reads closes the pipe first.
  child.stdin.on('error', () => {});
  child.stdin.end(readOptional(path, 'stdin') ?? '');
  const timer = setTimeout(() => child.kill('SIGKILL'), timeLimitMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      // A shell's convention: CPython ends itself by SIGINT, which equals leaving with 130.
      resolve({
        out: out(),
        err: err(),
        status: signal === null ? (status ?? 0) : 128 + constants.signals[signal],
      });
    });
  });
}

/** Compares an outcome with the recording: one mismatch for each part that differs. */
export function compareOutcomes(expected: Outcome, actual: Outcome): Mismatch[] {
  const mismatches: Mismatch[] = [];
  for (const part of ['out', 'err', 'status'] as const) {
    if (expected[part] === actual[part]) continue;
    mismatches.push({ part, diff: diffLines(String(expected[part]), String(actual[part])) });
  }
  return mismatches;
}

/** Mismatches as one text, each part under its own heading. */
export function formatMismatches(mismatches: readonly Mismatch[]): string {
  return mismatches.map(({ part, diff }) => `--- ${part}: recorded\n+++ ${part}: now\n${diff}`).join('\n');
}

/** The path of CPython 3.11, or why there is none. */
export function findCPython(): { kind: 'found'; command: Command } | { kind: 'missing'; reason: string } {
  try {
    const probe = 'import sys; print(*sys.version_info[:2], sep="."); print(sys.executable)';
    const [version, executable] = execFileSync('python3', ['-c', probe], { encoding: 'utf8' })
      .trim()
      .split('\n');
    if (version !== '3.11')
      return { kind: 'missing', reason: `python3 is ${version}, the recordings are of 3.11` };
    return { kind: 'found', command: { file: executable ?? 'python3', flags: [] } };
  } catch {
    return { kind: 'missing', reason: 'there is no python3 on this machine' };
  }
}

/** Does `work` for every item, at most `width` at a time, and gives the results in the items' order. */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  async function takeItems(): Promise<void> {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  }
  await Promise.all(Array.from({ length: width }, takeItems));
  return results;
}

const CONTEXT = 2;
const SHOWN = 8;

/** A short unified diff: what lies between the equal beginning and the equal end, cut to a few lines. */
function diffLines(expected: string, actual: string): string {
  const before = expected.split('\n');
  const after = actual.split('\n');
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  return [
    `@@ line ${start + 1} @@`,
    ...before.slice(Math.max(0, start - CONTEXT), start).map((line) => ` ${line}`),
    ...cutLines(removed, '-'),
    ...cutLines(added, '+'),
    ...before.slice(before.length - end, before.length - end + CONTEXT).map((line) => ` ${line}`),
  ].join('\n');
}

function cutLines(lines: readonly string[], sign: string): string[] {
  const shown = lines
    .slice(0, SHOWN)
    .map((line) => sign + (line.length > 200 ? `${line.slice(0, 200)} …` : line));
  if (lines.length > SHOWN) shown.push(`${sign} … ${lines.length - SHOWN} more lines`);
  return shown;
}

function readOptional(path: string, extension: string): string | undefined {
  try {
    return readFileSync(besideProgram(path, extension), 'utf8');
  } catch {
    return undefined;
  }
}

/** A program that writes without end is killed once it has written far more than any recording. */
function collectOutput(child: ChildProcess, stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_OUTPUT) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  return () => cutMachinePaths(Buffer.concat(chunks).toString('utf8'));
}

function cutMachinePaths(text: string): string {
  return text.replaceAll(`${PROGRAMS}/`, '').replaceAll(PROGRAMS, '.');
}
