/**
 * The file of character names: finds it beside the built engine, and links it to whoever asks for a name. It is
 * read when the first name is asked for, whatever the host grants: it is a part of the engine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { characterNames } from '../objects/text-codecs/character-names.js';
import { CharacterNames } from '../objects/unicode/character-names.js';

/** Makes the names of characters known to literals, codecs and modules. */
export function linkCharacterNames(): void {
  const names = new CharacterNames(readNames);
  characterNames.nameOf = (point) => names.nameOf(point);
  characterNames.pointOf = (name) => names.pointOf(name);
}

/** Seen from dist/engine/interp and from the bundle in dist/bin. */
const places = ['../objects/unicode/character-names.br', '../engine/objects/unicode/character-names.br'];

function readNames(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const path = places.map((place) => join(here, place)).find((file) => existsSync(file));
  return path === undefined ? '\n\n' : zlib.brotliDecompressSync(readFileSync(path)).toString('latin1');
}
