/**
 * Runs an example as its reader would: `node examples/<name>/main.ts`. Node before 22.18 does not read TypeScript, so the example is copied to
 * dist/examples with its types taken out; there it imports the package by its name, as it does where it stands.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { runCommand } from '../bench/run-command.js';

/** The root of the repository, seen from dist/hosts/test. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Other programs than this one's Node that tests are to try too: paths in PITVIPER_TEST_NODES, between colons. */
export const nodes: readonly string[] = [
  process.execPath,
  ...(process.env['PITVIPER_TEST_NODES'] ?? '').split(':').filter((path) => path !== ''),
];

/** Runs the example's main.ts to its end. `flags` are Node's. */
export async function runExample(name: string, flags: readonly string[] = [], node = process.execPath) {
  const folder = join(root, 'dist', 'examples', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const source = join(root, 'examples', name);
  for (const file of readdirSync(source)) {
    if (!file.endsWith('.ts')) cpSync(join(source, file), join(folder, file), { recursive: true });
    else if (!/\.d(\.\w+)?\.ts$/.test(file))
      writeFileSync(
        join(folder, file.replace(/\.ts$/, '.js')),
        transformSync(readFileSync(join(source, file), 'utf8'), { loader: 'ts', target: 'node20' }).code,
      );
  }
  return runCommand([node, ...flags, join(folder, 'main.js')], 120_000);
}
