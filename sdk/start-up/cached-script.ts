/**
 * Running a bundled script with V8's code cache.
 *
 * Compiling the engine's source at every start would cost several times the allowance for starting (figures in
 * docs/internals/start-up.md), so the first run leaves the compiled code in a file beside the bundle, or in the user's cache folder where the
 * package is not writable. The file's name carries the bundle's hash and Node's version; V8 refuses data that is not its own. A cache that is
 * absent, stale or broken costs time and nothing else. The bundle has no dynamic import() (the bundler makes them require()): a script with a
 * code cache cannot do one. The bundle is ASCII (the bundler escapes the rest), and reading it as Latin-1 saves decoding it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

type CommonJsWrapper = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

/** A script that has been compiled. */
export interface CachedScript {
  /** Runs it as a CommonJS module; gives its exports. */
  run(): object;
  /** Stores what V8 has compiled by now; null where the cache was good. */
  readonly store: (() => void) | null;
}

/** Compiles a bundle, by its cache where there is one. `buildId` is the bundle's hash, `load` what it gets as `require`. */
export function openCachedScript(bundle: string, buildId: string, load: NodeJS.Require): CachedScript {
  const folders = cacheFolders(dirname(bundle));
  const name = `${buildId}-${process.version}-${process.arch}.codecache`;
  const cachedData = readFirst(folders, name);
  const script = new Script(wrap(readFileSync(bundle, 'latin1')), {
    filename: bundle,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const isGood = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    run() {
      const run = script.runInThisContext() as CommonJsWrapper;
      const module = { exports: {} };
      run(module.exports, load, module, bundle, dirname(bundle));
      return module.exports;
    },
    store: isGood ? null : () => writeFirst(folders, name, script.createCachedData()),
  };
}

function wrap(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
}

function cacheFolders(beside: string): string[] {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return [beside, join(base, 'pitviper')];
}

function readFirst(folders: readonly string[], name: string): Buffer | undefined {
  for (const folder of folders) {
    try {
      return readFileSync(join(folder, name));
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

function writeFirst(folders: readonly string[], name: string, data: Buffer): void {
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
