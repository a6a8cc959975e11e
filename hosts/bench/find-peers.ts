/**
 * Finds the peers that are one command away: asks each for its version, and none that does not answer is a peer.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FoundPeer, PeerSetup } from './peer.js';
import { engineCommand, setsFolder } from './project-paths.js';
import { runCommand } from './run-command.js';

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

export async function findNumba(): Promise<FoundPeer | undefined> {
  const version = await firstLine(['python3', '-c', 'import numba; print("Numba", numba.__version__)']);
  return version === undefined ? undefined : { version, prepare: async (file) => ['python3', file] };
}

export async function findGcc({ workFolder }: PeerSetup): Promise<FoundPeer | undefined> {
  const version = await firstLine(['gcc', '-dumpfullversion']);
  if (version === undefined) return undefined;
  return { version: `gcc ${version}`, prepare: (file) => compile(file, workFolder) };
}

async function compile(file: string, workFolder: string): Promise<readonly string[]> {
  const target = join(workFolder, basename(file, '.c'));
  const flags = ['-O3', '-march=native', '-I', setsFolder];
  const { status, stderr, problem } = await runCommand(['gcc', ...flags, '-o', target, file, '-lm'], 60_000);
  if (status !== 0) throw new Error(`gcc: ${problem ?? stderr.trim()}`);
  return [target];
}

async function firstLine(command: readonly string[]): Promise<string | undefined> {
  const { status, stdout } = await runCommand(command, 20_000);
  return status === 0 ? stdout.split('\n')[0] : undefined;
}
