// Compiles the Python modules of the standard library beside their sources: NAME.py → NAME.code, which importing them
// then only loads. A module that does not compile is reported by whoever imports it; the build goes on.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { writeIfChanged } from './write-if-changed.mjs';

const library = 'dist/engine/modules/python';
const compilerFolders = ['dist/engine/syntax', 'dist/engine/resolve', 'dist/engine/bytecode'];

export async function compileLibrary() {
  if (!existsSync(library)) return;
  const names = (await readdir(library, { recursive: true })).filter((name) => name.endsWith('.py'));
  const built = Math.max(...(await Promise.all(compilerFolders.map(newestIn))));
  const stale = [];
  for (const name of names) {
    const [source, code] = await Promise.all([timeOf(`${library}/${name}`), timeOf(codeOf(name))]);
    if (code === undefined || code < source || code < built) stale.push(name);
  }
  if (stale.length > 0) {
    const { parseModule } = await load('dist/engine/syntax/index.js');
    const { compileTree, serialiseUnit } = await load('dist/engine/bytecode/index.js');
    for (const name of stale) await compile(name, parseModule, compileTree, serialiseUnit);
  }
  await dropOrphans(new Set(names.map(codeOf)));
}

async function compile(name, parseModule, compileTree, serialiseUnit) {
  const options = { filename: name, mode: 'exec' };
  const parsed = parseModule(await readFile(`${library}/${name}`), options);
  const compiled = parsed.kind === 'parsed' ? compileTree(parsed.tree, options) : parsed;
  if (compiled.kind === 'error') {
    console.error(`${name}:${compiled.error.lineno}: ${compiled.error.msg}`);
    await rm(codeOf(name), { force: true });
    return;
  }
  const written = await writeIfChanged(codeOf(name), Buffer.from(serialiseUnit(compiled.unit)));
  if (!written) await utimes(codeOf(name), new Date(), new Date());
}

function codeOf(name) {
  return `${library}/${name.slice(0, -'.py'.length)}.code`;
}

async function timeOf(path) {
  return (await stat(path).catch(() => undefined))?.mtimeMs;
}

async function newestIn(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  return Math.max(...(await Promise.all(names.map((name) => timeOf(`${folder}/${name}`)))));
}

function load(path) {
  return import(pathToFileURL(path).href);
}

async function dropOrphans(wanted) {
  for (const name of await readdir(library, { recursive: true })) {
    const path = `${library}/${name}`;
    if (name.endsWith('.code') && !wanted.has(path)) await rm(path, { force: true });
  }
}
