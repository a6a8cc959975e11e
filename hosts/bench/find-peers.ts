/**
 * Finds the peers that are one command away: asks each for its version, and none that does not answer is a peer.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FoundPeer, PeerSetup } from './peer.js';
import { engineCommand, njitRunner, setsFolder } from './project-paths.js';
import { runCommand } from './run-command.js';

/** This engine without its compiler. */
export function findInterpreter(setup: PeerSetup): Promise<FoundPeer | undefined> {
  return findPitviper({ ...setup, engineArguments: [...setup.engineArguments, '--jit', 'off'] });
}

/** This engine, if it is built. */
export async function findPitviper({ engineArguments }: PeerSetup): Promise<FoundPeer | undefined> {
  if (!existsSync(engineCommand)) return undefined;
  const interpreter = [process.execPath, engineCommand];
  return {
    version: [(await firstLine([...interpreter, '-V'])) ?? 'pitviper', ...engineArguments].join(' '),
    prepare: async (file) => [...interpreter, ...engineArguments, file],
  };
}

export async function findPyPy(): Promise<FoundPeer | undefined> {
  const version = await firstLine([
    'pypy3',
    '-c',
    'import sys; print("PyPy", "%d.%d.%d" % sys.pypy_version_info[:3])',
  ]);
  return version === undefined ? undefined : { version, prepare: async (file) => ['pypy3', file] };
}

export async function findNode(): Promise<FoundPeer | undefined> {
  return { version: `Node ${process.version}`, prepare: async (file) => [process.execPath, file] };
}

/** The first Python that has Numba: the one on the PATH need not be the system's. */
export async function findNumba({ njit }: PeerSetup): Promise<FoundPeer | undefined> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const version = await firstLine([python, '-c', 'import numba; print("Numba", numba.__version__)']);
    if (version === undefined) continue;
    return { version, prepare: async (file) => [python, ...(njit ? [njitRunner] : []), file] };
  }
  return undefined;
}

/** gcc with flags of optimisation; never with fused multiply-add, which would round differently from all others. */
export async function findGcc(
  { workFolder }: PeerSetup,
  optimisation: readonly string[],
): Promise<FoundPeer | undefined> {
  const version = await firstLine(['gcc', '-dumpfullversion']);
  if (version === undefined) return undefined;
  const flags = [...optimisation, '-ffp-contract=off'];
  return {
    version: `gcc ${version} ${flags.join(' ')}`,
    prepare: (file) => compile(file, workFolder, flags),
  };
}

async function compile(
  file: string,
  workFolder: string,
  flags: readonly string[],
): Promise<readonly string[]> {
  const target = join(workFolder, `${basename(file, '.c')}${flags.join('')}`);
  const command = ['gcc', ...flags, '-I', setsFolder, '-o', target, file, '-lm'];
  const { status, stderr, problem } = await runCommand(command, 60_000);
  if (status !== 0) throw new Error(`gcc: ${problem ?? stderr.trim()}`);
  return [target];
}

async function firstLine(command: readonly string[]): Promise<string | undefined> {
  const { status, stdout } = await runCommand(command, 20_000);
  return status === 0 ? stdout.split('\n')[0] : undefined;
}
