/**
 * Running a bundled script with V8's code cache.
 *
 * Compiling the engine's source at every start would cost several times the allowance for starting (figures in
 * docs/internals/start-up.md), so the first run leaves the compiled code in a file beside the bundle, or in the user's cache folder where the
 * package is not writable. The file's name carries the bundle's hash and Node's version; V8 refuses data that is not its own. A cache that is
 * absent, stale or broken costs time and nothing else. The bundle has no dynamic import() (the bundler makes them require()): a script with a
 * code cache cannot do one. The scripts are ASCII (the bundler escapes the rest), and reading it as Latin-1 saves decoding it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A script that has been compiled. */
export interface CachedScript {
  /** Runs it; gives the function. */
  run(): (...args: never[]) => unknown;
  /** Stores what V8 has compiled by now; null where the cache was good. */
  readonly store: (() => void) | null;
}

/** Compiles a file whose text is a function, by its cache where there is one. `cacheName` holds its hash. */
export function openCachedScript(file: string, cacheName: string): CachedScript {
  const beside = dirname(file);
  const name = `${cacheName}-${process.version}-${process.arch}.codecache`;
  const cachedData = readFirst(cacheFolders(beside), name);
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const isGood = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    run: () => script.runInThisContext() as (...args: never[]) => unknown,
    store: isGood ? null : () => writeFirst(cacheFolders(beside), name, script.createCachedData()),
  };
}

/** Where a cache may lie; the user's folder is not asked for before the one beside the file had none. */
function* cacheFolders(beside: string): Iterable<string> {
  yield beside;
  const { homedir } = process.getBuiltinModule('node:os');
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  yield join(base, 'pitviper');
}

function readFirst(folders: Iterable<string>, name: string): Buffer | undefined {
  for (const folder of folders) {
    try {
      return readFileSync(join(folder, name));
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

function writeFirst(folders: Iterable<string>, name: string, data: Buffer): void {
  for (const folder of folders) {
    const temporary = join(folder, `${name}.${process.pid}-${process.hrtime.bigint()}`);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(temporary, data);
      renameSync(temporary, join(folder, name));
      return;
    } catch {
      // Not writable: the next folder, or no cache.
      rmSync(temporary, { force: true });
    }
  }
}
