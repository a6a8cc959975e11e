import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { runCommand } from '../bench/run-command.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

// Examples whose host is TypeScript are run by sdk-examples.test.
const recorded = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.out') && existsSync(join(root, 'examples', name.replace(/\.out$/, '.py'))),
);

for (const name of recorded) {
  const program = join('examples', name.replace(/\.out$/, '.py'));
  test(`${program} prints what CPython prints`, async (t) => {
    const { status, stdout, stderr } = await runCommand(
      [process.execPath, join(root, 'dist', 'bin', 'pitviper.js'), join(root, program)],
      120_000,
    );
    t.is(stderr, '');
    t.is(stdout, readFileSync(join(root, 'examples', name), 'utf8'));
    t.is(status, 0);
  });
}
