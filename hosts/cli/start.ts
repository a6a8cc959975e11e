/**
 * From an action to the program that is to be run: reads its source. What cannot be read is said in one line with python3's
 * exit status.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProgramStart } from '../../engine/index.js';
import type { Action } from './command-line.js';

/** A program to run, or why there is none. */
export type Start =
  | { readonly kind: 'program'; readonly start: ProgramStart }
  | { readonly kind: 'refused'; readonly message: string; readonly status: number };

/** The program of an action that has one. */
export function startFor(action: Action, skipsFirstLine: boolean): Start {
  switch (action.kind) {
    case 'file':
      return startFile(action.path, skipsFirstLine);
    case 'code':
      return program({ kind: 'text', name: '<string>', source: `${action.code}\n` });
    case 'module':
      return program({ kind: 'module', name: action.name });
    default:
      return program({ kind: 'text', name: '<stdin>', source: readFileSync(0) });
  }
}

function startFile(given: string, skipsFirstLine: boolean): Start {
  const path = absolutePath(given);
  try {
    if (statSync(path).isDirectory()) return startFolder(given, path);
    const source = readFileSync(path);
    return program({ kind: 'file', path, source: skipsFirstLine ? withoutFirstLine(source) : source });
  } catch (thrown) {
    return { kind: 'refused', message: `can't open file '${path}': ${reasonOf(thrown)}`, status: 2 };
  }
}

function startFolder(given: string, folder: string): Start {
  const path = `${folder}/__main__.py`;
  try {
    return program({ kind: 'file', path, source: readFileSync(path) });
  } catch {
    return { kind: 'refused', message: `can't find '__main__' module in '${given}'`, status: 1 };
  }
}

/** python3 puts the working directory before a relative path and changes nothing else. */
function absolutePath(path: string): string {
  return path.startsWith('/') || process.platform === 'win32'
    ? resolveOnWindows(path)
    : `${process.cwd()}/${path}`;
}

function resolveOnWindows(path: string): string {
  return process.platform === 'win32' ? resolve(path) : path;
}

function program(start: ProgramStart): Start {
  return { kind: 'program', start };
}

function reasonOf(thrown: unknown): string {
  const { errno, code } = thrown as { errno?: number; code?: string };
  const texts: Record<string, string> = {
    ENOENT: 'No such file or directory',
    EACCES: 'Permission denied',
    ENOTDIR: 'Not a directory',
    ELOOP: 'Too many levels of symbolic links',
    ENAMETOOLONG: 'File name too long',
  };
  const text = texts[code ?? ''] ?? (thrown as Error).message;
  return errno === undefined ? text : `[Errno ${-errno}] ${text}`;
}

/** The first line becomes an empty one, so that the others keep their numbers. */
function withoutFirstLine(source: Uint8Array): Uint8Array {
  const end = source.indexOf(10);
  return end < 0 ? new Uint8Array(0) : source.subarray(end);
}
