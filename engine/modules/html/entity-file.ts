/**
 * The file of HTML's named characters, which the build makes (scripts/html-entities.mjs): found beside the built engine, and read
 * when the first name is asked for, whatever the host grants: it is a part of the engine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** Seen from dist/engine/modules/html and from the bundle in dist/bin. */
const places = ['entities.br', '../engine/modules/html/entities.br'];

/** Names, most of which end in a semicolon, with the text that each stands for. */
export function readEntities(): Map<string, string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const path = places.map((place) => join(here, place)).find((file) => existsSync(file));
  const entities = new Map<string, string>();
  if (path === undefined) return entities;
  for (const line of brotliDecompressSync(readFileSync(path)).toString('latin1').split('\n')) {
    const [name = '', codes = ''] = line.split('=');
    const points = codes.split('-').map((code) => Number.parseInt(code, 16));
    entities.set(name, String.fromCodePoint(...points));
  }
  return entities;
}
