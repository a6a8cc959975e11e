// Puts the modules of the standard library that are written in Python beside the built engine, where it reads them.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { writeIfChanged } from './write-if-changed.mjs';

const library = 'engine/modules/python';

export async function copyLibrary() {
  await Promise.all([...(await sourcesOf(library))].map(copy));
  for (const name of await sourcesOf(`dist/${library}`)) {
    if (!existsSync(`${library}/${name}`)) await rm(`dist/${library}/${name}`, { force: true });
  }
}

async function sourcesOf(folder) {
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.py'));
}

async function copy(name) {
  await writeIfChanged(`dist/${library}/${name}`, await readFile(`${library}/${name}`));
}
