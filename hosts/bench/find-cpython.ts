/**
 * Finds the fastest CPython 3.11 on the machine: builds of the same version differ by a third (link-time and profile-
 * guided optimisation), and the one to measure against is the best. Looks on the PATH, in the usual system folders and
 * among pyenv's versions, and lets the candidates run a short loop in turn.
 */
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { FoundPeer } from './peer.js';
import { runCommand } from './run-command.js';
import { median } from './statistics.js';

/** The fastest CPython 3.11; undefined where there is none. */
export async function findFastestCPython(): Promise<FoundPeer | undefined> {
  const candidates = await listCandidates();
  const fastest = candidates.length > 1 ? await race(candidates) : candidates[0];
  if (fastest === undefined) return undefined;
  return {
    version: `CPython ${fastest.version} (${fastest.path})`,
    prepare: async (file) => [fastest.path, file],
  };
}

interface Candidate {
  readonly path: string;
  readonly version: string;
}

/** Each distinct interpreter once: shims and links are resolved by asking the interpreter itself. */
async function listCandidates(): Promise<Candidate[]> {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    ...(await listPyenv()),
  ];
  const names = ['python3', 'python3.11'];
  const paths = new Set(folders.flatMap((folder) => names.map((name) => join(folder, name))));
  const answers = await Promise.all([...paths].map(ask));
  const byPath = new Map(
    answers.filter((answer) => answer !== undefined).map((answer) => [answer.path, answer]),
  );
  return [...byPath.values()];
}

async function listPyenv(): Promise<string[]> {
  const root = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const versions = await readdir(root).catch(() => []);
  return versions
    .filter((version) => version.startsWith('3.11.'))
    .map((version) => join(root, version, 'bin'));
}

async function ask(path: string): Promise<Candidate | undefined> {
  const program =
    'import os, platform, sys; print(platform.python_implementation(), platform.python_version(), os.path.realpath(sys.executable))';
  const { status, stdout } = await runCommand([path, '-c', program], 20_000);
  const [implementation, version, ...rest] = stdout.trim().split(' ');
  if (status !== 0 || implementation !== 'CPython' || version?.startsWith('3.11.') !== true) return undefined;
  return { path: rest.join(' '), version };
}

async function race(candidates: readonly Candidate[]): Promise<Candidate | undefined> {
  const seconds = new Map<Candidate, number[]>(candidates.map((candidate) => [candidate, []]));
  for (let round = 0; round < 5; round++) {
    for (const candidate of candidates) {
      const { status, stdout } = await runCommand([candidate.path, '-c', raceProgram], 20_000);
      if (status === 0) seconds.get(candidate)?.push(Number(stdout));
    }
  }
  const finishers = [...seconds].filter(([, times]) => times.length > 0);
  finishers.sort(([, a], [, b]) => median(a) - median(b));
  return finishers[0]?.[0];
}

const raceProgram = `
import time
def work(n):
    table = {}
    for i in range(n):
        table[i & 255] = table.get(i & 127, 0) + len(str(i))
    return table
work(1000)
start = time.perf_counter()
work(150000)
print(time.perf_counter() - start)
`;
