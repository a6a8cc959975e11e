import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { transformSync } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Guides whose first program of TypeScript runs, and prints what its comments say. */
const guides = ['embedding', 'buffers', 'pool-and-threads', 'limits-and-permissions'];

for (const guide of guides)
  test.serial(`the program of docs/guides/${guide}.md prints what it says`, (t) => {
    const text = readFileSync(join(root, 'docs', 'guides', `${guide}.md`), 'utf8');
    const program = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    // Below the package, so that its name leads to it.
    const folder = join(root, 'dist', 'guides');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${guide}.js`);
    writeFileSync(path, transformSync(program, { loader: 'ts', format: 'esm', target: 'node20' }).code);
    const { stdout, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8', timeout: 30_000 });
    t.is(stderr, '');
    const said = [...program.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].flatMap(([, comment = '']) =>
      comment.split(', then '),
    );
    t.deepEqual(stdout.trimEnd().split('\n'), said);
  });

test('every guide that has a program of its own is run', (t) => {
  const names = readdirSync(join(root, 'docs', 'guides')).map((name) => name.replace(/\.md$/, ''));
  for (const guide of guides) t.true(names.includes(guide));
});
