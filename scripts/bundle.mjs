// Bundles the engine and what is started with it: dist/bin/parts/engine.js is the engine's core in one script, the other files there are the
// programs and what is loaded on first use (scripts/parts.table.mjs); dist/bin/pitviper.js, dist/bin/instance.js and dist/bin/sdk.js are the launchers.
// Scripts and not modules, because only so can V8's code cache be kept beside each (sdk/start-up/cached-script.ts): compiling megabytes of
// engine at each start would cost more than the start itself. The launchers are CommonJS too: setting up Node's module loader costs 10 ms.
//
// esbuild makes modules of all parts; their imports and exports of each other are rewritten to plain constants. A part so reads what
// it imports once, when it is loaded, and everything that it imports from has run by then.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { laterFiles, programs } from './parts.table.mjs';
import { engineEntry, instanceLauncherEntry, launcherEntry, sdkLauncherEntry } from './sources.mjs';
import { writeIfChanged } from './write-if-changed.mjs';

const folder = 'dist/bin';
const partsFolder = `${folder}/parts`;

export async function bundlePrograms() {
  if (!existsSync(engineEntry)) return;
  const scripts = await bundleParts();
  const buildId = idOf([...scripts.values()]);
  const options = { define: { PITVIPER_BUILD_ID: JSON.stringify(buildId) } };
  const [launcher, instance, sdk] = await Promise.all([
    bundleLauncher(launcherEntry, { ...options, banner: { js: '#!/usr/bin/env node\n"use strict";' } }),
    bundleLauncher(instanceLauncherEntry, options),
    bundleLauncher(sdkLauncherEntry, options),
  ]);
  await mkdir(partsFolder, { recursive: true });
  await writeIfChanged(`${folder}/package.json`, Buffer.from('{ "type": "commonjs" }\n'));
  for (const [name, text] of scripts) await writeIfChanged(`${partsFolder}/${name}.js`, Buffer.from(text));
  await writeIfChanged(`${folder}/instance.js`, Buffer.from(instance.contents));
  await writeIfChanged(`${folder}/sdk.js`, Buffer.from(sdk.contents));
  await writeIfChanged(`${folder}/sdk.mjs`, Buffer.from(await sdkModule()));
  await writeIfChanged(`${folder}/pitviper.js`, Buffer.from(launcher.contents));
  await chmod(`${folder}/pitviper.js`, 0o755);
  await dropStale(new Set(scripts.keys()), buildId);
}

/** The module that hosts import: the launcher's exports by name. */
async function sdkModule() {
  const names = await exportsOf(resolve(programs.sdk));
  return `import launched from './sdk.js';\nexport const { ${names.join(', ')} } = launched.sdk;\n`;
}

const shared = {
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'silent',
};

async function bundleLauncher(entry, options) {
  const result = await build({ ...shared, entryPoints: [entry], format: 'cjs', ...options });
  return result.outputFiles[0];
}

/** All scripts by name. */
async function bundleParts() {
  const entries = new Map(
    [...Object.values(programs), ...laterFiles].map((file) => [resolve(file), nameOf(file)]),
  );
  const core = new Set(await listCore(entries));
  const parts = await build({
    ...shared,
    entryPoints: Object.fromEntries([...entries].map(([file, name]) => [name, file])),
    outdir: '/',
    chunkNames: 'common-[hash]',
    format: 'esm',
    splitting: true,
    define: { 'import.meta.url': '__bundleUrl' },
    plugins: [coreIsOutside(core, entries)],
  });
  const texts = new Map(parts.outputFiles.map(({ path, text }) => [basename(path, '.js'), text]));
  const wanted = wantedOfCore(texts);
  await refuseVariables(wanted);
  texts.set('engine', await bundleCore(wanted, entries));
  return new Map(await Promise.all([...texts].map(async ([name, text]) => [name, await toScript(text)])));
}

function nameOf(file) {
  const [name] = Object.entries(programs).find(([, path]) => path === file) ?? [basename(file, '.ts')];
  return name;
}

/** The files of the core: whatever engine/index.ts reaches. */
async function listCore(entries) {
  const { metafile } = await build({
    ...shared,
    entryPoints: [engineEntry],
    format: 'esm',
    metafile: true,
    plugins: [loadsLater(entries)],
  });
  return Object.keys(metafile.inputs)
    .filter((file) => file.endsWith('.ts') && !file.includes(':'))
    .map((file) => resolve(file));
}

const isLocal = /^\.{1,2}\//;

function sourceOf({ path, resolveDir }) {
  return resolve(resolveDir, path.replace(/\.js$/, '.ts'));
}

/** While the core is bundled: a file that is loaded later is replaced by stand-ins. */
function loadsLater(entries) {
  return {
    name: 'loads-later',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: isLocal }, (args) => {
        const path = sourceOf(args);
        return entries.has(path) ? { path, namespace: 'later', sideEffects: false } : undefined;
      });
      onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => ({
        contents: await standIns(path, entries.get(path)),
      }));
    },
  };
}

async function standIns(path, part) {
  const names = await exportsOf(path);
  return names
    .map(
      (name) =>
        `export const ${name} = /* @__PURE__ */ __later(() => __part(${JSON.stringify(part)}).${name});`,
    )
    .join('\n');
}

const exportsKnown = new Map();

function exportsOf(path) {
  if (!exportsKnown.has(path)) exportsKnown.set(path, readExports(path));
  return exportsKnown.get(path);
}

async function readExports(path) {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: false,
    write: false,
    format: 'esm',
    metafile: true,
    outdir: '/',
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)[0].exports;
}

/**
 * While the parts are bundled: files of the core are outside, named as `core:FILE`. A part imports another that has a name as the core does, by
 * stand-ins, unless it is its entry.
 */
function coreIsOutside(core, entries) {
  const later = loadsLater(entries);
  return {
    name: 'core-is-outside',
    setup(build) {
      build.onResolve({ filter: isLocal }, (args) => {
        const path = sourceOf(args);
        return core.has(path) ? { path: `core:${path}`, external: true } : undefined;
      });
      later.setup(build);
    },
  };
}

const coreImport = /^import \{([^}]*)\} from "core:([^"]+)";$/gm;

/** What the parts import of the core, by file. */
function wantedOfCore(texts) {
  const wanted = new Map();
  for (const text of texts.values()) {
    for (const [, names, file] of text.matchAll(coreImport)) {
      const known = wanted.get(file) ?? new Set();
      wanted.set(file, known);
      for (const { name } of readNames(names)) known.add(name);
    }
    if (/^(?:import|export) .* from "core:/m.test(text.replace(coreImport, '')))
      throw new Error(
        'a part imports a whole namespace of the engine, which the bundler does not know to do',
      );
  }
  return wanted;
}

/** `a, b as c` as names and what they are called. */
function readNames(list) {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [name, alias = name] = item.split(/\s+as\s+/);
      return { name, alias };
    });
}

/** A part has the value that an export had when the part was loaded: variables cannot be exported to it. */
async function refuseVariables(wanted) {
  for (const [file, names] of wanted) {
    const source = await readFile(file, 'utf8');
    for (const [, name] of source.matchAll(/^export (?:let|var) (\w+)/gm))
      if (names.has(name))
        throw new Error(`${file}: ${name} is a variable, and a part of the bundle imports it`);
  }
}

async function bundleCore(wanted, entries) {
  const files = [...wanted.keys()].sort();
  const lines = files.flatMap((file, index) =>
    [...wanted.get(file)].map(
      (name) => `export { ${name} as ${coreName(index, name)} } from ${JSON.stringify(file)};`,
    ),
  );
  coreNumbers = new Map(files.map((file, index) => [file, index]));
  const { outputFiles } = await build({
    ...shared,
    stdin: {
      contents: `${lines.join('\n')}\n`,
      resolveDir: process.cwd(),
      loader: 'ts',
      sourcefile: 'core.ts',
    },
    format: 'esm',
    define: { 'import.meta.url': '__bundleUrl' },
    plugins: [loadsLater(entries)],
  });
  return outputFiles[0].text;
}

let coreNumbers = new Map();

function coreName(index, name) {
  return `${name}_${index}`;
}

/** A bundled module as a function, which sdk/start-up/parts.ts calls. Nothing may be put before it there: V8 would have to copy the text. */
async function toScript(text) {
  const linked = text
    .replace(coreImport, (_, names, file) => {
      const number = coreNumbers.get(file);
      return destructure(
        readNames(names).map(({ name, alias }) => ({ name: coreName(number, name), alias })),
        '__core()',
      );
    })
    .replace(/^import \{([^}]*)\} from "\.\/([^"]+)\.js";$/gm, (_, names, part) =>
      destructure(readNames(names), `__part(${JSON.stringify(part)})`),
    )
    .replace(/^import "(?:core:[^"]+|\.\/[^"]+)";$/gm, '')
    .replace(/^export \{([^}]*)\};$/gm, (_, names) => {
      const list = readNames(names).map(({ name, alias }) => `${alias}: ${name}`);
      return `module.exports = { ${list.join(', ')} };`;
    });
  const { code } = await transform(linked, {
    format: 'cjs',
    target: 'node20',
    charset: 'ascii',
    supported: { 'dynamic-import': false },
    logLevel: 'silent',
  });
  return `(function (require, module, __core, __part, __later, __bundleUrl) {"use strict";\n${toAscii(postpone(code))}})\n`;
}

function destructure(names, from) {
  return `const { ${names.map(({ name, alias }) => `${name}: ${alias}`).join(', ')} } = ${from};`;
}

// What a Python program may never need is loaded when it is first touched: each of these modules takes milliseconds.
const postponed = [
  'node:os',
  'node:tty',
  'node:readline',
  'node:crypto',
  'node:v8',
  'node:zlib',
  'node:module',
  'node:url',
  'node:worker_threads',
  'node:child_process',
  'node:perf_hooks',
  'msgpackr',
  'piscina',
];

const names = postponed.map((name) => name.replace('.', '\\.')).join('|');
const loading = new RegExp(
  `^(var \\w+ = )((?:__toESM\\()?require\\("(?:${names})"\\)(?:(?:, 1)?\\))?);$`,
  'gm',
);

/**
 * Makes the scripts' `require` of these modules happen on first use. Of msgpackr they get the form that does not look for its native addition, which
 * takes ten times as long as the rest and helps with long texts only.
 */
function postpone(text) {
  return text
    .replace(loading, '$1__later(() => $2);')
    .replaceAll('require("msgpackr")', 'require("msgpackr/index-no-eval")');
}

/** The launcher reads scripts as Latin-1, comments included. */
function toAscii(text) {
  return text.replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Names a build, in the names of its code caches too. */
function idOf(texts) {
  const hash = createHash('sha256');
  for (const text of texts.sort()) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}

async function dropStale(scripts, buildId) {
  for (const name of await readdir(partsFolder)) {
    const isCurrent = name.endsWith('.codecache')
      ? name.includes(buildId)
      : scripts.has(basename(name, '.js')) || name.endsWith('.tmp');
    if (!isCurrent) await rm(`${partsFolder}/${name}`, { force: true });
  }
}
