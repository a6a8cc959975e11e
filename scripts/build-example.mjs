// Makes an example runnable on every Node version: its TypeScript transpiled, its Python copied, in dist/examples.
// There `pitviper` is this package itself.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** Builds examples/<name>; gives the path of its main program. */
export async function buildExample(name) {
  const [from, to] = [`examples/${name}`, `dist/examples/${name}`];
  await mkdir(to, { recursive: true });
  for (const file of await readdir(from)) {
    if (file.endsWith('.py')) await cp(`${from}/${file}`, `${to}/${file}`);
    if (!file.endsWith('.ts') || file.endsWith('.d.ts') || file.endsWith('.py.ts')) continue;
    const { code } = await transform(await readFile(`${from}/${file}`, 'utf8'), {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
    });
    const script = code.replace(/(from "\.\/[\w-]+)\.ts"/g, '$1.js"');
    await writeFile(`${to}/${file.slice(0, -'.ts'.length)}.js`, script);
  }
  return `${to}/main.js`;
}
