/**
 * `npm run bench -- SET`: runs a set of programs on this engine and on the peers found on the machine, each run in its
 * own process, and prints a table of medians and ratios. Exit status 1 where a program failed or checksums differ, 2
 * for wrong arguments.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFigure } from './figure.js';
import { figureSets } from './figure-sets.table.js';
import { measure } from './measure.js';
import { type BenchOptions, parseOptions, usage } from './options.js';
import type { FoundPeer, PeerSetup } from './peer.js';
import { type PeerName, peerNames, peers } from './peers.table.js';
import { openProgress } from './progress.js';
import { conclude } from './report.js';
import { type BenchSet, sets } from './sets.table.js';
import { drawChart } from './svg-chart.js';
import { formatText } from './text-report.js';

const options = parseOptions(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`bench: ${options}\n${usage()}`);
  process.exitCode = 2;
} else if ('figures' in options) {
  const figures = await figureSets[options.figures].measure();
  for (const figure of figures) process.stdout.write(`${formatFigure(figure)}\n`);
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
} else {
  const workFolder = await mkdtemp(join(tmpdir(), 'pitviper-bench-'));
  try {
    await bench(options, workFolder);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

async function bench(options: BenchOptions, workFolder: string): Promise<void> {
  const set: BenchSet = sets[options.set];
  const progress = openProgress(process.stderr);
  progress.show('looking for peers');
  const engines = await findEngines(options, { ...set, workFolder });
  if (engines.size === 0) {
    progress.done();
    process.stderr.write('bench: nothing to run on\n');
    process.exitCode = 1;
    return;
  }
  const plan = {
    name: options.set,
    set,
    programs: options.programs,
    engines,
    rounds: options.rounds,
    figure: options.figure,
  };
  const rows = await measure(plan, progress.show);
  progress.done();
  const report = conclude(plan, rows);
  process.stdout.write(formatText(report));
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
  if (options.svg !== undefined) await writeFile(options.svg, drawChart(report));
  if (report.failures.length > 0) process.exitCode = 1;
}

/** A peer that was asked for by name and is not there is said so; one that was not is left out in silence. */
async function findEngines(options: BenchOptions, setup: PeerSetup): Promise<Map<PeerName, FoundPeer>> {
  const engines = new Map<PeerName, FoundPeer>();
  for (const name of peerNames) {
    if (!options.peers.includes(name)) continue;
    const found = await peers[name].find(setup);
    if (found !== undefined) engines.set(name, found);
    else if (name === 'pitviper') process.stderr.write('bench: pitviper is not built: npm run build\n');
    else if (options.peersNamed) process.stderr.write(`bench: no ${name} on this machine\n`);
  }
  return engines;
}
