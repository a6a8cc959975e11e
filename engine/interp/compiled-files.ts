/**
 * Compiled code of modules in files, kept in `__pycache__` beside them so that the next program need not compile them.
 *
 * A file begins with a line that names what it was made of: the build of the engine, the level of optimisation and the source itself, by a hash.
 * What does not fit, or is damaged, is compiled and written again. Nothing is said where a folder cannot be written to.
 */
import { constants, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodeUnit } from '../bytecode/code-unit.js';
import { loadUnit, serialiseUnit } from '../bytecode/index.js';
import type { FileAccess } from '../core/host.js';
import { CACHE_TAG } from '../core/version.js';
import type { PyCode } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { asText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { isTrue } from '../objects/protocol/truth.js';
import { linkCode } from './link.js';
import { inSys } from './path-hooks.js';

/** The code of a module's file: what is kept of it, or compiled now and kept. Throws SyntaxError. */
export function codeOfFile(source: Uint8Array | string, path: string): PyCode {
  const { current } = runtime;
  const { files } = current.host;
  const build = current.settings.compiledFiles !== null ? nameOfBuild() : undefined;
  if (files === null || build === undefined || typeof source === 'string')
    return current.compile(source, path, 'exec');
  const place = placeFor(path, current.settings.flags.optimize);
  const name = `${build} ${current.settings.flags.optimize} ${hashOf(source)}`;
  const kept = read(place.file, name, path);
  if (kept !== undefined) return linkCode(kept);
  const code = current.compile(source, path, 'exec');
  if (!isTrue(ofSys('dont_write_bytecode') ?? false)) write(files, place, name, code.unit);
  return code;
}

interface Place {
  readonly folder: string;
  readonly file: string;
}

/** Beside the source, or in the folder of `sys.pycache_prefix`. */
function placeFor(path: string, optimize: number): Place {
  const cut = path.lastIndexOf('/');
  const prefix = asText(ofSys('pycache_prefix') ?? null);
  const folder =
    prefix === undefined ? `${path.slice(0, cut + 1)}__pycache__` : `${prefix}${path.slice(0, cut)}`;
  const level = optimize > 0 ? `.opt-${Math.min(optimize, 2)}` : '';
  return { folder, file: `${folder}/${path.slice(cut + 1, -'.py'.length)}.${CACHE_TAG}${level}.pyc` };
}

function ofSys(name: string): Value | undefined {
  return inSys(runtime.current, name);
}

function read(file: string, name: string, path: string): CodeUnit | undefined {
  const bytes = runtime.current.host.sources?.read(file);
  if (bytes === undefined) return undefined;
  const end = bytes.indexOf(0x0a);
  const stored = end < 0 ? undefined : bytes.subarray(end + 1);
  if (
    stored === undefined ||
    headFor(name, stored) !== Buffer.from(bytes.subarray(0, end + 1)).toString('latin1')
  )
    return undefined;
  const loaded = loadUnit(stored, { from: 'build', filename: path });
  return loaded.kind === 'loaded' ? loaded.unit : undefined;
}

function headFor(name: string, stored: Uint8Array): string {
  return `${name} ${hashOf(stored)}\n`;
}

/** Writes under another name first, so that nobody reads half a file. */
function write(files: FileAccess, place: Place, name: string, unit: CodeUnit): void {
  const stored = serialiseUnit(unit);
  const unfinished = `${place.file}.${process.pid}`;
  try {
    makeFolder(files, place.folder);
    const descriptor = files.open(
      unfinished,
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
      0o666,
    );
    try {
      for (const part of [Buffer.from(headFor(name, stored), 'latin1'), stored])
        writeAll(files, descriptor, part);
    } finally {
      files.close(descriptor);
    }
    files.rename(unfinished, place.file);
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown;
  }
}

function writeAll(files: FileAccess, descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += files.write(descriptor, bytes.subarray(at));
}

function makeFolder(files: FileAccess, folder: string): void {
  if (runtime.current.host.sources?.isDirectory(folder)) return;
  const above = folder.slice(0, folder.lastIndexOf('/'));
  if (above !== '') makeFolder(files, above);
  files.makeDirectory(folder, 0o777);
}

function isSystemError(thrown: unknown): boolean {
  return thrown instanceof Error && 'errno' in thrown;
}

/** The hash that the bundler gives the engine, which changes with any of its code; undefined where there is no bundle. */
function nameOfBuild(): string | undefined {
  build ??= readLauncher();
  return build ?? undefined;
}

/** undefined: not asked yet; null: no bundle. */
let build: string | null | undefined;

function readLauncher(): string | null {
  for (const place of ['pitviper.js', '../../bin/pitviper.js'])
    try {
      return hashOf(readFileSync(fileURLToPath(new URL(place, import.meta.url))));
    } catch {
      // Not there: the next place.
    }
  return null;
}

/** FNV-1a on two words, four bytes at a time: it tells sources apart and need not withstand anybody. */
function hashOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let low = 0x811c9dc5 ^ bytes.length;
  let high = 0x050c5d1f;
  for (let at = 0; at < bytes.length; at += at < whole ? 4 : 1) {
    const word = at < whole ? view.getInt32(at, true) : view.getUint8(at);
    low = Math.imul(low ^ word, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high ^ word ^ low, 0x01000193);
    high ^= high >>> 13;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
