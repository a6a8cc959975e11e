// Writes the names of Unicode characters (Unicode 14, as CPython 3.11 has it) beside the built engine, which reads them
// when a program first asks for one. engine/objects/unicode/character-names.ts describes the format and knows the
// names that follow a rule; they are left out here.
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { writeIfChanged } from './write-if-changed.mjs';

const output = 'dist/engine/objects/unicode/character-names.br';
const packageFile = createRequire(import.meta.url).resolve('@unicode/unicode-14.0.0/package.json');

export async function writeCharacterNames() {
  if (await isUpToDate()) return;
  const text = `${await listNames()}\n\n${await listAliases()}`;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeIfChanged(output, brotliCompressSync(Buffer.from(text, 'latin1'), { params }));
}

async function isUpToDate() {
  const made = await stat(output).catch(() => undefined);
  const inputs = [packageFile, new URL(import.meta.url)];
  const changed = await Promise.all(inputs.map(async (file) => (await stat(file)).mtimeMs));
  return made !== undefined && changed.every((time) => time < made.mtimeMs);
}

/** A name a line in the order of the characters; `=1F600` before a name whose character is not the next one. */
async function listNames() {
  const lines = [];
  let next = -1;
  for (const [point, name] of await load('Names')) {
    // `CJK Ideograph`, `<control>`, `Private Use`: what kind of character it is, no name.
    if (!/^[A-Z][-A-Z0-9 ]+$/.test(name)) continue;
    if (point !== next) lines.push(`=${point.toString(16)}`);
    lines.push(name);
    next = point + 1;
  }
  return lines.join('\n');
}

/** `hex name`, an alias a line. */
async function listAliases() {
  const kinds = ['Abbreviation', 'Alternate', 'Control', 'Correction', 'Figment'];
  const all = await Promise.all(kinds.map((kind) => load(`Names/${kind}`)));
  return all
    .flatMap((aliases) => Object.entries(aliases))
    .flatMap(([point, names]) => names.map((name) => `${Number(point).toString(16)} ${name}`))
    .join('\n');
}

async function load(name) {
  return (await import(pathToFileURL(join(dirname(packageFile), name, 'index.mjs')).href)).default;
}
