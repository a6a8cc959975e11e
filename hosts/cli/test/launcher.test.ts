import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

test('the first run leaves a code cache beside the bundle, and later runs print the same', async (t) => {
  const folder = await makeProgram(t);
  t.is(run(folder, 'a').stdout, 'main a\n');
  t.deepEqual(caches(join(folder, 'bin')).length, 1);
  t.is(run(folder, 'b').stdout, 'main b\n');
});

test('a broken code cache is replaced', async (t) => {
  const folder = await makeProgram(t);
  run(folder, 'a');
  const [name = ''] = caches(join(folder, 'bin'));
  const whole = readFileSync(join(folder, 'bin', name));
  writeFileSync(join(folder, 'bin', name), whole.subarray(0, whole.length >> 1));
  t.is(run(folder, 'b').stdout, 'main b\n');
  t.is(run(folder, 'c').stdout, 'main c\n');
  t.is(readFileSync(join(folder, 'bin', name)).length >= whole.length >> 1, true);
});

test('exit status and uncaught errors are those of the program', async (t) => {
  const folder = await makeProgram(t);
  t.is(run(folder, 'exit').status, 7);
  t.regex(run(folder, 'throw').stderr, /Error: as asked/);
});

test('where the cache cannot be written beside the bundle it goes to the user’s folder', async (t) => {
  const folder = await makeProgram(t);
  const name = `test-${process.version}-${process.arch}.codecache`;
  mkdirSync(join(folder, 'bin', name));
  t.is(run(folder, 'a').stdout, 'main a\n');
  t.deepEqual(caches(join(folder, 'cache', 'pitviper')), [name]);
  t.is(run(folder, 'b').stdout, 'main b\n');
  t.deepEqual(readdirSync(join(folder, 'bin')).sort(), ['main.cjs', 'pitviper.cjs', name].sort());
});

const program = `
const word = process.argv[2];
if (word === 'exit') process.exit(7);
if (word === 'throw') throw new Error('as asked');
console.log('main', word);
`;

async function makeProgram(t: ExecutionContext): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pitviper-launcher-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'main.cjs'), program);
  await build({
    entryPoints: [join(root, 'hosts', 'cli', 'launcher.ts')],
    outfile: join(folder, 'bin', 'pitviper.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': '__bundleUrl', PITVIPER_BUILD_ID: '"test"' },
  });
  return folder;
}

function run(folder: string, word: string) {
  return spawnSync(process.execPath, [join(folder, 'bin', 'pitviper.cjs'), word], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  });
}

function caches(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.codecache'));
}
