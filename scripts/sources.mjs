// Which files are built, and from where to where: the one list that both builds use.
// Also removes from dist/ what no longer has a source, so that a deleted test does not go on running.

import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';

export const projects = ['engine', 'sdk', 'hosts'];
export const engineEntry = 'engine/index.ts';
export const launcherEntry = 'hosts/cli/launcher.ts';
export const instanceLauncherEntry = 'sdk/start-up/launch-instance.ts';
export const sdkLauncherEntry = 'sdk/start-up/launch-sdk.ts';

/** Every TypeScript source of the three projects, as paths from the root of the repository. */
export async function listSources() {
  return (await Promise.all(projects.map((project) => listFiles(project, (name) => isSource(name))))).flat();
}

/** Deletes emitted files whose source is gone. */
export async function pruneOutput() {
  for (const project of projects) {
    for (const file of await listFiles(`dist/${project}`, (name) => emittedSuffix.test(name))) {
      const source = file.slice('dist/'.length).replace(emittedSuffix, '.ts');
      if (!existsSync(source)) await rm(file, { force: true });
    }
  }
}

const emittedSuffix = /(\.js|\.js\.map|\.d\.ts|\.d\.ts\.map)$/;

const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.d.ts');

async function listFiles(folder, wanted) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true });
  return entries.filter(wanted).map((name) => `${folder}/${name}`);
}
