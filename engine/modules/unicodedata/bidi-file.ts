/**
 * The file of bidirectional classes, which the build makes (scripts/bidi-classes.mjs): `class ranges` a line.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { RangeTable } from './ranges.js';

/** Seen from dist/engine/modules/unicodedata and from the bundle in dist/bin. */
const places = ['bidi-classes.br', '../engine/modules/unicodedata/bidi-classes.br'];

let table: RangeTable<string> | undefined;

/** The bidirectional class of an assigned character. */
export function bidiClassOf(point: number): string {
  table ??= readTable();
  return table.get(point) ?? 'L';
}

function readTable(): RangeTable<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const path = places.map((place) => join(here, place)).find((file) => existsSync(file));
  const text = path === undefined ? '' : brotliDecompressSync(readFileSync(path)).toString('latin1');
  return new RangeTable(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => {
        const space = line.indexOf(' ');
        return [line.slice(0, space), line.slice(space + 1)];
      }),
  );
}
