// Bundles the command line: dist/bin/main.cjs is the whole program in one script, dist/bin/pitviper.js the launcher
// that runs it. One CommonJS script and not modules, because only so can V8's code cache be kept beside it (see
// hosts/cli/launcher.ts): compiling a megabyte of engine at each start would cost more than the start itself. The
// launcher is CommonJS too: setting up Node's module loader costs 10 ms.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { cliEntry, instanceEntry, instanceLauncherEntry, launcherEntry } from './sources.mjs';
import { writeIfChanged } from './write-if-changed.mjs';

const folder = 'dist/bin';
const bundleUrl = "'use strict'; const __bundleUrl = require('node:url').pathToFileURL(__filename).href;";
const defines = { 'import.meta.url': '__bundleUrl' };

export async function bundleCommandLine() {
  if (!existsSync(cliEntry)) return;
  const program = postpone(await bundle(cliEntry, 'main.cjs', {}));
  const buildId = idOf('main', program);
  const launcher = await bundle(launcherEntry, 'pitviper.js', {
    banner: { js: '#!/usr/bin/env node\n"use strict";' },
    define: { ...defines, PITVIPER_BUILD_ID: JSON.stringify(buildId) },
  });
  await mkdir(folder, { recursive: true });
  await writeIfChanged(`${folder}/package.json`, Buffer.from('{ "type": "commonjs" }\n'));
  await writeIfChanged(`${folder}/main.cjs`, program.contents);
  await writeIfChanged(`${folder}/pitviper.js`, launcher.contents);
  await chmod(`${folder}/pitviper.js`, 0o755);
  await dropStaleCaches('main', buildId);
}

/** Bundles what each thread of the SDK's pool runs: a new instance reads one script and not hundreds of modules. */
export async function bundleInstanceThread() {
  const program = postpone(await bundle(instanceEntry, 'instance-thread.js', {}));
  const buildId = idOf('instance', program);
  const launcher = await bundle(instanceLauncherEntry, 'instance.js', {
    define: { ...defines, PITVIPER_BUILD_ID: JSON.stringify(buildId) },
  });
  await mkdir(folder, { recursive: true });
  await writeIfChanged(`${folder}/package.json`, Buffer.from('{ "type": "commonjs" }\n'));
  await writeIfChanged(`${folder}/instance-thread.js`, program.contents);
  await writeIfChanged(`${folder}/instance.js`, launcher.contents);
  await dropStaleCaches('instance', buildId);
}

async function bundle(entry, name, options) {
  const result = await build({
    entryPoints: [entry],
    outfile: `${folder}/${name}`,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    supported: { 'dynamic-import': false },
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
    banner: { js: bundleUrl },
    define: defines,
    ...options,
  });
  return result.outputFiles[0];
}

// What a Python program may never need is loaded when it is first touched: each of these modules takes milliseconds.
const postponed = [
  'node:os',
  'node:tty',
  'node:readline',
  'node:crypto',
  'node:v8',
  'node:zlib',
  'msgpackr',
  'piscina',
];

const lazy = `function __postpone(load) {
  let loaded;
  return new Proxy({}, { get: (_, name) => (loaded ??= load())[name], has: (_, name) => name in (loaded ??= load()) });
}`;

/** Makes the bundle's `require` of these modules happen on first use; the launcher reads it as ASCII, comments included. */
function postpone({ text }) {
  const names = postponed.map((name) => name.replace('.', '\\.')).join('|');
  const loading = new RegExp(`^(var \\w+ = )((?:__toESM\\()?require\\("(?:${names})"\\)(?:, 1\\))?);$`, 'gm');
  const after = text
    .replace(loading, '$1__postpone(() => $2);')
    .replace('\n', `\n${lazy}\n`)
    .replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return { text: after, contents: Buffer.from(after) };
}

/** Names a build of a bundle, in the names of its code caches too. */
function idOf(kind, { text }) {
  return `${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

async function dropStaleCaches(kind, buildId) {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.codecache') && name.startsWith(`${kind}-`) && !name.startsWith(buildId))
      await rm(`${folder}/${name}`, { force: true });
  }
}
