/**
 * Sources in text files, one a line: `⏎` stands for a line feed, `⇥` for a tab, and `@eval ` or `@single ` before one
 * for its mode.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ParseMode } from '../index.js';

/** A source to parse. */
export interface NotedSource {
  readonly source: string;
  readonly mode: ParseMode;
}

/** The folder of the test sources: the compiled tests stand elsewhere than their data. */
export const testFolder = new URL('../../../../engine/syntax/test/', import.meta.url);

/** All sources of a folder of text files. */
export function readNotedSources(folder: string): NotedSource[] {
  const url = new URL(`${folder}/`, testFolder);
  const files = readdirSync(url).filter((name) => name.endsWith('.txt'));
  return files
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, url), 'utf8').split('\n').filter(Boolean).map(readNotation),
    );
}

/** Recorded results: a JSON value a line, in the order of the sources. */
export function readRows(file: URL): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

/** Records results anew. */
export function writeRows(file: URL, rows: unknown): void {
  if (!Array.isArray(rows)) throw new Error('there is no python3 3.11 to record from');
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function readNotation(line: string): NotedSource {
  const mode = /^@(eval|single) /.exec(line)?.[1] as ParseMode | undefined;
  const text = mode === undefined ? line : line.slice(mode.length + 2);
  return { source: text.replaceAll('⏎', '\n').replaceAll('⇥', '\t'), mode: mode ?? 'exec' };
}
