import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import test from 'ava';
import { runCommand } from '../bench/run-command.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

test.before(() => process.chdir(root));

/** What an example writes to standard output. */
async function runExample(name: string, ...args: string[]): Promise<string> {
  const { buildExample } = (await import(pathToFileURL(join(root, 'scripts', 'build-example.mjs')).href)) as {
    buildExample(name: string): Promise<string>;
  };
  const main = await buildExample(name);
  const { status, stdout, stderr } = await runCommand([process.execPath, main, ...args], 60_000);
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
  return stdout;
}

for (const name of ['hello', 'limits', 'particles'])
  test.serial(`examples/${name} prints what it should`, async (t) => {
    t.is(await runExample(name), readFileSync(join(root, 'examples', name, 'main.out'), 'utf8'));
  });

test.serial('examples/heat writes a picture', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pitviper-'));
  const picture = join(folder, 'heat.png');
  const stdout = await runExample('heat', '24', '32', '20', picture);
  t.regex(stdout, /^total heat 6883\.845180, hottest 52\.991117\npicture: /);
  const png = readFileSync(picture);
  t.is(png.toString('latin1', 1, 4), 'PNG');
  t.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [32, 24]);
  rmSync(folder, { recursive: true });
});
