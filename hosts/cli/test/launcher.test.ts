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
  t.deepEqual(caches(join(folder, 'bin', 'parts')), [
    cacheOf('cli'),
    cacheOf('engine'),
    cacheOf('first-context'),
  ]);
  t.is(run(folder, 'b').stdout, 'main b\n');
});

test('a broken code cache is replaced', async (t) => {
  const folder = await makeProgram(t);
  run(folder, 'a');
  const cache = join(folder, 'bin', 'parts', cacheOf('cli'));
  const whole = readFileSync(cache);
  writeFileSync(cache, whole.subarray(0, whole.length >> 1));
  t.is(run(folder, 'b').stdout, 'main b\n');
  t.is(run(folder, 'c').stdout, 'main c\n');
  t.is(readFileSync(cache).length >= whole.length, true);
});

test('exit status and uncaught errors are those of the program', async (t) => {
  const folder = await makeProgram(t);
  t.is(run(folder, 'exit').status, 7);
  t.regex(run(folder, 'throw').stderr, /Error: as asked/);
});

test('where the cache cannot be written beside the bundle it goes to the user’s folder', async (t) => {
  const folder = await makeProgram(t);
  const name = cacheOf('cli');
  mkdirSync(join(folder, 'bin', 'parts', name));
  t.is(run(folder, 'a').stdout, 'main a\n');
  t.deepEqual(caches(join(folder, 'cache', 'pitviper')), [name]);
  t.is(run(folder, 'b').stdout, 'main b\n');
  t.deepEqual(readdirSync(join(folder, 'bin', 'parts')).sort(), [
    name,
    'cli.js',
    cacheOf('engine'),
    'engine.js',
    cacheOf('first-context'),
    'first-context.js',
    'later.js',
  ]);
});

test('a part is loaded when it is first touched, and once', async (t) => {
  const folder = await makeProgram(t);
  t.is(run(folder, 'later').stdout, 'loading\n1\n2\nmain later\n');
  t.true(caches(join(folder, 'bin', 'parts')).includes(cacheOf('later')));
});

const engine = 'module.exports = { name_1: "main" };';

const program = `
const { name_1: name } = __core();
const count = __later(() => __part('later').count);
const word = process.argv[2];
if (word === 'exit') process.exit(7);
if (word === 'throw') throw new Error('as asked');
if (word === 'later') console.log(count() + '\\n' + count());
console.log(name, word);
`;

const firstContext = 'module.exports = { runFirstContext() {} };';

const later = 'let number = 0; console.log("loading"); module.exports = { count: () => ++number };';

function cacheOf(part: string): string {
  return `${part}-command-test-${process.version}-${process.arch}.codecache`;
}

async function makeProgram(t: ExecutionContext): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pitviper-launcher-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'bin', 'parts'), { recursive: true });
  for (const [name, text] of Object.entries({
    engine,
    cli: program,
    later,
    'first-context': firstContext,
  }))
    writeFileSync(
      join(folder, 'bin', 'parts', `${name}.js`),
      `(function (require, module, __core, __part, __later, __bundleUrl) {${text}})`,
    );
  await build({
    entryPoints: [join(root, 'hosts', 'cli', 'launcher.ts')],
    outfile: join(folder, 'bin', 'pitviper.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { PITVIPER_BUILD_ID: '"test"' },
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
  return readdirSync(folder)
    .filter((name) => name.endsWith('.codecache'))
    .sort();
}
