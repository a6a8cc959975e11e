// Transpiles every source file to dist/ without type checking: for the inner loop of development.
import { readdir } from 'node:fs/promises';
import { build } from 'esbuild';

async function sources(folder) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((name) => `${folder}/${name}`);
}

const entryPoints = (await Promise.all(['engine', 'sdk', 'hosts'].map(sources))).flat();
await build({ entryPoints, outdir: 'dist', outbase: '.', format: 'esm', platform: 'node', target: 'node20', sourcemap: true, logLevel: 'warning' });
