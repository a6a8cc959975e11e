/**
 * Running the command line as a user does: the built program in a process of its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExecutionContext } from 'ava';

/** The launcher, seen from dist/hosts/cli/test. */
export const CLI = fileURLToPath(new URL('../../../bin/pitviper.js', import.meta.url));

/** How a run is set up. */
export interface RunOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a run left. */
export interface RunResult {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Runs to the end. */
export function runCli(args: readonly string[], options: RunOptions = {}): RunResult {
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: environment(options.env),
  });
  return { out: stdout, err: stderr, status, signal };
}

/** Runs a program whose standard output is closed at the other end. */
export function runUnread(args: readonly string[]): Promise<RunResult> {
  const child = spawn(process.execPath, [CLI, ...args], { env: environment({}) });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ out: '', err, status, signal }));
  });
}

/** Starts a program, sends SIGINT each time it has written `ready`, and waits for its end. */
export function interruptCli(args: readonly string[]): Promise<RunResult> {
  const child = spawn(process.execPath, [CLI, ...args], { env: environment({}) });
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
    // Handlers come when the program has run for a while.
    if (String(chunk).includes('ready')) setTimeout(() => child.kill('SIGINT'), 800);
  });
  return new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ out, err, status, signal }));
  });
}

/** A new folder that is gone after the test. */
export function temporaryFolder(t: ExecutionContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'pitviper-cli-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PYTHON|PITVIPER|NODE_OPTIONS)/.test(name));
  return { ...Object.fromEntries(kept), ...more };
}
