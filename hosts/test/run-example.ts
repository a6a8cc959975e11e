/**
 * Runs an example as its reader would: built by scripts/build-example.mjs, which takes the types out for Node versions that do not read
 * TypeScript; there it imports the package by its name, as it does where it stands.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CommandOutcome, runCommand } from '../bench/run-command.js';

/** The root of the repository, seen from dist/hosts/test. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Other programs than this one's Node that tests are to try too: paths in PITVIPER_TEST_NODES, between colons. */
export const nodes: readonly string[] = [
  process.execPath,
  ...(process.env['PITVIPER_TEST_NODES'] ?? '').split(':').filter((path) => path !== ''),
];

/** Runs the example's main.ts to its end. `flags` are Node's. */
export async function runExample(
  name: string,
  flags: readonly string[] = [],
  node = process.execPath,
): Promise<CommandOutcome> {
  // The script's paths are those of the root.
  process.chdir(root);
  const script = pathToFileURL(join(root, 'scripts', 'build-example.mjs')).href;
  const { buildExample } = (await import(script)) as { buildExample(name: string): Promise<string> };
  return runCommand([node, ...flags, await buildExample(name)], 120_000);
}
