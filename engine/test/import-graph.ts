/**
 * The graph of imports between the repository's own TypeScript sources, and what may be wrong with it: circles, arrows
 * that the layers forbid, packages outside their place. A type-only import is an arrow like any other, but it closes no
 * circle: representations name each other's types (a frame its code, a code object its type), and nothing of that is left
 * when the program runs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { layerOf, layers } from './layers.table.js';

/** The imports of one file: own sources by path from the root, and packages by name. */
export interface ImportsOfFile {
  readonly sources: readonly string[];
  /** Those of {@link sources} that are imported when the program runs. */
  readonly loaded: readonly string[];
  readonly packages: readonly string[];
}

/** File (path from the root, forward slashes) → its imports. */
export type ImportGraph = ReadonlyMap<string, ImportsOfFile>;

/** Reads every .ts file below the folders, test folders left out. */
export function readImportGraph(root: string, folders: readonly string[]): ImportGraph {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  );
  const sources = files.filter((file) => /(?<!\.d)\.ts$/.test(file) && !/(^|\/)test\//.test(file)).sort();
  return new Map(sources.map((file) => [file, readImports(file, readFileSync(join(root, file), 'utf8'))]));
}

/** One circle for each back edge that a depth-first walk meets: the files in order, the first repeated at the end. */
export function findCircles(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file]);
    if (start >= 0 || finished.has(file)) return;
    path.push(file);
    for (const next of graph.get(file)?.loaded ?? []) visit(next);
    path.pop();
    finished.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return circles;
}

/** Each import that the layers forbid, as a sentence. */
export function findForbidden(graph: ImportGraph): string[] {
  const complaints: string[] = [];
  for (const [file, { sources, packages }] of graph) {
    const from = layerOf(file);
    if (from === undefined) {
      complaints.push(`${file} is in no layer`);
      continue;
    }
    for (const target of sources) {
      const to = layerOf(target);
      if (to !== from && (to === undefined || layers[from]?.may.includes(to) !== true)) {
        complaints.push(`${file} imports ${target}: ${from} may not import ${to ?? 'what is in no layer'}`);
      }
    }
    for (const name of packages) {
      if (layers[from]?.packages?.includes(name) !== true)
        complaints.push(`${file} imports the package ${name}`);
    }
  }
  return complaints;
}

function readImports(file: string, text: string): ImportsOfFile {
  const specifiers = importedFiles(text);
  const relative = specifiers.filter((specifier) => specifier.startsWith('.'));
  const bare = specifiers.filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'));
  const loaded = importedFiles(text.replace(TYPE_ONLY, '')).filter((specifier) => specifier.startsWith('.'));
  return {
    sources: [...new Set(relative.map((specifier) => resolveSpecifier(file, specifier)))],
    loaded: [...new Set(loaded.map((specifier) => resolveSpecifier(file, specifier)))],
    packages: [...new Set(bare)],
  };
}

/** Imports and re-exports that leave nothing behind when types are stripped. */
const TYPE_ONLY = /^(?:import|export) type [^;]*;/gm;

function importedFiles(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function resolveSpecifier(file: string, specifier: string): string {
  return posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
}
