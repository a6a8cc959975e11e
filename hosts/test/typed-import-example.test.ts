import { join } from 'node:path';
import test from 'ava';
import { runCommand } from '../bench/run-command.js';
import { nodes, root, runExample } from './run-example.js';

for (const node of nodes)
  test.serial(`examples/typed-import calls Python's functions (${node})`, async (t) => {
    const { stdout, stderr, status } = await runExample(
      'typed-import',
      ['--import', 'pitviper/register'],
      node,
    );
    t.is(stderr, '');
    t.is(stdout, 'y[500] = 1\n|y| = 36.487450, |y|_3 = 12.590810\ncounts: 250 250 250 250\n');
    t.is(status, 0);
  });

test('the declarations of examples/typed-import are up to date', async (t) => {
  const { stderr, status } = await runCommand(
    [
      process.execPath,
      join(root, 'dist/bin/pitviper.js'),
      'types',
      '--check',
      join(root, 'examples/typed-import/kernels.py'),
    ],
    60_000,
  );
  t.deepEqual([stderr, status], ['', 0]);
});
